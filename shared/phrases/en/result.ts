import type { Ballot } from '../../features/ballots/state.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import {
  blockersOf,
  campsOf,
  figures,
  showsNames,
  showsNumbers,
  unmarked,
  withheldBy,
  type Camp,
  type Camps,
} from '../camps.ts'
import { houseOf } from '../house.ts'
import { sparedBy, subordinate, withVote } from './statements.ts'
import { verb, type Verb } from './verbs.ts'
import { because, body, candidate, capital, list, matterOf, name, names, numbered, quoted, was } from './words.ts'

type ResultFact = FactOf<'result'>

/** What was voted on, inside a sentence: `the proposal`. */
function subjectOf(state: MeetingState, { ballot, item, section }: Pick<ResultFact, 'ballot' | 'item' | 'section'>) {
  const { subject } = ballot
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return matterOf(item, section)
    case 'amendment':
      return 'the amendment'
    case 'clause':
      return `paragraph ${subject.clause} of ${matterOf(item, section)}`
    case 'question':
      return `the motion ${quoted(subject.question)}`
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return `the inclusion of ${numbered({ number: subject.item, title })} in the agenda`
    }
    default:
      return unreachable(subject)
  }
}

/** PHR12: `with France voting against and Austria and Malta abstaining`; empty where nobody is named. */
function camps(state: MeetingState, ballot: Ballot, { yes, no, abstain }: Camps): string {
  const parts = [
    ...(yes.length > 0 ? [`${names(state, yes, ballot)} voting in favour`] : []),
    ...(no.length > 0 ? [`${names(state, no, ballot)} voting against`] : []),
    ...(abstain.length > 0 ? [`${names(state, abstain, ballot)} abstaining`] : []),
  ]
  return parts.length === 0 ? '' : `with ${list(parts)}`
}

/** What became of the matter, as its predicate or as what the body did, and who is named for it. */
interface Verdict {
  readonly became:
    | { readonly did: 'adopted' | 'approved' | 'rejected'; readonly how: string }
    | { readonly is: Verb | null; readonly what: string; readonly how?: string }
  readonly clause: string
}

/**
 * How the vote went. `spared` are named elsewhere. PHR13: what was not carried says why, and who was for it where few
 * were.
 */
function verdict(state: MeetingState, ballot: Ballot, on: string, tail: string, spared: readonly string[]): Verdict {
  const { reckoning } = ballot.result! // a fact of a result has one
  const all = campsOf(ballot)
  const shown = (camp: Camp) => (showsNames(state) ? all[camp].filter((code) => !spared.includes(code)) : [])
  const dissent = camps(state, ballot, { yes: [], no: shown('no'), abstain: shown('abstain') })
  const support = camps(state, ballot, { yes: shown('yes'), no: [], abstain: shown('abstain') })
  const how = `${way(ballot)}${tail}`
  const carried = on.startsWith('the minutes') ? 'approved' : 'adopted' // PHR8
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous
        ? { became: { did: carried, how: ` unanimously${how}` }, clause: '' }
        : { became: { did: carried, how: `${how}${becauseOfTie(ballot)}` }, clause: dissent }
    case 'adopted-in-part': {
      const others = unmarked(ballot)
      if (others.length === 0) return { became: { did: carried, how: ` in part${how}` }, clause: '' }
      const without = `, but without the agreement of ${names(state, others, ballot)}`
      return { became: { did: carried, how: `${how}${without}` }, clause: dissent }
    }
    case 'rejected':
      if (reckoning.objections?.blocks) {
        const { codes, byAbsence } = blockersOf(ballot)
        const who = showsNames(state) && codes.length > 0 ? names(state, codes, ballot) : 'a member'
        const why = `, ${who} ${byAbsence ? 'being absent' : 'having objected'}`
        return { became: { did: 'rejected', how: `${how}${why}` }, clause: '' }
      }
      return { became: { did: 'rejected', how: `${how}${becauseOfTie(ballot)}` }, clause: support }
    case 'not-reached': {
      const withheld = withheldBy(ballot)
      const missing = withheld.length > 0 ? `agreement of ${names(state, withheld, ballot)}` : 'majority'
      return { became: { is: 'did not obtain', what: `the required ${missing}`, how }, clause: dissent }
    }
    case 'no-quorum':
      return { became: { is: null, what: 'not decided for want of a quorum' }, clause: '' }
    case 'tied':
      return { became: { is: null, what: `left undecided, the votes being equal${how}` }, clause: dissent }
    default:
      return unreachable(reckoning.outcome)
  }
}

/**
 * `The proposal was adopted without discussion, with France abstaining`, without the full stop. PHR30: or `The Council
 * adopted the proposal …`. PHR31: or `With France abstaining, the proposal was adopted …`.
 */
export function voteSentence(
  state: MeetingState,
  ballot: Ballot,
  on: string,
  tail = '',
  spared: readonly string[] = [],
): string {
  const { became, clause } = verdict(state, ballot, on, tail, spared)
  const sentence = clauseOn(state, on, became)
  if (clause === '') return capital(sentence)
  return houseOf(state).position === 'before' ? `${capital(clause)}, ${sentence}` : `${capital(sentence)}, ${clause}`
}

function clauseOn(state: MeetingState, on: string, became: Verdict['became']): string {
  if (!('did' in became)) {
    // “did not obtain the majority without discussion” would say that it was the majority that lacked one
    const aside = became.how ? `, put to the vote${became.how},` : ''
    return `${on}${aside} ${verb(state, became.is ?? was(on))} ${became.what}`
  }
  const { did, how } = became
  return houseOf(state).subject === 'body'
    ? `${body(state)} ${verb(state, did)} ${on}${how}`
    : `${on} ${verb(state, was(on))} ${did}${how}`
}

const way = ({ method, written }: Ballot): string =>
  `${written ? ' by written procedure' : ''}${method === 'secret' ? ' by secret ballot' : ''}`

function becauseOfTie({ decided, result }: Ballot): string {
  if (!result?.reckoning.tie) return ''
  return decided === null ? ' on equality of votes' : ' on equality of votes by decision of the Chair'
}

/** PHR14: ` [14, 2, 1]`: for, against, abstaining; a dash for what is not recorded. */
export const tally = (state: MeetingState, ballot: Ballot): string =>
  showsNumbers(state, ballot) ? ` [${figures(ballot).join(', ')}]` : ''

/** PHR15: ` The decision was taken in the absence of ….` */
export const absenceRemark = (state: MeetingState, absent: readonly string[]): string =>
  absent.length === 0 ? '' : ` The decision ${verb(state, 'was')} taken in the absence of ${names(state, absent)}.`

/** PHR16, without a written ballot's empty words. */
function said(
  state: MeetingState,
  { ballot, debate, item, section }: Pick<ResultFact, 'ballot' | 'debate' | 'item' | 'section'>,
  spared: readonly string[] = [],
): string {
  const undebated = debate === 'none' && ballot.subject.kind === 'items' && !ballot.written
  const subject = subjectOf(state, { ballot, item, section })
  return voteSentence(state, ballot, subject, undebated ? ' without discussion' : '', spared)
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

/** PHR19: `Jane Doe was elected by secret ballot.`, with the figures where the house prints figures. */
export function elected(state: MeetingState, { ballot, absent }: Pick<FactOf<'elected'>, 'ballot' | 'absent'>): string {
  const { subject, result: outcome } = ballot
  if (subject.kind !== 'candidates' || !outcome) return ''
  const winners = outcome.elected ?? []
  const unanimous = outcome.reckoning.unanimous ? ' unanimously' : ''
  const alone = subject.candidates.length === 1 && !outcome.reckoning.unanimous && showsNames(state)
  const dissent = alone && winners.length > 0 ? camps(state, ballot, { ...campsOf(ballot), yes: [] }) : ''
  const clause = dissent === '' ? '' : `, ${dissent}`
  const none =
    outcome.reckoning.outcome === 'no-quorum'
      ? `The election ${verb(state, 'was')} not held for want of a quorum.`
      : `The election ${verb(state, 'had')} no result.`
  const who = `${capital(list(winners.map((it) => candidate(state, it))))} ${verb(state, winners.length === 1 ? 'was' : 'were')} elected${unanimous}${way(ballot)}${clause}.`
  return [
    winners.length > 0 ? who : none,
    ...(showsNumbers(state, ballot) ? [votesFor(state, subject.candidates, outcome.totals ?? {})] : []),
  ]
    .join(' ')
    .concat(absenceRemark(state, absent))
}

/** `Votes for Jane Doe: 9, for John Roe: 1; against: 0, abstentions: 2.` */
function votesFor(
  state: MeetingState,
  candidates: readonly string[],
  totals: Readonly<Record<string, number>>,
): string {
  const votes = (choice: string) => totals[choice] ?? 0
  const each = candidates.map((it) => `for ${candidate(state, it)}: ${votes(it)}`).join(', ')
  return `Votes ${each}; against: ${votes('no')}, abstentions: ${votes('abstain')}.`
}

/** PHR18: what was corrected and why; the first correction also says what had been stated before. */
export function corrected(state: MeetingState, fact: FactOf<'corrected'>): string {
  const { ballot, debate, choice, reason, isFirst, item, section } = fact
  const who = name(state, fact.delegation)
  const voted: Readonly<Record<string, string>> = {
    yes: `${who} voted in favour`,
    no: `${who} voted against`,
    abstain: `${who} abstained`,
    invalid: `the vote of ${who} ${verb(state, 'was')} invalid`,
  }
  const what = fact.delegation === '' ? '' : `: ${voted[choice] ?? `${who} voted for ${candidate(state, choice)}`}`
  const correction = `The result of the vote ${verb(state, 'was')} corrected${what}${because(reason)}.`
  const first = { ...ballot, result: ballot.first }
  if (!isFirst || !first.result || !item) return correction
  const before =
    ballot.subject.kind === 'candidates'
      ? elected(state, { ballot: first, absent: [] })
      : `${said(state, { ballot: first, debate, item, section })}.${tally(state, first)}`
  return `${correction} The result first stated was: ${quoted(before)}`
}
