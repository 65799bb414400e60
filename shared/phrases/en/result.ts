import type { Ballot } from '../../features/ballots/state.ts'
import type { Statement } from '../../features/statements/state.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { capital, list, matterOf, name, names, quoted } from './words.ts'

type ResultFact = Extract<Fact, { name: 'result' }>

function subjectOf(state: MeetingState, { ballot, item }: Pick<ResultFact, 'ballot' | 'item'>): string {
  const { subject } = ballot
  switch (subject.kind) {
    case 'items':
    case 'candidates':
      return capital(matterOf(item))
    case 'amendment':
      return 'The amendment'
    case 'clause':
      return `Paragraph ${subject.clause} of ${matterOf(item)}`
    case 'question':
      return `The question ${quoted(subject.question)}`
    case 'admits': {
      const title = state.agenda.items[subject.item]?.title ?? ''
      return `The inclusion of item ${subject.item}${title === '' ? '' : ` ${quoted(title)}`} in the agenda`
    }
    default:
      return unreachable(subject)
  }
}

const showsNames = (state: MeetingState): boolean => !state.roster.convened || state.roster.style.tally !== 'numbers'
const showsNumbers = (state: MeetingState, ballot: Ballot): boolean =>
  ballot.method === 'secret' || (state.roster.convened && state.roster.style.tally !== 'names')

type Camp = 'yes' | 'no' | 'abstain'
type Camps = Readonly<Record<Camp, readonly string[]>>

function campsOf({ result }: Ballot): Camps {
  const { yes, no, abstain } = result?.reckoning ?? { yes: [], no: [], abstain: [] }
  return { yes: yes ?? [], no: no ?? [], abstain: abstain ?? [] }
}

const choiceOf = (ballot: Ballot, code: string): Camp | null => {
  const camps = campsOf(ballot)
  return camps.yes.includes(code)
    ? 'yes'
    : camps.no.includes(code)
      ? 'no'
      : camps.abstain.includes(code)
        ? 'abstain'
        : null
}

/** `with France voting against and Austria and Malta abstaining` */
function camps(state: MeetingState, ballot: Ballot, { yes, no, abstain }: Camps): string {
  const parts = [
    ...(yes.length > 0 ? [`${names(state, yes, ballot)} voting in favour`] : []),
    ...(no.length > 0 ? [`${names(state, no, ballot)} voting against`] : []),
    ...(abstain.length > 0 ? [`${names(state, abstain, ballot)} abstaining`] : []),
  ]
  return parts.length === 0 ? '' : `, with ${list(parts)}`
}

/** How the vote went, without subject and full stop. */
export function verdict(state: MeetingState, ballot: Ballot, tail: string, spared: readonly string[] = []): string {
  const { reckoning } = ballot.result! // a fact of a result has one
  const all = campsOf(ballot)
  const named = (codes: readonly string[]) => (showsNames(state) ? codes.filter((code) => !spared.includes(code)) : [])
  const dissent = camps(state, ballot, { yes: [], no: named(all.no), abstain: named(all.abstain) })
  const support = camps(state, ballot, { yes: named(all.yes), no: [], abstain: named(all.abstain) })
  const how = `${ballot.method === 'secret' ? ' by secret ballot' : ''}${tail}`
  switch (reckoning.outcome) {
    case 'adopted':
      return reckoning.unanimous ? `was adopted unanimously${how}` : `was adopted${how}${dissent}`
    case 'adopted-in-part':
      return `was adopted${how} without the agreement of ${names(state, reckoning.consentMissing.length > 0 ? reckoning.consentMissing : all.no)}${dissent}`
    case 'rejected':
      if (reckoning.blockedBy.length > 0)
        return `was not adopted${how}, ${names(state, reckoning.blockedBy, ballot)} having objected`
      return all.yes.length + all.abstain.length === 0 && all.no.length > 0
        ? `was rejected unanimously${how}`
        : `was rejected${how}${support}`
    case 'not-reached':
      return `did not obtain the required majority${how}${dissent}`
    case 'no-quorum':
      return 'was not decided for want of a quorum'
    case 'tied':
      return 'was left undecided, the votes being equal'
    default:
      return unreachable(reckoning.outcome)
  }
}

/** ` [14, 2, 1]`: for, against, abstaining; a dash for what is not recorded. */
export function tally(state: MeetingState, ballot: Ballot): string {
  if (!showsNumbers(state, ballot) || !ballot.result) return ''
  const { totals } = ballot.result.reckoning
  return ` [${[totals.yes, totals.no, totals.abstain].map((n) => (n === null ? '–' : String(n))).join(', ')}]`
}

/** `France abstained and made the following statement: “…”` */
function withVote(state: MeetingState, ballot: Ballot, statement: Statement): string {
  const voted = { yes: 'voted in favour and ', no: 'voted against and ', abstain: 'abstained and ' }
  const choice = choiceOf(ballot, statement.by[0] ?? '')
  const same = statement.by.filter((code) => choiceOf(ballot, code) === choice)
  const others = statement.by.filter((code) => !same.includes(code))
  const together = others.length > 0 ? `, together with ${names(state, others)},` : ''
  return `${list(same.map((code) => name(state, code)))} ${choice ? voted[choice] : ''}made${together} the following statement: ${quoted(statement.text)}`
}

export function result(state: MeetingState, fact: ResultFact): string {
  const { ballot, debate } = fact
  const tail = debate === 'none' && ballot.subject.kind === 'items' ? ' without discussion' : ''
  const spared = fact.withVote.flatMap((statement) =>
    statement.by.filter((code) => choiceOf(ballot, code) === choiceOf(ballot, statement.by[0] ?? '')),
  )
  const said = `${subjectOf(state, fact)} ${verdict(state, ballot, tail, spared)}`
  const sentence = fact.subordinate
    ? `${said}; ${list(fact.subordinate.by.map((code) => name(state, code)))} made the following statement: ${quoted(fact.subordinate.text)}`
    : `${said}.`
  return [
    `${sentence}${tally(state, ballot)}`,
    ...fact.withVote.map((statement) => withVote(state, ballot, statement)),
    ...(fact.absent.length > 0 ? [`The decision was taken in the absence of ${names(state, fact.absent)}.`] : []),
  ].join(' ')
}

/** Whether the result's sentence names the delegation: “also made”. */
function isNamedIn(state: MeetingState, ballot: Ballot, code: string): boolean {
  if (!ballot.result || !showsNames(state) || ballot.result.reckoning.unanimous) return false
  const choice = choiceOf(ballot, code)
  if (choice === null) return false
  return ballot.result.reckoning.outcome === 'rejected' ? choice !== 'no' : choice !== 'yes'
}

export function stated(state: MeetingState, { statement, result: ballot }: Extract<Fact, { name: 'stated' }>): string {
  const also = ballot && isNamedIn(state, ballot, statement.by[0] ?? '') ? 'also ' : ''
  return `${list(statement.by.map((code) => name(state, code)))} ${also}made the following statement: ${quoted(statement.text)}`
}

export function elected(state: MeetingState, { ballot }: Extract<Fact, { name: 'elected' }>): string {
  const winners = ballot.result?.elected ?? []
  if (winners.length === 0) return `The election had no result.${tally(state, ballot)}`
  const secret = ballot.method === 'secret' ? ' by secret ballot' : ''
  return `${list(winners)} ${winners.length === 1 ? 'was' : 'were'} elected${secret}.`
}

export function corrected(state: MeetingState, fact: Extract<Fact, { name: 'corrected' }>): string {
  const who = name(state, fact.delegation)
  const said: Readonly<Record<string, string>> = {
    yes: `${who} voted in favour`,
    no: `${who} voted against`,
    abstain: `${who} abstained`,
    invalid: `the vote of ${who} is invalid`,
  }
  const voted = said[fact.choice] ?? `${who} voted for ${fact.choice}`
  return `The result of the vote was corrected: ${voted} (reason: ${fact.reason}).`
}
