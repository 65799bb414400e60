import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presetNames } from '../../shared/rules/presets.ts'
import { reckon } from '../../shared/rules/reckon.ts'
import { inputs, sources } from './arbitraries.ts'
import { secondReckoning } from './second-reckoning.ts'

/** `RECKON_RUNS=100000 npx vitest run tests/rules/second-reckoning.test.ts` for the long run. */
const runs = Number(process.env['RECKON_RUNS'] ?? 2_000)
const patience = 20_000 + runs * 10

describe('two reckonings, written apart', () => {
  const seen = new Set<string>()
  const agree = (input: Parameters<typeof reckon>[0]) => {
    const { outcome, unanimous } = reckon(input)
    seen.add(outcome)
    expect({ outcome, unanimous }).toEqual(secondReckoning(input))
  }

  it(
    `[RUL18] agree on random ballots under every preset (${runs})`,
    () => {
      const each = Math.ceil(runs / presetNames.length)
      for (const name of presetNames)
        fc.assert(fc.property(inputs({ most: 27, sources: fc.constant(name) }), agree), { numRuns: each })
    },
    patience,
  )

  it(
    `[RUL18] agree on random ballots under rules of a house’s own (${runs})`,
    () => fc.assert(fc.property(inputs({ most: 12, sources }), agree), { numRuns: runs }),
    patience,
  )

  it('[RUL18] met every outcome on the way', () => {
    expect([...seen].toSorted()).toEqual(
      ['adopted', 'adopted-in-part', 'no-quorum', 'not-reached', 'rejected', 'tied'].toSorted(),
    )
  })
})
