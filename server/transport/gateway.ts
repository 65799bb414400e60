import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { Server } from 'socket.io'
import { WebSocketServer, type ServerOptions } from 'ws'
import { z } from 'zod'
import { MeetingCommand } from '../../shared/meeting/catalogs.ts'
import {
  Envelope,
  Join,
  WIRE_VERSION,
  type Ack,
  type DraftKept,
  type JoinRefusal,
  type TransportRejection,
} from '../../shared/wire/wire.ts'
import { BrokenLog, StoreFull, type Clock, type Journal, type Presence } from '../ports.ts'
import type { Sessions } from '../access/sessions.ts'
import type { MeetingRooms } from '../room/meeting-room.ts'
import { CommandFailed } from '../room/deciding.ts'
import { RoomClosed } from '../room/room.ts'
import { Hall, type Outgoing, type SeatSocket, type SocketNotes } from './hall.ts'
import { acknowledgementIn, listen } from './listen.ts'
import { mayAsk, type Place } from './origin.ts'
import { Pace, type Allowance } from './pace.ts'
import { Decoder, Encoder } from './text-parser.ts'
import type { UpgradeHandler } from './upgrade.ts'

export const gatewayPath = '/socket.io/'

interface Options {
  readonly rooms: MeetingRooms
  readonly sessions: Pick<Sessions, 'authenticate' | 'holds' | 'watch'>
  readonly presence: Presence
  readonly clock: Clock
  readonly journal: Journal
  readonly place: Place
  /** How fast one socket may ask. */
  readonly allowance: Allowance
}

export interface Gateway {
  readonly upgrade: UpgradeHandler
  /** Long-polling, for networks that let no WebSocket through. */
  readonly request: (request: IncomingMessage, response: ServerResponse) => void
  /** A state of a draft was put away: tells everybody who works in the meeting. */
  tellKept(meeting: string, kept: DraftKept): void
  close(): Promise<void>
}

/** The largest message: a meeting's longest statement is a fraction of it. */
const mostBytes = 256 * 1024
/** A snapshot may be a thousand times as long as the question for it. */
const costOfJoining = 10
/** How often this server says who is connected; a third of the time after which others forget them. */
const beatEvery = 2_000

const Handshake = z.object({
  seat: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  room: z
    .string()
    .regex(/^[a-z-]{1,20}$/)
    .optional(),
})

/** What one client may make ws hold, and how long one that does not say goodbye; its own defaults are too much for a hall. */
const frugal = { maxFragments: 64, maxBufferedChunks: 1_024, closeTimeout: 1_000 }

class FrugalWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, ...frugal })
  }
}

/** The live connection of everybody who is signed in: commands in, events and presence out. */
export function createGateway(http: HttpServer, options: Options): Gateway {
  const { rooms, sessions, presence, clock, journal, place, allowance } = options
  const io = new Server<Record<string, never>, Outgoing, Record<string, never>, SocketNotes>(http, {
    path: gatewayPath,
    serveClient: false,
    transports: ['websocket', 'polling'],
    allowRequest: (request, decide) => decide(null, mayAsk(request, place)),
    destroyUpgrade: false,
    connectTimeout: 5_000, // GAT4
    upgradeTimeout: 5_000,
    // presence is never wrong for longer than these two and a lease together
    pingInterval: 3_000,
    pingTimeout: 4_000,
    maxHttpBufferSize: mostBytes,
    perMessageDeflate: false,
    httpCompression: false,
    // never connectionStateRecovery: it lets a revoked seat back in past the sign-in (socket.io#5491); `join` catches up
    parser: { Encoder, Decoder },
    wsEngine: FrugalWebSocketServer,
  })
  const halls = new Map<string, Promise<Hall>>()
  const bySeat = new Map<string, Set<SeatSocket>>()

  const hallOf = (meeting: string): Promise<Hall> => {
    const known = halls.get(meeting)
    if (known) return known
    const closed = () => void forget(meeting, opening)
    const opening = rooms
      .open(meeting)
      .then((room) => new Hall(room, { presence, clock, journal, sockets: io.sockets, closed }))
    halls.set(meeting, opening)
    opening.catch(() => halls.delete(meeting))
    return opening
  }
  const forget = async (meeting: string, opening: Promise<Hall>): Promise<void> => {
    if (halls.get(meeting) !== opening) return
    halls.delete(meeting)
    await opening.then((hall) => hall.close()).catch(failed('a hall did not close'))
  }
  const forgetIfEmpty = async (meeting: string): Promise<void> => {
    const opening = halls.get(meeting)
    const hall = await opening?.catch(() => null)
    if (opening && hall?.size === 0) await forget(meeting, opening)
  }
  const failed = (what: string) => (error: unknown) => {
    journal.error(what, { error: String(error), stack: error instanceof Error ? error.stack : undefined })
  }

  /** Asked for every message: who was revoked a moment ago can do nothing more. // GAT6 */
  const isSignedIn = async (socket: SeatSocket): Promise<boolean> =>
    !socket.data.ended && (await sessions.holds(socket.data.session.seat))

  /** Resolves with the reason for a refusal, which the client gets as the message of `connect_error`. */
  const signIn = async (socket: SeatSocket): Promise<Error | undefined> => {
    const handshake = Handshake.safeParse(socket.handshake.auth)
    if (!handshake.success) return new Error('signed-out')
    const { seat, room } = handshake.data
    // known before it is asked for: a revocation meanwhile must find this socket
    socket.data.ended = false
    const release = note(bySeat, seat, socket)
    const refused = (why: JoinRefusal) => {
      release()
      return new Error(why)
    }
    try {
      const session = await sessions.authenticate(socket.request.headers.cookie, seat)
      if (!session || socket.data.ended) return refused('signed-out')
      socket.data.session = session
      socket.data.room = room ?? session.door
      socket.on('disconnect', release)
      return undefined
    } catch (error) {
      if (error instanceof BrokenLog) return refused('record-broken')
      // the server or the meeting is just being closed: not a refusal, the client is to try again
      if (error instanceof RoomClosed) socket.conn.close()
      else failed('a sign-in could not be checked')(error)
      return refused('failed')
    }
  }

  io.use((socket: SeatSocket, next) => void signIn(socket).then(next))

  io.on('connection', (socket: SeatSocket) => {
    const { session } = socket.data
    const pace = new Pace(allowance, performance.now())
    socket.use(([event, ...sent], next) => {
      const verdict = pace.take(performance.now(), event === 'join' ? costOfJoining : 1)
      if (verdict === 'go') return next()
      if (socket.disconnected) return
      if (verdict === 'stop') {
        journal.warn('a flood was cut off', { seat: session.seat })
        socket.disconnect(true)
      } else acknowledgementIn(sent)(event === 'join' ? { refused: 'too-many' } : rejected(0, 'too-many'))
    })
    socket.on('error', () => undefined) // without a listener socket.io throws it

    listen(socket, 'join', (payload) => join(socket, payload), answerTo('a join failed', { refused: 'failed' }))
    listen(
      socket,
      'command',
      (payload) => command(socket, payload),
      answerTo('a command failed', rejected(0, 'failed')),
    )

    socket.on('disconnect', () => {
      const opening = halls.get(session.meeting)
      void opening?.then((hall) => hall.leave(socket)).catch(() => undefined) // it never opened
      void forgetIfEmpty(session.meeting)
    })
  })

  const answerTo = (what: string, answer: Ack | { readonly refused: JoinRefusal }) => (error: unknown) => {
    failed(what)(error)
    return answer
  }

  const join = async (socket: SeatSocket, payload: unknown): Promise<unknown> => {
    const refused = (why: JoinRefusal) => ({ refused: why })
    const request = Join.safeParse(payload)
    if (!request.success) return refused(isOtherVersion(payload) ? 'wire-version' : 'invalid')
    if (!(await isSignedIn(socket))) return refused('signed-out')
    const { meeting } = socket.data.session
    try {
      const { seq } = (await rooms.open(meeting)).current()
      if (request.data.after > seq) {
        journal.error('a client has seen more of a meeting than is recorded: was a backup restored?', {
          meeting,
          recorded: seq,
          seen: request.data.after,
        })
        return refused('record-behind') // SYN6
      }
      for (;;) {
        const opening = hallOf(meeting)
        const hall = await opening
        if (halls.get(meeting) !== opening) continue // the last one left it just now
        // nothing is awaited from here on: what is recorded next is told to this socket
        if (socket.connected && !socket.data.ended) return hall.admit(socket, request.data)
        void forgetIfEmpty(meeting)
        return refused('signed-out')
      }
    } catch (error) {
      if (error instanceof BrokenLog) return refused('record-broken')
      if (error instanceof RoomClosed) return undefined // its sockets are hung up on, and come again
      throw error
    }
  }

  const command = async (socket: SeatSocket, payload: unknown): Promise<Ack | undefined> => {
    const envelope = Envelope.safeParse(payload)
    if (!envelope.success) return rejected(0, 'invalid', envelope.error)
    if (!(await isSignedIn(socket))) {
      socket.disconnect(true)
      return rejected(0, 'signed-out')
    }
    const { meeting, person } = socket.data.session
    if (person === null) return rejected(0, 'read-only')
    const parsed = MeetingCommand.safeParse(envelope.data.command)
    if (!parsed.success) return rejected(0, 'invalid', parsed.error)
    try {
      const room = await rooms.open(meeting)
      const answer = await room.handle({ id: envelope.data.id, command: parsed.data }, { person })
      if (!answer.ok)
        journal.info('a command was refused', { meeting, person, type: parsed.data.type, code: answer.rejection.code })
      return answer
    } catch (error) {
      if (error instanceof RoomClosed) return undefined // GAT8: nothing is known of it; the client sends it again
      if (error instanceof StoreFull) return rejected(0, 'store-full')
      return rejected(0, error instanceof CommandFailed ? 'failed' : 'not-recorded')
    }
  }

  const stopWatching = sessions.watch(({ seat }) => {
    for (const socket of bySeat.get(seat) ?? []) {
      socket.data.ended = true
      socket.disconnect(true) // GAT6
    }
  })
  io.engine.on('connection_error', (error: { readonly message?: string; readonly context?: unknown }) =>
    journal.info('a connection was refused', { why: error.message }),
  )
  const beat = setInterval(() => {
    for (const opening of halls.values()) opening.then((hall) => hall.beat()).catch(() => undefined)
  }, beatEvery)

  // its types name only what all engines share
  const engine = io.engine as unknown as {
    handleUpgrade: UpgradeHandler
    handleRequest(request: IncomingMessage, response: ServerResponse): void
    close(): void
  }
  return {
    upgrade: (request, socket, head) => engine.handleUpgrade(request, socket, head),
    request(request, response) {
      if (mayAsk(request, place)) engine.handleRequest(request, response)
      else response.writeHead(403).end()
    },
    tellKept(meeting, kept) {
      void halls
        .get(meeting)
        ?.then((hall) => hall.tellKept(kept))
        .catch(() => undefined) // it never opened
    },
    async close() {
      clearInterval(beat)
      stopWatching()
      io.disconnectSockets(true)
      await Promise.all([...halls].map(([meeting, opening]) => forget(meeting, opening)))
      engine.close()
    },
  }
}

function rejected(seq: number, code: TransportRejection, why?: z.ZodError): Ack {
  const where = why?.issues[0]?.path.join('.')
  return { ok: false, seq, rejection: where ? { code, params: { where } } : { code } }
}

const isOtherVersion = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'wire' in payload && payload.wire !== WIRE_VERSION

/** Adds a socket to a seat's; returns the way to take it out. */
function note(bySeat: Map<string, Set<SeatSocket>>, seat: string, socket: SeatSocket): () => void {
  const all = bySeat.get(seat) ?? new Set()
  bySeat.set(seat, all.add(socket))
  return () => {
    all.delete(socket)
    if (all.size === 0 && bySeat.get(seat) === all) bySeat.delete(seat)
  }
}
