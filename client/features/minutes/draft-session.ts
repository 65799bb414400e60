import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { writeUpdate } from 'y-protocols/sync'
import { forgetWords, keptWords } from '../../session/kept-words.ts'
import { DeviceCopy } from './device-copy.ts'
import { SavedWatch, type SavedLamp } from './saved-lamp.ts'

/** The message of y-websocket that carries updates. */
const SYNC = 0
/** The server takes none that is larger, bytes (DRA1). */
const MAX_MESSAGE = 256 * 1024
/** Our own messages beside those of y-websocket: what the server has on disk, and that it could not write. */
const SAVED = 100
const NOT_SAVED = 101

/** The seat was left or revoked, may not read any more, or its meeting is gone: see CLOSE of the server. */
const SIGNED_OUT = 4401
const FORBIDDEN = 4403
const GONE = 4410

export interface DraftView {
  /** The whole document has come once. */
  readonly loaded: boolean
  readonly online: boolean
  readonly lamp: SavedLamp
  /** Why the server turned this copy away for good, as its close code; null while it did not. */
  readonly refused: number | null
}

function frameOf(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, SYNC)
  writeUpdate(frame, update)
  return Uint8Array.from(encoding.toUint8Array(frame))
}

/** The shared draft of a meeting's minutes as one seat holds it. */
export class DraftSession {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #listeners = new Set<() => void>()
  readonly #watch = new SavedWatch()
  readonly #copy: DeviceCopy
  /** What was written on this page and is not on the server's disk, as it was written. */
  #unsaved: readonly Uint8Array[] = []
  #view: DraftView = { loaded: false, online: false, lamp: { state: 'saved', at: Date.now() }, refused: null }

  constructor(meeting: string, seat: string) {
    this.#copy = new DeviceCopy(
      this.doc,
      keptWords(meeting, seat),
      () => this.#judge(),
      (update) => this.#tell(update),
    )
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
    const address = `${scheme}://${window.location.host}/draft`
    // disableBc: the browser's own channel between tabs goes past the server's rights
    const watch = this.#watch
    const again = () => this.#unsavedFrame()
    /** Tells the watch what leaves, before it leaves; and the server first of all what it may not have got. */
    class WatchedSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        const opened = () => {
          watch.connected()
          const frame = again()
          if (frame) this.send(frame)
        }
        this.addEventListener('open', opened, { once: true })
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
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      const told = origin === this.#provider
      if (!told && !this.#isHeard()) watch.changedOffline()
      if (!told && origin !== this.#copy) this.#unsaved = [...this.#unsaved, update]
      this.#copy.hear(update, origin, told)
      this.#judge()
    })
    this.#provider.on('sync', (loaded) => {
      if (loaded && this.#view.loaded) this.#copy.again()
      else if (loaded) void this.#copy.restore()
      this.#change({ loaded: this.#view.loaded || loaded })
    })
    this.#provider.on('status', ({ status }) => this.#change({ online: status === 'connected' }))
    this.#provider.on('connection-close', (event) => {
      if (!event || event.code < 4400 || event.code > 4499) return
      this.#unsaved = []
      // who may only read from now on keeps what was typed before; who may not even read keeps nothing
      const { code, reason } = event
      if (code === SIGNED_OUT || code === GONE || (code === FORBIDDEN && reason !== 'read only')) {
        this.#copy.close()
        void this.#copy.settle().then(() => forgetWords(seat))
      }
      this.#change({ refused: code })
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
    this.#copy.close()
    this.#provider.destroy()
    this.doc.destroy()
    this.#listeners.clear()
  }

  /** Hands an update to the server as it is. @returns false, and nothing is told, while there is no connection */
  #tell(update: Uint8Array): boolean {
    const { ws } = this.#provider
    if (!ws || !this.#isHeard()) return false
    ws.send(frameOf(update))
    return true
  }

  /**
   * Words that left and did not arrive. They go again as they were written: what this page hears meanwhile of a line
   * that was taken away takes them out of its own copy, and only the server can bring them back (DRA45).
   */
  #unsavedFrame(): Uint8Array<ArrayBuffer> | null {
    if (this.#unsaved.length === 0) return null
    const frame = frameOf(Y.mergeUpdates([...this.#unsaved]))
    return frame.length <= MAX_MESSAGE ? frame : null
  }

  /** What is written now leaves at once. */
  #isHeard(): boolean {
    return this.#provider.wsconnected && this.#provider.ws?.readyState === WebSocket.OPEN
  }

  /** The lamp follows the disks, not the socket. */
  #judge(): void {
    const saved = this.#watch.holds(this.doc, this.#copy.restored)
    if (saved) this.#copy.saved(this.#watch.onDisk)
    if (saved) this.#unsaved = []
    const { lamp } = this.#view
    if (saved && !this.#copy.waits) return this.#change({ lamp: { state: 'saved', at: Date.now() } })
    const state = this.#copy.holds ? 'device' : 'nowhere'
    if (state !== lamp.state) this.#change({ lamp: { state, since: lamp.state === 'saved' ? Date.now() : lamp.since } })
  }

  #change(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part }
    for (const listener of this.#listeners) listener()
  }
}
