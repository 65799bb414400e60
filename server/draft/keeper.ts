import type { Clock, DraftStore, Journal, SnapshotHead, SnapshotReason } from '../ports.ts'

const HOUR = 3_600_000

interface Desk {
  readonly store: DraftStore
  readonly clock: Clock
  readonly journal: Journal
  readonly meeting: string
  /** Number of the log's entry whose facts are placed. */
  seq(): number
  /** Nothing that comes later goes to the disk before this is there. */
  first(kept: Promise<void>): void
  /** One more is on disk. */
  kept(head: SnapshotHead): void
}

interface Wish {
  readonly reason: SnapshotReason
  readonly state: Uint8Array
  /** Default: made of reason and time. */
  readonly id?: string
  readonly at?: number
  readonly name?: string
  /** Default: who wrote since the snapshot before. */
  readonly by?: readonly string[]
  readonly seq?: number
  readonly removed?: number
  readonly words?: string
}

/** Puts states of one draft away: by the hour while somebody writes, and whenever it is asked to. */
export class Keeper {
  readonly #desk: Desk
  readonly #writers = new Set<string>()
  /** When the first and the last word came that is in no snapshot yet. */
  #since: number | null = null
  #last = 0
  #lastId = ''

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Somebody is about to write: what was written before may be due to be put away. */
  writing(person: string, before: () => Uint8Array): void {
    const now = this.#desk.clock.now()
    if (this.#since !== null && now - this.#since >= HOUR)
      void this.keep({ reason: 'hour', state: before(), at: this.#last }).catch(() => undefined) // told the journal
    this.#since ??= now
    this.#last = now
    this.#writers.add(person)
  }

  /** Rejects with the store's own error. */
  async keep(wish: Wish): Promise<SnapshotHead> {
    const { store, clock, journal, meeting } = this.#desk
    const at = wish.at ?? clock.now()
    const { reason, name = null, by = [...this.#writers], seq = this.#desk.seq(), removed = null } = wish
    const head = { id: wish.id ?? this.#idOf(reason, at), at, reason, name, by, seq, removed }
    if (wish.by === undefined) {
      this.#writers.clear()
      this.#since = null
    }
    const kept = store.keep(meeting, {
      ...head,
      state: wish.state,
      ...(wish.words === undefined ? {} : { words: wish.words }),
    })
    this.#desk.first(kept.catch(() => undefined))
    try {
      await kept
    } catch (error) {
      journal.error('a snapshot of the draft was not kept', { meeting, reason, error: String(error) })
      throw error
    }
    this.#desk.kept(head)
    return head
  }

  #idOf(reason: SnapshotReason, at: number): string {
    const id = `${reason}-${at}`
    this.#lastId = this.#lastId.startsWith(id) ? `${this.#lastId}x` : id
    return this.#lastId
  }
}
