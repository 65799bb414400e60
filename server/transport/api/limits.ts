import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ApiError } from './api-error.ts'

/** How often an address may, in a minute. A whole hall is often one address. */
export interface Allowances {
  /** Links that open nothing: whoever guesses, or has an old one. */
  readonly wrongLinks: number
  /** Doors of the example meeting. */
  readonly exampleDoors: number
  /** Meeting files: each costs seconds of reading. */
  readonly imports: number
  /** Documents: each costs a second or two of reading. */
  readonly uploads: number
  /** All that changes something. */
  readonly changes: number
}

export const usualAllowances: Allowances = {
  wrongLinks: 30,
  exampleDoors: 600,
  imports: 20,
  uploads: 120,
  changes: 3_000,
}

export interface Limit {
  /** Counts one; throws `too-many` when it is one too many. */
  take(address: string): Promise<void>
  /** Throws `too-many` when all are used up, and counts nothing. */
  check(address: string): Promise<void>
}

function limit(points: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: 60 })
  const tooMany = (state: RateLimiterRes) =>
    new ApiError('too-many', { retryAfterSeconds: Math.ceil(state.msBeforeNext / 1_000) })
  return {
    async take(address) {
      await limiter.consume(address).catch((state: unknown) => {
        throw state instanceof RateLimiterRes ? tooMany(state) : state
      })
    },
    async check(address) {
      const state = await limiter.get(address)
      if (state && state.consumedPoints >= points) throw tooMany(state)
    },
  }
}

export type Limits = Readonly<Record<keyof Allowances, Limit>>

export const createLimits = (allowances: Allowances): Limits => ({
  wrongLinks: limit(allowances.wrongLinks),
  exampleDoors: limit(allowances.exampleDoors),
  imports: limit(allowances.imports),
  uploads: limit(allowances.uploads),
  changes: limit(allowances.changes),
})
