import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { watchComments } from './comments.ts'
import { inspect, type Misfit } from './inspect.ts'
import { removedBy, weigh } from './measure.ts'
import { lostBy, Rescue, type LostWords } from './rescue.ts'
import { MAX_CLIENT_ID } from './scan.ts'

/**
 * The server's own client id, the same after each restart: a fact placed before and after it is one writer's work.
 * It lies above all ids a client draws, and what is written under it goes to disk before anybody sees it, so that a
 * clock of it is never used twice.
 */
export const SERVER_CLIENT = MAX_CLIENT_ID + 1

/** Which fact references were ever placed: `item/fact` → true. */
export const PLACED = 'placed'
/** Who wrote under which client id: client → person, see owners.ts. */
export const AUTHORS = 'authors'
const SERVER_ONLY = [PLACED, AUTHORS]

const ROOT = 'item:'
export const rootOf = (item: string): string => ROOT + item
export const itemOf = (root: string): string | null => (root.startsWith(ROOT) ? root.slice(ROOT.length) : null)

/** An update that keeps Yjs busy for longer is no edit. Looked at between slices only, so a small one never is refused. */
const MAX_MILLISECONDS = 500

/** As many bytes may a shadow take in before it is made anew, without what was deleted meanwhile. */
const FORGET_AFTER = 5_000_000

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
  /** `stuck`: Yjs threw at it, held it back or never came to an end with it. */
  | { readonly ok: false; readonly refusal: Misfit | 'stuck' }

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
 * One meeting's text, kept twice. An update is tried on the `shadow`; only what the shadow made of it, encoded by the
 * server, goes into the `live` document, because Yjs does not undo what it did before it threw (1,167 of 1,500 throwing
 * inputs had changed the document). The server's own writings are on the shadow alone until they are on disk.
 */
export class DraftDocument {
  readonly live = new Y.Doc()
  #shadow: Y.Doc | null = null
  /** Accepted since the last flush, as the shadow encoded it. */
  #turn: Uint8Array[] = []
  /** The server's own, on its way to the disk. */
  #ahead: Uint8Array[] = []
  readonly #told: Uint8Array[] = []
  readonly #roots = new Set<string>([PLACED, AUTHORS, COMMENTS])
  #bytes = 0
  /** Bytes the shadow took in since it was made; what was deleted of them is still in it. */
  #remembered = 0
  readonly #rescue = new Rescue()
  readonly damaged: boolean

  /** @param stored all updates from the store; what hangs in the air is left out, and `damaged` says so */
  constructor(stored: readonly Uint8Array[]) {
    this.live.transact(() => {
      for (const update of stored) Y.applyUpdate(this.live, update)
    })
    this.damaged = isPending(this.live)
    if (this.damaged) dropPending(this.live)
    for (const root of this.live.share.keys()) this.#roots.add(root)
    for (const root of this.#roots) define(this.live, root)
    this.#bytes = Y.encodeStateAsUpdate(this.live).length
    this.live.on('update', (update) => this.#told.push(update))
  }

  get shadow(): Y.Doc {
    this.#shadow ??= this.#copy()
    return this.#shadow
  }

  #copy(): Y.Doc {
    // what is deleted is remembered here, so that words on their way to a deleted line are known to belong to it
    const copy = new Y.Doc({ gc: false })
    for (const root of this.#roots) define(copy, root)
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.live))
    for (const update of [...this.#turn, ...this.#ahead]) Y.applyUpdate(copy, update)
    copy.clientID = SERVER_CLIENT
    return copy
  }

  /** How far a client's writings are known: the clock of the next one. */
  known(client: number): number {
    return Y.getState(this.shadow.store, client)
  }

  /** Encoded size in bytes; grows a little too fast between two countings. */
  size(limit: number): number {
    if (this.#bytes > limit) {
      this.#drop() // with what it remembers of the deleted
      this.#bytes = Y.encodeStateAsUpdate(this.shadow).length
    }
    return this.#bytes
  }

  /**
   * Tries a sifted update, all of it or nothing. Refused, it leaves no trace: the shadow is made anew.
   *
   * @param roots those it writes into
   * @param person who wrote it
   */
  apply(slices: readonly Uint8Array[], roots: readonly string[], person: string): Applied {
    const shadow = this.shadow
    for (const root of roots) this.open(root)
    const tried = {
      transaction: null as Y.Transaction | null,
      made: [] as Uint8Array[],
      removed: null as number | null,
      lost: [] as readonly LostWords[],
    }
    const collect = (update: Uint8Array) => tried.made.push(update)
    const measure = (transaction: Y.Transaction) => {
      if (tried.removed !== null) return // Yjs tidies marks in a second one
      tried.removed = removedBy(transaction)
      tried.lost = lostBy(transaction, slices)
    }
    const comments = watchComments(shadow, person)
    shadow.on('update', collect)
    shadow.on('afterTransaction', measure)
    try {
      shadow.transact((transaction) => {
        tried.transaction = transaction
        const started = performance.now()
        for (const slice of slices) {
          if (performance.now() - started > MAX_MILLISECONDS) throw new Error('too long')
          Y.applyUpdate(shadow, slice)
          if (isPending(shadow)) throw new Error('hangs in the air')
        }
      })
    } catch {
      this.#drop()
      return { ok: false, refusal: 'stuck' }
    }
    shadow.off('update', collect)
    shadow.off('afterTransaction', measure)
    comments.stop()
    const misfit =
      tried.transaction && (comments.harmed() ? 'comment' : inspect(tried.transaction, SERVER_ONLY, person))
    if (misfit) {
      this.#drop()
      return { ok: false, refusal: misfit }
    }
    const earlier = [...this.#turn]
    this.#turn.push(...tried.made)
    for (const update of tried.made) {
      this.#bytes += update.length
      this.#remembered += update.length
    }
    const deed: Measured = {
      removed: tried.removed ?? 0,
      size: () => weigh(this.live),
      before: () => Y.mergeUpdates([Y.encodeStateAsUpdate(this.live), ...earlier]),
    }
    return { ok: true, changed: tried.made.length > 0, tidied: tried.made.length > 1, deed, lost: tried.lost }
  }

  /** DRA45: brings words back that went with a line. @returns what must go to disk, as `write` does */
  rescue(lost: readonly LostWords[]): Uint8Array | null {
    return this.write((shadow) => this.#rescue.bringBack(shadow, lost))
  }

  /** Makes a root known to both, before anything is written into it. */
  open(root: string): void {
    if (this.#roots.has(root)) return
    this.#roots.add(root)
    define(this.live, root)
    if (this.#shadow) define(this.#shadow, root)
  }

  #drop(): void {
    this.#shadow?.destroy()
    this.#shadow = null
    this.#remembered = 0
  }

  /**
   * The server writes. Nothing of it reaches the live document before `confirm`.
   *
   * @returns what must go to disk, or null if there was nothing to write
   */
  write(words: (shadow: Y.Doc) => void): Uint8Array | null {
    const shadow = this.shadow
    const made: Uint8Array[] = []
    const collect = (update: Uint8Array) => made.push(update)
    shadow.on('update', collect)
    try {
      shadow.transact(() => words(shadow))
    } catch (error) {
      this.#drop()
      throw error
    }
    shadow.off('update', collect)
    const [update] = made
    if (!update) return null
    this.#ahead.push(update)
    this.#bytes += update.length
    return update
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
    if (this.#shadow) for (const tidied of told.slice(1)) Y.applyUpdate(this.#shadow, tidied)
    if (isPending(this.live) || !this.#agrees()) throw new Diverged('document and shadow differ')
    return told
  }

  #agrees(): boolean {
    // What is accepted since, or the server's own, may be ahead; a shadow that was dropped is made from the document.
    if (!this.#shadow || this.#turn.length > 0) return true
    const { store } = this.#shadow
    return [...store.clients.keys()].every(
      (client) => client === SERVER_CLIENT || Y.getState(store, client) === Y.getState(this.live.store, client),
    )
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
    if (this.#remembered > FORGET_AFTER) this.#drop()
    return same ? state : null
  }

  destroy(): void {
    this.#drop()
    this.live.destroy()
  }
}

const isPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null

const dropPending = (doc: Y.Doc): void => {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
}

/** A root has its kind from the first who asks for it (and throws at a second kind), so the server always asks first. */
const define = (doc: Y.Doc, root: string): void => {
  if (itemOf(root) === null) doc.getMap(root)
  else doc.getXmlFragment(root)
}
