import { itemOf } from '../features/agenda/select.ts'
import type { MeetingState } from './state.ts'

/** Sponsors of an item just after an event, lead first. */
export function sponsorsAt(state: MeetingState, number: string, seq: number): readonly string[] {
  let sponsors = itemOf(state, number)?.sponsors ?? []
  for (const { event, seq: at } of state.journal) {
    if (at > seq) break
    if (event.type === 'agenda.sponsorJoined' && event.data.item === number)
      sponsors = [...sponsors, event.data.delegation]
    if (event.type === 'agenda.sponsorLeft' && event.data.item === number)
      sponsors = sponsors.filter((code) => code !== event.data.delegation)
  }
  return sponsors
}
