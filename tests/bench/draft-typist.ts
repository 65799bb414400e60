import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

const SYNC = 0
const AWARENESS = 1

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const sync = (kind: number, payload: Uint8Array) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** When which clock of whose page was due to be typed: the delay of a slow sender counts as well. */
export type Due = Map<number, number[]>

/** Somebody with the draft open, speaking y-protocols; hears others without applying what they write, so that many fit into one process. */
export class Typist {
  readonly #socket: WebSocket
  readonly #doc = new Y.Doc()
  readonly #awareness = new Awareness(this.#doc)
  readonly #text = new Y.XmlText()
  readonly #due: Due
  readonly #known = new Map<number, number>()
  /** Milliseconds from due to heard, of every keystroke of everybody else. */
  readonly heard: number[] = []
  readonly ready: Promise<void>

  /** @param due shared by all typists of a run */
  constructor(url: string, headers: Readonly<Record<string, string>>, due: Due) {
    this.#due = due
    this.#socket = new WebSocket(url, { headers, perMessageDeflate: false })
    this.#socket.binaryType = 'nodebuffer'
    this.ready = new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${String(reason)}`)))
      this.#socket.on('open', () => {
        this.#socket.send(sync(0, Y.encodeStateVector(new Y.Doc())))
        this.#point()
      })
      this.#socket.on('message', (bytes: Buffer) => this.#hear(bytes) && resolve())
    })
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(sync(2, update)))
  }

  get page(): number {
    return this.#doc.clientID
  }

  /** Opens a paragraph of one's own at the top of the item. */
  begin(): void {
    this.#doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [this.#text])
      this.#doc.getXmlFragment('item:1').insert(0, [paragraph])
    })
  }

  /** One key, and the caret behind it. */
  type(key: string, due: number): void {
    const list = this.#due.get(this.page) ?? []
    this.#due.set(this.page, list)
    list[Y.getState(this.#doc.store, this.page)] = due
    this.#text.insert(this.#text.length, key)
    this.#point()
  }

  /** A caret as the editor sends it, anew with every key. */
  #point(): void {
    const at = {
      type: null,
      tname: 'item:1',
      item: { client: this.page, clock: Y.getState(this.#doc.store, this.page) },
    }
    this.#awareness.setLocalState({
      user: { name: `Typist ${this.page}`, color: '#30bced' },
      cursor: { anchor: at, head: at },
    })
    this.#socket.send(
      frame((encoder) => {
        encoding.writeVarUint(encoder, AWARENESS)
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, [this.page]))
      }),
    )
  }

  /** Whether the whole draft has come. */
  #hear(bytes: Uint8Array): boolean {
    const now = performance.now()
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== SYNC) return false
    const kind = decoding.readVarUint(decoder)
    if (kind === 0) {
      this.#socket.send(sync(1, Y.encodeStateAsUpdate(this.#doc)))
      return false
    }
    const { to } = Y.parseUpdateMeta(decoding.readVarUint8Array(decoder))
    for (const [client, clock] of to) {
      if (client === this.page) continue
      const due = this.#due.get(client)
      for (let typed = this.#known.get(client) ?? 0; typed < clock; typed++) {
        const moment = due?.[typed]
        if (moment !== undefined) this.heard.push(now - moment)
      }
      this.#known.set(client, Math.max(clock, this.#known.get(client) ?? 0))
    }
    return kind === 1
  }

  close(): void {
    this.#awareness.destroy()
    this.#socket.removeAllListeners('close')
    this.#socket.terminate()
  }
}
