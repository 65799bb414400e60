import type { AwarenessEntry } from './frames.ts'

/** Who a caret belongs to; the server's word, never the client's. */
export interface Writer {
  readonly id: string
  readonly name: string
  /** `#rrggbb`, what the editor's caret accepts. */
  readonly color: string
}

/** Longest state of one page, in bytes of JSON: two positions and a few words. */
const MAX_STATE = 4096
/** Ten a second for each page; what comes faster replaces what waits. */
const INTERVAL = 100
const MAX_NESTING = 8
const KEY = /^[a-z][A-Za-z]{0,31}$/

interface Caret {
  clock: number
  state: string
  toldAt: number
  waiting: boolean
}

/**
 * Where everybody's caret is (the awareness of y-protocols, the server's half of it). Each page speaks for its own
 * client id alone. Clocks are the server's, from its time: after a reconnect or a restart they must be higher than what
 * the others remember, or they would not see the page come back.
 */
export class Carets {
  readonly #carets = new Map<number, Caret>()
  #clock = 0

  /** Takes what a page says of itself; dropped if it is too large or no state at all. */
  take(client: number, writer: Writer, json: string, now: number): boolean {
    const state = stamped(json, writer)
    if (state === null) return false
    const caret = this.#carets.get(client)
    this.#carets.set(client, { clock: this.#next(now), state, toldAt: caret?.toldAt ?? 0, waiting: true })
    return true
  }

  /** The page is gone. @returns what the others must be told */
  drop(client: number, now: number): AwarenessEntry | null {
    return this.#carets.delete(client) ? { client, clock: this.#next(now), state: 'null' } : null
  }

  /** What may be told now, and the time in milliseconds until more may be. */
  due(now: number): { readonly entries: readonly AwarenessEntry[]; readonly again: number | null } {
    const entries: AwarenessEntry[] = []
    let again: number | null = null
    for (const [client, caret] of this.#carets) {
      if (!caret.waiting) continue
      const rest = caret.toldAt + INTERVAL - now
      if (rest > 0) {
        again = Math.min(again ?? rest, rest)
        continue
      }
      caret.waiting = false
      caret.toldAt = now
      entries.push({ client, clock: caret.clock, state: caret.state })
    }
    return { entries, again }
  }

  all(): readonly AwarenessEntry[] {
    return [...this.#carets].map(([client, { clock, state }]) => ({ client, clock, state }))
  }

  #next(now: number): number {
    this.#clock = Math.max(this.#clock + 1, Math.trunc(now))
    return this.#clock
  }
}

const stamped = (json: string, user: Writer): string | null => {
  if (json.length > MAX_STATE) return null
  let state: unknown
  try {
    state = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state) || !isShallow(state, 0)) return null
  // `__proto__`, `toString` and the like are no keys of a caret, and who it is the server says.
  const kept = Object.entries(state).filter(([key]) => KEY.test(key) && key !== 'user' && !(key in Object.prototype))
  const text = JSON.stringify({ ...Object.fromEntries(kept), user })
  return text.length <= MAX_STATE ? text : null
}

const isShallow = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < MAX_NESTING && Object.values(value).every((inner) => isShallow(inner, depth + 1)))
