import type { Clock, DraftStore, Journal, SnapshotHead, SnapshotReason } from '../ports.ts'
import { Deletions } from './deletions.ts'
import type { Measured } from './document.ts'

/** Written on for so long, the text is put away: what it said at a time is told to within this. */
const SHORT = 5 * 60_000
/** So long states five minutes apart are of use; of what is older those by the hour stay. */
const RECENT = 24 * 3_600_000
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

/** What was written since a state was put away. */
interface Stretch {
  /** When the first word of it came; null: none did. */
  since: number | null
  readonly writers: Set<string>
}
const stretch = (): Stretch => ({ since: null, writers: new Set() })

/**
 * Puts states of one draft away: by the hour and between while somebody writes, before much is deleted, and whenever it
 * is asked to.
 */
export class Keeper {
  readonly #desk: Desk
  /** Since a state of any kind, and since one that stays. */
  readonly #short = stretch()
  readonly #long = stretch()
  readonly #deletions = new Deletions()
  /** When the last word came. */
  #last = 0
  #lastId = ''

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Somebody's words were taken. What is put away is the text as it was before them (DRA33, DRA34). */
  wrote(person: string, deed: Measured): void {
    const now = this.#desk.clock.now()
    this.#writing(person, deed.before, now)
    const large = this.#deletions.note(person, deed, now)
    if (!large) return
    const { at, removed, state } = large
    this.keep({ reason: 'deletion', at, removed, state, by: [person] }).catch(() => undefined) // told the journal
  }

  /** What was written before may be due to be put away. */
  #writing(person: string, before: () => Uint8Array, now: number): void {
    const isDue = ({ since }: Stretch, after: number) => since !== null && now - since >= after
    const reason = isDue(this.#long, HOUR) ? 'hour' : isDue(this.#short, SHORT) ? 'writing' : null
    if (reason !== null) {
      void this.keep({ reason, state: before(), at: this.#last }).catch(() => undefined) // told the journal
      void this.#thin(now)
    }
    for (const { writers } of [this.#short, this.#long]) writers.add(person)
    this.#short.since ??= now
    this.#long.since ??= now
    this.#last = now
  }

  /** Everybody has left: what was written since the last state is put away, and stays if they wrote on for a while. */
  async rest(state: () => Uint8Array): Promise<void> {
    if (this.#short.since === null) return
    const isLong = this.#long.since !== null && this.#last - this.#long.since >= SHORT
    await this.keep({ reason: isLong ? 'hour' : 'writing', state: state(), at: this.#last }).catch(() => undefined) // told the journal
  }

  /** Rejects with the store's own error. */
  async keep(wish: Wish): Promise<SnapshotHead> {
    const { store, clock, journal, meeting } = this.#desk
    const at = wish.at ?? clock.now()
    const { reason, name = null, seq = this.#desk.seq(), removed = null } = wish
    const written = reason === 'writing' ? this.#short : this.#long
    const by = wish.by ?? [...written.writers]
    const head = { id: wish.id ?? this.#idOf(reason, at), at, reason, name, by, seq, removed }
    if (wish.by === undefined) {
      for (const each of new Set([this.#short, written])) {
        each.writers.clear()
        each.since = null
      }
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

  /** DRA43: kept a little longer than need be it does no harm. */
  async #thin(now: number): Promise<void> {
    const { store, journal, meeting } = this.#desk
    try {
      await store.thin(meeting, now - RECENT)
    } catch (error) {
      journal.warn('old states of the draft were not thinned out', { meeting, error: String(error) })
    }
  }

  #idOf(reason: SnapshotReason, at: number): string {
    const id = `${reason}-${at}`
    this.#lastId = this.#lastId.startsWith(id) ? `${this.#lastId}x` : id
    return this.#lastId
  }
}
