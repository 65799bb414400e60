/**
 * Exact amounts and shares. A comparison never touches a floating-point number: 2/3 of 9 is 6, and 18.6 is 18.6.
 * Amounts live only inside a calculation; what is stored or sent is the string of `printDecimal`.
 */

/** A non-negative decimal of at most six places, as a whole number of millionths. */
export type Millionths = bigint

export const ONE: Millionths = 1_000_000n

/** A share `p/q`, never above one. */
export interface Share {
  readonly p: bigint
  readonly q: bigint
}

export type BoundKind = 'more-than' | 'at-least'

const PLACES = 6
const DECIMAL = /^(\d+)(?:\.(\d+))?$/
const SHARE = /^(\d{1,9})\/(\d{1,9})$/
/** A double keeps 15 significant digits of any decimal; beyond that what was written is already lost. */
const KEPT_DIGITS = 15

/**
 * Reads a weight. A number goes through its shortest decimal string, so that 18.6 is exactly 18.6.
 * Null (refused): signs, exponents, more than six places, and numbers of more than 15 digits, which have to be written
 * as strings to keep their digits.
 */
export function readDecimal(value: number | string): Millionths | null {
  const text = String(value)
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, whole = '', places = ''] = match
  if (places.length > PLACES) return null
  if (typeof value === 'number' && whole.length + places.length > KEPT_DIGITS) return null
  return BigInt(whole) * ONE + BigInt(places.padEnd(PLACES, '0'))
}

/** The shortest decimal, with a point and without trailing zeros: `35`, `66.67`. Phrases put it into a language. */
export function printDecimal(amount: Millionths): string {
  const whole = amount / ONE
  const places = (amount % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '')
  return places === '' ? whole.toString() : `${whole}.${places}`
}

/** Reads `p/q`. Null (refused): anything else, a zero below the line, more than one whole. */
export function readShare(text: string): Share | null {
  const match = SHARE.exec(text)
  if (!match) return null
  const [, above = '', below = ''] = match
  const share = { p: BigInt(above), q: BigInt(below) }
  return share.q === 0n || share.p > share.q ? null : share
}

/** The sign of `has - share × total`, exactly: by cross-multiplication, nothing is divided. */
export function compareToShare(has: Millionths, share: Share, total: Millionths): -1 | 0 | 1 {
  const left = has * share.q
  const right = share.p * total
  return left < right ? -1 : left > right ? 1 : 0
}

/** The least multiple of `step` that is at least, or more than, the share of the total. `step` is above zero. */
export function leastOfShare(kind: BoundKind, share: Share, total: Millionths, step: Millionths): Millionths {
  const line = share.p * total
  const unit = share.q * step
  const below = line / unit
  const steps = kind === 'more-than' || below * unit < line ? below + 1n : below
  return steps * step
}
