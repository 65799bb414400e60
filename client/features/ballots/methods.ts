import { Method } from '../../../shared/features/ballots/messages.ts'
import { allBallots } from '../../../shared/features/ballots/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** All ways of voting, in the order in which they are offered. */
export const methods: readonly Method[] = Method.options

/** The method used last in this meeting, elections apart; asking for exceptions where there was no vote yet. */
export function usualMethod(state: MeetingState): Method {
  const last = allBallots(state).findLast(
    (ballot) => ballot.subject.kind !== 'candidates' && !ballot.written && ballot.method !== 'secret',
  )
  return last?.method ?? 'exceptions'
}
