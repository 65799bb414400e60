import { accept, type Context, type Decision, type Meta } from '../kernel/decider.ts'
import type { MeetingCommand, MeetingEvent } from './catalogs.ts'
import { features, type FeatureRejection } from './features.ts'
import { entryOf } from './journal.ts'
import { consequencesOf, objectionTo, type PolicyRejection } from './policies.ts'
import type { MeetingState, Recorded } from './state.ts'

export type { MeetingCommand, MeetingEvent } from './catalogs.ts'
export type { MeetingState, Recorded, Told, Withheld } from './state.ts'

export type MeetingRejection = FeatureRejection | PolicyRejection

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
  const decision = features.decide(command, state, context)
  if (!decision.ok) return decision
  const objection = objectionTo(command, state)
  if (objection) return { ok: false, rejection: objection }

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
