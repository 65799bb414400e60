import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { printedBefore, sectionsOf, type Fact } from '../../shared/meeting/facts.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import * as decoding from 'lib0/decoding'
import type { SignedIn } from './seat-client.ts'

const SAVED = 100
const PATIENCE_MS = 30_000

/** The server refused this person the draft, or a change of it. */
export class TurnedAway extends Error {
  override name = 'TurnedAway'
}

/** A note-taker at the shared draft, over the y-websocket client. */
export class NoteTaker {
  #doc = new Y.Doc()
  #provider: WebsocketProvider
  /** State vector the server has on disk. */
  #onDisk = new Map<number, number>()
  #changed = new Set<() => void>()
  /** Why the server turned this copy away for good, null while it did not. */
  #turnedAway: string | null = null

  constructor({ origin, meeting, seat, cookie }: SignedIn) {
    class SignedInSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { Cookie: cookie, Origin: origin } })
      }
    }
    this.#provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/draft`, meeting, this.#doc, {
      params: { seat },
      disableBc: true,
      maxBackoffTime: 250,
      WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket, // ws has the browser's interface
    })
    this.#provider.messageHandlers[SAVED] = (_encoder, decoder) => {
      this.#onDisk = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      this.#wake()
    }
    this.#provider.on('connection-close', (event) => {
      if (event === null || event.code < 4400 || event.code > 4499) return
      this.#turnedAway = `${event.code} ${event.reason}`.trim()
      this.#wake()
    })
    this.#doc.on('update', () => this.#wake())
    this.#provider.on('sync', () => this.#wake())
  }

  #wake(): void {
    for (const check of this.#changed) check()
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        const refused = this.#turnedAway
        if (refused === null && !holds()) return
        clearTimeout(timer)
        this.#changed.delete(check)
        if (refused === null) resolve()
        else reject(new TurnedAway(refused))
      }
      const timer = setTimeout(() => {
        this.#changed.delete(check)
        reject(new Error(`the draft has waited ${PATIENCE_MS / 1000} s for ${what}`))
      }, PATIENCE_MS)
      this.#changed.add(check)
      check()
    })
  }

  /** Resolves when every fact the minutes print in this state stands in the draft. */
  async placed(state: MeetingState): Promise<void> {
    const phrasebook = phrasebookOf(state)
    const due = sectionsOf(state).flatMap(({ item, facts }) =>
      facts.filter((fact) => phrasebook.sentence(state, fact) !== '').map((fact) => ({ item, id: fact.id })),
    )
    await this.#until(
      () => this.#provider.synced && due.every(({ item, id }) => this.#find(item, id) !== null),
      'a fact to be placed',
    )
  }

  /** Types a paragraph at the end of the item; resolves when it is on the server's disk. */
  async write(item: string, text: string): Promise<void> {
    this.#doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      this.#fragment(item).push([paragraph])
    })
    await this.saved()
  }

  /** Words the fact by hand; resolves when that is on the server's disk. */
  async reword(state: MeetingState, fact: Fact, text: string, by: string): Promise<void> {
    const basis = phrasebookOf(state).sentence(state, fact)
    this.#doc.transact(() => {
      const node = this.#find(fact.section, fact.id) ?? this.#place(state, fact)
      node.setAttribute('text', text)
      node.setAttribute('basis', basis)
      node.setAttribute('by', by)
    })
    await this.saved()
  }

  /** A statement that was part of a result gets a paragraph of its own, behind what is printed before it. */
  #place(state: MeetingState, fact: Fact): Y.XmlElement {
    const blocks = this.#fragment(fact.section).toArray()
    const before = printedBefore(state, fact).flatMap((id) => this.#find(fact.section, id) ?? [])[0]
    const behind = blocks.findIndex((block) => block instanceof Y.XmlElement && isInside(before, block))
    const node = new Y.XmlElement('fact')
    node.setAttribute('fact', fact.id)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [node])
    this.#fragment(fact.section).insert(behind < 0 ? blocks.length : behind + 1, [paragraph])
    return node
  }

  /** Resolves when the server has on disk what this copy holds. */
  async saved(): Promise<void> {
    await this.#until(() => {
      const own = Y.decodeStateVector(Y.encodeStateVector(this.#doc))
      return [...own].every(([client, clock]) => (this.#onDisk.get(client) ?? 0) >= clock)
    }, 'its text to be saved')
  }

  #fragment(item: string): Y.XmlFragment {
    return this.#doc.getXmlFragment(`item:${item}`)
  }

  #find(item: string, fact: string): Y.XmlElement | null {
    for (const node of this.#fragment(item).createTreeWalker((it) => it instanceof Y.XmlElement))
      if (node instanceof Y.XmlElement && node.nodeName === 'fact' && node.getAttribute('fact') === fact) return node
    return null
  }

  /** Pulls the cable; the provider reconnects by itself. */
  cut(): void {
    this.#provider.ws?.close()
  }

  close(): void {
    this.#provider.destroy()
    this.#doc.destroy()
  }
}

const isInside = (node: Y.XmlElement | undefined, block: Y.XmlElement): boolean => {
  for (let at: unknown = node; at instanceof Y.XmlElement; at = at.parent) if (at === block) return true
  return false
}
