import type { MeetingState } from './meeting.ts'

/** Item that adopts the agenda, null while that has not happened (or it happened before any item was called). */
export const adoptingItem = (state: MeetingState): string | null => state.agenda.adopted?.item ?? null

/** Items in the order of their calls, in time. */
export const callOrder = (state: MeetingState): readonly string[] => state.agenda.calls.map((call) => call.item)

/**
 * Items that have a heading, in printed order: the agenda's with moves applied, whatever was called when.
 * PRT1: an item withdrawn or dropped before the agenda was adopted, or in the item that adopts it, has none.
 */
export function printOrder(state: MeetingState): readonly string[] {
  return state.agenda.order.filter((number) => hasHeading(state, number))
}

function hasHeading(state: MeetingState, number: string): boolean {
  const disposition = state.agenda.items[number]?.disposition
  if (disposition?.kind !== 'withdrawn' && disposition?.kind !== 'dropped') return true
  const { adopted } = state.agenda
  if (!adopted) return true
  if (disposition.seq < adopted.seq) return false
  const place = state.journal.find((entry) => entry.seq === disposition.seq)?.place
  return place !== adopted.item
}
