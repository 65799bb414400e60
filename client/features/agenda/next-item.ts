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

/**
 * Whether delegations are still asked to join or leave the sponsors. The record takes them after the vote too, and
 * prints those that remain (AGE31); the rooms do not offer it any more.
 */
export const asksForSponsors = (state: MeetingState, number: string): boolean => !isDecided(state, number)

/** A written ballot settled it: in the sitting that is still to be reported, by the call of the item. */
export const isDecidedInWriting = (state: MeetingState, number: string): boolean =>
  isDecided(state, number) && lastClosedOn(state, number)?.written === true

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
 * Whether an item that was called and left open is to be called again: where its turn is still to come, else, if it
 * wants a vote, at the end.
 */
export function comesAgain(state: MeetingState, item: ItemState, day: string | null = null): boolean {
  if (item.number === state.agenda.current || isDecided(state, item.number) || !wasLeftOpen(state, item)) return false
  return isAhead(state, callSequence(state, day), item.number) || isToBeDecided(state, item)
}

const isAhead = (state: MeetingState, order: readonly string[], number: string): boolean =>
  order.indexOf(number) > order.indexOf(leftAt(state) ?? '')

/** Where the agenda was left: a list that was taken at once lets it go on where it stood before. */
const leftAt = ({ agenda }: MeetingState): string | undefined => {
  const atOnce = new Set(agenda.consent.filter(({ when }) => when === 'now').flatMap(({ items }) => items))
  return agenda.calls.findLast(({ item }) => !atOnce.has(item))?.item
}

/**
 * The item to call next, by the order of call (AGE32). What the agenda alone cannot know: items that a vote en bloc
 * settled without a call of their own are left out, and those that were left open come again. Null when all is done.
 */
export function nextItem(state: MeetingState, day: string | null = null): ItemState | null {
  const order = callSequence(state, day)
  const items = order.flatMap((number) => itemOf(state, number) ?? [])
  const pending = items.filter(
    (item) =>
      isPending(state, item.number) && (!isDecided(state, item.number) || isDecidedInWriting(state, item.number)),
  )
  const open = items.filter((item) => pending.includes(item) || comesAgain(state, item, day))
  const atOnce = pending.find((item) => consentListOf(state, item.number)?.when === 'now')
  return atOnce ?? open.find((item) => isAhead(state, order, item.number)) ?? open[0] ?? null
}

/** The day of a meeting of several days at that moment (ms); null for one of a single day, or on another day. */
export function meetingDay({ roster }: MeetingState, now: number): string | null {
  if (!roster.convened || roster.meeting.dates.length < 2) return null
  const today = isoDate(now, roster.timezone)
  return roster.meeting.dates.includes(today) ? today : null
}
