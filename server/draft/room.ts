import * as Y from 'yjs'
import type { Clock, DraftStore, Journal } from '../ports.ts'
import { Carets, type Writer } from './carets.ts'
import { colorOf } from './color.ts'
import { sections, type Sections } from './content.ts'
import { AUTHORS, DraftDocument, itemOf, SERVER_CLIENT } from './document.ts'
import {
  awarenessFrame,
  decode,
  notSavedFrame,
  savedFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type AwarenessEntry,
} from './frames.ts'
import { isEcho, sift, type Knowledge, type Sifted } from './guard.ts'
import { Owners } from './owners.ts'
import { book, peerOf, type DraftRights, type DraftSession, type Link, type Peer } from './peer.ts'
import { placeFacts, type ItemFacts } from './placer.ts'
import { MAX_CLIENT_ID } from './scan.ts'
import { DraftWriter } from './writer.ts'

/** Close codes. y-websocket takes 4400–4499 as final and tries again after every other. */
export const CLOSE = {
  malformed: 4400,
  signedOut: 4401,
  forbidden: 4403,
  gone: 4410,
  tooLarge: 4413,
  tooMany: 4429,
  slow: 4508,
  unavailable: 4503,
  restart: 1012,
} as const

export interface DraftRoomPorts {
  readonly store: DraftStore
  readonly clock: Clock
  readonly journal: Journal
  /** Asked for every message and every word told, so it must answer from memory. */
  rights(session: DraftSession): DraftRights
}

/** What the room must know of the meeting. */
export interface DraftAgenda {
  readonly items: readonly string[]
  readonly printed: readonly ItemFacts[]
}

/** One message, one document. */
export const MAX_MESSAGE = 256 * 1024
const MAX_DOCUMENT = 5_000_000
/** Page loads a connection may bring with it that we have never seen: those without a connection, and its own. */
const MAX_FRESH = 32
const MAX_STRIKES = 3

/**
 * One live draft: takes what its writers send, tells it to the others in the same turn of the event loop, and says what
 * is on disk. Loaded completely before it exists; see `Drafts` for how it begins and ends.
 */
export class DraftRoom {
  readonly meeting: string
  readonly #ports: DraftRoomPorts
  readonly #document: DraftDocument
  readonly #writer: DraftWriter
  readonly #owners = new Owners()
  readonly #carets = new Carets()
  /** Each page's caret is told by its newest connection. */
  readonly #pages = new Map<number, Peer>()
  readonly #peers = new Set<Peer>()
  #items: ReadonlySet<string> = new Set()
  /** Who wrote in this turn; null stands for the server, whose words everybody must hear. */
  readonly #authors = new Set<Peer | null>()
  #turn: NodeJS.Immediate | null = null
  #caretTimer: NodeJS.Timeout | null = null
  #askTimer: NodeJS.Timeout | null = null
  #version = 0
  #whole: { readonly version: number; readonly frame: Uint8Array } | null = null
  #onDisk: Uint8Array
  #marked: Uint8Array
  #ended = false
  readonly #failed: (error: unknown) => void

  /** @param failed called once if the document in memory cannot be trusted any more; all connections are closed by then */
  static async open(
    meeting: string,
    ports: DraftRoomPorts,
    agenda: DraftAgenda,
    failed: (error: unknown) => void,
  ): Promise<DraftRoom> {
    const room = new DraftRoom(meeting, ports, await ports.store.load(meeting), failed)
    room.meet(agenda)
    return room
  }

  private constructor(
    meeting: string,
    ports: DraftRoomPorts,
    stored: readonly Uint8Array[],
    failed: (error: unknown) => void,
  ) {
    this.meeting = meeting
    this.#ports = ports
    this.#failed = failed
    this.#document = new DraftDocument(stored)
    if (this.#document.damaged) ports.journal.error('the stored draft has gaps', { meeting })
    this.#onDisk = this.#marked = this.#document.stateVector()
    this.#writer = new DraftWriter(
      ports.store,
      meeting,
      {
        prepare: () => this.#prepare(),
        saved: (own) => this.#saved(own),
        failed: (error) => this.#notSaved(error),
        whole: () => this.#document.whole(),
      },
      stored.length,
    )
    for (const [client, person] of this.#document.live.getMap<string>(AUTHORS)) {
      this.#owners.restore(Number(client), person)
    }
  }

  get empty(): boolean {
    return this.#peers.size === 0
  }

  /** Nothing came that is not on disk. */
  get quiet(): boolean {
    this.#guarded(() => this.#flush())
    return this.#writer.idle
  }

  /** The agenda is so, and these facts are printed: places what is new, and closes who may no longer read. */
  meet(agenda: DraftAgenda): void {
    if (this.#ended) return
    this.#items = new Set(agenda.items)
    this.#guarded(() => {
      const placed = this.#document.write((shadow) =>
        placeFacts(shadow, agenda.printed, (root) => this.#document.open(root)),
      )
      if (placed) this.#writer.add(placed, true)
    })
    this.recheck()
  }

  /** Closes who may no longer read. */
  recheck(): void {
    for (const peer of this.#peers) this.#mayRead(peer)
  }

  /** @returns how to hand in what the connection sends, and how to say that it is gone */
  join(link: Link): { receive(bytes: Uint8Array): void; leave(): void } {
    const peer = peerOf(link)
    if (this.#ended) {
      link.close(CLOSE.restart, 'restart')
      return { receive: () => {}, leave: () => {} }
    }
    this.#peers.add(peer)
    if (this.#mayRead(peer)) {
      this.#guarded(() => {
        this.#flush()
        link.send(step1Frame(Y.encodeStateVector(this.#document.live)))
        const carets = this.#carets.all()
        if (carets.length > 0) link.send(awarenessFrame(carets))
        link.send(savedFrame(this.#onDisk, peer.saved))
      })
    }
    return {
      receive: (bytes) => {
        if (!this.#ended && this.#peers.has(peer)) this.#guarded(() => this.#receive(peer, bytes))
      },
      leave: () => this.#leave(peer),
    }
  }

  /** Says again what is on disk, to a connection that heard nothing for a while: y-websocket takes silence for the end. */
  remind(link: Link): void {
    for (const peer of this.#peers) if (peer.link === link) link.send(savedFrame(this.#onDisk, peer.saved))
  }

  #leave(peer: Peer): void {
    if (!this.#peers.delete(peer) || typeof peer.page !== 'number' || this.#pages.get(peer.page) !== peer) return
    this.#pages.delete(peer.page)
    const gone = this.#carets.drop(peer.page, this.#ports.clock.now())
    if (gone) this.#tellCarets([gone])
  }

  #close(peer: Peer, code: number, reason: string): void {
    this.#leave(peer)
    peer.link.close(code, reason)
  }

  #mayRead(peer: Peer): boolean {
    if (this.#ports.rights(peer.link.session).read) return true
    this.#close(peer, CLOSE.forbidden, 'no right to read')
    return false
  }

  #receive(peer: Peer, bytes: Uint8Array): void {
    if (!this.#mayRead(peer)) return
    if (bytes.length > MAX_MESSAGE) return this.#close(peer, CLOSE.tooLarge, 'message too large')
    const message = decode(bytes)
    if (!message) return this.#close(peer, CLOSE.malformed, 'malformed message')
    switch (message.kind) {
      case 'step1':
        return this.#answer(peer, message.stateVector)
      case 'step2':
      case 'update':
        return this.#write(peer, message.kind, message.update)
      case 'awareness':
        return this.#aware(peer, message.entries)
      case 'query-awareness':
        peer.link.send(awarenessFrame(this.#carets.all()))
    }
  }

  #answer(peer: Peer, stateVector: Uint8Array): void {
    this.#flush()
    if (stateVector.length === 1 && stateVector[0] === 0) {
      peer.link.send(this.#wholeFrame())
    } else {
      let missing: Uint8Array
      try {
        missing = Y.encodeStateAsUpdate(this.#document.live, stateVector)
      } catch {
        return this.#close(peer, CLOSE.malformed, 'malformed state vector')
      }
      peer.link.send(step2Frame(missing))
    }
    peer.told = true
  }

  /** What a hundred late joiners ask for at once is encoded once. */
  #wholeFrame(): Uint8Array {
    if (this.#whole?.version !== this.#version) {
      this.#whole = { version: this.#version, frame: step2Frame(Y.encodeStateAsUpdate(this.#document.live)) }
    }
    return this.#whole.frame
  }

  #write(peer: Peer, kind: 'step2' | 'update', update: Uint8Array): void {
    const { session } = peer.link
    // A reader's page answers our question with what it has; only when it types is it told off.
    if (session.person === null || !this.#ports.rights(session).write) {
      const harmless = kind === 'step2' || isEmpty(update) || isEcho(update, (client) => this.#document.known(client))
      if (!harmless) this.#close(peer, CLOSE.forbidden, 'read only')
      return
    }
    peer.came++
    const verdict = sift(update, this.#knowledge(session.person))
    if (!verdict.ok) return this.#refuse(peer, kind, verdict.refusal)
    // What only deletes is let in however full it is.
    const length = verdict.slices.reduce((sum, slice) => sum + slice.length, 0)
    if (verdict.clients.length > 0 && this.#document.size(MAX_DOCUMENT - length) > MAX_DOCUMENT - length) {
      return this.#close(peer, CLOSE.tooLarge, 'document full')
    }
    if (!this.#welcome(peer, session.person, verdict.clients)) return
    const changed = this.#apply(peer, kind, session.person, verdict)
    if (changed === null) return
    if (book(peer, kind, verdict.left, changed)) this.#strike(peer, kind, 'unknown')
    if (peer.standing === 'behind' && kind === 'update') this.#ask(peer)
    this.#schedule()
  }

  #knowledge(person: string): Knowledge {
    return {
      known: (client) => this.#document.known(client),
      whose: (client) => (client === SERVER_CLIENT ? 'foreign' : this.#owners.whose(client, person)),
      open: (root) => this.#items.has(itemOf(root) ?? ''),
    }
  }

  /** Counts the client ids that write for the first time: a page load brings one. */
  #welcome(peer: Peer, person: string, clients: readonly number[]): boolean {
    for (const client of clients) {
      if (this.#document.known(client) > 0) continue
      peer.fresh++
      if (peer.fresh <= MAX_FRESH && !this.#owners.full(person)) continue
      this.#close(peer, CLOSE.tooMany, 'too many client ids')
      return false
    }
    return true
  }

  /** @returns whether anything of it was new, or null if it was refused */
  #apply(peer: Peer, kind: 'step2' | 'update', person: string, verdict: Sifted): boolean | null {
    if (verdict.slices.length === 0) return false
    const applied = this.#document.apply(verdict.slices, verdict.roots)
    if (!applied.ok) {
      this.#refuse(peer, kind, applied.refusal)
      return null
    }
    if (!applied.changed) return false
    this.#authors.add(peer)
    if (applied.tidied) this.#authors.add(null)
    this.#claim(person, verdict.clients)
    return true
  }

  #claim(person: string, clients: readonly number[]): void {
    const stored = this.#document.shadow.getMap<string>(AUTHORS)
    const entries = clients.flatMap((client): readonly (readonly [string, string])[] => {
      const entry = this.#owners.claim(client, person, stored.get(String(client)))
      return entry === null ? [] : [[String(client), entry]]
    })
    if (entries.length === 0) return
    const update = this.#document.write((shadow) => {
      for (const [client, entry] of entries) shadow.getMap<string>(AUTHORS).set(client, entry)
    })
    if (update) this.#writer.add(update, true)
  }

  /** Refused whole: the page's text and ours part here, so its next answer will be refused as well and end it. */
  #refuse(peer: Peer, kind: 'step2' | 'update', refusal: string): void {
    if (kind === 'step2') {
      this.#log(peer, refusal)
      return this.#close(peer, CLOSE.malformed, `refused: ${refusal}`)
    }
    if (peer.standing === 'level') peer.standing = 'behind'
    this.#strike(peer, kind, refusal)
    this.#ask(peer)
  }

  #strike(peer: Peer, kind: string, refusal: string): void {
    peer.strikes++
    this.#log(peer, `${kind} ${refusal}`)
    if (peer.strikes >= MAX_STRIKES) this.#close(peer, CLOSE.malformed, `refused: ${refusal}`)
  }

  #log(peer: Peer, refusal: string): void {
    const { seat, person } = peer.link.session
    this.#ports.journal.warn('draft update refused', { meeting: this.meeting, seat, person, refusal })
  }

  /** Asks a page again for what it has and we lack, if there is news since, and not too often. */
  #ask(peer: Peer): void {
    if (!this.#peers.has(peer) || peer.askedVersion === this.#version) return
    const wait = peer.askedAt + peer.patience - performance.now()
    if (wait > 0) {
      this.#askTimer ??= setTimeout(() => {
        this.#askTimer = null
        this.#guarded(() => this.#askThoseBehind())
      }, wait)
      return
    }
    this.#flush()
    peer.askedAt = performance.now()
    peer.askedVersion = this.#version
    peer.link.send(step1Frame(Y.encodeStateVector(this.#document.live)))
  }

  #askThoseBehind(): void {
    for (const peer of this.#peers) if (peer.standing === 'behind') this.#ask(peer)
  }

  #aware(peer: Peer, entries: readonly AwarenessEntry[]): void {
    const { session } = peer.link
    if (session.person === null) return
    const { write } = this.#ports.rights(session)
    const writer: Writer = { id: session.person, name: session.name, color: colorOf(session.person) }
    const now = this.#ports.clock.now()
    for (const { client, state } of entries) {
      // A page names its own id first; after that it also repeats what it heard of others, which is no offence.
      if (peer.page === undefined) peer.page = this.#announce(peer, client, session.person)
      if (!write || client !== peer.page || this.#pages.get(client) !== peer) continue
      if (state === 'null') {
        const gone = this.#carets.drop(client, now)
        if (gone) this.#tellCarets([gone])
      } else if (this.#carets.take(client, writer, state, now)) {
        this.#schedule()
      }
    }
  }

  #announce(peer: Peer, client: number, person: string): number | null {
    if (client > MAX_CLIENT_ID || !this.#owners.announce(client, person)) return null
    this.#pages.set(client, peer)
    return client
  }

  #schedule(): void {
    this.#turn ??= setImmediate(() => this.#guarded(() => this.#endTurn()))
  }

  #endTurn(): void {
    this.#turn = null
    this.#flush()
    this.#tellDueCarets()
    // A message that changed nothing is saved already.
    if (this.#writer.idle) {
      for (const peer of this.#peers) {
        if (peer.taken > peer.saved) {
          peer.saved = peer.taken
          peer.link.send(savedFrame(this.#onDisk, peer.saved))
        }
      }
    }
  }

  /** Tells what was accepted, and hands it to the disk in the same turn. */
  #flush(): void {
    const told = this.#document.flush()
    if (told.length === 0) return
    const [only] = this.#authors.size === 1 ? this.#authors : []
    this.#authors.clear()
    this.#version++
    for (const [i, update] of told.entries()) {
      this.#tell(updateFrame(update), i === 0 ? only : null)
      this.#writer.add(update, false)
    }
    this.#askThoseBehind()
  }

  #tell(frame: Uint8Array, except: Peer | null | undefined): void {
    for (const peer of this.#peers) {
      if (peer !== except && peer.told && this.#mayRead(peer)) peer.link.send(frame)
    }
  }

  #tellDueCarets(): void {
    const { entries, again } = this.#carets.due(this.#ports.clock.now())
    if (entries.length > 0) this.#tellCarets(entries)
    if (again !== null) {
      this.#caretTimer ??= setTimeout(() => {
        this.#caretTimer = null
        this.#guarded(() => this.#tellDueCarets())
      }, again)
    }
  }

  /** A page knows its own caret; hearing of it again would only make it answer. */
  #tellCarets(entries: readonly AwarenessEntry[]): void {
    const frame = awarenessFrame(entries)
    for (const peer of this.#peers) {
      const others = entries.filter(({ client }) => client !== peer.page)
      if (others.length === 0 || !this.#mayRead(peer)) continue
      peer.link.send(others.length === entries.length ? frame : awarenessFrame(others))
    }
  }

  #prepare(): void {
    this.#guarded(() => {
      this.#flush()
      this.#marked = this.#document.stateVector()
      for (const peer of this.#peers) peer.marked = peer.taken
    })
  }

  #saved(own: readonly Uint8Array[]): void {
    if (this.#ended) return
    this.#guarded(() => {
      this.#onDisk = this.#marked
      const reader = savedFrame(this.#onDisk, 0)
      for (const peer of this.#peers) {
        peer.saved = peer.marked
        peer.link.send(peer.saved === 0 ? reader : savedFrame(this.#onDisk, peer.saved))
      }
      // After that, so that a page is never shown words of which it does not know that they are on disk.
      const [placed, ...tidied] = this.#document.confirm(own)
      if (placed) {
        this.#version++
        this.#tell(updateFrame(placed), null)
      }
      for (const update of tidied) {
        this.#tell(updateFrame(update), null)
        this.#writer.add(update, false)
      }
      if (placed) this.#askThoseBehind()
      // Somebody may have sent meanwhile what needed no writing.
      this.#schedule()
    })
  }

  #notSaved(error: unknown): void {
    this.#ports.journal.error('draft not saved', { meeting: this.meeting, error: String(error) })
    const frame = notSavedFrame()
    for (const peer of this.#peers) peer.link.send(frame)
  }

  /** The text as it stands. */
  read(): Sections {
    this.#flush()
    return sections(this.#document.live)
  }

  /** Resolves when everything that came and everything placed is on disk. */
  async settle(): Promise<void> {
    this.#guarded(() => this.#flush())
    await this.#writer.settle()
  }

  /** As `settle`, and leaves the store with one update. */
  async tidy(): Promise<void> {
    this.#guarded(() => this.#flush())
    await this.#writer.tidy()
  }

  /** Closes all connections; what came goes on to the disk. */
  dismiss(code: number, reason: string): void {
    this.#guarded(() => this.#flush())
    for (const peer of this.#peers) this.#close(peer, code, reason)
  }

  /** Ends without writing: the meeting is taken away, and its pages must not bring the old text into a new one. */
  async abandon(): Promise<void> {
    this.dismiss(CLOSE.gone, 'meeting taken away')
    this.#ended = true
    await this.#writer.abandon()
    this.destroy()
  }

  destroy(): void {
    this.#ended = true
    if (this.#turn) clearImmediate(this.#turn)
    if (this.#caretTimer) clearTimeout(this.#caretTimer)
    if (this.#askTimer) clearTimeout(this.#askTimer)
    this.#document.destroy()
  }

  /** Whatever goes wrong in here, the process and the other meetings go on; this document is read anew from the disk. */
  #guarded(work: () => void): void {
    if (this.#ended) return
    try {
      work()
    } catch (error) {
      this.#ended = true
      this.#ports.journal.error('draft closed, its text in memory is not to be trusted', {
        meeting: this.meeting,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
      for (const peer of this.#peers) peer.link.close(CLOSE.restart, 'restart')
      this.#peers.clear()
      this.#failed(error)
    }
  }
}

const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0
