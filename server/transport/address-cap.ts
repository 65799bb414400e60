import type { Journal } from '../ports.ts'

/** Counts what each address holds open, so that nobody takes all there is. A whole hall is often one address. */
export class AddressCap {
  readonly #most: number
  readonly #journal: Journal
  readonly #held = new Map<string, number>()
  readonly #warned = new Set<string>()

  /** `most` connections an address; 0 for no limit. */
  constructor(most: number, journal: Journal) {
    this.#most = most
    this.#journal = journal
  }

  /** Null when the address holds enough already; otherwise what to call when the connection is gone. */
  admit(address: string): (() => void) | null {
    const held = this.#held.get(address) ?? 0
    if (this.#most > 0 && held >= this.#most) {
      if (!this.#warned.has(address))
        this.#journal.warn('an address has too many connections; behind a proxy start with --trust-proxy', {
          address,
          most: this.#most,
        })
      this.#warned.add(address)
      return null
    }
    this.#held.set(address, held + 1)
    let gone = false
    return () => {
      if (gone) return
      gone = true
      const left = (this.#held.get(address) ?? 1) - 1
      if (left > 0) this.#held.set(address, left)
      else {
        this.#held.delete(address)
        this.#warned.delete(address)
      }
    }
  }
}
