import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareToShare,
  leastOfShare,
  ONE,
  printDecimal,
  readDecimal,
  readShare,
} from '../../shared/kernel/fraction.ts'

const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n })
const shares = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 1_000 }))
  .filter(([p, q]) => p <= q)
  .map(([p, q]) => ({ p: BigInt(p), q: BigInt(q) }))
const kinds = fc.constantFrom('more-than' as const, 'at-least' as const)

describe('decimals', () => {
  it('[RUL6] a weight is exactly what is written', () => {
    expect(readDecimal(18.6)).toBe(18_600_000n)
    expect(readDecimal('18.6')).toBe(18_600_000n)
    expect(readDecimal(0.000001)).toBe(1n)
    expect(readDecimal('1234567890123456789.5')).toBe(1_234_567_890_123_456_789_500_000n)
    expect(readDecimal(83_577_140)).toBe(83_577_140n * ONE)
    expect(readDecimal('007.50')).toBe(7_500_000n)
    expect(readDecimal(0)).toBe(0n)
  })

  it.each([
    ['more than six places', '1.2345678'],
    ['more than six places, though zeros', '1.2000000'],
    ['a number that is not what was written', 0.1 + 0.2],
    ['a number with more digits than a double keeps', 1_234_567_890.123456],
    ['a minus', -1],
    ['an exponent', 1e21],
    ['nothing', ''],
    ['a comma', '18,6'],
    ['a blank', ' 1'],
    ['no digit before the point', '.5'],
    ['no digit after it', '5.'],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('[RUL6] refuses %s', (_what, value) => {
    expect(readDecimal(value)).toBeNull()
  })

  it('[RUL6] what is printed reads back as the same amount', () => {
    fc.assert(fc.property(amounts, (amount) => readDecimal(printDecimal(amount)) === amount))
    expect([35n * ONE, 66_670_000n, 1n, 0n].map(printDecimal)).toEqual(['35', '66.67', '0.000001', '0'])
  })

  it('[RUL6] the hundredths of a double sum to the cent, where doubles do not', () => {
    const written = [0.1, 0.2, 0.7, 2.35, 1.1]
    const total = written.map((it) => readDecimal(it) ?? -1n).reduce((a, b) => a + b)
    expect(printDecimal(total)).toBe('4.45')
  })
})

describe('shares', () => {
  it('[RUL3] p/q, never above one', () => {
    expect(readShare('2/3')).toEqual({ p: 2n, q: 3n })
    expect(readShare('65/100')).toEqual({ p: 65n, q: 100n })
    expect(readShare('1/1')).toEqual({ p: 1n, q: 1n })
    for (const text of ['3/2', '1/0', '0/0', '2', '0.5', '2 / 3', '-1/2', '2/3/4', ''])
      expect(readShare(text)).toBeNull()
  })

  it('[RUL3] two thirds of nine is six', () => {
    const [share, nine] = [{ p: 2n, q: 3n }, 9n * ONE]
    expect(leastOfShare('at-least', share, nine, ONE)).toBe(6n * ONE)
    expect(leastOfShare('more-than', share, nine, ONE)).toBe(7n * ONE)
    expect(compareToShare(6n * ONE, share, nine)).toBe(0)
  })

  it('[RUL3] the least that suffices suffices, and one step less does not', () => {
    fc.assert(
      fc.property(kinds, shares, amounts, fc.integer({ min: 0, max: 6 }), (kind, share, total, places) => {
        const step = 10n ** BigInt(places)
        const least = leastOfShare(kind, share, total, step)
        const suffices = (has: bigint) => compareToShare(has, share, total) >= (kind === 'at-least' ? 0 : 1)
        return least % step === 0n && suffices(least) && (least === 0n || !suffices(least - step))
      }),
    )
  })
})
