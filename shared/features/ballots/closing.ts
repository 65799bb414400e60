import { sittingObstacle } from '../attendance/select.ts'
import { delegationName, delegationOf } from '../roster/select.ts'
import { accept, reject, type Context } from '../../kernel/decider.ts'
import { isRefusal, readChoice, refusalOf, whileOpen } from './answering.ts'
import type { Decided, Refused } from './decided.ts'
import { ballotOf, conflictsOf, countedAnswers, lastCasts, voterOf, type BallotsReads } from './select.ts'
import type { Ballot } from './state.ts'

/** BAL18: settles a delegation for which two people answered differently; the chair may think again until the close. */
export function rule(id: string, code: string, choice: string, m: BallotsReads): Decided {
  const ballot = whileOpen(id, m)
  if (isRefusal(ballot)) return ballot
  if (!voterOf(ballot, code))
    return delegationOf(m, code) ? reject('no-vote') : reject('unknown-delegation', { delegation: code })
  const delegation = delegationName(m, code)
  const ruled = Object.hasOwn(ballot.rulings, code)
  if (!ruled && !conflictsOf(ballot).includes(code)) return reject('no-conflict', { delegation })
  const answer = readChoice(ballot, choice)
  if (ruled && ballot.rulings[code] === answer) return reject('already-so', { delegation })
  const refusal = answer === 'invalid' ? null : refusalOf(ballot, answer)
  return refusal ?? accept({ type: 'ballots.ruled', data: { ballot: id, delegation: code, choice: answer } })
}

/** Ends the ballot. The event carries what was answered, not what the method makes of silence: that is the rule's. */
export function close(id: string, m: BallotsReads, { box }: Context): Decided {
  const ballot = whileOpen(id, m)
  if (isRefusal(ballot)) return ballot
  const conflicts = conflictsOf(ballot)
  if (conflicts.length > 0)
    return reject('conflict-unsettled', { delegations: conflicts.map((code) => delegationName(m, code)) }) // BAL18
  if (ballot.method !== 'secret')
    return accept({ type: 'ballots.closed', data: { ballot: id, answers: [...countedAnswers(ballot)], totals: null } })
  if (!box) return reject('box-unread') // BAL26
  if (Object.values(box).reduce((sum, votes) => sum + votes, 0) !== lastCasts(ballot).length)
    return reject('box-differs')
  return accept({ type: 'ballots.closed', data: { ballot: id, answers: [], totals: { ...box } } })
}

/** BAL21: the chair decides a tie where the rule leaves it to her. */
export function decide(id: string, choice: 'yes' | 'no', m: BallotsReads): Decided {
  const ballot = afterClose(id, m)
  if ('ok' in ballot) return ballot
  const obstacle = ballot.written ? null : sittingObstacle(m)
  if (obstacle) return reject(obstacle)
  const open = ballot.result?.reckoning.outcome === 'tied' && ballot.rule.tie === 'chair-decides'
  if (!open || ballot.decided !== null || ballot.subject.kind === 'candidates') return reject('nothing-to-decide')
  return accept({ type: 'ballots.decided', data: { ballot: id, choice } })
}

/** BAL19: void, with a reason or without; the answers stay in the record and count for nothing. */
export function cancel(id: string, reason: string, m: BallotsReads): Decided {
  const ballot = whileOpen(id, m)
  if (isRefusal(ballot)) return ballot
  return accept({ type: 'ballots.cancelled', data: { ballot: id, reason: reason.trim() } })
}

/** BAL20: a counted answer is put right by a new record, also after the meeting; what was first stated stays readable. */
export function correct(id: string, code: string, choice: string, reason: string, m: BallotsReads): Decided {
  const ballot = afterClose(id, m)
  if ('ok' in ballot) return ballot
  if (ballot.method === 'secret') return reject('secret-stays') // BAL26
  const voter = voterOf(ballot, code)
  if (!voter) return delegationOf(m, code) ? reject('no-vote') : reject('unknown-delegation', { delegation: code })
  const delegation = delegationName(m, code)
  if (!voter.represented) return reject('not-represented', { delegation })
  const answer = readChoice(ballot, choice)
  const refusal = answer === 'invalid' ? null : refusalOf(ballot, answer)
  if (refusal) return refusal
  const standing = standingOf(ballot, code)
  if (standing === answer || (standing === null && answer === 'invalid')) return reject('already-so', { delegation })
  return accept({
    type: 'ballots.corrected',
    data: { ballot: id, delegation: code, choice: answer, reason: reason.trim() },
  })
}

/** What the closed ballot counts for the delegation, by its word or by the method; null: nothing. */
function standingOf({ result }: Ballot, code: string): string | null {
  const said = result?.answers.find((it) => it.delegation === code)?.choice
  if (said !== undefined) return said
  if (!result?.reckoning.presumed.includes(code)) return null
  return result.reckoning.yes?.includes(code) ? 'yes' : 'abstain'
}

function afterClose(id: string, m: BallotsReads): Ballot | Refused {
  const ballot = ballotOf(m, id)
  if (!ballot) return reject('unknown-ballot', { ballot: id })
  if (ballot.phase === 'cancelled') return reject('ballot-cancelled')
  return ballot.phase === 'closed' ? ballot : reject('not-closed')
}
