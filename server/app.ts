import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createAccess, type Access } from './access/access.ts'
import { arrivalsIn } from './app/arrivals.ts'
import { meetingDraft } from './app/meeting-draft.ts'
import { meetingComments } from './app/meeting-comments.ts'
import { meetingVersions } from './app/meeting-versions.ts'
import { createBundles } from './app/bundles.ts'
import type { Config } from './config.ts'
import { BUNDLE_FILE } from './access/rights.ts'
import { exports, isExportName } from './export/exports.ts'
import { createDocumentDesk, type DocumentDesk } from './documents/document-desk.ts'
import { createWorkshop } from './documents/workshop.ts'
import { BrokenLog, type AccessStore, type Clock, type DraftStore, type EventLog } from './ports.ts'
import type { DocumentStore, Journal, MeetingIndex, Presence } from './ports.ts'
import { meetingRooms, type MeetingRooms } from './room/meeting-room.ts'
import { AddressCap } from './transport/address-cap.ts'
import { createApi } from './transport/api/api.ts'
import { usualAllowances } from './transport/api/limits.ts'
import { createGateway, gatewayPath } from './transport/gateway.ts'
import { createHttpServer, type Tls } from './transport/http.ts'
import { networkAddresses } from './transport/network.ts'
import { cutOffIfSlow } from './transport/slow-body.ts'
import { routeUpgrades } from './transport/upgrade.ts'
import { createWeb } from './transport/web.ts'

export interface Ports {
  readonly log: EventLog
  readonly drafts: DraftStore
  readonly documents: DocumentStore
  readonly access: AccessStore
  readonly index: MeetingIndex
  readonly presence: Presence
  readonly clock: Clock
  readonly journal: Journal
}

export type AppConfig = Pick<
  Config,
  'port' | 'host' | 'publicUrl' | 'trustProxy' | 'connectionsPerAddress' | 'commandsPerSecond'
> & { readonly tls: Tls | null }

export interface App {
  /** The port it listens on, also where a free one was asked for. */
  readonly port: number
  readonly rooms: MeetingRooms
  readonly access: Access
  /** Finishes and answers what was taken, hangs up, and resolves when nothing runs any more. Stores are the caller's. */
  close(): Promise<void>
}

const builtClient = fileURLToPath(new URL('../dist/client', import.meta.url))
const exampleFile = fileURLToPath(new URL('./example/example.yaml', import.meta.url))
/** Milliseconds that connections have to end by themselves when the server closes. */
const farewell = 1_500
/** Rooms nobody listens to are closed after one to two of these. */
const quietAfter = 5 * 60 * 1_000

/** Puts the server together and starts it. Rejects with the system's error when it cannot listen. */
export async function createApp(ports: Ports, config: AppConfig): Promise<App> {
  const { journal, clock } = ports
  const { tls, trustProxy } = config
  const place = { publicUrl: config.publicUrl, tls: tls !== null, network: () => networkAddresses(config.host) }
  const cap = new AddressCap(config.connectionsPerAddress, journal)

  const rooms = meetingRooms({
    log: ports.log,
    clock,
    journal,
    digest: sha256,
    nextTurn: setImmediate,
    errands: {
      isDue: (state) => versions.errands.isDue(state),
      wishes: (room) => versions.errands.wishes(room),
    },
  })
  const stateOf = async (meeting: string) => (await rooms.open(meeting)).current().state
  const arrivedAt = arrivalsIn(ports.index)
  const elapsed = () => performance.now()
  const access = createAccess({ store: ports.access, clock, journal, stateOf, arrivedAt, elapsed })

  const { sessions } = access
  const draft = meetingDraft({
    store: ports.drafts,
    clock,
    journal,
    rooms,
    sessions,
    kept: (meeting, { id, reason }) => gateway.tellKept(meeting, { id, reason }),
  })
  const versions = meetingVersions({ store: ports.drafts, rooms, draft, digest: sha256 })

  const documents = createDocumentDesk({ store: ports.documents, rooms, workshop: createWorkshop(), clock, journal })

  const http = createHttpServer({ tls, cap: trustProxy ? null : cap })
  const gateway = createGateway(http, {
    rooms,
    sessions,
    presence: ports.presence,
    clock,
    journal,
    place,
    allowance: { aSecond: config.commandsPerSecond, atOnce: config.commandsPerSecond * 4 },
  })
  /** Nothing more of the meeting is written to a store that is about to be cleared. */
  const release = async (meeting: string) => {
    await draft.forget(meeting)
    await rooms.close(meeting)
  }
  const bundles = createBundles({ ...ports, rooms, draft, release })
  const api = createApi({
    access,
    rooms: { open: (meeting) => rooms.open(meeting), close: release },
    index: ports.index,
    clock,
    journal,
    place,
    trustProxy,
    allowances: usualAllowances,
    example: readFileSync(exampleFile, 'utf8'),
    async exportFile(meeting, name, wish) {
      if (name === BUNDLE_FILE) return { contentType: 'application/zip', body: await bundles.file(meeting) }
      if (!isExportName(name)) return null
      const source = await versions.source(meeting, wish.version)
      return source && exports[name]({ ...source, edition: wish.edition, standard: wish.standard })
    },
    versions,
    comments: meetingComments({ clock, rooms, draft }),
    documents,
    adoptBundle: bundles.adopt,
    health: async () => ({ ok: true }),
  })
  const web = createWeb({ place, trustProxy, api, client: builtClient, journal })
  http.removeAllListeners('request') // socket.io has put its own there
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    cutOffIfSlow(request)
    if (request.url?.startsWith(gatewayPath)) gateway.request(request, response)
    else web(request, response)
  })
  const cutOff = routeUpgrades(http, {
    routes: { [gatewayPath]: gateway.upgrade, '/draft/': draft.upgrade },
    place,
    trustProxy,
    cap,
    journal,
  })
  const sweep = setInterval(() => void rooms.sweep(), quietAfter)

  const close = async (): Promise<void> => {
    clearInterval(sweep)
    documents.close()
    const closed = http.listening ? once(http, 'close') : null
    http.close()
    await draft.close().catch((error: unknown) => journal.error('a draft was not saved', { error: String(error) }))
    await rooms.drain()
    await gateway.close()
    await ports.presence.close()
    // what was asked for by then may be answered; a connection that will not end is ended
    const late = setTimeout(() => {
      cutOff()
      http.closeAllConnections()
    }, farewell)
    await closed
    clearTimeout(late)
  }

  try {
    http.listen({ port: config.port, ...(config.host === null ? {} : { host: config.host }) })
    await once(http, 'listening')
  } catch (error) {
    await close()
    throw error
  }
  void inspect(ports, documents)
  const { port } = http.address() as AddressInfo // it listens on a port, so its address is not a path
  return { port, rooms, access, close }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** ROO8: whoever starts the server learns of a broken record now, and not when the meeting begins. */
async function inspect({ index, journal }: Ports, documents: DocumentDesk): Promise<void> {
  try {
    for (const { id } of await index.list())
      // a document that was taken away just before the server ended has not gone yet
      await documents.tidy(id).catch((error: unknown) => {
        if (!(error instanceof BrokenLog)) throw error
        journal.error(`${error.message} It is not opened. Restore a backup, or look at the entry with the exports.`)
      })
  } catch (error) {
    journal.warn('the records could not all be checked', { error: String(error) })
  }
}
