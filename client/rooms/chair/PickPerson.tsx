import { itemOf } from '../../../shared/features/agenda/select.ts'
import { peopleInRoom } from '../../../shared/features/attendance/select.ts'
import { delegationOf, delegationsOf } from '../../../shared/features/roster/select.ts'
import type { Person } from '../../../shared/features/roster/messages.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { delegationName, officeLine, personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Palette } from '../../ui/Palette.tsx'
import { useCockpit } from './cockpit.ts'

export type PickPersonProps = {
  readonly title: string
  readonly commandFor: (person: string) => MeetingCommand
  /** Whose delegation is likely meant stands first; default: protocol order. */
  readonly rank?: ((person: Person, state: MeetingState) => number) | undefined
  /** Delegations that are named as the item's sponsors. */
  readonly item?: string | undefined
  /** False: one list, by rank alone. */
  readonly grouped?: boolean | undefined
  readonly onClose: () => void
}

/** Somebody in the room, with or without a vote, by delegation; found by a part of the name, the office or the delegation. */
export function PickPerson({ title, commandFor, rank, item, grouped = true, onClose }: PickPersonProps) {
  const t = useText()
  const state = useMeeting()
  const { act, why } = useCockpit()
  const sponsors = item === undefined ? [] : (itemOf(state, item)?.sponsorsNow ?? [])
  const people = grouped ? byDelegation(state, rank) : peopleInRoom(state).toSorted(byRank(state, rank))
  return (
    <Palette
      open
      onClose={onClose}
      words={{
        title,
        placeholder: t('chair.pick.placeholder', { title }),
        none: (query) => t('chair.pick.none', { query }),
      }}
      entries={people.map((person) => {
        const command = commandFor(person.id)
        const reason = why(command)
        const name = delegationName(state, person.delegation)
        return {
          id: person.id,
          label: `${personName(state, person.id)} · ${officeLine(state, person.id)}`,
          words: person.delegation,
          ...(grouped && {
            group: sponsors.includes(person.delegation) ? t('chair.pick.sponsor', { name }) : name,
          }),
          ...(reason === undefined ? {} : { reason }),
          onSelect: () => void act(command),
        }
      })}
    />
  )
}

const seats: readonly Person['seat'][] = ['member', 'alternate', 'staff', 'guest']

type Rank = PickPersonProps['rank']
const byRank = (state: MeetingState, rank: Rank) => (a: Person, b: Person) =>
  rank ? rank(a, state) - rank(b, state) : 0

/** By rank, then in protocol order, whoever sits for the delegation before its staff. */
function byDelegation(state: MeetingState, rank: Rank): readonly Person[] {
  const order = new Map(delegationsOf(state).map(({ code }, at) => [code, at]))
  return peopleInRoom(state).toSorted(
    (a, b) =>
      byRank(state, rank)(a, b) ||
      (order.get(a.delegation) ?? 0) - (order.get(b.delegation) ?? 0) ||
      seats.indexOf(a.seat) - seats.indexOf(b.seat),
  )
}

/** Behind all sponsors, however many. */
const NOT_A_SPONSOR = 1_000

/** For a draft: its sponsors first, lead before the others. */
export const presenters =
  (item: string) =>
  (person: Person, state: MeetingState): number => {
    const at = itemOf(state, item)?.sponsorsNow.indexOf(person.delegation) ?? -1
    return at === -1 ? NOT_A_SPONSOR : at
  }

/** For a report: whom the item's sponsors sent, lead first, then guests, then everybody else. */
export const reporters =
  (item: string) =>
  (person: Person, state: MeetingState): number => {
    const rank = presenters(item)(person, state)
    if (rank < NOT_A_SPONSOR) return rank
    const delegation = delegationOf(state, person.delegation)
    return delegation && !delegation.vote ? NOT_A_SPONSOR : NOT_A_SPONSOR + 1
  }

/** People the item's sponsors have in the room, with or without a vote, as they are listed; `but` is left out. */
export const sponsorPeople = (state: MeetingState, item: string, but: string | null): readonly Person[] =>
  byDelegation(state, presenters(item)).filter(
    (person) => presenters(item)(person, state) < NOT_A_SPONSOR && person.id !== but,
  )
