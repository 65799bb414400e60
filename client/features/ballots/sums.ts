import type { Ballot, Result } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { describe, type Part } from '../../../shared/rules/describe.ts'
import type { Figure } from '../../../shared/rules/figure.ts'
import type { Text } from '../../i18n/text.ts'
import { delegationName } from '../roster/names.ts'
import { conditionWords } from './rule-words.ts'

/** One line of a result's arithmetic; `met`: whether that part of the rule held, null where it is only told. */
export interface SumLine {
  readonly met: boolean | null
  readonly text: string
}

/** How a closed ballot was reckoned, line by line, as it was recorded with it. */
export function sumLines(state: MeetingState, ballot: Ballot, t: Text): readonly SumLine[] {
  const { result, rule, subject } = ballot
  if (!result) return []
  const { conditions, objections, consentMissing, outcome } = result.reckoning
  if (outcome === 'no-quorum') return []
  const parts = describe(rule).filter((part): part is Condition => part.part === 'condition')
  const most =
    subject.kind === 'candidates' && subject.candidates.length > 1 ? mostVotes(subject.candidates, result) : null
  const consented = rule['consent-of'].filter((code) => !consentMissing.includes(code))
  const names = (codes: readonly string[]) => codes.map((code) => delegationName(state, code))
  return [
    ...conditions.flatMap((figure, at) => {
      const part = parts[at]
      return part ? [figureLine(state, figure, part, most, t)] : []
    }),
    ...(objections === null
      ? []
      : [{ met: !objections.blocks, text: t('sum.objections', { has: objections.has, needs: objections.needs }) }]),
    ...(consented.length > 0 ? [{ met: true, text: t('sum.consent.given', { names: names(consented) }) }] : []),
    ...(consentMissing.length > 0
      ? [{ met: false, text: t('sum.consent.missing', { names: names(consentMissing) }) }]
      : []),
    ...countedAs(ballot, t),
    ...tieLine(ballot, t),
  ]
}

const mostVotes = (candidates: readonly string[], { totals }: Result): number =>
  Math.max(...candidates.map((name) => totals?.[name] ?? 0))

type Condition = Extract<Part, { part: 'condition' }>

function figureLine(
  state: MeetingState,
  { has, needs, base, met }: Figure,
  part: Condition,
  /** Of several candidates: how many votes whoever leads has. */
  most: number | null,
  t: Text,
): SumLine {
  const said = { has: most ?? Number(has), needs: Number(needs) }
  const rule = conditionWords(state, part, t)
  const text =
    base === null
      ? most !== null
        ? t('sum.most', said)
        : t('sum.figure', { rule, ...said })
      : most !== null
        ? t('sum.mostOf', { base: Number(base), ...said })
        : t('sum.figureOf', { rule, base: Number(base), ...said })
  return { met, text }
}

/** Who did not answer, is absent or abstained, where the rule makes something of it. */
function countedAs({ result, rule, written }: Ballot, t: Text): readonly SumLine[] {
  if (!result) return []
  const { presumed, absent, totals, yes } = result.reckoning
  const told = (count: number, text: string): readonly SumLine[] => (count > 0 ? [{ met: null, text }] : [])
  const asYes = presumed.filter((code) => yes?.includes(code)).length
  const asAbstention = presumed.length - asYes
  return [
    ...(written ? told(asYes, t('sum.presumed.yes', { count: asYes })) : []),
    ...told(asAbstention, t('sum.presumed.abstain', { count: asAbstention })),
    ...(rule.abstention === 'against'
      ? told(totals.abstain ?? 0, t('sum.abstention.against', { count: totals.abstain ?? 0 }))
      : []),
    ...(rule.absence === 'against' || rule.absence === 'abstention'
      ? told(absent.length, t(`sum.absent.${rule.absence}`, { count: absent.length }))
      : []),
  ]
}

function tieLine({ result, rule, decided, subject }: Ballot, t: Text): readonly SumLine[] {
  if (!result?.reckoning.tie) return []
  if (subject.kind === 'candidates') {
    const most = mostVotes(subject.candidates, result)
    const level = subject.candidates.filter((name) => result.totals?.[name] === most)
    return level.length > 1 ? [{ met: null, text: t('sum.level', { names: level }) }] : []
  }
  return [{ met: null, text: decided === null ? t(`sum.tie.${rule.tie}`) : t(`sum.tie.${decided}`) }]
}
