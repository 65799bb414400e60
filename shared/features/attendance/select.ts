import type { Person } from '../roster/messages.ts'
import {
  delegationOf,
  onVotingSeat,
  peopleOf,
  peopleWithDuty,
  personOf,
  hasDuty,
  seatHolders,
  type RosterReads,
} from '../roster/select.ts'
import type { AttendanceEvent } from './messages.ts'
import type { Attendance, Proxy } from './state.ts'

/** What the attendance's selectors need of a meeting. */
export interface AttendanceReads extends RosterReads {
  readonly attendance: Attendance
}

// ---------------------------------------------------------------------------------------------- the sitting

/** Open, not suspended, not closed: the acts of the sitting may be done. */
export const isSitting = (m: AttendanceReads): boolean => m.attendance.sitting.phase === 'open'

/** The meeting was opened at some time, closed since or not. */
export const wasOpened = (m: AttendanceReads): boolean => m.attendance.openedAt !== null

export type Obstacle = 'not-convened' | 'not-open' | 'suspended' | 'meeting-closed'

/** Why an act of the sitting is refused just now; null while the meeting sits. The word is the refusal's code. */
export function sittingObstacle(m: AttendanceReads): Obstacle | null {
  if (!m.roster.convened) return 'not-convened'
  switch (m.attendance.sitting.phase) {
    case 'convened':
      return 'not-open'
    case 'open':
      return null
    case 'suspended':
      return 'suspended'
    case 'closed':
      return 'meeting-closed'
  }
}

/** The same for what may also be done in a break: coming, going, giving a vote, handing the chair on. */
export function meetingObstacle(m: AttendanceReads): Exclude<Obstacle, 'suspended'> | null {
  const obstacle = sittingObstacle(m)
  return obstacle === 'suspended' ? null : obstacle
}

// -------------------------------------------------------------------------------------------- who may do what

/** The one who leads; before the opening the one who is to open. Null only where there is nobody to do it. */
export const leading = (m: AttendanceReads): string | null => m.attendance.leading ?? chairsToOpen(m)[0]?.id ?? null

/** Whether that person leads the meeting. Before the opening: whoever may open it. Never the server (null). */
export function leads(m: AttendanceReads, person: string | null): boolean {
  if (person === null) return false
  if (m.attendance.leading !== null) return m.attendance.leading === person
  return chairsToOpen(m).some((each) => each.id === person)
}

/**
 * ATT2: the chair opens; where no chair is expected the co-chair does. A meeting without either is opened by the
 * secretariat: somebody must be able to.
 */
function chairsToOpen(m: AttendanceReads): readonly Person[] {
  const expected = (person: Person) => isExpected(m, person.id)
  const [chairs, coChairs] = [peopleWithDuty(m, 'chair'), peopleWithDuty(m, 'co-chair')]
  const choices = [
    chairs.filter(expected),
    coChairs.filter(expected),
    chairs,
    coChairs,
    peopleWithDuty(m, 'secretariat'),
  ]
  return choices.find((choice) => choice.length > 0) ?? []
}

export const isSecretariat = (m: AttendanceReads, person: string | null): boolean => hasDuty(m, person, 'secretariat')

// ------------------------------------------------------------------------------------------ who is in the room

const presentSets = new WeakMap<readonly string[], ReadonlySet<string>>()

function isListedPresent(m: AttendanceReads, id: string): boolean {
  const { present } = m.attendance
  let set = presentSets.get(present)
  if (!set) presentSets.set(present, (set = new Set(present)))
  return set.has(id)
}

/** An arrival, a departure or an excuse said something else than the meeting file. */
const wasRecorded = (m: AttendanceReads, id: string): boolean => Object.hasOwn(m.attendance.expected, id)

/** Before the opening: comes, as far as is known. */
export function isExpected(m: AttendanceReads, id: string): boolean {
  return wasRecorded(m, id) ? m.attendance.expected[id] === true : personOf(m, id)?.attends === 'yes'
}

/**
 * In the room, for the record; nobody is before the opening. Ask this, not the list `present`: somebody added at the
 * door with `attends: yes` is in the room though nobody recorded an arrival (ATT7).
 */
export function inRoom(m: AttendanceReads, person: string | null): boolean {
  if (person === null || !wasOpened(m)) return false
  if (isListedPresent(m, person)) return true
  return !wasRecorded(m, person) && personOf(m, person)?.attends === 'yes'
}

/** An arrival of that person is on record, or she was there at the opening. */
export const arrivalRecorded = (m: AttendanceReads, id: string): boolean => isListedPresent(m, id)

/** Everybody in the room, in the order of the roster. */
export const peopleInRoom = (m: AttendanceReads): readonly Person[] =>
  peopleOf(m).filter((person) => inRoom(m, person.id))

/** The excuse that stands, with its reason if one was given; null when that person is not excused. */
export function excuseOf(m: AttendanceReads, id: string): { readonly reason: string | null } | null {
  if (Object.hasOwn(m.attendance.excused, id)) return { reason: m.attendance.excused[id] ?? null }
  const person = personOf(m, id)
  if (person?.attends !== 'excused' || wasRecorded(m, id)) return null
  return { reason: person.reason ?? null }
}

/** Code of the voting delegation on whose seat that person sits, when she is in the room; null otherwise. */
export function memberOf(m: AttendanceReads, person: string | null): string | null {
  return onVotingSeat(m, person) && inRoom(m, person) ? (personOf(m, person)?.delegation ?? null) : null
}

/** Members and alternates of a delegation who are in the room. */
export const seatedInRoom = (m: AttendanceReads, code: string): readonly Person[] =>
  seatHolders(m, code).filter((person) => inRoom(m, person.id))

// ------------------------------------------------------------------------------------------------- given votes

const isHeld = (proxy: Proxy): boolean => proxy.until === null

/** The delegation that holds this one's vote now; null when it votes itself. */
export const proxyOf = (m: AttendanceReads, code: string): string | null =>
  m.attendance.proxies.find((proxy) => isHeld(proxy) && proxy.from === code)?.to ?? null

/** The delegations whose vote this one holds now, in the order given. */
export const heldBy = (m: AttendanceReads, code: string): readonly string[] =>
  m.attendance.proxies.filter((proxy) => isHeld(proxy) && proxy.to === code).map((proxy) => proxy.from)

/**
 * Somebody on the seat is in the room, or the vote is held by a represented delegation. Only delegations with a vote
 * are represented. A holder never gave its own vote away (ATT17), so one step answers it: no circle can arise.
 */
export function isRepresented(m: AttendanceReads, code: string): boolean {
  if (!delegationOf(m, code)?.vote) return false
  if (seatedInRoom(m, code).length > 0) return true
  const holder = proxyOf(m, code)
  return holder !== null && seatedInRoom(m, holder).length > 0
}

/** The represented delegations with a vote, in protocol order. */
export const representedDelegations = (m: AttendanceReads): readonly string[] =>
  m.roster.convened ? m.roster.delegations.map((each) => each.code).filter((code) => isRepresented(m, code)) : []

/**
 * The given votes that lapse as the meeting now stands: their holder is not represented, or gave its own vote away.
 * The attendance sees to it after its own acts; after a change of seat whoever joins the features must (ATT18).
 */
export function lapsesOf(m: AttendanceReads): readonly AttendanceEvent[] {
  return m.attendance.proxies
    .filter((proxy) => isHeld(proxy) && (seatedInRoom(m, proxy.to).length === 0 || proxyOf(m, proxy.to) !== null))
    .map(({ from, to }) => ({ type: 'attendance.proxyLapsed', data: { from, to } }) as const)
}
