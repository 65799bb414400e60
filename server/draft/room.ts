import * as Y from 'yjs'
import type { Clock, DraftStore, Journal, SnapshotHead } from '../ports.ts'
import { Asking } from './asking.ts'
import { CaretDesk } from './caret-desk.ts'
import { sections, type Sections } from './content.ts'
import { Deletions } from './deletions.ts'
import { DraftDocument, type Measured } from './document.ts'
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
import { Intake } from './intake.ts'
import { Keeper } from './keeper.ts'
import { CLOSE, peerOf, type DraftRights, type DraftSession, type Link, type Peer } from './peer.ts'
import { placeFacts, type ItemFacts } from './placer.ts'
import { DraftWriter } from './writer.ts'

export interface DraftRoomPorts {
  readonly store: DraftStore
  readonly clock: Clock
  readonly journal: Journal
  /** Asked for every message and every word told, so it must answer from memory. */
  rights(session: DraftSession): DraftRights
  /** A state of the text was put away. */
  kept?(meeting: string, head: SnapshotHead): void
}

/** What the room must know of the meeting. */
export interface DraftAgenda {
  readonly items: readonly string[]
  readonly printed: readonly ItemFacts[]
  /** Number of the log's entry up to which the meeting is told here. */
  readonly seq?: number
}

export type SnapshotWish = Omit<Parameters<Keeper['keep']>[0], 'state' | 'words'>

/** Bytes of one message. */
export const MAX_MESSAGE = 256 * 1024

/**
 * One live draft: takes what its writers send, tells it to the others in the same turn of the event loop, and says what
 * is on disk. Loaded completely before it exists; see `Drafts` for how it begins and ends.
 */
export class DraftRoom {
  readonly meeting: string
  readonly #ports: DraftRoomPorts
  readonly #document: DraftDocument
  readonly #writer: DraftWriter
  readonly #intake: Intake
  readonly #carets: CaretDesk
  readonly #asking: Asking
  readonly #deletions = new Deletions()
  readonly #keeper: Keeper
  #seq = 0
  readonly #peers = new Set<Peer>()
  #turn: NodeJS.Immediate | null = null
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
    this.#intake = new Intake(this.#document, {
      close: (peer, code, reason) => this.#close(peer, code, reason),
      ask: (peer) => this.#asking.ask(peer),
      refused: (peer, refusal) => this.#refused(peer, refusal),
      keep: (update) => this.#writer.add(update, true),
      wrote: (person, deed) => this.#wrote(person, deed),
    })
    this.#keeper = new Keeper({
      ...ports,
      meeting,
      seq: () => this.#seq,
      first: (kept) => this.#writer.hold(kept),
      kept: (head) => ports.kept?.(meeting, head),
    })
    this.#carets = new CaretDesk(ports.clock, {
      announce: (client, person) => this.#intake.announce(client, person),
      tell: (entries) => this.#tellCarets(entries),
    })
    this.#asking = new Asking({
      peers: this.#peers,
      version: () => this.#version,
      stateVector: () => {
        this.#guarded(() => this.#flush())
        return Y.encodeStateVector(this.#document.live)
      },
    })
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
    this.#intake.items = new Set(agenda.items)
    this.#seq = agenda.seq ?? this.#seq
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
    if (this.#peers.delete(peer)) this.#carets.leave(peer)
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
        this.#carets.hear(peer, message.entries, this.#ports.rights(peer.link.session).write)
        return this.#schedule()
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
    if (session.person === null || !this.#ports.rights(session).write) {
      if (this.#intake.isWriting(kind, update)) this.#close(peer, CLOSE.forbidden, 'read only')
      return
    }
    this.#intake.take(peer, session.person, kind, update)
    this.#schedule()
  }

  /** DRA33, DRA34: what is put away is the text as it was before these words. */
  #wrote(person: string, deed: Measured): void {
    this.#keeper.writing(person, deed.before)
    const large = this.#deletions.note(person, deed, this.#ports.clock.now())
    if (!large) return
    const { at, removed, state } = large
    this.#keeper.keep({ reason: 'deletion', at, removed, state, by: [person] }).catch(() => undefined) // told the journal
  }

  #refused(peer: Peer, refusal: string): void {
    const { seat, person } = peer.link.session
    this.#ports.journal.warn('draft update refused', { meeting: this.meeting, seat, person, refusal })
  }

  #schedule(): void {
    this.#turn ??= setImmediate(() => this.#guarded(() => this.#endTurn()))
  }

  #endTurn(): void {
    this.#turn = null
    this.#flush()
    this.#carets.tellDue()
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
    const only = this.#intake.endTurn()
    this.#version++
    for (const [i, update] of told.entries()) {
      this.#tell(updateFrame(update), i === 0 ? only : null)
      this.#writer.add(update, false)
    }
    this.#asking.askThoseBehind()
  }

  #tell(frame: Uint8Array, except: Peer | null): void {
    for (const peer of this.#peers) {
      if (peer !== except && peer.told && this.#mayRead(peer)) peer.link.send(frame)
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
      if (placed) this.#asking.askThoseBehind()
      // Somebody may have sent meanwhile what needed no writing.
      this.#schedule()
    })
  }

  #notSaved(error: unknown): void {
    this.#ports.journal.error('draft not saved', { meeting: this.meeting, error: String(error) })
    const frame = notSavedFrame()
    for (const peer of this.#peers) peer.link.send(frame)
  }

  /**
   * Puts the text away as it stands. Rejects with the store's own error.
   *
   * @param words as it reads, to be kept beside it
   */
  keep(wish: SnapshotWish, words?: (text: Sections) => string): Promise<SnapshotHead> {
    this.#guarded(() => this.#flush())
    const { live } = this.#document
    const said = words ? { words: words(sections(live)) } : {}
    return this.#keeper.keep({ ...wish, ...said, state: Y.encodeStateAsUpdate(live) })
  }

  /**
   * DRA44: the server writes for somebody who may not write here. Resolves when it is on disk; others see it then.
   *
   * @param work is given the document to write into
   */
  async annotate<Result>(work: (doc: Y.Doc) => Result): Promise<Result | undefined> {
    let result: Result | undefined
    this.#guarded(() => {
      this.#flush()
      const written = this.#document.write((shadow) => {
        result = work(shadow)
      })
      if (written) this.#writer.add(written, true)
    })
    await this.settle()
    return result
  }

  /** Characters and all, in bytes; beyond the limit nothing is added (DRA12). */
  isFull(limit: number): boolean {
    return this.#document.size(limit) > limit
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
    this.#carets.stop()
    this.#asking.stop()
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
