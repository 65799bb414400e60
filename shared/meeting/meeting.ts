import { agenda, type AgendaRejection } from '../features/agenda/decider.ts'
import { attendance, type AttendanceRejection } from '../features/attendance/decider.ts'
import { ballots, type BallotsRejection } from '../features/ballots/decider.ts'
import { floor, type FloorRejection } from '../features/floor/decider.ts'
import { minutes, type MinutesRejection } from '../features/minutes/decider.ts'
import { motions, type MotionsRejection } from '../features/motions/decider.ts'
import { roster, type RosterRejection } from '../features/roster/decider.ts'
import { statements, type StatementsRejection } from '../features/statements/decider.ts'
import { combine } from '../kernel/combine.ts'
import { accept, type Context, type Decision, type Meta } from '../kernel/decider.ts'
import type { MeetingCommand, MeetingEvent } from './catalogs.ts'
import { entryOf, type Entry } from './journal.ts'
import { consequencesOf, objectionTo, type PolicyRejection } from './policies.ts'

export type { MeetingCommand, MeetingEvent } from './catalogs.ts'

/** Adding a feature means its name here and in catalogs.ts, and nothing on the server. */
const features = combine({ roster, attendance, agenda, motions, floor, ballots, statements, minutes })

export type Slices = ReturnType<typeof features.initial>

/** Everything that is known of a meeting: a fold of its events, plain JSON. */
export interface MeetingState extends Slices {
  /** The events that become facts of the minutes, with the item in which they happened. */
  readonly journal: readonly Entry[]
}

export type MeetingRejection =
  | RosterRejection
  | AttendanceRejection
  | AgendaRejection
  | MotionsRejection
  | FloorRejection
  | BallotsRejection
  | StatementsRejection
  | MinutesRejection
  | PolicyRejection

/** One line of the record. `cause` is the command's id; `hash` covers this line and the one before. */
export interface Recorded {
  readonly seq: number
  /** Milliseconds since the epoch, UTC. */
  readonly at: number
  /** Person who acted; null is the server. */
  readonly by: string | null
  readonly cause: string
  readonly event: MeetingEvent
  readonly hash: string
}

function evolve(state: MeetingState, event: MeetingEvent, meta: Meta): MeetingState {
  const next = features.evolve(state, event, meta)
  const entry = entryOf(event, meta, next)
  return entry ? { ...next, journal: [...next.journal, entry] } : next
}

/**
 * What comes of a wish: the feature's own events, then what follows from them across features, in the order in which
 * they are recorded. Refused with a code and its parameters; nothing has changed then.
 */
function decide(
  command: MeetingCommand,
  state: MeetingState,
  context: Context,
): Decision<MeetingEvent, MeetingRejection> {
  const objection = objectionTo(command, state)
  if (objection) return { ok: false, rejection: objection }
  const decision = features.decide(command, state, context)
  if (!decision.ok) return decision

  const events: MeetingEvent[] = []
  const pending: MeetingEvent[] = [...decision.events]
  let after = state
  for (let event = pending.shift(); event; event = pending.shift()) {
    const before = after
    after = evolve(after, event, { seq: context.seq + events.length + 1, at: context.now, by: context.actor.person })
    events.push(event)
    pending.push(...consequencesOf(event, before, after))
  }
  return accept(...events)
}

export const meeting = {
  initial: (): MeetingState => ({ ...features.initial(), journal: [] }),
  decide,
  evolve,
}

/** Folds recorded events onto a state (default: the empty meeting). */
export function foldRecorded(events: Iterable<Recorded>, from: MeetingState = meeting.initial()): MeetingState {
  let state = from
  for (const { event, seq, at, by } of events) state = evolve(state, event, { seq, at, by })
  return state
}
