import { isSponsor } from '../../../shared/features/agenda/select.ts'
import { peopleInRoom } from '../../../shared/features/attendance/select.ts'
import { delegationOf } from '../../../shared/features/roster/select.ts'
import type { Person } from '../../../shared/features/roster/messages.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { officeLine, personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Palette } from '../../ui/Palette.tsx'
import { useCockpit } from './cockpit.ts'

export type PickPersonProps = {
  readonly title: string
  readonly commandFor: (person: string) => MeetingCommand
  /** Who is likely meant stands first; default: the order of the roster. */
  readonly rank?: ((person: Person, state: MeetingState) => number) | undefined
  readonly onClose: () => void
}

/** Somebody in the room, by typing a part of the name, the office or the delegation. */
export function PickPerson({ title, commandFor, rank, onClose }: PickPersonProps) {
  const t = useText()
  const state = useMeeting()
  const { act, why } = useCockpit()
  const people = peopleInRoom(state)
  const ranked = rank ? people.toSorted((a, b) => rank(a, state) - rank(b, state)) : people
  return (
    <Palette
      open
      onClose={onClose}
      words={{
        title,
        placeholder: t('chair.pick.placeholder', { title }),
        none: (query) => t('chair.pick.none', { query }),
      }}
      entries={ranked.map((person) => {
        const command = commandFor(person.id)
        const reason = why(command)
        return {
          id: person.id,
          label: `${personName(state, person.id)} · ${officeLine(state, person.id)}`,
          words: person.delegation,
          ...(reason === undefined ? {} : { reason }),
          onSelect: () => void act(command),
        }
      })}
    />
  )
}

/** For a report: whom the item's sponsors sent, then guests, then everybody else. */
export const reporters =
  (item: string) =>
  (person: Person, state: MeetingState): number => {
    if (isSponsor(state, item, person.delegation)) return 0
    const delegation = delegationOf(state, person.delegation)
    return delegation && !delegation.vote ? 1 : 2
  }

/** For a draft: its sponsors first. */
export const presenters =
  (item: string) =>
  (person: Person, state: MeetingState): number =>
    isSponsor(state, item, person.delegation) ? 0 : 1
