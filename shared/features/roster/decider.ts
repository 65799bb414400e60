import { accept, reject, unreachable, type Context, type Decider, type Decision } from '../../kernel/decider.ts'
import type { Convocation, Person, RosterCommand, RosterEvent } from './messages.ts'
import { delegationOf, hasDuty, personOf, plainName } from './select.ts'
import type { Roster } from './state.ts'

export interface Reads {
  readonly roster: Roster
}

export type RosterRejection =
  | 'server-only'
  | 'secretariat-only'
  | 'not-convened'
  | 'already-convened'
  | 'duplicate-delegation'
  | 'duplicate-person'
  | 'unknown-delegation'
  | 'unknown-person'
  | 'already-seated'

type Decided = Decision<RosterEvent, RosterRejection>

/** Who may come, for whom, and under which rules: founded once by the server, kept at the door by the secretariat. */
export const roster: Decider<Roster, Reads, RosterCommand, RosterEvent, RosterRejection> = {
  initial: () => ({ convened: false }),

  decide(command, meeting, context) {
    switch (command.type) {
      case 'roster.convene':
        return convene(command.data, meeting, context)
      case 'roster.add':
        return atTheDoor(meeting, context) ?? add(command.data.person, meeting)
      case 'roster.seat':
        return atTheDoor(meeting, context) ?? seat(command.data, meeting)
      default:
        return unreachable(command)
    }
  },

  evolve(slice, event) {
    switch (event.type) {
      case 'roster.convened':
        return { convened: true, ...event.data }
      case 'roster.added':
        return slice.convened ? { ...slice, people: [...slice.people, event.data.person] } : slice
      case 'roster.seated': {
        if (!slice.convened) return slice
        const { person: id, seat } = event.data
        return { ...slice, people: slice.people.map((person) => (person.id === id ? { ...person, seat } : person)) }
      }
      default:
        return unreachable(event)
    }
  },
}

function convene(convocation: Convocation, meeting: Reads, { actor }: Context): Decided {
  if (actor.person !== null) return reject('server-only') // ROS1
  if (meeting.roster.convened) return reject('already-convened')
  const { delegations, people } = convocation
  const code = firstTwice(delegations.map((delegation) => delegation.code))
  if (code !== null) return reject('duplicate-delegation', { delegation: code }) // ROS2
  const id = firstTwice(people.map((person) => person.id))
  if (id !== null) return reject('duplicate-person', { person: id })
  const codes = new Set(delegations.map((delegation) => delegation.code))
  const stray = people.find((person) => !codes.has(person.delegation))
  if (stray) return reject('unknown-delegation', { delegation: stray.delegation, person: stray.id }) // ROS3
  return accept<RosterEvent>({ type: 'roster.convened', data: convocation })
}

/** ROS4: what changes at the door is the secretariat's to write. */
function atTheDoor(meeting: Reads, { actor }: Context): Decided | null {
  if (!meeting.roster.convened) return reject('not-convened')
  return hasDuty(meeting, actor.person, 'secretariat') ? null : reject('secretariat-only')
}

function add(person: Person, meeting: Reads): Decided {
  if (personOf(meeting, person.id)) return reject('duplicate-person', { person: person.id }) // ROS5
  if (!delegationOf(meeting, person.delegation))
    return reject('unknown-delegation', { delegation: person.delegation, person: person.id })
  return accept<RosterEvent>({ type: 'roster.added', data: { person } })
}

function seat(change: { readonly person: string; readonly seat: Person['seat'] }, meeting: Reads): Decided {
  const person = personOf(meeting, change.person)
  if (!person) return reject('unknown-person', { person: change.person })
  if (person.seat === change.seat) return reject('already-seated', { person: plainName(meeting, person.id) }) // ROS6
  return accept<RosterEvent>({ type: 'roster.seated', data: change })
}

function firstTwice(values: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) return value
    seen.add(value)
  }
  return null
}
