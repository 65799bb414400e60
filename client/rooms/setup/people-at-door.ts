import type { Person } from '../../../shared/features/roster/messages.ts'
import { delegationsOf, peopleOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import type { Text } from '../../i18n/text.ts'
import { holdsWords } from '../../ui/find-words.ts'

/**
 * People in protocol order in whose line all the words stand that were typed, also as part of a word and without its
 * marks; everybody while nothing is typed.
 */
export function peopleAtDoor(state: MeetingState, query: string, t: Text): readonly Person[] {
  const order = new Map(delegationsOf(state).map((it, at) => [it.code, at]))
  return peopleOf(state)
    .filter((person) =>
      holdsWords(
        [
          person.delegation,
          delegationName(state, person.delegation),
          person.office,
          personName(state, person.id),
          t(`desk.seat.${person.seat}`),
          ...person.duty.map((duty) => t(`desk.duty.${duty}`)),
        ].join(' '),
        query,
      ),
    )
    .toSorted((a, b) => (order.get(a.delegation) ?? 0) - (order.get(b.delegation) ?? 0))
}
