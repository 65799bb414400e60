import * as Y from 'yjs'
import { watchComments } from './comments.ts'
import { inspect, type Misfit } from './inspect.ts'
import { removedBy } from './measure.ts'
import { lostBy, type LostWords } from './rescue.ts'
import { define, SERVER_ONLY } from './roots.ts'
import { MAX_CLIENT_ID } from './scan.ts'

/**
 * The server's own client id, the same after each restart: a fact placed before and after it is one writer's work.
 * It lies above all ids a client draws, and what is written under it goes to disk before anybody sees it, so that a
 * clock of it is never used twice.
 */
export const SERVER_CLIENT = MAX_CLIENT_ID + 1

/** An update that keeps Yjs busy for longer is no edit. Looked at between slices only, so a small one never is refused. */
const MAX_MILLISECONDS = 500

/** As many bytes may a shadow take in before it is made anew, without what was deleted meanwhile. */
const FORGET_AFTER = 5_000_000

/** `stuck`: Yjs threw at it, held it back or never came to an end with it. */
export type Refusal = Misfit | 'stuck'

export type Trial =
  | {
      readonly ok: true
      /** As the shadow encoded it: none if nothing was new, a second one where Yjs tidied marks. */
      readonly made: readonly Uint8Array[]
      /** Characters it took out; what only moved does not count. */
      readonly removed: number
      readonly lost: readonly LostWords[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The copy of a document on which everything is tried, because Yjs does not undo what it did before it threw (1,167 of
 * 1,500 throwing inputs had changed the document). What leaves a trace that must not stay is thrown away with the whole
 * copy; the next who asks for it has it made anew.
 */
export class Shadow {
  readonly #live: Y.Doc
  readonly #ahead: () => readonly Uint8Array[]
  #doc: Y.Doc | null = null
  /** Bytes it took in since it was made; what was deleted of them is still in it. */
  #remembered = 0

  /** @param ahead what the copy must have and the live document has not yet */
  constructor(live: Y.Doc, ahead: () => readonly Uint8Array[]) {
    this.#live = live
    this.#ahead = ahead
  }

  get doc(): Y.Doc {
    this.#doc ??= this.#copy()
    return this.#doc
  }

  #copy(): Y.Doc {
    // what is deleted is remembered here, so that words on their way to a deleted line are known to belong to it
    const copy = new Y.Doc({ gc: false })
    for (const root of this.#live.share.keys()) define(copy, root)
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#live))
    for (const update of this.#ahead()) Y.applyUpdate(copy, update)
    copy.clientID = SERVER_CLIENT
    return copy
  }

  /**
   * Tries a sifted update, all of it or nothing. Refused, it leaves no trace.
   *
   * @param person who wrote it
   */
  try(slices: readonly Uint8Array[], person: string): Trial {
    const { doc } = this
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
    const comments = watchComments(doc, person)
    doc.on('update', collect)
    doc.on('afterTransaction', measure)
    try {
      doc.transact((transaction) => {
        tried.transaction = transaction
        const started = performance.now()
        for (const slice of slices) {
          if (performance.now() - started > MAX_MILLISECONDS) throw new Error('too long')
          Y.applyUpdate(doc, slice)
          if (isPending(doc)) throw new Error('hangs in the air')
        }
      })
    } catch {
      this.drop()
      return { ok: false, refusal: 'stuck' }
    }
    doc.off('update', collect)
    doc.off('afterTransaction', measure)
    comments.stop()
    const misfit =
      tried.transaction && (comments.harmed() ? 'comment' : inspect(tried.transaction, SERVER_ONLY, person))
    if (misfit) {
      this.drop()
      return { ok: false, refusal: misfit }
    }
    const { made, removed, lost } = tried
    for (const update of made) this.#remembered += update.length
    return { ok: true, made, removed: removed ?? 0, lost }
  }

  /** The server writes. @returns what that made, or null if there was nothing to write */
  write(words: (doc: Y.Doc) => void): Uint8Array | null {
    const { doc } = this
    const made: Uint8Array[] = []
    const collect = (update: Uint8Array) => made.push(update)
    doc.on('update', collect)
    try {
      doc.transact(() => words(doc))
    } catch (error) {
      this.drop()
      throw error
    }
    doc.off('update', collect)
    return made[0] ?? null
  }

  /** Makes a root known, before anything is written into it. */
  open(root: string): void {
    if (this.#doc) define(this.#doc, root)
  }

  /** Takes over what the live document has beyond it. */
  follow(updates: readonly Uint8Array[]): void {
    if (this.#doc) for (const update of updates) Y.applyUpdate(this.#doc, update)
  }

  /** Whether both have the same writings; the server's own may be ahead. To be asked when no page's are. */
  agrees(): boolean {
    if (!this.#doc) return true // to be made from the live document
    const { store } = this.#doc
    return [...store.clients.keys()].every(
      (client) => client === SERVER_CLIENT || Y.getState(store, client) === Y.getState(this.#live.store, client),
    )
  }

  /** Is made anew if it remembers much that was deleted. */
  forget(): void {
    if (this.#remembered > FORGET_AFTER) this.drop()
  }

  drop(): void {
    this.#doc?.destroy()
    this.#doc = null
    this.#remembered = 0
  }
}

/** Something of what came hangs on what is not there. */
export const isPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null
