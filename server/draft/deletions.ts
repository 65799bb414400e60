import type { Measured } from './document.ts'

/** What is much: to be told to the chair, and put away before it is gone. */
export const LARGE = {
  characters: 2000,
  /** Of the whole text, if it is at least this many characters. */
  share: 0.2,
  least: 300,
} as const

/** Deletions of one person belong together until nothing was deleted for so long, in milliseconds. */
const QUIET = 30_000

export interface LargeDeletion {
  readonly person: string
  /** When it began. */
  readonly at: number
  readonly removed: number
  /** The text as it stood when it began. */
  readonly state: Uint8Array
}

interface Burst {
  readonly began: number
  last: number
  removed: number
  told: boolean
  readonly size: number
  readonly state: Uint8Array
}

/** Notices when a person deletes much, at once or key by key, and still has the text as it was before. */
export class Deletions {
  readonly #bursts = new Map<string, Burst>()

  /** @returns the deletion that has just become large, once */
  note(person: string, deed: Measured, now: number): LargeDeletion | null {
    for (const [who, burst] of this.#bursts) if (now - burst.last > QUIET) this.#bursts.delete(who)
    if (deed.removed === 0) return null
    // what is much by itself begins anew: words of the last minutes are not in a text from before the first correction
    const isMuch = deed.removed >= LARGE.least && isLarge({ removed: deed.removed, size: deed.size() })
    const burst: Burst = (isMuch ? undefined : this.#bursts.get(person)) ?? {
      began: now,
      last: now,
      removed: 0,
      told: false,
      size: deed.size(),
      state: deed.before(),
    }
    this.#bursts.set(person, burst)
    burst.last = now
    burst.removed += deed.removed
    if (burst.told || !isLarge(burst)) return null
    burst.told = true
    return { person, at: burst.began, removed: burst.removed, state: burst.state }
  }
}

const isLarge = ({ removed, size }: Pick<Burst, 'removed' | 'size'>): boolean =>
  removed > LARGE.characters || (removed >= LARGE.least && removed > size * LARGE.share)
