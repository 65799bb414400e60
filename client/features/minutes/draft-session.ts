import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { SavedWatch, type SavedLamp } from './saved-lamp.ts'

/** Our own messages beside those of y-websocket: what the server has on disk, and that it could not write. */
const SAVED = 100
const NOT_SAVED = 101

export interface DraftView {
  /** The whole document has come once. */
  readonly loaded: boolean
  readonly online: boolean
  readonly lamp: SavedLamp
  /** Why the server turned this copy away for good, as its close code; null while it did not. */
  readonly refused: number | null
}

/** The shared draft of a meeting's minutes as one seat holds it. */
export class DraftSession {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #listeners = new Set<() => void>()
  readonly #watch = new SavedWatch()
  #view: DraftView = { loaded: false, online: false, lamp: { state: 'saved', at: Date.now() }, refused: null }

  constructor(meeting: string, seat: string) {
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
    const address = `${scheme}://${window.location.host}/draft`
    // disableBc: the browser's own channel between tabs goes past the server's rights
    const watch = this.#watch
    /** Tells the watch what leaves, before it leaves. */
    class WatchedSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        this.addEventListener('open', () => watch.connected(), { once: true })
      }
      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (data instanceof Uint8Array) watch.leaving(data)
        super.send(data)
      }
    }
    this.#provider = new WebsocketProvider(address, meeting, this.doc, {
      params: { seat },
      disableBc: true,
      WebSocketPolyfill: WatchedSocket,
    })
    this.#provider.messageHandlers[SAVED] = (_encoder, decoder) => {
      watch.kept(decoding.readVarUint8Array(decoder), decoding.readVarUint(decoder))
      this.#judge()
    }
    this.#provider.messageHandlers[NOT_SAVED] = () => this.#judge()
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider && !this.#provider.wsconnected) watch.changedOffline()
      this.#judge()
    })
    this.#provider.on('sync', (loaded) => this.#change({ loaded: this.#view.loaded || loaded }))
    this.#provider.on('status', ({ status }) => this.#change({ online: status === 'connected' }))
    this.#provider.on('connection-close', (event) => {
      if (event && event.code >= 4400 && event.code <= 4499) this.#change({ refused: event.code })
    })
  }

  get awareness(): Awareness {
    return this.#provider.awareness
  }

  /** What the caret extension of the editor wants to see of a provider. */
  get provider(): WebsocketProvider {
    return this.#provider
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): DraftView => this.#view

  /** The text of one item. */
  fragment(item: string): Y.XmlFragment {
    return this.doc.getXmlFragment(`item:${item}`)
  }

  /** Puts a fact that stands nowhere at the end of an item's text. */
  place(fact: string, item: string): void {
    this.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      const reference = new Y.XmlElement('fact')
      reference.setAttribute('fact', fact)
      paragraph.insert(0, [reference])
      this.fragment(item).push([paragraph])
    })
  }

  close(): void {
    this.#provider.destroy()
    this.doc.destroy()
    this.#listeners.clear()
  }

  /** The lamp follows the disk, not the socket. */
  #judge(): void {
    const { lamp } = this.#view
    if (this.#watch.holds(this.doc)) this.#change({ lamp: { state: 'saved', at: Date.now() } })
    else if (lamp.state === 'saved') this.#change({ lamp: { state: 'unsaved', since: Date.now() } })
  }

  #change(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}
