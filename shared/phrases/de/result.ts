import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { blockersOf, campsOf, figures, showsNames, showsNumbers, unmarked, withheldBy, type Camps } from '../camps.ts'
import { houseOf } from '../house.ts'
import { matterOf, type Matter } from './matter.ts'
import { sparedBy, subordinate, withVote } from './statements.ts'
import { verb, type Verb } from './verbs.ts'
import { because, body, candidate, capital, genitives, isPlural, list, name, quoted, top, von } from './words.ts'

type ResultFact = FactOf<'result'>

/** What was voted on, in the two cases a sentence on it needs: `der Beschlussvorschlag`, `den Beschlussvorschlag`. */
export type Voted = Pick<Matter, 'nominative' | 'accusative'>

const alike = (words: string): Voted => ({ nominative: words, accusative: words })
const masculine = (words: string): Voted => ({ nominative: `der ${words}`, accusative: `den ${words}` })

function votedOn(
  state: MeetingState,
  { ballot, item, section }: Pick<ResultFact, 'ballot' | 'item' | 'section'>,
): Voted {
  const { subject } = ballot
  const matter = matterOf(item, section)
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return matter
    case 'amendment':
      return masculine('Änderungsantrag')
    case 'clause':
      return alike(`die Ziffer ${subject.clause} ${matter.genitive}`)
    case 'question':
      return masculine(`Antrag ${quoted(subject.question)}`)
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return masculine(`Antrag auf Aufnahme des ${top({ number: subject.item, title })} in die Tagesordnung`)
    }
    default:
      return unreachable(subject)
  }
}

const votesOf = (state: MeetingState, codes: readonly string[], ballot: Ballot): string =>
  `gegen die ${codes.length === 1 ? 'Stimme' : 'Stimmen'} ${von(state, codes, ballot)}`

/** PHR12: `bei Enthaltung von … und gegen die Stimmen von …`: abstentions first; empty where there is no minority. */
function minority(state: MeetingState, ballot: Ballot, { no, abstain }: Camps): string {
  const parts = [
    ...(abstain.length > 0 ? [`bei Enthaltung ${von(state, abstain, ballot)}`] : []),
    ...(no.length > 0 ? [votesOf(state, no, ballot)] : []),
  ]
  return parts.join(' und ')
}

/** `bei Enthaltung von … und bei Zustimmung von …`: who did not say no when it was rejected. */
function supporters(state: MeetingState, ballot: Ballot, { yes, abstain }: Camps): string {
  const parts = [
    ...(abstain.length > 0 ? [`bei Enthaltung ${von(state, abstain, ballot)}`] : []),
    ...(yes.length > 0 ? [`bei Zustimmung ${von(state, yes, ballot)}`] : []),
  ]
  return parts.join(' und ')
}

/** A verdict on the proposal as a passive (`wird angenommen`) and as what the body does (`nimmt … an`). */
interface Doing {
  readonly done: string
  readonly does: Verb
  readonly particle: string
}
interface Verdicts {
  readonly carried: Doing
  readonly lost: Doing
}
const verdicts: Verdicts = {
  carried: { done: 'angenommen', does: 'nimmt', particle: 'an' },
  lost: { done: 'abgelehnt', does: 'lehnt', particle: 'ab' },
}
const approvals: Verdicts = {
  carried: { done: 'genehmigt', does: 'genehmigt', particle: '' },
  lost: { done: 'nicht genehmigt', does: 'genehmigt', particle: 'nicht' },
}

/** PHR8: earlier minutes are approved, everything else is adopted. */
export const verdictsOn = ({ kind }: Pick<ItemState, 'kind'>): Verdicts =>
  kind === 'minutes-approval' ? approvals : verdicts

/** How a vote went: what became of the matter, and who is named for it. */
interface Verdict {
  /** Whether it was carried or lost by the body, or what else became of it: a predicate of the matter itself. */
  readonly became:
    | { readonly doing: Doing; readonly how: string; readonly then: string }
    | { readonly is: Verb; readonly what: string }
  /** `bei Enthaltung von Bayern`; empty where nobody is named. */
  readonly clause: string
}

/**
 * How the vote went. `spared` are named elsewhere. PHR13: what was not carried says why, and who was for it where few
 * were.
 */
function verdict(
  state: MeetingState,
  ballot: Ballot,
  lead: string,
  spared: readonly string[],
  { carried, lost }: Verdicts,
): Verdict {
  const { reckoning } = ballot.result! // a fact of a result has one
  const all = campsOf(ballot)
  const shown = (codes: readonly string[]) => (showsNames(state) ? codes.filter((code) => !spared.includes(code)) : [])
  const camps = { yes: shown(all.yes), no: shown(all.no), abstain: shown(all.abstain) }
  const how = `${lead}${way(ballot)}`
  const by = (doing: Doing, manner: string, clause = '', then = ''): Verdict => ({
    became: { doing, how: `${how}${manner}`, then },
    clause,
  })
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous
        ? by(carried, 'einstimmig ')
        : by(carried, becauseOfTie(ballot), minority(state, ballot, camps))
    case 'adopted-in-part': {
      const without = genitives(state, unmarked(ballot), ballot)
      if (without === '') return by(carried, 'in Teilen ') // nobody may know who
      return by(carried, '', minority(state, ballot, camps), `, jedoch ohne Zustimmung ${without}`)
    }
    case 'rejected':
      if (reckoning.objections?.blocks) {
        const { codes, byAbsence } = blockersOf(ballot)
        const who = showsNames(state) && codes.length > 0 ? ` ${von(state, codes, ballot)}` : ''
        const against = byAbsence ? `der Abwesenheit${who}` : who === '' ? 'Widerspruchs' : `des Widerspruchs${who}`
        return by(carried, `wegen ${against} nicht `)
      }
      return by(lost, becauseOfTie(ballot), supporters(state, ballot, camps))
    case 'not-reached': {
      const withheld = withheldBy(ballot)
      const became =
        withheld.length > 0
          ? {
              is: 'findet' as const,
              what: `${how}nicht die erforderliche Zustimmung ${genitives(state, withheld, ballot)}`,
            }
          : { is: 'erreicht' as const, what: `${how}nicht die erforderliche Mehrheit` }
      return { became, clause: minority(state, ballot, camps) }
    }
    case 'no-quorum':
      return { became: { is: 'wird', what: 'mangels Beschlussfähigkeit nicht beschlossen' }, clause: '' }
    case 'tied':
      return {
        became: { is: 'bleibt', what: `${how}bei Stimmengleichheit unentschieden` },
        clause: minority(state, ballot, camps),
      }
    default:
      return unreachable(reckoning.outcome)
  }
}

/** What a sentence on a vote takes from where it stands. */
interface Told {
  /** Words before the verdict: `ohne Aussprache `. */
  readonly lead?: string
  readonly spared?: readonly string[]
  readonly verdicts?: Verdicts
}

/**
 * `Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von Bayern`, without the full stop. PHR30:
 * or `Die DMK nimmt den Beschlussvorschlag … an`. PHR31: or `Bei Enthaltung von Bayern wird der Beschlussvorschlag …`.
 */
export function voteSentence(state: MeetingState, ballot: Ballot, on: Voted, told: Told = {}): string {
  const { became, clause } = verdict(state, ballot, told.lead ?? '', told.spared ?? [], told.verdicts ?? verdicts)
  const [subject, is, what] = predicate(state, on, became)
  if (clause === '') return `${capital(subject)} ${is} ${what}`
  return houseOf(state).position === 'before'
    ? `${capital(clause)} ${is} ${subject} ${what}`
    : `${capital(subject)} ${is} ${what} – ${clause}`
}

/** Subject, finite verb and the rest. */
function predicate(state: MeetingState, on: Voted, became: Verdict['became']): readonly [string, string, string] {
  if ('is' in became) return [on.nominative, verb(state, became.is), became.what]
  const { doing, how, then } = became
  if (houseOf(state).subject !== 'body') return [on.nominative, verb(state, 'wird'), `${how}${doing.done}${then}`]
  const end = `${on.accusative} ${how}${doing.particle}`.trimEnd()
  return [body(state), verb(state, doing.does), `${end}${then}`]
}

/** How it was voted on where that was not in the open and in the room. */
const way = ({ method, written }: Ballot): string =>
  `${written ? 'im Umlaufverfahren ' : ''}${method === 'secret' ? 'in geheimer Abstimmung ' : ''}`

/** `bei Stimmengleichheit durch Entscheidung des Vorsitzes ` */
function becauseOfTie({ decided, result }: Ballot): string {
  if (!result?.reckoning.tie) return ''
  return decided === null ? 'bei Stimmengleichheit ' : 'bei Stimmengleichheit durch Entscheidung des Vorsitzes '
}

/** PHR14: ` [14, 2, 1]`: yes, no, abstain; a dash for what is not recorded. Empty in a house that prints names alone. */
export const tally = (state: MeetingState, ballot: Ballot): string =>
  showsNumbers(state, ballot) ? ` [${figures(ballot).join(', ')}]` : ''

/** PHR15: ` Der Beschluss wird unter Abwesenheit von … gefasst.` */
export const absenceRemark = (state: MeetingState, absent: readonly string[]): string =>
  absent.length === 0 ? '' : ` Der Beschluss ${verb(state, 'wird')} unter Abwesenheit ${von(state, absent)} gefasst.`

/** PHR16, without a written ballot's empty words. */
function said(
  state: MeetingState,
  { ballot, debate, item, section }: Pick<ResultFact, 'ballot' | 'debate' | 'item' | 'section'>,
  spared: readonly string[] = [],
): string {
  const onItself = ballot.subject.kind === 'items'
  const undebated = debate === 'none' && onItself && !ballot.written
  return voteSentence(state, ballot, votedOn(state, { ballot, item, section }), {
    lead: undebated ? 'ohne Aussprache ' : '',
    spared,
    verdicts: onItself ? verdictsOn(item) : verdicts,
  })
}

/** The result with the statements that belong to its sentence and the remark on who was absent. */
export function result(state: MeetingState, fact: ResultFact): string {
  const { ballot } = fact
  const spared = fact.withVote.flatMap((statement) => sparedBy(ballot, statement))
  const sentence = said(state, fact, spared)
  return [
    `${fact.subordinate ? `${sentence}${subordinate(state, fact.subordinate)}` : `${sentence}.`}${tally(state, ballot)}`,
    ...fact.withVote.map((statement) => withVote(state, ballot, statement)),
  ]
    .join(' ')
    .concat(absenceRemark(state, fact.absent))
}

/** PHR19: `Anna Muster wird in geheimer Wahl gewählt.`, with the figures where the house prints figures. */
export function elected(state: MeetingState, { ballot, absent }: Pick<FactOf<'elected'>, 'ballot' | 'absent'>): string {
  const { subject, result: outcome } = ballot
  if (subject.kind !== 'candidates' || !outcome) return ''
  const winners = outcome.elected ?? []
  const how = `${ballot.written ? 'im Umlaufverfahren ' : ''}${ballot.method === 'secret' ? 'in geheimer Wahl ' : ''}`
  const unanimous = outcome.reckoning.unanimous ? 'einstimmig ' : ''
  const alone = subject.candidates.length === 1 && !outcome.reckoning.unanimous && showsNames(state)
  const clause = alone && winners.length > 0 ? minority(state, ballot, campsOf(ballot)) : ''
  const who = `${capital(list(winners.map((it) => candidate(state, it))))} ${verb(state, winners.length === 1 ? 'wird' : 'werden')} ${how}${unanimous}gewählt`
  const none =
    outcome.reckoning.outcome === 'no-quorum'
      ? `${verb(state, 'kommt')} mangels Beschlussfähigkeit nicht zustande`
      : `${verb(state, 'bleibt')} ohne Ergebnis`
  return [
    winners.length > 0 ? `${who}${clause === '' ? '' : ` – ${clause}`}.` : `Die Wahl ${none}.`,
    ...(showsNumbers(state, ballot) ? [votesFor(state, subject.candidates, outcome.totals ?? {})] : []),
  ]
    .join(' ')
    .concat(absenceRemark(state, absent))
}

/** `Stimmen für Anna Muster: 9, für Bernd Beispiel: 1; Gegenstimmen: 0, Enthaltungen: 2.` */
function votesFor(
  state: MeetingState,
  candidates: readonly string[],
  totals: Readonly<Record<string, number>>,
): string {
  const votes = (choice: string) => totals[choice] ?? 0
  const each = candidates.map((it) => `für ${candidate(state, it)}: ${votes(it)}`).join(', ')
  return `Stimmen ${each}; Gegenstimmen: ${votes('no')}, Enthaltungen: ${votes('abstain')}.`
}

/** PHR18: what was corrected and why; the first correction also says what had been stated before. */
export function corrected(state: MeetingState, fact: FactOf<'corrected'>): string {
  const { ballot, debate, delegation, choice, reason, isFirst, item, section } = fact
  const plural = isPlural(state, [delegation])
  const who = name(state, delegation)
  const have = plural ? 'haben' : 'hat'
  const voted: Readonly<Record<string, string>> = {
    yes: `${who} ${have} zugestimmt`,
    no: `${who} ${have} dagegen gestimmt`,
    abstain: `${who} ${have} sich der Stimme enthalten`,
    invalid: `Die Stimme ${von(state, [delegation])} ${verb(state, 'ist')} ungültig`,
  }
  const what =
    delegation === '' ? '' : `: ${capital(voted[choice] ?? `${who} ${have} für ${candidate(state, choice)} gestimmt`)}`
  const correction = `Das Abstimmungsergebnis wird berichtigt${what}${because(reason)}.`
  const first = { ...ballot, result: ballot.first }
  if (!isFirst || !first.result || !item) return correction
  const before =
    ballot.subject.kind === 'candidates'
      ? elected(state, { ballot: first, absent: [] })
      : `${said(state, { ballot: first, debate, item, section })}.${tally(state, first)}`
  return `${correction} Zunächst war festgestellt worden: ${quoted(before)}`
}
