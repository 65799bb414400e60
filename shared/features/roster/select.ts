import type { Delegation, Duty, Person } from './messages.ts'
import type { Roster } from './state.ts'

/** What the roster's selectors need of a meeting. */
export interface RosterReads {
  readonly roster: Roster
}

type Seats = ReadonlyMap<string, readonly Person[]>

// The roster is read for every press of a button by a thousand clients; both lists are only ever replaced, never
// changed in place, so what was derived from one holds as long as the list itself does.
const peopleById = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>()
const seatsByCode = new WeakMap<readonly Person[], Seats>()
const delegationsByCode = new WeakMap<readonly Delegation[], ReadonlyMap<string, Delegation>>()

const NOBODY: readonly Person[] = []

/** The person of that id; null when the roster knows none (or none of that name yet). */
export function personOf(m: RosterReads, id: string | null): Person | null {
  if (!m.roster.convened || id === null) return null
  const { people } = m.roster
  let index = peopleById.get(people)
  if (!index) peopleById.set(people, (index = new Map(people.map((person) => [person.id, person]))))
  return index.get(id) ?? null
}

/** The delegation of that code; null when the roster knows none. */
export function delegationOf(m: RosterReads, code: string): Delegation | null {
  if (!m.roster.convened) return null
  const { delegations } = m.roster
  let index = delegationsByCode.get(delegations)
  if (!index) delegationsByCode.set(delegations, (index = new Map(delegations.map((each) => [each.code, each]))))
  return index.get(code) ?? null
}

/** Everybody of the roster, in the file's order, then as added. */
export const peopleOf = (m: RosterReads): readonly Person[] => (m.roster.convened ? m.roster.people : NOBODY)

/** All delegations, in protocol order. */
export const delegationsOf = (m: RosterReads): readonly Delegation[] => (m.roster.convened ? m.roster.delegations : [])

/** The delegations that have a vote, in protocol order. */
export const votingDelegations = (m: RosterReads): readonly Delegation[] => delegationsOf(m).filter((each) => each.vote)

export const hasDuty = (m: RosterReads, person: string | null, duty: Duty): boolean =>
  personOf(m, person)?.duty.includes(duty) ?? false

/** Everybody with that duty, in the order of the roster. */
export const peopleWithDuty = (m: RosterReads, duty: Duty): readonly Person[] =>
  peopleOf(m).filter((person) => person.duty.includes(duty))

/** Sits on a delegation's seat, with or without a vote: not staff, not a guest. */
export const onSeat = (person: Person): boolean => person.seat === 'member' || person.seat === 'alternate'

/** Sits on the seat (member or alternate) of a delegation that has a vote, in the room or not. */
export function onVotingSeat(m: RosterReads, id: string | null): boolean {
  const person = personOf(m, id)
  return person !== null && onSeat(person) && (delegationOf(m, person.delegation)?.vote ?? false)
}

/** Members and alternates of a delegation, in the order of the roster. */
export function seatHolders(m: RosterReads, code: string): readonly Person[] {
  if (!m.roster.convened) return NOBODY
  const { people } = m.roster
  let index = seatsByCode.get(people)
  if (!index) seatsByCode.set(people, (index = seatsOf(people)))
  return index.get(code) ?? NOBODY
}

function seatsOf(people: readonly Person[]): Seats {
  const seats = new Map<string, Person[]>()
  for (const person of people.filter(onSeat)) {
    const holders = seats.get(person.delegation)
    if (holders) holders.push(person)
    else seats.set(person.delegation, [person])
  }
  return seats
}

/** A person's plain name, for a refusal: given and family name, else the office, else the id. */
export function plainName(m: RosterReads, id: string): string {
  const person = personOf(m, id)
  const name = [person?.given, person?.family].filter(Boolean).join(' ')
  return name || person?.office || id
}

/** A delegation's name, for a refusal; the code where there is none of that code. */
export const delegationName = (m: RosterReads, code: string): string => delegationOf(m, code)?.name ?? code
