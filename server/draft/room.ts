import * as Y from 'yjs'
import type { Clock, DraftStore, Journal, SnapshotHead } from '../ports.ts'
import { Asking } from './asking.ts'
import { Audience } from './audience.ts'
import { CaretDesk } from './caret-desk.ts'
import { sections, type Sections } from './content.ts'
import { DraftDocument } from './document.ts'
import { Intake } from './intake.ts'
import { Keeper } from './keeper.ts'
import { OnDisk } from './on-disk.ts'
import { CLOSE, peerOf, type DraftRights, type DraftSession, type Link } from './peer.ts'
import { placeFacts, type ItemFacts } from './placer.ts'
import { Reception } from './reception.ts'
import { Turn } from './turn.ts'
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

/**
 * One live draft. Its parts are put together here, and every way in is guarded: the reception takes what pages send, the
 * turn tells it to the others and hands it to the disk. Here it is also read, and the server itself writes. Loaded
 * completely before it exists; see `Drafts` for how it begins and ends.
 */
export class DraftRoom {
  readonly meeting: string
  readonly #journal: Journal
  readonly #document: DraftDocument
  readonly #audience: Audience
  readonly #onDisk: OnDisk
  readonly #writer: DraftWriter
  readonly #intake: Intake
  readonly #carets: CaretDesk
  readonly #asking: Asking
  readonly #keeper: Keeper
  readonly #turn: Turn
  readonly #reception: Reception
  #seq = 0
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
    // Who is named as `this.#…` in here is made further down, and not called before something has come.
    const { store, clock, journal } = ports
    const rights = (session: DraftSession) => ports.rights(session)
    const guarded = (work: () => void) => this.#guarded(work)
    this.meeting = meeting
    this.#journal = journal
    this.#failed = failed
    const document = (this.#document = new DraftDocument(stored))
    if (document.damaged) journal.error('the stored draft has gaps', { meeting })
    const audience = (this.#audience = new Audience({ rights, left: (peer) => this.#carets.leave(peer) }))
    const onDisk = (this.#onDisk = new OnDisk(audience.peers, document.stateVector()))
    const writer = (this.#writer = new DraftWriter(
      store,
      meeting,
      {
        prepare: () => this.#turn.saving(),
        saved: (own) => this.#turn.saved(own),
        failed: (error) => {
          journal.error('draft not saved', { meeting, error: String(error) })
          onDisk.refused()
        },
        whole: () => document.whole(),
      },
      stored.length,
    ))
    const intake = (this.#intake = new Intake(document, {
      close: (peer, code, reason) => audience.close(peer, code, reason),
      ask: (peer) => this.#asking.ask(peer),
      refused: ({ link: { session } }, refusal) => {
        const { seat, person } = session
        journal.warn('draft update refused', { meeting, seat, person, refusal })
      },
      keep: (update) => writer.add(update, true),
      wrote: (person, deed) => this.#keeper.wrote(person, deed),
    }))
    this.#keeper = new Keeper({
      ...ports,
      meeting,
      seq: () => this.#seq,
      first: (kept) => writer.hold(kept),
      kept: (head) => ports.kept?.(meeting, head),
    })
    const carets = (this.#carets = new CaretDesk(clock, {
      announce: (client, person) => intake.announce(client, person),
      tell: (entries) => audience.tellCarets(entries),
    }))
    const asking = (this.#asking = new Asking({
      peers: audience.peers,
      version: () => document.version,
      stateVector: () => {
        this.#flush()
        return Y.encodeStateVector(document.live)
      },
    }))
    const turn = (this.#turn = new Turn({ document, audience, onDisk, writer, intake, carets, asking, guarded }))
    this.#reception = new Reception({ document, audience, onDisk, intake, carets, turn, rights })
  }

  get empty(): boolean {
    return this.#audience.peers.size === 0
  }

  /** Nothing came that is not on disk. */
  get quiet(): boolean {
    this.#flush()
    return this.#writer.idle
  }

  /** The agenda is so, and these facts are printed: places what is new, and closes who may no longer read. */
  meet(agenda: DraftAgenda): void {
    if (this.#ended) return
    this.#intake.items = new Set(agenda.items)
    this.#seq = agenda.seq ?? this.#seq
    this.#guarded(() =>
      this.#write((shadow) => placeFacts(shadow, agenda.printed, (root) => this.#document.open(root))),
    )
    this.recheck()
  }

  /** Closes who may no longer read. */
  recheck(): void {
    this.#audience.recheck()
  }

  /** @returns how to hand in what the connection sends, and how to say that it is gone */
  join(link: Link): { receive(bytes: Uint8Array): void; leave(): void } {
    if (this.#ended) {
      link.close(CLOSE.restart, 'restart')
      return { receive: () => {}, leave: () => {} }
    }
    const peer = peerOf(link)
    if (this.#audience.enter(peer)) this.#guarded(() => this.#reception.greet(peer))
    return {
      receive: (bytes) => {
        if (this.#audience.peers.has(peer)) this.#guarded(() => this.#reception.receive(peer, bytes))
      },
      leave: () => this.#audience.leave(peer),
    }
  }

  /** Says again what is on disk, to a connection that heard nothing for a while: y-websocket takes silence for the end. */
  remind(link: Link): void {
    this.#onDisk.remind(link)
  }

  /**
   * Puts the text away as it stands. Rejects with the store's own error.
   *
   * @param words as it reads, to be kept beside it
   */
  keep(wish: SnapshotWish, words?: (text: Sections) => string): Promise<SnapshotHead> {
    this.#flush()
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
      this.#turn.flush()
      this.#write((shadow) => {
        result = work(shadow)
      })
    })
    await this.settle()
    return result
  }

  /** On disk first, and seen then (DRA30). */
  #write(words: (shadow: Y.Doc) => void): void {
    const written = this.#document.write(words)
    if (written) this.#writer.add(written, true)
  }

  /** Characters and all, in bytes; beyond the limit nothing is added (DRA12). */
  isFull(limit: number): boolean {
    return this.#document.size(limit) > limit
  }

  /** The text as it stands. */
  read(): Sections {
    this.#turn.flush()
    return sections(this.#document.live)
  }

  /** Resolves when everything that came and everything placed is on disk. */
  async settle(): Promise<void> {
    this.#flush()
    await this.#writer.settle()
  }

  /** Everybody has left: puts the text away, and leaves the store with one update. */
  async tidy(): Promise<void> {
    this.#flush()
    await this.#keeper.rest(() => Y.encodeStateAsUpdate(this.#document.live))
    await this.#writer.tidy()
  }

  /** Closes all connections; what came goes on to the disk. */
  dismiss(code: number, reason: string): void {
    this.#flush()
    this.#audience.closeAll(code, reason)
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
    this.#turn.stop()
    this.#carets.stop()
    this.#asking.stop()
    this.#document.destroy()
  }

  #flush(): void {
    this.#guarded(() => this.#turn.flush())
  }

  /** Whatever goes wrong in here, the process and the other meetings go on; this document is read anew from the disk. */
  #guarded(work: () => void): void {
    if (this.#ended) return
    try {
      work()
    } catch (error) {
      this.#ended = true
      this.#journal.error('draft closed, its text in memory is not to be trusted', {
        meeting: this.meeting,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
      this.#audience.scatter(CLOSE.restart, 'restart')
      this.#failed(error)
    }
  }
}
