import type { Ballot, Result } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { delegationName } from '../roster/names.ts'
import { weighs, weightName, weightsOf } from './weights.ts'

export interface ResultGroupView {
  readonly kind: SignKind
  readonly word: string
  readonly count: number
  readonly names: readonly string[]
  /** `Stimmen 11`: what those weigh together, where the rule counts weight. */
  readonly weight?: string
}

/**
 * A result grouped by answer, each group in protocol order. Answers nobody gave are left out; a candidate
 * whom nobody chose is told with 0: who stood for election is part of the result.
 */
export function resultGroups(
  state: MeetingState,
  ballot: Ballot,
  { reckoning, answers, elected, totals: votes }: Result,
  t: Text,
): readonly ResultGroupView[] {
  const { subject, electorate, rule } = ballot
  const { yes, no, abstain, silent, totals } = reckoning
  const weights = weightsOf(rule)
  const group = (kind: SignKind, word: string, count: number, codes: readonly string[] | null): ResultGroupView => {
    const voters = electorate.filter(({ code }) => codes?.includes(code)) // in protocol order
    const weight = weights
      .map((each) => t('ballot.weight.of', { name: weightName(each, t), weight: weighs(voters, each) }))
      .join(', ')
    return {
      kind,
      word,
      count,
      names: voters.map(({ code }) => delegationName(state, code)),
      ...(weight === '' || codes === null ? {} : { weight }),
    }
  }
  const none = group('open', t('vote.none'), totals.silent, silent)
  return subject.kind === 'candidates' ? votesFor(subject.candidates) : given(sides())

  function sides(): readonly ResultGroupView[] {
    return [
      group('yes', t('vote.yes'), totals.yes, yes),
      group('no', t('vote.no'), totals.no ?? 0, no),
      group('abstain', t('vote.abstain'), totals.abstain ?? 0, abstain),
      none,
    ]
  }

  function votesFor(candidates: readonly string[]): readonly ResultGroupView[] {
    const said = (choice: string) => answers.filter((it) => it.choice === choice).map((it) => it.delegation)
    const one = (kind: SignKind, choice: string, word: string) => group(kind, word, votes?.[choice] ?? 0, said(choice))
    return [
      ...candidates
        .toSorted((a, b) => (votes?.[b] ?? 0) - (votes?.[a] ?? 0))
        .map((candidate) => one(elected?.includes(candidate) ? 'yes' : 'answered', candidate, candidate)),
      ...given([one('no', 'no', t('vote.no')), one('abstain', 'abstain', t('vote.abstain')), none]),
    ]
  }
}

const given = (groups: readonly ResultGroupView[]): readonly ResultGroupView[] =>
  groups.filter(({ count }) => count > 0)
