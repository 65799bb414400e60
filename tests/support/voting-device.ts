import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'
import { WIRE_VERSION, type Ack, type ClientToServer, type ServerToClient } from '../../shared/wire/wire.ts'

export interface Cast {
  readonly id: string
  readonly answer: Promise<Ack>
}

/**
 * A delegate's device with as little in it as can be, so that hundreds fit in one process: it joins, forgets what it is
 * told, and sends a command under one id until it is answered, however often the server is killed meanwhile.
 */
export class VotingDevice {
  readonly #socket: Socket<ServerToClient, ClientToServer>
  readonly #waiting = new Map<string, { readonly command: MeetingCommand; readonly answered: (ack: Ack) => void }>()

  constructor(origin: string, seat: string, cookie: string) {
    this.#socket = io(origin, {
      transports: ['websocket'],
      auth: { seat },
      extraHeaders: { Cookie: cookie, Origin: origin },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    })
    this.#socket.on('connect', () => {
      this.#socket.emit('join', { wire: WIRE_VERSION, after: 0 }, () => undefined)
      for (const id of this.#waiting.keys()) this.#emit(id)
    })
  }

  send(command: MeetingCommand): Cast {
    const id = randomUUID()
    const answer = new Promise<Ack>((answered) => this.#waiting.set(id, { command, answered }))
    if (this.#socket.connected) this.#emit(id)
    return { id, answer }
  }

  #emit(id: string): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#socket.emit('command', { id, command: waiting.command }, (ack) => {
      this.#waiting.delete(id)
      waiting.answered(ack)
    })
  }

  close(): void {
    this.#socket.disconnect()
  }
}
