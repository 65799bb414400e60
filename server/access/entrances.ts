import { hasDuty, peopleOf, personOf } from '../../shared/features/roster/select.ts'
import type { Duty } from '../../shared/features/roster/messages.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Door, Holder } from './session.ts'

/** The rooms of the client, by the last part of `/s/<seat>/<room>`. */
export type RoomName = 'chair' | 'setup' | 'minutes' | 'delegation' | 'screen' | 'follow'

/** What a duty opens beside what is open to everybody. */
const byDuty: Readonly<Record<Duty, readonly RoomName[]>> = {
  chair: ['chair', 'setup', 'minutes', 'screen'],
  'co-chair': ['chair', 'setup', 'minutes', 'screen'],
  secretariat: ['chair', 'setup', 'minutes', 'screen'],
  minutes: ['minutes'],
  auditor: ['follow'],
}
const duties = Object.keys(byDuty) as readonly Duty[]

/** Before the opening the secretariat prepares, afterwards it works beside the chair. */
const firstFor = (state: MeetingState, person: string): readonly RoomName[] =>
  hasDuty(state, person, 'secretariat') && !hasDuty(state, person, 'chair') && state.attendance.openedAt === null
    ? ['setup']
    : []

/**
 * The rooms a sign-in may enter, the one to begin with first (ACC10). What may be done there is decided act by act, by
 * the meeting; `state` is where it stands now, so a right that changes with the roster changes here at once.
 */
export function roomsOf({ door, person }: Holder, state: MeetingState): readonly RoomName[] {
  if (door === 'screen') return ['screen']
  if (door === 'follow') return ['follow']
  if (person === null || personOf(state, person) === null) return []
  const opened = duties.filter((duty) => hasDuty(state, person, duty)).flatMap((duty) => byDuty[duty])
  return [...new Set([...firstFor(state, person), ...opened, 'delegation', 'follow'] satisfies RoomName[])]
}

/** The room to begin with; null for somebody the roster does not know. */
export const firstRoom = (holder: Holder, state: MeetingState): RoomName | null => roomsOf(holder, state)[0] ?? null

/** Title, given and family name; the office where there is no name, the id where there is neither. */
export function fullName(state: MeetingState, id: string | null): string | null {
  const person = personOf(state, id)
  if (person === null) return null
  const name = [person.title, person.given, person.family].filter(Boolean).join(' ')
  const isNamed = Boolean(person.given ?? person.family)
  return isNamed ? name : (person.office ?? person.id)
}

/** One door of a meeting that is open to everybody. */
export interface OpenDoor {
  readonly door: Door
  readonly person?: string
  /** Null for the screen and for following. */
  readonly name: string | null
  readonly office?: string
  readonly delegation?: string
  readonly duty: readonly Duty[]
  readonly room: RoomName
}

/** All doors of the meeting: everybody's, in the order of the roster, then the screen's and the follower's. */
export function doorsOf(state: MeetingState, meeting: string): readonly OpenDoor[] {
  const people = peopleOf(state).map(({ id, office, delegation, duty }): OpenDoor => {
    const room = firstRoom({ meeting, person: id, door: 'person' }, state) ?? 'follow'
    const name = fullName(state, id)
    return { door: 'person', person: id, name, ...(office === undefined ? {} : { office }), delegation, duty, room }
  })
  const others = (['screen', 'follow'] as const).map((door): OpenDoor => ({ door, name: null, duty: [], room: door }))
  return [...people, ...others]
}
