import { callSequence, consentListOf, isPending, itemOf } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { lastClosedOn } from '../../../shared/features/ballots/select.ts'
import { isoDate } from '../../../shared/kernel/zoned.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { outcomeOf } from '../../../shared/meeting/outcome.ts'

/** A vote settled the item: a tie did not. */
export function isDecided(state: MeetingState, number: string): boolean {
  const outcome = lastClosedOn(state, number)?.result?.reckoning.outcome
  return outcome !== undefined && outcome !== 'tied'
}

const treatedByBeingCalled: ReadonlySet<ItemState['kind']> = new Set([
  'opening',
  'agenda',
  'information',
  'any-other-business',
])
const decidedByVote: ReadonlySet<ItemState['kind']> = new Set(['decision', 'position', 'election', 'minutes-approval'])

/** Whether the item ends with a vote: by its kind, or because there is a text to vote on. */
export const isToBeDecided = (state: MeetingState, item: ItemState): boolean =>
  decidedByVote.has(item.kind) || textOf(state, item.number).length > 0

/** It was called and left again with nothing done: by a slip, or to come back to it. */
function wasLeftOpen(state: MeetingState, item: ItemState): boolean {
  if (item.phase !== 'ended' || item.statedOutcome !== null || item.disposition !== null) return false
  if (treatedByBeingCalled.has(item.kind) && !isToBeDecided(state, item)) return false
  return outcomeOf(state, item.number) === 'open'
}

/**
 * The item to call next, by the order of call (AGE32). What the agenda alone cannot know: items that a vote en bloc
 * settled without a call of their own are left out, and those that were called and left open are called again, where
 * their turn is still to come, else, if they want a vote, at the end. Null when all is done.
 */
export function nextItem(state: MeetingState, day: string | null = null): ItemState | null {
  const order = callSequence(state, day)
  const sequence = order
    .flatMap((number) => itemOf(state, number) ?? [])
    .filter((item) => item.number !== state.agenda.current && !isDecided(state, item.number))
  const pending = sequence.filter((item) => isPending(state, item.number))
  const open = sequence.filter((item) => pending.includes(item) || wasLeftOpen(state, item))
  const atOnce = pending.find((item) => consentListOf(state, item.number)?.when === 'now')
  const from = state.agenda.place === null ? -1 : order.indexOf(state.agenda.place)
  const ahead = open.find((item) => order.indexOf(item.number) > from)
  return atOnce ?? ahead ?? open.find((item) => pending.includes(item) || isToBeDecided(state, item)) ?? null
}

/** The day of a meeting of several days at that moment (ms); null for one of a single day, or on another day. */
export function meetingDay({ roster }: MeetingState, now: number): string | null {
  if (!roster.convened || roster.meeting.dates.length < 2) return null
  const today = isoDate(now, roster.timezone)
  return roster.meeting.dates.includes(today) ? today : null
}
