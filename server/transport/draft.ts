import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Sections } from '../draft/content.ts'
import { Drafts } from '../draft/drafts.ts'
import { CLOSE, type DraftRights, type DraftSession } from '../draft/peer.ts'
import type { ItemFacts } from '../draft/placer.ts'
import type { DraftRoom } from '../draft/room.ts'
import type { Clock, DraftStore, Journal, SnapshotHead } from '../ports.ts'
import { DraftSocket, HARD_LIMIT } from './draft-socket.ts'

export interface DraftEndpointPorts<State> {
  readonly store: DraftStore
  readonly clock: Clock
  readonly journal: Journal
  /** What a session may do just now, from live state: asked for every message and every word told, so from memory. */
  rights(session: DraftSession): DraftRights
  /** The meeting as it is now; asked when its draft is opened. Rejects if there is none. */
  state(meeting: string): Promise<State>
  /** Numbers of all agenda items, those done included: each may be written to. */
  items(state: State): readonly string[]
  /** The facts each item's minutes print, in the order they print them. */
  printedFacts(state: State): readonly ItemFacts[]
  /** Number of the log's entry up to which the state tells; snapshots of the text remember it. */
  position?(state: State): number
  /** A state of the text was put away. */
  kept?(meeting: string, head: SnapshotHead): void
  /** How long a draft nobody uses stays in memory, in milliseconds. */
  readonly linger?: number
  /** Time between two heartbeats, in milliseconds; who misses one is cut at the next. */
  readonly heartbeat?: number
}

export interface DraftEndpoint<State> {
  /**
   * Takes over a socket of `/draft/<meeting>?seat=<seat>`. The caller has checked Origin and cookie; without a session
   * the socket is accepted and closed with 4401, because a y-websocket client would try again for ever at a plain 401.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, session: DraftSession | null): void
  /** The room has published: places newly printed facts, closes who lost the right. Resolves when that is on disk. */
  roomPublished(meeting: string, state: State): Promise<void>
  /** Somebody's rights changed otherwise (a seat revoked): closes who may no longer read. */
  recheck(): Promise<void>
  /** The draft, completely loaded; call `done` when it is no longer needed. */
  open(meeting: string): Promise<{ readonly room: DraftRoom; done(): void }>
  /** The text as it stands, by agenda number. */
  read(meeting: string): Promise<Sections>
  /** Resolves when everything that came in is on disk. */
  settle(meeting: string): Promise<void>
  /** The meeting is removed or reset: closes its draft without writing, and opens none for a second. Clear the store then. */
  forget(meeting: string): Promise<void>
  /** Closes all sockets and writes what is left. @throws if the disk would not take it in time */
  close(): Promise<void>
}

const HEARTBEAT = 3000
/** Devices and tabs of one seat. */
const MAX_PER_SEAT = 16
/** Closed so often for malformed updates within a minute, a seat waits. */
const MAX_OFFENCES = 5
const OFFENCE_WINDOW = 60_000
/** Until a closed socket is cut that does not answer the closing. */
const FAREWELL = 1000

/** @returns null if that is no draft's address */
export const draftPath = (url: string): { readonly meeting: string; readonly seat: string | null } | null => {
  const address = URL.parse(url, 'http://draft')
  const meeting = /^\/draft\/([A-Za-z0-9._~-]{1,100})$/.exec(address?.pathname ?? '')?.[1]
  return address && meeting !== undefined ? { meeting, seat: address.searchParams.get('seat') } : null
}

/** The draft's own end of the y-websocket protocol. */
export const draftEndpoint = <State>(ports: DraftEndpointPorts<State>): DraftEndpoint<State> => {
  const drafts = new Drafts<State>(
    {
      store: ports.store,
      clock: ports.clock,
      journal: ports.journal,
      rights: (session) => ports.rights(session),
      state: (meeting) => ports.state(meeting),
      kept: (meeting, head) => ports.kept?.(meeting, head),
      agenda: (state) => ({
        items: ports.items(state),
        printed: ports.printedFacts(state),
        seq: ports.position?.(state) ?? 0,
      }),
    },
    ports.linger,
  )
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: HARD_LIMIT,
    maxFragments: 128,
    maxBufferedChunks: 1024,
  })
  const sockets = new Set<DraftSocket>()
  const offences = new Map<string, number[]>()
  const heart = setInterval(() => {
    for (const socket of sockets) socket.beat()
  }, ports.heartbeat ?? HEARTBEAT)
  heart.unref()

  const refusal = (request: IncomingMessage, session: DraftSession | null): readonly [number, string] | null => {
    const path = draftPath(request.url ?? '')
    if (!path) return [CLOSE.malformed, 'no such draft']
    if (!session) return [CLOSE.signedOut, 'not signed in']
    if (session.meeting !== path.meeting || !ports.rights(session).read) return [CLOSE.forbidden, 'no right to read']
    const beside = [...sockets].filter((socket) => socket.session.seat === session.seat).length
    if (beside >= MAX_PER_SEAT || hasOffended(session.seat)) return [CLOSE.tooMany, 'too many connections']
    return null
  }

  const recent = (seat: string) => (offences.get(seat) ?? []).filter((at) => performance.now() - at < OFFENCE_WINDOW)
  const hasOffended = (seat: string) => recent(seat).length >= MAX_OFFENCES

  return {
    handleUpgrade(request, socket, head, session) {
      // Without a listener one broken frame ends the process (HAZARDS, finding 2).
      socket.on('error', () => socket.destroy())
      server.handleUpgrade(request, socket, head, (ws) => {
        // ws closes with the fitting code by itself; who does not answer that is cut.
        ws.on('error', () => setTimeout(() => ws.terminate(), FAREWELL).unref())
        const refused = refusal(request, session)
        if (refused || !session) {
          ws.close(...(refused ?? [CLOSE.signedOut, 'not signed in']))
          setTimeout(() => ws.terminate(), FAREWELL).unref()
          return
        }
        const draftSocket = new DraftSocket(ws, session, {
          closed: (code) => {
            if (code === CLOSE.malformed) offences.set(session.seat, [...recent(session.seat), performance.now()])
          },
          gone: () => sockets.delete(draftSocket),
        })
        sockets.add(draftSocket)
        void draftSocket.attach(drafts, ports.journal)
      })
    },
    roomPublished: (meeting, state) => drafts.published(meeting, state),
    recheck: () => drafts.recheck(),
    open: (meeting) => drafts.use(meeting),
    read: (meeting) => drafts.read(meeting),
    settle: (meeting) => drafts.settle(meeting),
    forget: (meeting) => drafts.forget(meeting),
    async close() {
      clearInterval(heart)
      try {
        await drafts.close()
      } finally {
        for (const socket of sockets) socket.close(CLOSE.restart, 'restart')
        server.close()
      }
    },
  }
}
