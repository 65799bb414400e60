import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DraftRights, DraftSession } from '../../../server/draft/peer.ts'
import type { ItemFacts } from '../../../server/draft/placer.ts'
import type { DraftStore, Journal } from '../../../server/ports.ts'
import { draftEndpoint, draftPath, type DraftEndpoint } from '../../../server/transport/draft.ts'
import type { HoldableStore } from './store.ts'
import { textOf } from './text.ts'

export interface ToyState {
  readonly items: readonly string[]
  readonly printed: readonly ItemFacts[]
}

/** Each y-websocket client says goodbye when the process exits. */
process.setMaxListeners(100)

export const MEETING = 'imk-223'

/** A server of drafts on a port of its own, with people who may be given and refused rights at any time. */
export const draftServer = async (
  store: DraftStore,
  given: { readonly state?: ToyState; readonly linger?: number; readonly heartbeat?: number } = {},
) => {
  let state: ToyState = given.state ?? { items: ['1', '2', '6a'], printed: [] }
  const sessions = new Map<string, DraftSession>()
  const rights = new Map<string, DraftRights>()
  const journal: { readonly what: string; readonly detail: unknown }[] = []
  const note = (what: string, detail: unknown) => void journal.push({ what, detail })
  const endpoint: DraftEndpoint<ToyState> = draftEndpoint<ToyState>({
    store,
    clock: { now: () => Date.now() },
    journal: { info: note, warn: note, error: note } satisfies Journal,
    rights: ({ seat }) => rights.get(seat) ?? { read: false, write: false },
    state: async () => state,
    items: ({ items }) => items,
    printedFacts: ({ printed }) => printed,
    linger: given.linger ?? 0,
    ...(given.heartbeat ? { heartbeat: given.heartbeat } : {}),
  })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => {
    const seat = draftPath(request.url ?? '')?.seat ?? ''
    endpoint.handleUpgrade(request, socket, head, sessions.get(seat) ?? null)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}/draft`

  const stop = async () => {
    http.closeAllConnections()
    http.close()
    await endpoint.close().catch(() => {})
  }
  onTestFinished(stop)

  return {
    endpoint,
    journal,
    port,
    url,
    stop,
    /** Signs somebody in; the same name from two seats is the same person. */
    seat(seat: string, may: DraftRights, person: string | null = seat): string {
      sessions.set(seat, { seat, meeting: MEETING, person, name: `Name of ${person}` })
      rights.set(seat, may)
      return seat
    },
    grant: (seat: string, may: DraftRights) => rights.set(seat, may),
    async publish(next: Partial<ToyState>) {
      state = { ...state, ...next }
      await endpoint.roomPublished(MEETING, state)
    },
  }
}
export type DraftServer = Awaited<ReturnType<typeof draftServer>>

export const WRITER: DraftRights = { read: true, write: true }
export const READER: DraftRights = { read: true, write: false }

/** A page: the real y-websocket client, and the two messages of ours. */
export const page = (url: string, seat: string, given: { readonly doc?: Y.Doc; readonly wait?: boolean } = {}) => {
  const doc = given.doc ?? new Y.Doc()
  const provider = new WebsocketProvider(url, MEETING, doc, {
    params: { seat },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
    maxBackoffTime: 300,
  })
  const heard = { saved: new Map<number, number>(), messages: 0, savedCount: 0, notSaved: 0, closed: [] as number[] }
  provider.messageHandlers[100] = (_encoder, decoder) => {
    heard.saved = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    heard.messages = decoding.readVarUint(decoder)
    heard.savedCount++
  }
  provider.messageHandlers[101] = (_encoder, decoder) => {
    decoding.readVarString(decoder)
    heard.notSaved++
  }
  provider.on('connection-close', (event) => void (event && heard.closed.push(event.code)))
  if (!given.wait) provider.connect()
  onTestFinished(() => {
    provider.destroy()
    doc.destroy()
  })
  return {
    doc,
    provider,
    heard,
    synced: () => vi.waitFor(() => expect_(provider.synced, 'synced'), WAIT),
    /** Everything written here is on disk, says the server. */
    isSaved: () =>
      [...Y.decodeStateVector(Y.encodeStateVector(doc))].every(
        ([client, clock]) => client !== doc.clientID || (heard.saved.get(client) ?? 0) >= clock,
      ),
    saved() {
      return vi.waitFor(() => expect_(this.isSaved(), 'saved'), WAIT)
    },
    closedWith: (code: number) => vi.waitFor(() => expect_(heard.closed.includes(code), `closed ${code}`), WAIT),
    write(item: string, text: string) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      doc.getXmlFragment(`item:${item}`).push([paragraph])
    },
    text: (item: string) => textOf(doc, item),
  }
}
export type Page = ReturnType<typeof page>

export const WAIT = { timeout: 10_000, interval: 5 }

const expect_ = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(`not ${what}`)
}

/** What a process that reads the disk now would show. */
export const textOnDisk = async (store: Pick<HoldableStore, 'load'>, item: string): Promise<string> => {
  const doc = new Y.Doc()
  for (const update of await store.load(MEETING)) Y.applyUpdate(doc, update)
  return textOf(doc, item)
}

/** Waits until a condition holds. */
export const until = (condition: () => boolean, what = 'so'): Promise<void> =>
  vi.waitFor(() => expect_(condition(), what), WAIT)
