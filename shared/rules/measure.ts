import { leastOfShare, ONE, readDecimal, type Millionths } from '../kernel/fraction.ts'
import type { Voter } from './count.ts'
import type { Bound } from './terms.ts'

/** What one delegation counts: one head, or its weight of a name. */
export interface Measure {
  readonly of: (voter: Voter) => Millionths
  /** The grain in which the weights are written; every sum is a multiple of it. */
  readonly step: Millionths
}

const heads: Measure = { of: () => ONE, step: ONE }

/** Throws on a weight that is not a decimal of at most six places: the meeting file was checked before. */
export function measureBy(weight: string | undefined, voters: readonly Voter[]): Measure {
  if (weight === undefined) return heads
  const of = (voter: Voter) => {
    const written = Object.hasOwn(voter.weights, weight) ? voter.weights[weight] : undefined
    const amount = written === undefined ? 0n : readDecimal(written) // RUL6
    if (amount === null)
      throw new Error(`Weight ${weight} of ${voter.id} is no decimal of at most six places: ${written}`)
    return amount
  }
  let step = ONE
  for (const voter of voters) while (of(voter) % step !== 0n) step /= 10n
  return { of, step }
}

export const sum = (measure: Measure, voters: readonly Voter[]): Millionths =>
  voters.reduce((total, voter) => total + measure.of(voter), 0n)

/**
 * The least amount that meets the bound, in the grain of the measure: 10 for at least 2/3 of 15, 9 for more than half of
 * 16, 66.67 for two thirds of 100.00. Never below one grain: a share of nothing is not met by nothing (RUL7).
 */
export function needed(bound: Bound, base: Millionths, step: Millionths): Millionths {
  if (bound.share === null) return BigInt(bound.count) * ONE + (bound.kind === 'more-than' ? step : 0n)
  const least = leastOfShare(bound.kind, bound.share, base, step)
  return least < step ? step : least
}
