import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import {
  blockersOf,
  campsOf,
  figures,
  isUnanimouslyRejected,
  showsNames,
  showsNumbers,
  unmarked,
  withheldBy,
  type Camps,
} from '../camps.ts'
import { matterOf } from './matter.ts'
import { sparedBy, subordinate, withVote } from './statements.ts'
import { because, capital, genitives, isPlural, list, name, quoted, top, von } from './words.ts'

type ResultFact = FactOf<'result'>

/** What was put to the vote, as a subject: `Der Beschlussvorschlag`. */
function subjectOf(state: MeetingState, { ballot, item, section }: Pick<ResultFact, 'ballot' | 'item' | 'section'>) {
  const { subject } = ballot
  const matter = matterOf(item, section)
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return capital(matter.nominative)
    case 'amendment':
      return 'Der Änderungsantrag'
    case 'clause':
      return `Die Ziffer ${subject.clause} ${matter.genitive}`
    case 'question':
      return `Der Antrag ${quoted(subject.question)}`
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return `Der Antrag auf Aufnahme des ${top({ number: subject.item, title })} in die Tagesordnung`
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

interface Verbs {
  readonly carried: string
  readonly lost: string
}
const verbs: Verbs = { carried: 'angenommen', lost: 'abgelehnt' }

/** PHR8: earlier minutes are approved, everything else is adopted. */
export const verbsFor = ({ kind }: Pick<ItemState, 'kind'>): Verbs =>
  kind === 'minutes-approval' ? { carried: 'genehmigt', lost: 'nicht genehmigt' } : verbs

/**
 * How the vote went, without subject and full stop: `wird ohne Aussprache angenommen – bei Enthaltung von Bayern`.
 * `spared` are named elsewhere. PHR13: what was not carried says why, and who was for it where few were.
 */
export function verdict(
  state: MeetingState,
  ballot: Ballot,
  lead: string,
  spared: readonly string[] = [],
  { carried, lost }: Verbs = verbs,
): string {
  const { reckoning } = ballot.result! // a fact of a result has one
  const all = campsOf(ballot)
  const shown = (codes: readonly string[]) => (showsNames(state) ? codes.filter((code) => !spared.includes(code)) : [])
  const camps = { yes: shown(all.yes), no: shown(all.no), abstain: shown(all.abstain) }
  const dashed = (clause: string) => (clause === '' ? '' : ` – ${clause}`)
  const how = `${lead}${way(ballot)}`
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous
        ? `wird ${how}einstimmig ${carried}`
        : `wird ${how}${becauseOfTie(ballot)}${carried}${dashed(minority(state, ballot, camps))}`
    case 'adopted-in-part': {
      const without = genitives(state, unmarked(ballot), ballot)
      if (without === '') return `wird ${how}in Teilen ${carried}`
      return `wird ${how}${carried}, jedoch ohne Zustimmung ${without}${dashed(minority(state, ballot, camps))}`
    }
    case 'rejected':
      if (reckoning.objections?.blocks) {
        const { codes, byAbsence } = blockersOf(ballot)
        const who = showsNames(state) && codes.length > 0 ? ` ${von(state, codes, ballot)}` : ''
        const against = byAbsence ? `der Abwesenheit${who}` : who === '' ? 'Widerspruchs' : `des Widerspruchs${who}`
        return `wird ${how}wegen ${against} nicht ${carried}`
      }
      return isUnanimouslyRejected(ballot)
        ? `wird ${how}einstimmig ${lost}`
        : `wird ${how}${becauseOfTie(ballot)}${lost}${dashed(supporters(state, ballot, camps))}`
    case 'not-reached': {
      const withheld = withheldBy(ballot)
      const missing =
        withheld.length > 0
          ? `findet ${how}nicht die erforderliche Zustimmung ${genitives(state, withheld, ballot)}`
          : `erreicht ${how}nicht die erforderliche Mehrheit`
      return `${missing}${dashed(minority(state, ballot, camps))}`
    }
    case 'no-quorum':
      return 'wird mangels Beschlussfähigkeit nicht beschlossen'
    case 'tied':
      return `bleibt ${how}bei Stimmengleichheit unentschieden${dashed(minority(state, ballot, camps))}`
    default:
      return unreachable(reckoning.outcome)
  }
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

/** PHR15: ` Der Beschluss wird unter Abwesenheit von … gefasst.`; where nothing was resolved the vote is named. */
export function absenceRemark(state: MeetingState, { result }: Ballot, absent: readonly string[]): string {
  if (absent.length === 0) return ''
  const outcome = result?.reckoning.outcome
  const who = `unter Abwesenheit ${von(state, absent)}`
  return outcome === 'no-quorum' || outcome === 'tied'
    ? ` Abgestimmt wird ${who}.`
    : ` Der Beschluss wird ${who} gefasst.`
}

/** `Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen`: PHR16, without a written ballot's empty words. */
function said(state: MeetingState, fact: ResultFact, spared: readonly string[]): string {
  const { ballot, debate, item } = fact
  const onItself = ballot.subject.kind === 'items'
  const undebated = debate === 'none' && onItself && !ballot.written
  const how = verdict(state, ballot, undebated ? 'ohne Aussprache ' : '', spared, onItself ? verbsFor(item) : verbs)
  return `${subjectOf(state, fact)} ${how}`
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
    .concat(absenceRemark(state, ballot, fact.absent))
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
  const who = `${list(winners)} ${winners.length === 1 ? 'wird' : 'werden'} ${how}${unanimous}gewählt`
  const none =
    outcome.reckoning.outcome === 'no-quorum'
      ? 'kommt mangels Beschlussfähigkeit nicht zustande'
      : 'bleibt ohne Ergebnis'
  return [
    winners.length > 0 ? `${who}${clause === '' ? '' : ` – ${clause}`}.` : `Die Wahl ${none}.`,
    ...(showsNumbers(state, ballot) ? [votesFor(subject.candidates, outcome.totals ?? {})] : []),
    ...(absent.length > 0 ? [`Gewählt wird unter Abwesenheit ${von(state, absent)}.`] : []),
  ].join(' ')
}

/** `Stimmen für Anna Muster: 9, für Bernd Beispiel: 1; Gegenstimmen: 0, Enthaltungen: 2.` */
function votesFor(candidates: readonly string[], totals: Readonly<Record<string, number>>): string {
  const votes = (choice: string) => totals[choice] ?? 0
  const each = candidates.map((it) => `für ${it}: ${votes(it)}`).join(', ')
  return `Stimmen ${each}; Gegenstimmen: ${votes('no')}, Enthaltungen: ${votes('abstain')}.`
}

/** PHR18: what was corrected and why; the first correction also says what had been stated before. */
export function corrected(state: MeetingState, fact: FactOf<'corrected'>): string {
  const { ballot, delegation, choice, reason, isFirst, item, section } = fact
  const plural = isPlural(state, [delegation])
  const who = name(state, delegation)
  const have = plural ? 'haben' : 'hat'
  const voted: Readonly<Record<string, string>> = {
    yes: `${who} ${have} zugestimmt`,
    no: `${who} ${have} dagegen gestimmt`,
    abstain: `${who} ${have} sich der Stimme enthalten`,
    invalid: `Die Stimme ${von(state, [delegation])} ist ungültig`,
  }
  const what = delegation === '' ? '' : `: ${capital(voted[choice] ?? `${who} ${have} für ${choice} gestimmt`)}`
  const correction = `Das Abstimmungsergebnis wird berichtigt${what}${because(reason)}.`
  const first = { ...ballot, result: ballot.first }
  if (!isFirst || !first.result || !item) return correction
  const before =
    ballot.subject.kind === 'candidates'
      ? elected(state, { ballot: first, absent: [] })
      : `${subjectOf(state, { ballot, item, section })} ${verdict(state, first, '', [], verbsFor(item))}.${tally(state, first)}`
  return `${correction} Zunächst war festgestellt worden: ${quoted(before)}`
}
