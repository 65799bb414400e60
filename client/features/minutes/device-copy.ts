import * as Y from 'yjs'
import type { KeptUpdates, WordStore } from '../../session/kept-words.ts'

/** Bytes written down in one piece: what is brought back goes to the server piece by piece, each well below its limit. */
const PIECE = 64 * 1024

/** Per client the clock up to which something writes; deletions are in no clock. */
type Ends = ReadonlyMap<number, number>

/** What of this page's text is on this device's disk, and not yet on the server's. */
interface Piece {
  readonly key: IDBValidKey
  readonly ends: Ends
}

/**
 * Writes down on this device what the server has not on its disk, whoever wrote it, so that a page that is closed,
 * or dies, loses nothing; brings it back on the next load, and lets it go once the server has it.
 *
 * Only what is missing on the server is kept: after the lamp said "saved" no word of the draft remains here.
 */
export class DeviceCopy {
  readonly #doc: Y.Doc
  readonly #store: WordStore
  readonly #changed: () => void
  readonly #tell: (update: Uint8Array) => boolean
  #waiting: readonly Uint8Array[] = []
  #written: readonly Piece[] = []
  /** Hanging on words that nobody has brought back yet, or on a connection. */
  #hanging: readonly KeptUpdates[] = []
  #writing: Promise<void> | null = null
  #refused = false
  #closed = false
  #read = false

  /** What the server was last known to have on its disk. */
  #onDisk: Ends = new Map()

  /**
   * @param changed called whenever `holds` may answer differently
   * @param tell hands an update to the server as it is; false while there is no connection
   */
  constructor(doc: Y.Doc, store: WordStore, changed: () => void, tell: (update: Uint8Array) => boolean) {
    this.#doc = doc
    this.#store = store
    this.#changed = changed
    this.#tell = tell
  }

  /** Everything that is not on the server's disk is on this device's. */
  get holds(): boolean {
    return this.#waiting.length === 0 && !this.#refused
  }

  /** What earlier pages wrote down is not read yet, or hangs on words of others that have not come. */
  get waits(): boolean {
    return !this.#read || this.#hanging.length > 0
  }

  /** Client ids of earlier page loads whose words were brought back. */
  readonly restored = new Set<number>()

  /**
   * Every change of the document, as Yjs tells it.
   *
   * @param told by the server, which mostly has it on its disk when it tells it
   */
  hear(update: Uint8Array, origin: unknown, told: boolean): void {
    if (origin === this || this.#closed) return
    if (told && this.#hanging.length > 0) queueMicrotask(() => this.#apply(this.#hanging))
    if (told && isWithin(endsOf([update]), this.#onDisk)) return
    this.#waiting = [...this.#waiting, update]
    this.#write()
  }

  /**
   * Brings back what earlier pages wrote down. Call it once the whole document has come: their words hang on it.
   * The server is told of it before this page takes it in: words for a line that somebody took away meanwhile are
   * forgotten here, and brought back there (DRA45).
   */
  async restore(): Promise<void> {
    try {
      this.#apply(await this.#store.read())
    } catch {
      this.#refused = true
    }
    this.#read = true
    if (!this.#closed) this.#changed()
  }

  /** Tries again what hangs: the whole document has come once more. */
  again(): void {
    this.#apply(this.#hanging)
    if (!this.#closed) this.#changed()
  }

  #apply(kept: readonly KeptUpdates[]): void {
    if (this.#closed) return
    const hanging: KeptUpdates[] = []
    for (const { key, updates } of kept) {
      const ends = endsOf(updates)
      for (const client of ends.keys()) this.restored.add(client)
      if (this.#hangs(updates) || !updates.every((update) => this.#tell(update))) {
        hanging.push({ key, updates })
        continue
      }
      this.#doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.#doc, update)
      }, this)
      this.#written = [...this.#written, { key, ends }]
    }
    this.#hanging = hanging
  }

  /** Taken in, Yjs would join what hangs to the text later as if the server had sent it, and nobody would send it on. */
  #hangs(updates: readonly Uint8Array[]): boolean {
    const trial = new Y.Doc()
    for (const update of [Y.encodeStateAsUpdate(this.#doc), ...updates]) Y.applyUpdate(trial, update)
    const { pendingStructs, pendingDs } = trial.store
    trial.destroy()
    return pendingStructs !== null || pendingDs !== null
  }

  /** The server has this on its disk, and all that this page did: what is contained in it is let go. */
  saved(onDisk: Ends): void {
    this.#onDisk = onDisk
    this.#waiting = this.#waiting.filter((update) => !isWithin(endsOf([update]), onDisk))
    const gone = this.#written.filter(({ ends }) => isWithin(ends, onDisk))
    this.#written = this.#written.filter((piece) => !gone.includes(piece))
    this.#remove(gone.map(({ key }) => key))
  }

  /** Kept a while longer it does no harm: what the server knows is passed over. */
  #remove(keys: readonly IDBValidKey[]): void {
    if (keys.length > 0) this.#store.remove(keys).catch(() => undefined)
  }

  #write(): void {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null
      if (!this.#closed) this.#changed()
    })
  }

  /** One piece after another; what comes meanwhile goes with the next. */
  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const updates = firstPiece(this.#waiting)
      try {
        const key = await this.#store.add(updates)
        if (updates.some((update) => this.#waiting.includes(update)))
          this.#written = [...this.#written, { key, ends: endsOf(updates) }]
        else this.#remove([key]) // the server was faster
        this.#waiting = this.#waiting.filter((update) => !updates.includes(update))
      } catch {
        this.#refused = true
        return // tried again with the next word
      }
    }
    this.#refused = false
  }

  /** Resolves when nothing is being written any more. */
  async settle(): Promise<void> {
    await this.#writing
  }

  /** Hears nothing more; what came is still written down. */
  close(): void {
    this.#closed = true
  }
}

function firstPiece(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  let bytes = 0
  const end = updates.findIndex((update) => (bytes += update.length) > PIECE)
  return end < 0 ? updates : updates.slice(0, Math.max(1, end))
}

function endsOf(updates: readonly Uint8Array[]): Ends {
  const ends = new Map<number, number>()
  for (const update of updates)
    for (const [client, clock] of Y.parseUpdateMeta(update).to) ends.set(client, Math.max(clock, ends.get(client) ?? 0))
  return ends
}

const isWithin = (ends: Ends, known: Ends): boolean =>
  [...ends].every(([client, clock]) => (known.get(client) ?? 0) >= clock)
