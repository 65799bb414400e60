import { z } from 'zod'
import { agendaCommands, agendaEvents } from '../features/agenda/messages.ts'
import { attendanceCommands, attendanceEvents } from '../features/attendance/messages.ts'
import { ballotsCommands, ballotsEvents } from '../features/ballots/messages.ts'
import { documentsCommands, documentsEvents } from '../features/documents/messages.ts'
import { floorCommands, floorEvents } from '../features/floor/messages.ts'
import { minutesCommands, minutesEvents } from '../features/minutes/messages.ts'
import { motionsCommands, motionsEvents } from '../features/motions/messages.ts'
import { rosterCommands, rosterEvents } from '../features/roster/messages.ts'
import { screenCommands, screenEvents } from '../features/screen/messages.ts'
import { statementsCommands, statementsEvents } from '../features/statements/messages.ts'

export const commandCatalogs = [
  rosterCommands,
  attendanceCommands,
  agendaCommands,
  documentsCommands,
  motionsCommands,
  floorCommands,
  ballotsCommands,
  statementsCommands,
  minutesCommands,
  screenCommands,
] as const

export const eventCatalogs = [
  rosterEvents,
  attendanceEvents,
  agendaEvents,
  documentsEvents,
  motionsEvents,
  floorEvents,
  ballotsEvents,
  statementsEvents,
  minutesEvents,
  screenEvents,
] as const

/** Any command of the meeting; unknown types and unknown keys are refused. */
export const MeetingCommand = z.union([
  rosterCommands.schema,
  attendanceCommands.schema,
  agendaCommands.schema,
  documentsCommands.schema,
  motionsCommands.schema,
  floorCommands.schema,
  ballotsCommands.schema,
  statementsCommands.schema,
  minutesCommands.schema,
  screenCommands.schema,
])
export type MeetingCommand = z.output<typeof MeetingCommand>

export const MeetingEvent = z.union([
  rosterEvents.schema,
  attendanceEvents.schema,
  agendaEvents.schema,
  documentsEvents.schema,
  motionsEvents.schema,
  floorEvents.schema,
  ballotsEvents.schema,
  statementsEvents.schema,
  minutesEvents.schema,
  screenEvents.schema,
])
export type MeetingEvent = z.output<typeof MeetingEvent>
