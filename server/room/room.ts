import type { Actor } from '../../shared/kernel/decider.ts'
import type { Ack } from '../../shared/wire/wire.ts'
import { BrokenLog, VersionConflict, type BoxChange, type BoxTotals, type Clock, type Journal } from '../ports.ts'
import { firstBreak, genesis, type Digest, type Entry } from './chain.ts'
import {
  again,
  decideBatch,
  taken,
  type Accepted,
  type Asked,
  type Machine,
  type Request,
  type Standing,
} from './deciding.ts'

/** The `EventLog` port, for a machine's events. */
export interface EntryLog<Event> {
  read(meeting: string, after: number): Promise<readonly Entry<Event>[]>
  append(meeting: string, expectedSeq: number, entries: readonly Entry<Event>[], box?: BoxChange): Promise<void>
  box(meeting: string, ballot: string): Promise<BoxTotals>
}

export interface RoomPorts<State, Command, Event> {
  readonly machine: Machine<State, Command, Event>
  readonly log: EntryLog<Event>
  readonly clock: Clock
  readonly digest: Digest
  readonly journal: Journal
  /** Runs something once all that arrived in this turn has been seen: `setImmediate` in a server. */
  readonly nextTurn: (run: () => void) => void
  /** What the server itself has to record before anything else is decided. */
  readonly errands?: Errands<State, Command, Event>
}

/**
 * Wishes of the server that follow from what was recorded and need more than the record: ROO15, they come next in the log,
 * also when the server died in between, so that the same acts are numbered the same.
 */
export interface Errands<State, Command, Event> {
  isDue(state: State): boolean
  /** Must not ask the room to decide anything: it waits for this. */
  wishes(room: Pick<Room<State, Command, Event>, 'meeting' | 'current' | 'since'>): Promise<readonly Request<Command>[]>
}

/** Somebody who wants to know what was recorded. Called after it is on disk, in order, once a batch. */
export interface Listener<Event> {
  recorded(batch: readonly Entry<Event>[]): void
  /** The room ends; it says nothing more. */
  closed?(): void
}

export class RoomClosed extends Error {
  override name = 'RoomClosed'
}

interface Waiting<Command> extends Asked<Command> {
  readonly resolve: (ack: Ack) => void
  readonly reject: (reason: unknown) => void
}

/** How often a batch is decided anew because another server wrote first. */
const attempts = 8
/** Milliseconds until an errand of the server that failed is tried again. */
const errandPause = 60_000

/**
 * One live meeting. Commands queue while an append is under way, are decided one after another, each against what the
 * ones before it changed, and are written as one batch; only what is on disk is acknowledged and told to others.
 */
export class Room<State, Command, Event> {
  readonly meeting: string
  readonly #ports: RoomPorts<State, Command, Event>
  readonly #tools
  #standing: Standing<State>
  readonly #entries: Entry<Event>[] = []
  /** By command id, what it led to: refilled from the log, so it answers resends after a restart too. */
  readonly #accepted = new Map<string, Accepted>()
  readonly #pending = new Map<string, { readonly by: string | null; readonly answer: Promise<Ack> }>()
  /** Whether each keeps the room open. */
  readonly #listeners = new Map<Listener<Event>, boolean>()
  #queue: Waiting<Command>[] = []
  #work: Promise<void> | null = null
  /** An append failed, so the log may hold more than this room knows: it is asked before anything else is decided. */
  #uncertain = false
  #closed = false
  /** Not before this time, ms, is an errand tried again that failed. */
  #errandAgain = 0

  private constructor(meeting: string, ports: RoomPorts<State, Command, Event>) {
    this.meeting = meeting
    this.#ports = ports
    const { machine, clock, digest, journal } = ports
    this.#tools = { meeting, machine, clock, digest, journal, accepted: this.#accepted }
    this.#standing = { ...genesis(meeting), state: ports.machine.initial() }
  }

  /** Throws `BrokenLog` where the stored log is not the unbroken chain it was when it was written. */
  static async open<State, Command, Event>(
    meeting: string,
    ports: RoomPorts<State, Command, Event>,
  ): Promise<Room<State, Command, Event>> {
    const room = new Room(meeting, ports)
    await room.#catchUp()
    return room
  }

  /** What is on disk; never what is still being written. */
  current(): { readonly state: State; readonly seq: number; readonly hash: string } {
    return this.#standing
  }

  /** The recorded events after the given number. */
  since(after: number): readonly Entry<Event>[] {
    return this.#entries.slice(after)
  }

  /** Returns the way to stop listening. A closed room says so at once. `keeps`: the room is in use as long as this listens. */
  subscribe(listener: Listener<Event>, keeps = true): () => void {
    if (this.#closed) this.#tell(() => listener.closed?.())
    else this.#listeners.set(listener, keeps)
    return () => void this.#listeners.delete(listener)
  }

  isIdle(): boolean {
    return this.#pending.size === 0 && ![...this.#listeners.values()].includes(true)
  }

  /**
   * Resolves once the answer is on disk: accepted, or refused with a reason. Rejects when it could not be written down
   * (`StoreFull` or the store's own error), when it trips over a bug (`CommandFailed`) or when the room is closed
   * (`RoomClosed`); nothing was recorded then.
   */
  handle({ id, command }: Request<Command>, actor: Actor): Promise<Ack> {
    if (this.#closed) return Promise.reject(new RoomClosed(this.meeting))
    const before = this.#accepted.get(id)
    if (before) return Promise.resolve(again(before, actor, this.#standing.seq)) // ROO4
    const waiting = this.#pending.get(id)
    // ROO5: the first try decides both; it alone knows whether the command became durable
    if (waiting) return waiting.by === actor.person ? waiting.answer : Promise.resolve(taken(this.#standing.seq))
    const answer = new Promise<Ack>((resolve, reject) => {
      this.#queue.push({ id, command, actor, resolve, reject })
    })
    this.#pending.set(id, { by: actor.person, answer })
    this.#work ??= this.#run()
    return answer
  }

  /** Resolves when nothing is left that the server itself has to record, or it could not be. */
  async settle(): Promise<void> {
    if (!this.#closed && this.#ports.errands?.isDue(this.#standing.state)) await (this.#work ??= this.#run())
  }

  /** Takes no more commands, lets the ones under way finish, then tells the listeners. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#work
    await new Promise<void>((resolve) => this.#ports.nextTurn(resolve)) // the answers go out before anybody hangs up
    for (const listener of this.#listeners.keys()) this.#tell(() => listener.closed?.())
    this.#listeners.clear()
  }

  async #run(): Promise<void> {
    const left = this.#errand()
    if (left) await left
    while (this.#queue.length > 0) {
      await new Promise<void>((resolve) => this.#ports.nextTurn(resolve))
      const batch = this.#queue
      this.#queue = []
      await this.#commit(batch)
      const errand = this.#errand()
      if (errand) await errand
    }
    this.#work = null
  }

  /** ROO15; null where there is nothing to do. What fails is tried again, and must not hold up a hall meanwhile. */
  #errand(): Promise<void> | null {
    const { errands, journal, clock } = this.#ports
    if (!errands?.isDue(this.#standing.state) || clock.now() < this.#errandAgain) return null
    const run = async () => {
      for (const wish of await errands.wishes(this)) {
        const failures: unknown[] = []
        const reject = (error: unknown) => void failures.push(error)
        await this.#commit([{ ...wish, actor: { person: null }, resolve: () => undefined, reject }])
        if (failures.length > 0) throw toError(failures[0])
      }
    }
    return run().catch((error: unknown) => {
      this.#errandAgain = clock.now() + errandPause
      journal.error('an errand of the server was not recorded', { meeting: this.meeting, error: String(error) })
    })
  }

  /** Settles every command of the batch. Never rejects. */
  async #commit(batch: readonly Waiting<Command>[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (this.#uncertain) await this.#catchUp()
        const boxes = await this.#boxesFor(batch)
        const { answers, entries, standing, box } = decideBatch(batch, this.#standing, boxes, this.#tools)
        if (entries.length > 0) await this.#ports.log.append(this.meeting, this.#standing.seq, entries, box)
        this.#adopt(entries, standing)
        batch.forEach((waiting, i) => this.#settle(waiting, answers[i] ?? new Error('undecided')))
        return
      } catch (error) {
        this.#uncertain = true
        if (error instanceof VersionConflict && attempt < attempts) continue // ROO9
        await this.#fail(batch, error)
        return
      }
    }
  }

  /** The boxes that commands of the batch ask for. One that cannot be read is missing: who needs it is told so. */
  async #boxesFor(batch: readonly Waiting<Command>[]): Promise<Map<string, BoxTotals>> {
    const boxes = new Map<string, BoxTotals>()
    for (const { command } of batch) {
      const ballot = this.#ports.machine.boxes?.askedBy(command) ?? null
      if (ballot === null || boxes.has(ballot)) continue
      try {
        boxes.set(ballot, await this.#ports.log.box(this.meeting, ballot))
      } catch (error) {
        this.#ports.journal.error('a ballot box could not be read', { meeting: this.meeting, error: String(error) })
      }
    }
    return boxes
  }

  #adopt(entries: readonly Entry<Event>[], standing: Standing<State>): void {
    if (entries.length === 0) return
    this.#standing = standing
    for (const entry of entries) {
      this.#entries.push(entry)
      this.#accepted.set(entry.cause, { seq: entry.seq, by: entry.by })
    }
    for (const listener of this.#listeners.keys()) this.#tell(() => listener.recorded(entries))
  }

  /** ROO3: a failed write may have reached the disk all the same; whoever the log knows is told so, the others failed. */
  async #fail(batch: readonly Waiting<Command>[], error: unknown): Promise<void> {
    this.#ports.journal.error('a batch could not be recorded', {
      meeting: this.meeting,
      commands: batch.length,
      error: String(error),
    })
    await this.#catchUp().catch(() => undefined) // still uncertain then: the next batch asks again
    for (const waiting of batch) {
      const before = this.#accepted.get(waiting.id)
      this.#settle(waiting, before ? again(before, waiting.actor, this.#standing.seq) : toError(error))
    }
  }

  /** Reads what the log holds beyond this room's knowledge, checks that it continues the chain, and adopts it. */
  async #catchUp(): Promise<void> {
    const { log, machine, digest } = this.#ports
    const missed = await log.read(this.meeting, this.#standing.seq)
    const broken = firstBreak(this.#standing, missed, digest) // ROO8
    if (broken) throw new BrokenLog(this.meeting, broken.seq, broken.reason)
    let { state } = this.#standing
    for (const entry of missed) state = machine.evolve(state, entry.event, entry)
    const last = missed.at(-1) ?? this.#standing
    this.#adopt(missed, { seq: last.seq, hash: last.hash, state })
    this.#uncertain = false
  }

  #settle(waiting: Waiting<Command>, answer: Ack | Error): void {
    this.#pending.delete(waiting.id) // first: whoever hears a refusal may ask again at once
    if (answer instanceof Error) waiting.reject(answer)
    else waiting.resolve(answer)
  }

  /** A listener's error is its own: what is recorded stays recorded, and the others hear of it. */
  #tell(call: () => void): void {
    try {
      call()
    } catch (error) {
      this.#ports.journal.error('a listener failed', { meeting: this.meeting, error: String(error) })
    }
  }
}

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
