import express from 'express'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDocumentDesk } from '../../server/documents/document-desk.ts'
import type { Workshop } from '../../server/documents/workshop.ts'
import { convert, inspect } from '../../server/documents/open-file.ts'
import { createAccess } from '../../server/access/access.ts'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import type { Journal } from '../../server/ports.ts'
import { meetingRooms } from '../../server/room/meeting-room.ts'
import { createApi } from '../../server/transport/api/api.ts'
import type { ApiPorts } from '../../server/transport/api/api-ports.ts'
import { usualAllowances } from '../../server/transport/api/limits.ts'
import { COUNCIL } from '../access/founded.ts'

export interface Answer {
  readonly status: number
  readonly body: any // oxlint-disable-line typescript/no-explicit-any -- each test knows what it asked for
  readonly headers: Headers
  readonly text: string
}

/** A real server on a free port with nothing behind it but memory. */
export async function startServer(changes: Partial<ApiPorts> = {}) {
  const world = { now: Date.UTC(2025, 2, 14, 12) }
  const lines: string[] = []
  const write =
    (level: string) =>
    (what: string, detail: object = {}) =>
      void lines.push(`${level} ${what} ${JSON.stringify(detail)}`)
  const journal: Journal = { info: write('info'), warn: write('warn'), error: write('error') }
  const store = memoryStore()
  const clock = { now: () => world.now }
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const rooms = meetingRooms({ log: store.log, clock, journal, digest, nextTurn: setImmediate })
  const stateOf = async (meeting: string) => (await rooms.open(meeting)).current().state
  const access = createAccess({ store: store.access, clock, journal, stateOf, elapsed: () => performance.now() })
  // files are opened here and not on a thread: that is the workshop's own affair, and takes a while
  const workshop: { -readonly [Part in keyof Workshop]: Workshop[Part] } = { inspect, convert }
  const documents = createDocumentDesk({ store: store.documents, rooms, workshop, clock, journal })
  const ports: ApiPorts = {
    documents,
    access,
    rooms,
    index: store.index,
    clock,
    journal,
    place: { publicUrl: null, tls: false },
    trustProxy: false,
    allowances: usualAllowances,
    example: COUNCIL,
    ...changes,
  }
  const app = express()
  app.disable('x-powered-by')
  app.use('/api', createApi(ports))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    world,
    lines,
    store,
    access,
    rooms,
    workshop,
    stateOf,
    async close() {
      documents.close()
      server.closeAllConnections()
      server.close()
      await rooms.drain()
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>

/** A browser that looks at this server's own page: keeps cookies, says where it comes from. */
export function browserAt({ origin }: Pick<TestServer, 'origin'>) {
  const jar = new Map<string, string>()

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isText = typeof body === 'string'
    const isBytes = body instanceof Uint8Array
    const response = await fetch(`${origin}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }),
        ...(body === undefined
          ? {}
          : { 'Content-Type': isText ? 'text/yaml' : isBytes ? 'application/octet-stream' : 'application/json' }),
        ...(jar.size === 0 ? {} : { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : isText ? body : JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers, text }
  }

  return {
    jar,
    get: (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => ask('POST', path, body, headers),
  }
}

export type TestBrowserTab = ReturnType<typeof browserAt>

export const tokenIn = (url: string): string => url.slice(url.indexOf('#') + 1)

/** A meeting founded over HTTP, and everybody's token. */
export async function foundCouncil(server: TestServer, file = COUNCIL) {
  const founder = browserAt(server)
  await founder.post('/setup/redeem', { token: await server.access.setup.issue() })
  const founded = await founder.post('/meetings', file)
  if (founded.status !== 201) throw new Error(founded.text)
  const invitations = founded.body.invitations as readonly { person: string; name: string; url: string }[]
  return {
    founder,
    meeting: founded.body.meeting as string,
    founded,
    tokenOf: (person: string) => tokenIn(invitations.find((it) => it.person === person)!.url),
  }
}

/** A new browser, signed in by that token. */
export async function enter(server: TestServer, token: string) {
  const browser = browserAt(server)
  const { status, body } = await browser.post('/invitations/redeem', { token })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return { ...browser, seat: body.seat as string, room: body.room as string }
}
