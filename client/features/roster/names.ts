import { delegationOf, personOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** `Dr. Fabian Mehring`: title and name as people say it, without the office. */
export function personName(state: MeetingState, id: string): string {
  const person = personOf(state, id)
  if (!person) return id
  const name = [person.title, person.given, person.family].filter(Boolean).join(' ')
  return name || person.office || id
}

/** The family name alone, where the full one stands beside it; the office where there is none. */
export function shortName(state: MeetingState, id: string): string {
  const person = personOf(state, id)
  return person?.family ?? person?.office ?? personName(state, id)
}

export const delegationName = (state: MeetingState, code: string): string => delegationOf(state, code)?.name ?? code

/** `Staatsminister, Bayern`: whose word it is. */
export function officeLine(state: MeetingState, id: string): string {
  const person = personOf(state, id)
  if (!person) return ''
  return [person.office, delegationName(state, person.delegation)].filter(Boolean).join(', ')
}
