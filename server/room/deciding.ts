import type { Actor, Context, Decision, Meta } from '../../shared/kernel/decider.ts'
import type { Ack } from '../../shared/wire/wire.ts'
import type { BoxChange, BoxTotals, Clock, Journal } from '../ports.ts'
import { link, type Digest, type Entry, type Head } from './chain.ts'

/** What a room runs: all features of a meeting together. The room knows none of them. */
export interface Machine<State, Command, Event> {
  initial(): State
  decide(command: Command, state: State, context: Context): Decision<Event>
  evolve(state: State, event: Event, meta: Meta): State
  /** Where something is kept apart from the events, in ballot boxes. */
  readonly boxes?: {
    /** The box whose totals the command is decided with, as `context.box`. */
    askedBy(command: Command): string | null
    /** What lands in boxes, and which are done with, when the command leads to these events. */
    changedBy(command: Command, events: readonly Event[], state: State): BoxChange
  }
}

/** A command as it arrives: already parsed, its actor taken from the session. */
export interface Request<Command> {
  readonly id: string
  readonly command: Command
}

export interface Asked<Command> extends Request<Command> {
  readonly actor: Actor
}

/** Where the meeting stands after some of its events. */
export interface Standing<State> extends Head {
  readonly state: State
}

/** What a command led to that is in the log. */
export interface Accepted {
  readonly seq: number
  readonly by: string | null
}

/** An error in the code that decides; its cause says which. Nothing of the command was kept. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
}

export const taken = (seq: number): Ack => ({ ok: false, seq, rejection: { code: 'id-taken' } }) // ROO6

/** The answer to a command whose id the log knows. */
export const again = (before: Accepted, actor: Actor, seq: number): Ack =>
  before.by === actor.person ? { ok: true, seq: before.seq } : taken(seq)

interface Tools<State, Command, Event> {
  readonly meeting: string
  readonly machine: Machine<State, Command, Event>
  readonly clock: Clock
  readonly digest: Digest
  readonly journal: Journal
  /** By command id. */
  readonly accepted: ReadonlyMap<string, Accepted>
}

/** What a batch of commands leads to. Nothing of it holds before it is on disk. */
export interface DecidedBatch<State, Event> {
  /** One a command, in the order of the batch. */
  readonly answers: readonly (Ack | Error)[]
  readonly entries: readonly Entry<Event>[]
  readonly standing: Standing<State>
  readonly box: BoxChange
}

/**
 * Decides the commands in the order of arrival, each against what the ones before it change. `boxes`: what lies in those
 * that the batch asks for; one that is missing could not be read. Throws nothing.
 */
export function decideBatch<State, Command, Event>(
  batch: readonly Asked<Command>[],
  from: Standing<State>,
  boxes: ReadonlyMap<string, BoxTotals>,
  tools: Tools<State, Command, Event>,
): DecidedBatch<State, Event> {
  const { machine, journal, meeting, accepted } = tools
  const filled = new Map(boxes)
  const entries: Entry<Event>[] = []
  const papers: BoxChange['papers'][number][] = []
  const emptied: string[] = []
  let standing = from
  const answers = batch.map((asked): Ack | Error => {
    const { id, command, actor } = asked
    const before = accepted.get(id) // known after a catch-up
    if (before) return again(before, actor, from.seq)
    try {
      const box = machine.boxes?.askedBy(command) ?? null
      const decided = decideOne(asked, standing, box === null ? undefined : filled.get(box), tools)
      if ('rejection' in decided) return { ok: false, seq: standing.seq, rejection: decided.rejection }
      standing = decided.standing
      entries.push(...decided.entries)
      for (const paper of decided.box?.papers ?? []) {
        papers.push(paper)
        filled.set(paper.ballot, withPaper(filled.get(paper.ballot), paper.choice)) // for who closes it in this batch
      }
      emptied.push(...(decided.box?.emptied ?? []))
      return { ok: true, seq: standing.seq }
    } catch (error) {
      // ROO10: a command that trips over a bug fails alone; nothing of it was kept
      journal.error('a command failed', { meeting, cause: id, error: String(error) })
      return new CommandFailed(`Command ${id} failed`, { cause: error })
    }
  })
  return { answers, entries, standing, box: { papers, emptied } }
}

function decideOne<State, Command, Event>(
  { id, command, actor }: Asked<Command>,
  standing: Standing<State>,
  box: BoxTotals | undefined,
  { machine, clock, digest }: Tools<State, Command, Event>,
) {
  const at = clock.now()
  const context = { now: at, actor, seq: standing.seq, ...(box ? { box } : {}) }
  const decision = machine.decide(command, standing.state, context)
  if (!decision.ok) return { rejection: decision.rejection }
  if (decision.events.length === 0) throw new Error(`Command ${id} was accepted without an event`)
  const entries: Entry<Event>[] = []
  let after = standing
  for (const event of decision.events) {
    const bare = { seq: after.seq + 1, at, by: actor.person, cause: id, event }
    const hash = link(after.hash, bare, digest)
    entries.push({ ...bare, hash })
    after = { seq: bare.seq, hash, state: machine.evolve(after.state, event, bare) }
  }
  return { entries, standing: after, box: machine.boxes?.changedBy(command, decision.events, standing.state) }
}

const withPaper = (totals: BoxTotals | undefined, choice: string): BoxTotals => ({
  ...totals,
  [choice]: (totals?.[choice] ?? 0) + 1,
})
