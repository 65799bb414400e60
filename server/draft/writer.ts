import { mergeUpdates } from 'yjs'
import type { DraftStore } from '../ports.ts'

/** What the writer needs of the room it writes for. */
export interface WriterDesk {
  /** Called just before a batch is taken: hands over what is still to be told, and remembers what the batch says. */
  prepare(): void
  /** What was prepared is on disk, with these of the server's own updates. */
  saved(own: readonly Uint8Array[]): void
  /** The disk refused; it will be tried again. */
  failed(error: unknown): void
  /** The whole document as one update, or null if it cannot be had just now. */
  whole(): Uint8Array | null
}

interface Entry {
  readonly update: Uint8Array
  readonly own: boolean
}

/**
 * Milliseconds between the end of an append and the next. An append holds up everybody else while the disk turns, and
 * fifty who type would ask for one with every key; a key after a pause goes to the disk at once.
 */
const GATHER = 50
/** Compacting re-writes everything: seldom, but before reading the log back takes longer than a blink. */
const COMPACT_AFTER = 500
const RETRY = { first: 250, most: 5000 }

/**
 * Group commit: one append is under way, and all that is written meanwhile and shortly after goes with the next, as one
 * update. What the disk refuses stays here and is tried again until it is taken.
 */
export class DraftWriter {
  readonly #store: DraftStore
  readonly #meeting: string
  readonly #desk: WriterDesk
  #queue: Entry[] = []
  #running: Promise<void> | null = null
  /** Updates handed in, and how many of these are on disk, since the writer began. */
  #added = 0
  #done = 0
  readonly #waiting = new Set<{ readonly upTo: number; resolve(): void }>()
  #appended = 0
  #compact = false
  #compactAt = COMPACT_AFTER
  #failures = 0
  #abandoned = false
  #wake: () => void = () => {}
  #before: Promise<unknown> | null = null
  #appendedAt = -Infinity

  /** @param stored how many updates the store holds already */
  constructor(store: DraftStore, meeting: string, desk: WriterDesk, stored: number) {
    this.#store = store
    this.#meeting = meeting
    this.#desk = desk
    this.#appended = stored > 1 ? stored : 0
  }

  /** @param own written by the server: to be seen only when it is on disk */
  add(update: Uint8Array, own: boolean): void {
    if (this.#abandoned) return
    this.#queue.push({ update, own })
    this.#added++
    this.#kick()
  }

  /** Nothing more is appended before this has settled. */
  hold(work: Promise<unknown>): void {
    this.#before = Promise.allSettled([this.#before, work])
  }

  /** All that was handed in is on disk. */
  get idle(): boolean {
    return this.#done === this.#added
  }

  /** Starts in this very turn of the event loop, once the caller is through, if no append is under way. */
  #kick(): void {
    if (this.#running || this.#abandoned) return
    this.#running = Promise.resolve()
      .then(() => this.#run())
      .finally(() => {
        this.#running = null
        if (this.#queue.length > 0 || this.#compact) this.#kick()
      })
  }

  async #run(): Promise<void> {
    while ((this.#queue.length > 0 || this.#compact) && !this.#abandoned) {
      await this.#gather()
      while (this.#before) {
        const before = this.#before
        this.#before = null
        await before
      }
      this.#desk.prepare()
      if (this.#compact) await this.#rewrite()
      else await this.#append()
    }
  }

  async #append(): Promise<void> {
    const batch = [...this.#queue]
    try {
      await this.#store.append(this.#meeting, [mergeUpdates(batch.map(({ update }) => update))])
    } catch (error) {
      if (this.#abandoned) return
      this.#desk.failed(error)
      await this.#pause()
      return
    }
    this.#failures = 0
    if (this.#abandoned) return
    this.#queue.splice(0, batch.length)
    this.#appended++
    this.#appendedAt = performance.now()
    this.#done += batch.length
    if (this.#appended >= this.#compactAt) this.#compact = true
    this.#desk.saved(batch.flatMap(({ update, own }) => (own ? [update] : [])))
    for (const waiter of this.#waiting) if (waiter.upTo <= this.#done) this.#dismiss(waiter)
  }

  #dismiss(waiter: { readonly upTo: number; resolve(): void }): void {
    this.#waiting.delete(waiter)
    waiter.resolve()
  }

  async #rewrite(): Promise<void> {
    this.#compact = false
    const state = this.#desk.whole()
    if (!state) return
    try {
      await this.#store.compact(this.#meeting, state)
      this.#appended = 0
      this.#compactAt = COMPACT_AFTER
    } catch {
      // Nothing is lost by it: all of it is in the store as it was.
      this.#compactAt = this.#appended + COMPACT_AFTER
    }
  }

  /** Waits for more to come, unless somebody waits for what is here. */
  async #gather(): Promise<void> {
    const left = this.#appendedAt + GATHER - performance.now()
    if (left > 0 && this.#waiting.size === 0 && !this.#abandoned) await this.#sleep(left)
  }

  #pause(): Promise<void> {
    return this.#sleep(Math.min(RETRY.first * 2 ** this.#failures++, RETRY.most))
  }

  /** Ends early when it is woken. */
  #sleep(wait: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Resolves when what was handed in so far is on disk, or is not to be written any more. */
  settle(): Promise<void> {
    if (this.idle || this.#abandoned) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.add({ upTo: this.#added, resolve })
      if (this.#failures === 0) this.#wake()
    })
  }

  /** As `settle`, and leaves one update where there were several. */
  async tidy(): Promise<void> {
    await this.settle()
    if (this.#appended > 0 && !this.#abandoned) {
      this.#compact = true
      this.#kick()
    }
    await this.#running
  }

  /** Forgets what is not on disk; resolves when nothing is under way any more. */
  async abandon(): Promise<void> {
    this.#abandoned = true
    this.#queue = []
    this.#compact = false
    this.#wake()
    await this.#running
    for (const waiter of this.#waiting) this.#dismiss(waiter)
  }
}
