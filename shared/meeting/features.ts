import { agenda, type AgendaRejection } from '../features/agenda/decider.ts'
import { attendance, type AttendanceRejection } from '../features/attendance/decider.ts'
import { ballots, type BallotsRejection } from '../features/ballots/decider.ts'
import { documents, type DocumentsRejection } from '../features/documents/decider.ts'
import { floor, type FloorRejection } from '../features/floor/decider.ts'
import { minutes, type MinutesRejection } from '../features/minutes/decider.ts'
import { motions, type MotionsRejection } from '../features/motions/decider.ts'
import { roster, type RosterRejection } from '../features/roster/decider.ts'
import { screen, type ScreenRejection } from '../features/screen/decider.ts'
import { statements, type StatementsRejection } from '../features/statements/decider.ts'
import { combine } from '../kernel/combine.ts'

/** Adding a feature means its name here and in catalogs.ts, and nothing on the server. */
export const features = combine({
  roster,
  attendance,
  agenda,
  documents,
  motions,
  floor,
  ballots,
  statements,
  minutes,
  screen,
})

/** The state of every feature. */
export type Slices = ReturnType<typeof features.initial>

export type FeatureRejection =
  | RosterRejection
  | AttendanceRejection
  | AgendaRejection
  | DocumentsRejection
  | MotionsRejection
  | FloorRejection
  | BallotsRejection
  | StatementsRejection
  | MinutesRejection
  | ScreenRejection
