/** How fast somebody may ask: so many a second, and so many at once after a pause. */
export interface Allowance {
  readonly aSecond: number
  readonly atOnce: number
}

/** Counts one socket's messages against its allowance. `now` in milliseconds, never running backwards. */
export class Pace {
  readonly #allowance: Allowance
  #left: number
  #at: number
  #refused = 0

  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance
    this.#left = allowance.atOnce
    this.#at = now
  }

  /** `stop`: so many were refused in a row that nobody is behind it who reads the refusals. */
  take(now: number, cost = 1): 'go' | 'wait' | 'stop' {
    const { aSecond, atOnce } = this.#allowance
    this.#left = Math.min(atOnce, this.#left + ((now - this.#at) / 1_000) * aSecond)
    this.#at = now
    if (this.#left >= cost) {
      this.#left -= cost
      this.#refused = 0
      return 'go'
    }
    this.#refused += 1
    return this.#refused > atOnce * 10 ? 'stop' : 'wait'
  }
}
