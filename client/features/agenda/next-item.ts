import { callSequence, consentListOf, isPending, itemOf } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { lastClosedOn } from '../../../shared/features/ballots/select.ts'
import { isoDate } from '../../../shared/kernel/zoned.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** A vote settled the item: a tie did not. */
export function isDecided(state: MeetingState, number: string): boolean {
  const outcome = lastClosedOn(state, number)?.result?.reckoning.outcome
  return outcome !== undefined && outcome !== 'tied'
}

/**
 * The item to call next, by the order of call (AGE32). Items that a vote en bloc settled without a call of their own
 * are left out, which the agenda alone cannot know. Null when all is done.
 */
export function nextItem(state: MeetingState, day: string | null = null): ItemState | null {
  const sequence = callSequence(state, day)
  const pending = sequence.filter((number) => isPending(state, number) && !isDecided(state, number))
  const atOnce = pending.find((number) => consentListOf(state, number)?.when === 'now')
  const from = state.agenda.place === null ? -1 : sequence.indexOf(state.agenda.place)
  const next = atOnce ?? pending.find((number) => sequence.indexOf(number) > from) ?? pending[0]
  return next === undefined ? null : itemOf(state, next)
}

/** The day of a meeting of several days at that moment (ms); null for one of a single day, or on another day. */
export function meetingDay({ roster }: MeetingState, now: number): string | null {
  if (!roster.convened || roster.meeting.dates.length < 2) return null
  const today = isoDate(now, roster.timezone)
  return roster.meeting.dates.includes(today) ? today : null
}
