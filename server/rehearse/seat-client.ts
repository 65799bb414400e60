import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { caughtUp, follow, nothingYet, type Followed } from '../../shared/meeting/follow.ts'
import type { MeetingCommand, MeetingState } from '../../shared/meeting/meeting.ts'
import {
  WIRE_VERSION,
  type Ack,
  type ClientToServer,
  type Join,
  type ServerToClient,
  type Welcome,
} from '../../shared/wire/wire.ts'

/** What a signed-in seat needs to connect: where, which seat, and its cookie. */
export interface SignedIn {
  readonly origin: string
  readonly meeting: string
  readonly seat: string
  /** `rostra_<seat>=<secret>` */
  readonly cookie: string
}

const PATIENCE_MS = 30_000
const ANSWER_WITHIN_MS = 5_000

/**
 * A person at her device: connected over socket.io, following the meeting, sending commands until they are answered.
 * A command whose answer was lost is sent again under the same id, as every screen of the product does it.
 */
export class SeatClient {
  readonly person: string
  #socket: Socket<ServerToClient, ClientToServer>
  #known: Followed = nothingYet()
  #audience: Join['audience']
  /** Joined on the connection there is now. */
  #joined = false
  #waiting = new Set<() => void>()

  constructor(person: string, { origin, seat, cookie }: SignedIn) {
    this.person = person
    this.#socket = io(origin, {
      transports: ['websocket'],
      auth: { seat },
      extraHeaders: { Cookie: cookie, Origin: origin },
      timeout: 2_000, // of a connection attempt: one that was cut itself is not waited for
      reconnectionDelay: 50,
      reconnectionDelayMax: 250,
      forceNew: true,
    })
    this.#socket.on('connect', () => void this.#join())
    this.#socket.on('disconnect', () => (this.#joined = false))
    this.#socket.on('welcome', (welcome) => this.#welcomed(welcome))
    this.#socket.on('events', (batch) => {
      const next = follow(this.#known, batch)
      if (next) this.#advance(next)
      else void this.#join()
    })
  }

  get state(): MeetingState {
    return this.#known.state
  }

  /** Says what it has and takes what it missed; a join that is lost with its connection is made again on the next. */
  async #join(): Promise<void> {
    const { seq } = this.#known
    const request: Join = { wire: WIRE_VERSION, after: seq, ...(this.#audience && { audience: this.#audience }) }
    const answer = await this.#heard(this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('join', request))
    if (answer === null || 'refused' in answer) {
      if (this.#socket.connected) setTimeout(() => void this.#join(), 50)
    } else this.#welcomed(answer)
  }

  #welcomed({ catchup, audience }: Welcome): void {
    const next = caughtUp(this.#known, catchup)
    if (!next) throw new Error(`${this.person} knows more than the server`)
    this.#audience = audience
    this.#joined = true
    this.#advance(next)
  }

  #advance(next: Followed): void {
    this.#known = next
    for (const wake of this.#waiting) wake()
  }

  /** Resolves when this device has folded event `seq`. */
  async reached(seq: number): Promise<void> {
    await this.#until(() => this.#known.seq >= seq, `event ${seq}`)
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    if (holds()) return
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        if (!holds()) return
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(done)
        reject(new Error(`${this.person} has waited ${PATIENCE_MS / 1000} s for ${what}`))
      }, PATIENCE_MS)
      this.#waiting.add(done)
    })
  }

  /** Sends a command until it is answered, across lost connections and restarts of the server. */
  async send(command: MeetingCommand): Promise<Ack> {
    const envelope = { id: randomUUID(), command }
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      await this.#until(() => this.#joined, 'the server')
      const answer = await this.#heard(this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', envelope))
      if (answer) return answer
      if (Date.now() > deadline) throw new Error(`${this.person} got no answer in ${PATIENCE_MS / 1000} s`)
    }
  }

  /** An answer; null when it is late or the connection on which it was to come is lost. */
  async #heard<T>(answer: Promise<T>): Promise<T | null> {
    let lost = () => {}
    const gone = new Promise<null>((resolve) => {
      lost = () => resolve(null)
      this.#socket.once('disconnect', lost)
    })
    const first = await Promise.race([answer.catch(() => null), gone])
    this.#socket.off('disconnect', lost)
    return first
  }

  /** Pulls the cable; the device reconnects by itself. */
  cut(): void {
    this.#socket.io.engine?.close()
  }

  close(): void {
    this.#socket.disconnect()
  }
}
