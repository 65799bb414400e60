import { allBallots, lastClosedOn, openBallot } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/**
 * The ballot that everybody looks at: the one that is open, else the last one closed (or cancelled) since the last call,
 * else the written one that decided the item now called, until something else has begun: a debate, a speech. Null where
 * there is none; written ones run beside it.
 */
export function ballotInView(state: MeetingState): Ballot | null {
  const open = openBallot(state)
  if (open) return open
  const called = state.agenda.calls.at(-1)?.seq ?? 0
  const last = allBallots(state).findLast((ballot) => ballot.phase !== 'open' && !ballot.written)
  if (last && (last.closedSeq ?? 0) > called) return isPast(state, last) ? null : last
  const told = toldWithItem(state)
  return told !== null && !isPast(state, told) ? told : null
}

/** A written ballot is reported in the sitting: its result is told where the item it decided is called. */
function toldWithItem(state: MeetingState): Ballot | null {
  const { current } = state.agenda
  const ballot = current === null ? null : lastClosedOn(state, current)
  return ballot?.written ? ballot : null
}

/** A debate or a speech has begun since the close, and since the call of the item. */
function isPast(state: MeetingState, { closedSeq, closedAt }: Ballot): boolean {
  const { speaking } = state.floor
  const call = state.agenda.calls.at(-1)
  const since = { seq: Math.max(closedSeq ?? 0, call?.seq ?? 0), at: Math.max(closedAt ?? 0, call?.at ?? 0) }
  return (state.floor.debates.at(-1)?.seq ?? 0) > since.seq || (speaking !== null && speaking.since >= since.at)
}

/** Whether the deadline of an open ballot is over at that moment of the server's clock (BAL29). */
export const isOverdue = ({ phase, deadline }: Ballot, now: number): boolean =>
  phase === 'open' && deadline !== null && now >= Date.parse(deadline) + 60_000

/**
 * The written ballots that are open, then those closed since nothing was called: what a delegation outside of the hall
 * still has to read.
 */
export function writtenBallots(state: MeetingState): readonly Ballot[] {
  const called = state.agenda.calls.at(-1)?.seq ?? 0
  const written = allBallots(state).filter((ballot) => ballot.written)
  return [
    ...written.filter((ballot) => ballot.phase === 'open'),
    ...written.filter((ballot) => ballot.phase !== 'open' && (ballot.closedSeq ?? 0) > called),
  ]
}
