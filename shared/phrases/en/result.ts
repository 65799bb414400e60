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
  type Camp,
  type Camps,
} from '../camps.ts'
import { sparedBy, subordinate, withVote } from './statements.ts'
import { because, capital, list, matterOf, name, names, numbered, quoted, was } from './words.ts'

type ResultFact = FactOf<'result'>

function subjectOf(state: MeetingState, { ballot, item, section }: Pick<ResultFact, 'ballot' | 'item' | 'section'>) {
  const { subject } = ballot
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return capital(matterOf(item, section))
    case 'amendment':
      return 'The amendment'
    case 'clause':
      return `Paragraph ${subject.clause} of ${matterOf(item, section)}`
    case 'question':
      return `The motion ${quoted(subject.question)}`
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return `The inclusion of ${numbered({ number: subject.item, title })} in the agenda`
    }
    default:
      return unreachable(subject)
  }
}

/** PHR12: `, with France voting against and Austria and Malta abstaining` */
function camps(state: MeetingState, ballot: Ballot, { yes, no, abstain }: Camps): string {
  const parts = [
    ...(yes.length > 0 ? [`${names(state, yes, ballot)} voting in favour`] : []),
    ...(no.length > 0 ? [`${names(state, no, ballot)} voting against`] : []),
    ...(abstain.length > 0 ? [`${names(state, abstain, ballot)} abstaining`] : []),
  ]
  return parts.length === 0 ? '' : `, with ${list(parts)}`
}

/**
 * How the vote went, without subject and full stop. `spared` are named elsewhere. PHR13: what was not carried says why,
 * and who was for it where few were.
 */
export function verdict(
  state: MeetingState,
  ballot: Ballot,
  subject: string,
  tail: string,
  spared: readonly string[] = [],
): string {
  const { reckoning } = ballot.result! // a fact of a result has one
  const all = campsOf(ballot)
  const shown = (camp: Camp) => (showsNames(state) ? all[camp].filter((code) => !spared.includes(code)) : [])
  const dissent = camps(state, ballot, { yes: [], no: shown('no'), abstain: shown('abstain') })
  const support = camps(state, ballot, { yes: shown('yes'), no: [], abstain: shown('abstain') })
  const how = `${way(ballot)}${tail}`
  const verb = was(subject.toLowerCase())
  const carried = subject.startsWith('The minutes') ? 'approved' : 'adopted' // PHR8
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous
        ? `${verb} ${carried} unanimously${how}`
        : `${verb} ${carried}${becauseOfTie(ballot)}${how}${dissent}`
    case 'adopted-in-part': {
      const without = names(state, unmarked(ballot), ballot)
      if (without === '') return `${verb} ${carried} in part${how}`
      return `${verb} ${carried}${how}, but without the agreement of ${without}${dissent}`
    }
    case 'rejected':
      if (reckoning.objections?.blocks) {
        const { codes, byAbsence } = blockersOf(ballot)
        const who = showsNames(state) && codes.length > 0 ? names(state, codes, ballot) : 'a member'
        return `${verb} rejected${how}, ${who} ${byAbsence ? 'being absent' : 'having objected'}`
      }
      return isUnanimouslyRejected(ballot)
        ? `${verb} rejected unanimously${how}`
        : `${verb} rejected${becauseOfTie(ballot)}${how}${support}`
    case 'not-reached': {
      const withheld = withheldBy(ballot)
      const missing = withheld.length > 0 ? `agreement of ${names(state, withheld, ballot)}` : 'majority'
      return `did not obtain the required ${missing}${how}${dissent}`
    }
    case 'no-quorum':
      return `${verb} not decided for want of a quorum`
    case 'tied':
      return `${verb} left undecided, the votes being equal${how}${dissent}`
    default:
      return unreachable(reckoning.outcome)
  }
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

/** PHR15: ` The decision was taken in the absence of ….`; where nothing was decided the vote is named. */
export function absenceRemark(state: MeetingState, { result }: Ballot, absent: readonly string[]): string {
  if (absent.length === 0) return ''
  const outcome = result?.reckoning.outcome
  const what = outcome === 'no-quorum' || outcome === 'tied' ? 'The vote' : 'The decision'
  return ` ${what} was taken in the absence of ${names(state, absent)}.`
}

/** PHR16: the result with the statements that belong to its sentence and the remark on who was absent. */
export function result(state: MeetingState, fact: ResultFact): string {
  const { ballot, debate } = fact
  const undebated = debate === 'none' && ballot.subject.kind === 'items' && !ballot.written
  const spared = fact.withVote.flatMap((statement) => sparedBy(ballot, statement))
  const subject = subjectOf(state, fact)
  const sentence = `${subject} ${verdict(state, ballot, subject, undebated ? ' without discussion' : '', spared)}`
  return [
    `${fact.subordinate ? `${sentence}${subordinate(state, fact.subordinate)}` : `${sentence}.`}${tally(state, ballot)}`,
    ...fact.withVote.map((statement) => withVote(state, ballot, statement)),
  ]
    .join(' ')
    .concat(absenceRemark(state, ballot, fact.absent))
}

/** PHR19: `Jane Doe was elected by secret ballot.`, with the figures where the house prints figures. */
export function elected(state: MeetingState, { ballot, absent }: Pick<FactOf<'elected'>, 'ballot' | 'absent'>): string {
  const { subject, result: outcome } = ballot
  if (subject.kind !== 'candidates' || !outcome) return ''
  const winners = outcome.elected ?? []
  const unanimous = outcome.reckoning.unanimous ? ' unanimously' : ''
  const alone = subject.candidates.length === 1 && !outcome.reckoning.unanimous && showsNames(state)
  const clause = alone && winners.length > 0 ? camps(state, ballot, { ...campsOf(ballot), yes: [] }) : ''
  const none =
    outcome.reckoning.outcome === 'no-quorum'
      ? 'The election was not held for want of a quorum.'
      : 'The election had no result.'
  const who = `${list(winners)} ${winners.length === 1 ? 'was' : 'were'} elected${unanimous}${way(ballot)}${clause}.`
  return [
    winners.length > 0 ? who : none,
    ...(showsNumbers(state, ballot) ? [votesFor(subject.candidates, outcome.totals ?? {})] : []),
    ...(absent.length > 0 ? [`The election was held in the absence of ${names(state, absent)}.`] : []),
  ].join(' ')
}

/** `Votes for Jane Doe: 9, for John Roe: 1; against: 0, abstentions: 2.` */
function votesFor(candidates: readonly string[], totals: Readonly<Record<string, number>>): string {
  const votes = (choice: string) => totals[choice] ?? 0
  const each = candidates.map((it) => `for ${it}: ${votes(it)}`).join(', ')
  return `Votes ${each}; against: ${votes('no')}, abstentions: ${votes('abstain')}.`
}

/** PHR18: what was corrected and why; the first correction also says what had been stated before. */
export function corrected(state: MeetingState, fact: FactOf<'corrected'>): string {
  const { ballot, choice, reason, isFirst, item, section } = fact
  const who = name(state, fact.delegation)
  const voted: Readonly<Record<string, string>> = {
    yes: `${who} voted in favour`,
    no: `${who} voted against`,
    abstain: `${who} abstained`,
    invalid: `the vote of ${who} is invalid`,
  }
  const what = fact.delegation === '' ? '' : `: ${voted[choice] ?? `${who} voted for ${choice}`}`
  const correction = `The result of the vote was corrected${what}${because(reason)}.`
  const first = { ...ballot, result: ballot.first }
  if (!isFirst || !first.result || !item) return correction
  const subject = subjectOf(state, { ballot, item, section })
  const before =
    ballot.subject.kind === 'candidates'
      ? elected(state, { ballot: first, absent: [] })
      : `${subject} ${verdict(state, first, subject, '')}.${tally(state, first)}`
  return `${correction} The result first stated was: ${quoted(before)}`
}
