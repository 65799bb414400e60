import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { seatCookie } from '../../server/access/seat-cookie.ts'
import type { Holder } from '../../server/access/session.ts'
import { memoryPresence } from '../../server/adapters/memory/presence.ts'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import { createApp, type AppConfig, type Ports } from '../../server/app.ts'
import type { MeetingCommand, MeetingState } from '../../shared/meeting/meeting.ts'
import {
  WIRE_VERSION,
  type Ack,
  type ClientToServer,
  type Join,
  type ServerToClient,
  type Welcome,
} from '../../shared/wire/wire.ts'
import { foundingOf } from './hall-meeting.ts'
import { readableJournal } from './toy-room.ts'

export interface SignedIn {
  readonly origin: string
  readonly seat: string
  readonly cookie: string
}

export type ClientSocket = Socket<ServerToClient, ClientToServer>

const usual: AppConfig = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: null,
  trustProxy: false,
  connectionsPerAddress: 2_000,
  commandsPerSecond: 1_000,
  tls: null,
}

/** The server with memory twins around it and one founded meeting `hall`, gone when the test is over. */
export async function liveServer(
  options: {
    readonly delegations?: number
    readonly ports?: Partial<Ports>
    readonly config?: Partial<AppConfig>
    /** False: the stores given hold what they hold. */
    readonly found?: boolean
  } = {},
) {
  const journal = readableJournal()
  const ports: Ports = {
    ...memoryStore(),
    presence: memoryPresence(),
    clock: { now: Date.now },
    journal,
    ...options.ports,
  }
  const app = await createApp(ports, { ...usual, ...options.config })
  let closed: Promise<void> | null = null
  const close = () => (closed ??= app.close())
  onTestFinished(close)
  const origin = `http://127.0.0.1:${app.port}`
  const room = async () => app.rooms.open('hall')

  /** A person's command through the room's own door. Throws what is refused. */
  const act = async (person: string | null, command: MeetingCommand): Promise<number> => {
    const answer = await (await room()).handle({ id: randomUUID(), command }, { person })
    if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer.rejection)}`)
    return answer.seq
  }
  if (options.found !== false) {
    for (const command of foundingOf(options.delegations ?? 4)) await act(null, command)
    await ports.index.add({ id: 'hall', title: 'Halle', date: '', place: '', example: false, createdAt: 0 })
  }

  const signIn = async (holder: Partial<Holder> & Pick<Holder, 'person'>): Promise<SignedIn> => {
    const door = holder.person === null ? 'follow' : 'person'
    const { session, secret } = await app.access.sessions.open({ meeting: 'hall', door, ...holder })
    return { origin, seat: session.seat, cookie: `${seatCookie(session.seat)}=${secret}` }
  }
  const state = async (): Promise<MeetingState> => (await room()).current().state
  return { app, ports, journal, origin, room, act, signIn, state, close }
}

interface Dialled {
  readonly transports?: readonly ('websocket' | 'polling')[]
  readonly origin?: string | null
  readonly room?: string
}

/** A socket that is connected, or an error with the server's reason. */
export async function dial({ origin, seat, cookie }: SignedIn, options: Dialled = {}): Promise<ClientSocket> {
  const said = options.origin === undefined ? origin : options.origin
  const socket: ClientSocket = io(origin, {
    transports: [...(options.transports ?? ['websocket'])],
    auth: { seat, ...(options.room === undefined ? {} : { room: options.room }) },
    extraHeaders: { Cookie: cookie, ...(said === null ? {} : { Origin: said }) },
    reconnection: false,
    forceNew: true,
  })
  onTestFinished(() => void socket.disconnect())
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

export async function join(socket: ClientSocket, request: Partial<Join> = {}): Promise<Welcome> {
  const answer: Welcome | { readonly refused: string } = await socket
    .timeout(5_000)
    .emitWithAck('join', { wire: WIRE_VERSION, after: 0, ...request })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

export const send = (socket: ClientSocket, command: unknown, id: string = randomUUID()): Promise<Ack> =>
  socket.timeout(5_000).emitWithAck('command', { id, command })

/** Everything the socket is told from here on. */
export function ears(socket: ClientSocket) {
  const heard: { readonly event: string; readonly value: unknown }[] = []
  socket.onAny((event: string, value: unknown) => heard.push({ event, value }))
  return heard
}

/** Resolves with the reason when the server (or the network) hangs up. */
export async function hungUp(socket: ClientSocket): Promise<string> {
  if (socket.disconnected) return 'already'
  const [reason] = (await once(socket as never, 'disconnect')) as [string] // socket.io's emitter has once's methods
  return reason
}
