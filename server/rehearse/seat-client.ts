import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { caughtUp, follow, nothingYet, type Followed } from '../../shared/meeting/follow.ts'
import type { MeetingCommand, MeetingState } from '../../shared/meeting/meeting.ts'
import { WIRE_VERSION, type Ack, type ClientToServer, type ServerToClient, type Welcome } from '../../shared/wire/wire.ts'

/** What a signed-in seat needs to connect: where, which seat, and its cookie. */
export interface SignedIn {
  readonly origin: string
  readonly meeting: string
  readonly seat: string
  /** `rostra_<seat>=<secret>` */
  readonly cookie: string
}

const PATIENCE_MS = 30_000

/**
 * A person at her device: connected over socket.io, following the meeting, sending commands until they are answered.
 * A command whose answer was lost is sent again under the same id, as every screen of the product does it.
 */
export class SeatClient {
  readonly person: string
  #socket: Socket<ServerToClient, ClientToServer>
  #known: Followed = nothingYet()
  #joined: Promise<void>
  #waiting = new Set<() => void>()

  constructor(person: string, { origin, seat, cookie }: SignedIn) {
    this.person = person
    this.#socket = io(origin, {
      transports: ['websocket'],
      auth: { seat },
      extraHeaders: { Cookie: cookie, Origin: origin },
      reconnectionDelay: 50,
      reconnectionDelayMax: 250,
      forceNew: true,
    })
    this.#socket.on('events', (batch) => {
      const next = follow(this.#known, batch)
      if (next) this.#advance(next)
      else this.#joined = this.#join()
    })
    this.#joined = new Promise((resolve) => {
      this.#socket.on('connect', () => {
        this.#joined = this.#join()
        resolve(this.#joined)
      })
    })
  }

  get state(): MeetingState {
    return this.#known.state
  }

  async #join(): Promise<void> {
    const request = { wire: WIRE_VERSION, after: this.#known.seq }
    const answer: Welcome | { readonly refused: string } = await this.#socket
      .timeout(PATIENCE_MS)
      .emitWithAck('join', request)
    if ('refused' in answer) throw new Error(`${this.person} was refused at the door: ${answer.refused}`)
    const next = caughtUp(this.#known, answer.catchup) ?? caughtUp(nothingYet(), answer.catchup)
    if (next) this.#advance(next)
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
      try {
        await this.#joined
        return await this.#socket.timeout(5_000).emitWithAck('command', envelope)
      } catch (error) {
        if (Date.now() > deadline) throw error
        await this.#connected(deadline)
      }
    }
  }

  async #connected(deadline: number): Promise<void> {
    if (this.#socket.connected) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${this.person} found no server`)),
        Math.max(1, deadline - Date.now()),
      )
      this.#socket.once('connect', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** Pulls the cable; the device reconnects by itself. */
  cut(): void {
    this.#socket.io.engine?.close()
  }

  close(): void {
    this.#socket.disconnect()
  }
}
