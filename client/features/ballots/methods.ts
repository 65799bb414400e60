import { Method } from '../../../shared/features/ballots/messages.ts'
import { allBallots } from '../../../shared/features/ballots/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** All ways of voting, in the order in which they are offered. */
export const methods: readonly Method[] = Method.options

/**
 * The house's own way of voting: the one most ballots of this meeting were taken by, the earlier of two, and asking for
 * exceptions where there was no vote yet. Elections, votes in writing and secret ones are ways of their own; one ballot by
 * name makes no habit.
 */
export function usualMethod(state: MeetingState): Method {
  const used = allBallots(state).filter(
    (ballot) => ballot.subject.kind !== 'candidates' && !ballot.written && ballot.method !== 'secret',
  )
  const times = (method: Method) => used.filter((ballot) => ballot.method === method).length
  return methods.reduce<Method>((most, each) => (times(each) > Math.max(times(most), 1) ? each : most), 'exceptions')
}
