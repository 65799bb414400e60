import { sittingObstacle } from '../attendance/select.ts'
import { delegationName, delegationOf, onVotingSeat, plainName } from '../roster/select.ts'
import { accept, reject, type Context } from '../../kernel/decider.ts'
import { isPassed } from './deadline.ts'
import type { Decided, Refused } from './decided.ts'
import type { BallotsEvent, Voter } from './messages.ts'
import { ballotOf, choicesOf, conflictsOf, voterBehind, voterOf, type BallotsReads } from './select.ts'
import type { Ballot } from './state.ts'

type CastData = Extract<BallotsEvent, { type: 'ballots.cast' }>['data']

/** The ballot of that name while it is open, and the meeting sits or it is a written one; a refusal otherwise. */
export function whileOpen(id: string, m: BallotsReads): Ballot | Refused {
  const ballot = ballotOf(m, id)
  if (!ballot) return reject('unknown-ballot', { ballot: id })
  if (ballot.phase === 'closed') return reject('ballot-closed') // BAL15
  if (ballot.phase === 'cancelled') return reject('ballot-cancelled')
  const obstacle = ballot.written ? null : sittingObstacle(m)
  return obstacle ? reject(obstacle) : ballot
}
export const isRefusal = (it: Ballot | Refused): it is Refused => 'ok' in it

/** A person answers for her own delegation, or `for` one whose vote it holds. */
export function cast(id: string, choice: string, held: string | undefined, m: BallotsReads, context: Context): Decided {
  const { person } = context.actor
  const ballot = whileOpen(id, m)
  if (isRefusal(ballot)) return ballot
  if (isPassed(ballot.deadline, context.now)) return reject('deadline-passed', { deadline: ballot.deadline ?? '' })
  const own = voterBehind(m, ballot, person)
  if (person === null || own === null) return absence(m, person) // BAL13
  const voter = voterFor(ballot, own, held ?? own, m)
  if ('ok' in voter) return voter
  const answer = readChoice(ballot, choice)
  const refusal = refusalOf(ballot, answer) ?? changeRefusal(ballot, voter.code, person)
  return refusal ?? answered(ballot, voter, { choice: answer, person, voice: false })
}

const absence = (m: BallotsReads, person: string | null): Refused =>
  person !== null && onVotingSeat(m, person)
    ? reject('not-in-room', { person: plainName(m, person) })
    : reject('no-vote')

/** BAL12: by the electorate as it was frozen, not by who holds what now. */
function voterFor(ballot: Ballot, own: string, code: string, m: BallotsReads): Voter | Refused {
  const voter = voterOf(ballot, code)
  if (!voter) return delegationOf(m, code) ? reject('no-vote') : reject('unknown-delegation', { delegation: code })
  const delegation = delegationName(m, code)
  if (code !== own) return voter.proxy === own ? voter : reject('not-held', { delegation })
  if (voter.proxy !== null) return reject('vote-given-away', { delegation, holder: delegationName(m, voter.proxy) })
  return voter.represented ? voter : reject('not-represented', { delegation })
}

/** BAL16: chair or secretariat write down what was answered by voice. They may do so after a deadline, for what came in time. */
export function enter(id: string, code: string, choice: string, person: string, m: BallotsReads): Decided {
  const ballot = whileOpen(id, m)
  if (isRefusal(ballot)) return ballot
  if (ballot.method === 'secret') return reject('secret-by-voice') // BAL26
  const voter = voterOf(ballot, code)
  if (!voter) return delegationOf(m, code) ? reject('no-vote') : reject('unknown-delegation', { delegation: code })
  const delegation = delegationName(m, code)
  if (!voter.represented) return reject('not-represented', { delegation })
  if (conflictsOf(ballot).includes(code)) return reject('conflict-unsettled', { delegations: [delegation] }) // BAL18
  const answer = readChoice(ballot, choice)
  const refusal = refusalOf(ballot, answer) ?? changeRefusal(ballot, code, null)
  return refusal ?? answered(ballot, voter, { choice: answer, person, voice: true })
}

/** BAL26: the record of a secret ballot says who took part and never what was answered. */
function answered(ballot: Ballot, voter: Voter, by: Pick<CastData, 'choice' | 'person' | 'voice'>): Decided {
  const choice = ballot.method === 'secret' ? null : by.choice
  const data = { ballot: ballot.id, delegation: voter.code, ...by, choice, held: voter.proxy !== null }
  return accept({ type: 'ballots.cast', data })
}

/** BAL25: where one candidate stands, yes means her. */
export function readChoice({ subject }: Ballot, choice: string): string {
  const [only, ...others] = subject.kind === 'candidates' ? subject.candidates : []
  return choice === 'yes' && only !== undefined && others.length === 0 ? only : choice
}

/** Why the ballot does not take that answer. */
export function refusalOf(ballot: Ballot, choice: string): Refused | null {
  const choices = choicesOf(ballot)
  if (choices.includes(choice)) return null
  if (choice === 'abstain' && ballot.rule.abstention === 'forbidden') return reject('abstention-forbidden')
  if (ballot.method === 'ayes-only' && (choice === 'no' || choice === 'abstain')) return reject('ayes-only') // BAL24
  return reject('unknown-choice', { choice, choices })
}

/**
 * Whether the delegation may not answer (again). BAL17: where the rule says never, the first answer stands; where two
 * people of a delegation are heard, each has one. BAL18: what the chair settled stays. BAL26: what lies in the box does.
 */
function changeRefusal(ballot: Ballot, code: string, person: string | null): Refused | null {
  if (Object.hasOwn(ballot.rulings, code)) return reject('already-ruled')
  const before = ballot.casts.filter((it) => it.delegation === code)
  const mayChange = ballot.rule.change === 'until-close' && ballot.method !== 'secret'
  const eachHeard = ballot.rule.answers === 'ruling' && ballot.method !== 'secret' && person !== null
  const spent = eachHeard ? before.some((it) => it.person === person && !it.voice) : before.length > 0
  return spent && !mayChange ? reject('already-answered') : null
}
