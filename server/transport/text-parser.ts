import { EventEmitter } from 'node:events'

/**
 * The packets of socket.io's protocol (revision 5) as text alone: binary is refused, and a value that goes to many is
 * turned to JSON once. Clients need nothing of it: the bytes are those of socket.io's own parser.
 * https://github.com/socketio/socket.io-protocol
 */
const CONNECT = 0
const DISCONNECT = 1
const EVENT = 2
const ACK = 3

/** JSON that stands for a value in an event or an answer. */
export class Encoded {
  readonly json: string
  constructor(json: string) {
    this.json = json
  }
}

export const encode = (value: unknown): Encoded => new Encoded(JSON.stringify(value))

interface Packet {
  readonly type: number
  readonly nsp: string
  readonly id?: number | undefined
  readonly data?: unknown
}

const jsonOf = (value: unknown): string => (value instanceof Encoded ? value.json : (JSON.stringify(value) ?? 'null')) // as JSON writes undefined in a list

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const payload = data === undefined ? '' : Array.isArray(data) ? `[${data.map(jsonOf).join(',')}]` : jsonOf(data)
    return [`${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}${payload}`]
  }
}

/** Names that are the library's own; a client that sends one would be taken for it. */
const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])
/** More first words than any client has: the sign-in is asked for each of them. */
const mostConnects = 8

export class Decoder extends EventEmitter {
  #connects = 0

  /** Throws what is no packet; socket.io then closes the connection. */
  add(chunk: unknown): void {
    if (typeof chunk !== 'string') throw new Error('binary is refused')
    const [head, type, nsp, id] = /^([0-3])(?:(\/[^,]*),?)?(\d{0,15})/.exec(chunk) ?? []
    if (head === undefined) throw new Error('not a packet')
    const text = chunk.slice(head.length)
    const packet: Packet = {
      type: Number(type),
      nsp: nsp ?? '/',
      id: id ? Number(id) : undefined,
      data: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
    if (!isSound(packet)) throw new Error('not a packet')
    if (packet.type === CONNECT && ++this.#connects > mostConnects) throw new Error('too many first words')
    this.emit('decoded', packet)
  }

  destroy(): void {
    // nothing is kept between packets
  }
}

function isSound({ type, data }: Packet): boolean {
  switch (type) {
    case CONNECT:
      return data === undefined || (typeof data === 'object' && data !== null && !Array.isArray(data))
    case DISCONNECT:
      return data === undefined
    case EVENT:
      return Array.isArray(data) && typeof data[0] === 'string' && !reserved.has(data[0])
    case ACK:
      return Array.isArray(data)
    default:
      return false
  }
}
