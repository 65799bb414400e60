import { childrenOf, isContainer, itemOf, itemsByNumber } from '../features/agenda/select.ts'
import type { MeetingState } from './state.ts'

/**
 * Item that adopts the agenda, null while that has not happened. PRT4: adopted between two items it is the one called
 * last; before the first call the item meant for it, else the first one called.
 */
export function adoptingItem(state: MeetingState): string | null {
  const { adopted, calls } = state.agenda
  if (!adopted) return null
  const place = adopted.item ?? state.journal.find((entry) => entry.seq === adopted.seq)?.place
  if (place !== undefined && place !== null) return place
  const meant = itemsByNumber(state).find(({ kind, number }) => kind === 'agenda' && !isContainer(state, number))
  return meant?.number ?? calls[0]?.item ?? null
}

/** PRT1: the calls in time; a container is never called, an item called twice stands twice. */
export const callOrder = (state: MeetingState): readonly string[] => state.agenda.calls.map((call) => call.item)

/** PRT2: the items that have a heading, in the agenda's order with moves applied, whatever was called when. */
export const printOrder = (state: MeetingState): readonly string[] =>
  state.agenda.order.filter((number) => hasHeading(state, number))

/** PRT3: an item withdrawn or dropped before the agenda was adopted, or in the item that adopts it, has no heading. */
export function hasHeading(state: MeetingState, number: string): boolean {
  const disposition = itemOf(state, number)?.disposition
  const { adopted } = state.agenda
  if (!adopted || (disposition?.kind !== 'withdrawn' && disposition?.kind !== 'dropped')) return true
  const adopting = adoptingItem(state)
  if (number === adopting || childrenOf(state, number).some((child) => hasHeading(state, child))) return true
  if (disposition.seq < adopted.seq) return false
  return state.journal.find((entry) => entry.seq === disposition.seq)?.place !== adopting
}
