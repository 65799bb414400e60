import { allBallots, openBallot } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/**
 * The ballot that everybody looks at: the one that is open, else the last one closed (or cancelled) since the last call,
 * until something else has begun: a debate, a speech. Null where there is none; written ones run beside it.
 */
export function ballotInView(state: MeetingState): Ballot | null {
  const open = openBallot(state)
  if (open) return open
  const last = allBallots(state).findLast((ballot) => ballot.phase !== 'open' && !ballot.written)
  if (!last || last.closedSeq === null || last.closedAt === null) return null
  const { speaking } = state.floor
  const called = state.agenda.calls.at(-1)?.seq ?? 0
  if (last.closedSeq < called || (state.floor.debates.at(-1)?.seq ?? 0) > last.closedSeq) return null
  return speaking !== null && speaking.since >= last.closedAt ? null : last
}

/** The written ballots that are open, in the order of their opening. */
export const writtenBallots = (state: MeetingState): readonly Ballot[] =>
  allBallots(state).filter((ballot) => ballot.written && ballot.phase === 'open')
