import { onVotingSeat } from '../features/roster/select.ts'
import type { Meta } from '../kernel/decider.ts'
import type { MeetingEvent } from './catalogs.ts'
import type { Slices } from './features.ts'

/** The events that become facts of the minutes. */
const factEvents = [
  'attendance.arrived',
  'attendance.left',
  'attendance.excused',
  'attendance.proxyGiven',
  'attendance.proxyRecalled',
  'attendance.suspended',
  'attendance.resumed',
  'attendance.closed',
  'attendance.chairPassed',
  'agenda.adopted',
  'agenda.added',
  'agenda.moved',
  'agenda.ordered',
  'agenda.consented',
  'agenda.lifted',
  'agenda.joined',
  'agenda.scheduled',
  'agenda.withdrawn',
  'agenda.dropped',
  'agenda.postponed',
  'agenda.referred',
  'agenda.settled',
  'agenda.closed',
  'agenda.presented',
  'agenda.reported',
  'agenda.sponsorJoined',
  'agenda.sponsorLeft',
  'motions.changed',
  'motions.accepted',
  'motions.rejected',
  'motions.withdrawn',
  'floor.debateOpened',
  'ballots.closed',
  'ballots.cancelled',
  'ballots.corrected',
  'statements.filed',
  'statements.ruled',
  'statements.noticed',
  'minutes.approved',
] as const

export type FactEvent = Extract<MeetingEvent, { type: (typeof factEvents)[number] }>

/** An event of the record that the minutes will speak of. */
export interface Entry extends Meta {
  readonly event: FactEvent
  /** The item called last when it happened; null before the first call. */
  readonly place: string | null
  /** Whether the meeting had been opened. */
  readonly opened: boolean
  /** Whether who came or went sat on a voting delegation's seat just then; false where nobody did. */
  readonly onVotingSeat: boolean
}

const known: ReadonlySet<string> = new Set(factEvents)
const isFactEvent = (event: MeetingEvent): event is FactEvent => known.has(event.type)

/** The journal's line for an event, null where the minutes have nothing to say about it. */
export function entryOf(event: MeetingEvent, { seq, at, by }: Meta, after: Slices): Entry | null {
  if (!isFactEvent(event)) return null
  const opened = after.attendance.openedAt !== null
  const person = who(event)
  const seated = person !== null && onVotingSeat(after, person)
  return { seq, at, by, event, place: after.agenda.place, opened, onVotingSeat: seated }
}

/** FCT5: a later change of seat does not change what is told of somebody who came or went before. */
function who(event: FactEvent): string | null {
  switch (event.type) {
    case 'attendance.arrived':
    case 'attendance.left':
    case 'attendance.excused':
      return event.data.person
    default:
      return null
  }
}
