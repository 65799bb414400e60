import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { weigh } from './measure.ts'
import { Rescue, type LostWords } from './rescue.ts'
import { define, SERVER_ONLY } from './roots.ts'
import { isPending, Shadow, type Refusal } from './shadow.ts'

export type Applied =
  | {
      readonly ok: true
      readonly changed: boolean
      /** Yjs took away marks that had lost their sense, which the writer's own page did not do. */
      readonly tidied: boolean
      readonly deed: Measured
      /** To be brought back by `rescue`. */
      readonly lost: readonly LostWords[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** What an update took out. The rest is to be asked before the next one is applied. */
export interface Measured {
  /** Characters; what only moved does not count. */
  readonly removed: number
  /** Characters of the whole text, as it was told last. */
  size(): number
  /** The whole text before it as one update. */
  before(): Uint8Array
}

/** The document cannot be trusted any more and must be read anew from the disk. */
export class Diverged extends Error {
  override name = 'Diverged'
}

/**
 * One meeting's text, kept twice. What the shadow made of an update, encoded by the server, and nothing else, goes into
 * the `live` document: a page's writings with the turn's end, the server's own when they are on disk.
 */
export class DraftDocument {
  readonly live = new Y.Doc()
  readonly #shadow: Shadow
  /** Accepted since the last flush, as the shadow encoded it. */
  #turn: Uint8Array[] = []
  /** The server's own, on its way to the disk. */
  #ahead: Uint8Array[] = []
  readonly #told: Uint8Array[] = []
  #version = 0
  #bytes = 0
  readonly #rescue = new Rescue()
  readonly damaged: boolean

  /** @param stored all updates from the store; what hangs in the air is left out, and `damaged` says so */
  constructor(stored: readonly Uint8Array[]) {
    const { live } = this
    live.transact(() => {
      for (const update of stored) Y.applyUpdate(live, update)
    })
    this.damaged = isPending(live)
    if (this.damaged) dropPending(live)
    for (const root of new Set([...SERVER_ONLY, COMMENTS, ...live.share.keys()])) define(live, root)
    this.#bytes = Y.encodeStateAsUpdate(live).length
    live.on('update', (update) => this.#told.push(update))
    this.#shadow = new Shadow(live, () => [...this.#turn, ...this.#ahead])
  }

  /** What the live document will be, once all is told and on disk. */
  get shadow(): Y.Doc {
    return this.#shadow.doc
  }

  /** Counts up with each change of the live document. */
  get version(): number {
    return this.#version
  }

  /** How far a client's writings are known: the clock of the next one. */
  known(client: number): number {
    return Y.getState(this.shadow.store, client)
  }

  /** Encoded size in bytes; grows a little too fast between two countings. */
  size(limit: number): number {
    if (this.#bytes > limit) {
      this.#shadow.drop() // with what it remembers of the deleted
      this.#bytes = Y.encodeStateAsUpdate(this.shadow).length
    }
    return this.#bytes
  }

  /** Makes a root known to both, before anything is written into it. */
  open(root: string): void {
    define(this.live, root)
    this.#shadow.open(root)
  }

  /**
   * Takes a sifted update, all of it or nothing. Refused, it leaves no trace.
   *
   * @param roots those it writes into
   * @param person who wrote it
   */
  apply(slices: readonly Uint8Array[], roots: readonly string[], person: string): Applied {
    for (const root of roots) this.open(root)
    const trial = this.#shadow.try(slices, person)
    if (!trial.ok) return trial
    const { made, removed, lost } = trial
    const earlier = [...this.#turn]
    this.#turn.push(...made)
    for (const update of made) this.#bytes += update.length
    const deed: Measured = {
      removed,
      size: () => weigh(this.live),
      before: () => Y.mergeUpdates([Y.encodeStateAsUpdate(this.live), ...earlier]),
    }
    return { ok: true, changed: made.length > 0, tidied: made.length > 1, deed, lost }
  }

  /**
   * The server writes. Nothing of it reaches the live document before `confirm`.
   *
   * @returns what must go to disk, or null if there was nothing to write
   */
  write(words: (shadow: Y.Doc) => void): Uint8Array | null {
    const update = this.#shadow.write(words)
    if (!update) return null
    this.#ahead.push(update)
    this.#bytes += update.length
    return update
  }

  /** DRA45: brings words back that went with a line. @returns what must go to disk, as `write` does */
  rescue(lost: readonly LostWords[]): Uint8Array | null {
    return this.write((shadow) => this.#rescue.bringBack(shadow, lost))
  }

  /**
   * Brings what was accepted since the last time into the live document, as one transaction.
   *
   * @returns what the others must be told and the disk must keep; usually one update, a second where Yjs tidied marks
   * @throws Diverged if live and shadow do not agree afterwards
   */
  flush(): readonly Uint8Array[] {
    if (this.#turn.length === 0) return []
    const turn = this.#turn
    this.#turn = []
    return this.#tell(turn)
  }

  /** What the server wrote is on disk: now it may be seen. @returns what the others must be told */
  confirm(written: readonly Uint8Array[]): readonly Uint8Array[] {
    if (written.length === 0) return []
    this.#ahead = this.#ahead.filter((update) => !written.includes(update))
    this.#rescue.shown()
    return this.#tell(written)
  }

  #tell(updates: readonly Uint8Array[]): readonly Uint8Array[] {
    this.#told.length = 0
    try {
      this.live.transact(() => {
        for (const update of updates) Y.applyUpdate(this.live, update)
      })
    } catch (error) {
      throw new Diverged('an update passed the shadow and not the document', { cause: error })
    }
    const told = [...this.#told]
    if (told.length > 0) this.#version++
    this.#shadow.follow(told.slice(1)) // marks that Yjs tidied
    const isAhead = this.#turn.length > 0
    if (isPending(this.live) || !(isAhead || this.#shadow.agrees())) throw new Diverged('document and shadow differ')
    return told
  }

  /** What will be on disk once everything flushed and written so far is. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.shadow)
  }

  /**
   * The whole document as one update, read back and compared first; null while something is under way or if it does not
   * read back the same.
   */
  whole(): Uint8Array | null {
    if (this.#turn.length > 0 || this.#ahead.length > 0 || this.damaged) return null
    const state = Y.encodeStateAsUpdate(this.live)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, state)
    const same = !isPending(copy) && Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(this.live))
    copy.destroy()
    if (same) this.#bytes = state.length
    this.#shadow.forget()
    return same ? state : null
  }

  destroy(): void {
    this.#shadow.drop()
    this.live.destroy()
  }
}

const dropPending = (doc: Y.Doc): void => {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
}
