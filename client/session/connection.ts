import { io, type Socket } from 'socket.io-client'
import type { Rejection } from '../../shared/kernel/decider.ts'
import { caughtUp, follow, nothingYet, type Followed } from '../../shared/meeting/follow.ts'
import { meeting, type MeetingCommand, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { Audience } from '../../shared/meeting/redact.ts'
import {
  WIRE_VERSION,
  type Ack,
  type ClientToServer,
  type Here,
  type Join,
  type JoinRefusal,
  type ServerToClient,
  type Welcome,
} from '../../shared/wire/wire.ts'
import { commandId } from './command-id.ts'

export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** The server is not heard; `since` is the server's time of the last word from it, ms. */
  | { readonly state: 'lost'; readonly since: number }
  /** The server does not want this seat (any more): `code` says why. */
  | { readonly state: 'refused'; readonly code: string }

/** What a room sees of its connection; a new object whenever something changed. */
export interface SessionView {
  readonly link: Link
  /** Null until the first state has come. */
  readonly meeting: { readonly id: string; readonly state: MeetingState; readonly seq: number } | null
  readonly person: string | null
  /** For whom what is known was redacted; null until the first state has come. */
  readonly audience: Audience | null
  readonly presence: readonly Here[]
  /** Add to the device's clock to get the server's, ms. */
  readonly clockOffset: number
  /** Commands on their way, oldest first. */
  readonly pending: readonly PendingCommand[]
  /** Counts up whenever a state of the minutes' draft was put away. */
  readonly draftKept: number
}

export interface PendingCommand {
  readonly id: string
  readonly command: MeetingCommand
  readonly since: number
  /** It has left this device at least once: whether it arrived, only the server can tell. */
  readonly sent: boolean
}

export interface ConnectionOptions {
  readonly seat: string
  /** The room this page shows, for presence. */
  readonly room?: string
  /** The server is asked every moment whether what is shown still holds, so that a silent network is noticed in 2 s. */
  readonly watched?: boolean
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly rejection: Rejection }

interface Waiting extends PendingCommand {
  readonly settle: (answer: Answer) => void
}

const ANSWER_WITHIN_MS = 4_000
const TRY_LATER_MS = 1_000
/** A watched line is asked when nothing was heard for so long, and counts as lost early enough for the mark to stand after 2 s. */
const ASKED_EVERY_MS = 500
const WATCHED_EVERY_MS = 100
const LOST_AFTER_MS = 1_500
/** Applied at once and taken back if refused: nothing is lost by a slip here. Never a vote. */
const harmless: ReadonlySet<MeetingCommand['type']> = new Set(['floor.request', 'floor.withdraw'])

/**
 * One seat's connection to its meeting: follows the events, sends commands until they are answered (the same id, so
 * that a resend is the same command), and says truly whether the server is heard.
 */
export class Connection {
  readonly #socket: Socket<ServerToClient, ClientToServer>
  readonly #listeners = new Set<() => void>()
  #known: Followed = nothingYet()
  /** For whom the events known were redacted. */
  #audience: Join['audience']
  #waiting: readonly Waiting[] = []
  #joined = false
  /** Server's time at which it was last heard, ms; 0 before. */
  #heardAt = 0
  #watch: number | undefined
  #view: SessionView = {
    link: { state: 'connecting' },
    meeting: null,
    person: null,
    audience: null,
    presence: [],
    clockOffset: 0,
    pending: [],
    draftKept: 0,
  }

  constructor({ seat, room, watched = false }: ConnectionOptions) {
    const auth = room === undefined ? { seat } : { seat, room }
    this.#socket = io({ auth, transports: ['websocket', 'polling'], reconnectionDelayMax: 2_000 })
    this.#socket.onAny(() => this.#heard())
    this.#socket.io.on('ping', () => this.#heard())
    if (watched) this.#watch = window.setInterval(() => void this.#askWhetherItHolds(), WATCHED_EVERY_MS)
    this.#socket.on('connect', () => void this.#join())
    this.#socket.on('disconnect', () => this.#lost())
    this.#socket.on('connect_error', (error) => {
      if (this.#socket.active) this.#lost()
      else if (error.message === 'failed')
        this.#tryLater() // the server's slip, not a judgement of this seat
      else this.#refused(error.message) // a reason of the server's own comes without a retry
    })
    this.#socket.on('events', (batch) => {
      const next = follow(this.#known, batch)
      const at = batch.findLast((told) => told.event !== null)?.at ?? 0
      // the server's clock was put forward, or this device's lags: what has happened is not in the future
      if (at > this.serverNow()) this.#view = { ...this.#view, clockOffset: at - Date.now() }
      if (next) this.#advance(next)
      else void this.#join()
    })
    this.#socket.on('welcome', (welcome) => this.#welcomed(welcome))
    this.#socket.on('presence', (presence) => this.#change({ presence }))
    this.#socket.on('kept', () => this.#change({ draftKept: this.#view.draftKept + 1 }))
  }

  #tryLater(): void {
    this.#lost()
    window.setTimeout(() => this.#socket.connect(), TRY_LATER_MS)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): SessionView => this.#view

  /** Resolves when the server has answered; until then the command is sent again after each lost connection. */
  send(command: MeetingCommand): Promise<Answer> {
    return new Promise((settle) => {
      const waiting = { id: commandId(), command, since: this.serverNow(), sent: false, settle }
      this.#waiting = [...this.#waiting, waiting]
      if (this.#joined) this.#emit(waiting)
      else this.#show()
    })
  }

  /** Takes back a command that the server has not answered, e.g. a vote pressed while offline. */
  forget(id: string): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.id !== id)
    this.#show()
  }

  serverNow(): number {
    return Date.now() + this.#view.clockOffset
  }

  close(): void {
    window.clearInterval(this.#watch)
    this.#socket.disconnect()
    this.#listeners.clear()
  }

  async #join(): Promise<void> {
    const { seq } = this.#known
    const request: Join = { wire: WIRE_VERSION, after: seq, ...(this.#audience && { audience: this.#audience }) }
    let answer: Welcome | { readonly refused: JoinRefusal }
    try {
      answer = await this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('join', request)
    } catch {
      if (this.#socket.connected) void this.#join() // a lost answer on a live line
      return
    }
    if ('refused' in answer) this.#refused(answer.refused)
    else this.#welcomed(answer)
  }

  /** Joins once more with what is known: the answer proves line, server and state alike, and brings what was missed. */
  async #askWhetherItHolds(): Promise<void> {
    const silent = this.serverNow() - this.#heardAt
    if (this.#view.link.state === 'live' && silent > LOST_AFTER_MS) this.#lost()
    if (!this.#socket.connected || this.#asking || this.#known.seq === 0 || silent < ASKED_EVERY_MS) return
    this.#asking = true
    const request: Join = {
      wire: WIRE_VERSION,
      after: this.#known.seq,
      ...(this.#audience && { audience: this.#audience }),
    }
    try {
      const answer: Welcome | { readonly refused: JoinRefusal } = await this.#socket
        .timeout(LOST_AFTER_MS)
        .emitWithAck('join', request)
      if ('refused' in answer) this.#refused(answer.refused)
      else this.#welcomed(answer)
    } catch {
      // not answered in time; asked again at the next beat
    } finally {
      this.#asking = false
    }
  }
  #asking = false

  #heard(): void {
    this.#heardAt = this.serverNow()
  }

  #welcomed({ catchup, person, now, meeting: id, audience }: Welcome): void {
    const next = caughtUp(this.#known, catchup)
    if (!next) return this.#refused('record-behind')
    this.#heard()
    if (this.#joined && this.#view.link.state === 'live' && next === this.#known) return // asked, and it still holds
    this.#joined = true
    this.#known = next
    this.#audience = audience
    this.#view = { ...this.#view, link: { state: 'live' }, person, audience, clockOffset: now - Date.now() }
    this.#heard()
    this.#show(id)
    for (const waiting of this.#waiting) this.#emit(waiting)
  }

  #refused(code: string): void {
    this.#socket.disconnect()
    this.#change({ link: { state: 'refused', code } })
  }

  #emit({ id, command, settle }: Waiting): void {
    this.#waiting = this.#waiting.map((it) => (it.id === id ? { ...it, sent: true } : it))
    this.#show()
    this.#socket.timeout(ANSWER_WITHIN_MS).emit('command', { id, command }, (late: Error | null, answer: Ack) => {
      const waiting = this.#waiting.find((it) => it.id === id)
      if (!waiting) return
      if (late) {
        if (this.#joined) this.#emit(waiting)
        return
      }
      this.#waiting = this.#waiting.filter((it) => it.id !== id)
      this.#show()
      settle(answer.ok ? { ok: true } : { ok: false, rejection: answer.rejection })
    })
  }

  #lost(): void {
    this.#joined = false
    if (this.#view.link.state !== 'live') return
    this.#change({ link: { state: 'lost', since: this.#heardAt } })
  }

  #advance(next: Followed): void {
    this.#known = next
    this.#show()
  }

  /** What is shown: what is known, and the harmless wishes on their way as if they were granted. */
  #show(id = this.#view.meeting?.id): void {
    const { seq } = this.#known
    const actor = { person: this.#view.person }
    let state = this.#known.state
    for (const { command } of this.#waiting) {
      if (!harmless.has(command.type)) continue
      const now = this.serverNow()
      const decision = meeting.decide(command, state, { now, seq, actor })
      if (!decision.ok) continue
      for (const event of decision.events)
        state = meeting.evolve(state, event, { seq: seq + 1, at: now, by: actor.person })
    }
    const pending = this.#waiting.map(({ id: name, command, since, sent }) => ({ id: name, command, since, sent }))
    this.#change({ meeting: id === undefined || seq === 0 ? null : { id, state, seq }, pending })
  }

  #change(part: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}
