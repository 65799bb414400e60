import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../shared/kernel/scalars.ts'
import type { CountInput } from '../../shared/rules/count.ts'
import { foregone } from '../../shared/rules/foregone.ts'
import { reckon, type Outcome } from '../../shared/rules/reckon.ts'
import { inputs, sources } from './arbitraries.ts'
import { ballot, type Sketch } from './ballot.ts'

const certain = (source: unknown, sketch: Sketch) => foregone(ballot(source, sketch))

describe('while it runs', () => {
  it('[RUL29] adopted as soon as enough said yes, not before', () => {
    expect(certain('thirteen-of-sixteen', { yes: 12, silent: 4 })).toBeNull()
    expect(certain('thirteen-of-sixteen', { yes: 13, silent: 3 })).toBe('adopted')
    expect(certain('majority-cast', { yes: 8, silent: 8 })).toBeNull() // it could still be a tie
    expect(certain('majority-cast', { yes: 9, silent: 7 })).toBe('adopted')
    expect(certain('umk', { yes: ['BE', 'BB'], no: ['Bund'] })).toBe('adopted-in-part')
    expect(certain('umk', { yes: ['BE', 'BB'], silent: ['Bund'] })).toBeNull()
  })

  it('[RUL29] rejected as soon as it is blocked, or out of reach', () => {
    expect(certain('no-opposition', { no: 1, silent: 15 })).toBe('rejected')
    expect(certain('thirteen-of-sixteen', { no: 4, silent: 12 })).toBeNull() // rejected, or not reached
    expect(certain('thirteen-of-sixteen', { no: 8, silent: 8 })).toBe('rejected')
    expect(certain('thirteen-of-sixteen', { yes: 10, no: 4, silent: 2 })).toBe('not-reached')
    expect(certain('majority-cast', { no: 9, silent: 7 })).toBe('rejected')
  })

  it('[RUL29] without a quorum, at once', () => {
    expect(certain('dmk', { silent: 8, absent: 8 })).toBe('no-quorum')
    expect(certain('dmk', { silent: 8, absent: 8, method: 'secret' })).toBe('no-quorum')
  })

  it('[RUL29] a tie that may still come is not certain, one that may still go neither', () => {
    const again = { preset: 'majority-cast', tie: 'second-ballot' }
    expect(certain(again, { yes: 4, no: 5, silent: 1 })).toBeNull()
    expect(certain(again, { yes: 4, no: 6, silent: 1 })).toBe('rejected')
    expect(certain(again, { yes: 4, no: 4, silent: 1 })).toBeNull()
    expect(certain(again, { yes: 4, no: 4 })).toBe('tied')
    expect(certain(again, { abstain: 4 })).toBe('rejected')
  })

  it('[RUL17] nothing is said of a secret ballot before its close', () => {
    expect(certain('majority-cast', { yes: 16, method: 'secret' })).toBeNull()
  })

  it('[RUL29] who may still change their mind can be counted as open', () => {
    const input = ballot('thirteen-of-sixteen', { yes: 13, silent: 3 })
    expect(foregone(input, ['Y1'])).toBeNull()
    expect(foregone(input, [])).toBe('adopted')
  })

  /** Every way in which the represented who have not answered can still answer, or stay silent. */
  function endings(input: CountInput): ReadonlySet<Outcome> {
    const choices: readonly (Choice | null)[] =
      input.rule.abstention === 'forbidden' ? ['yes', 'no', null] : ['yes', 'no', 'abstain', null]
    const open = input.voters.filter(
      (it) => (it.represented || input.method === 'written') && !Object.hasOwn(input.answers, it.id),
    )
    const fill = (answers: CountInput['answers'], [next, ...rest]: typeof open): Outcome[] => {
      if (!next) return [reckon({ ...input, answers }).outcome]
      return choices.flatMap((choice) => fill(choice ? { ...answers, [next.id]: choice } : answers, rest))
    }
    return new Set(fill(input.answers, open))
  }

  it('[RUL29] agrees with every ending of small electorates, whatever the rules', () => {
    const told = new Map<Outcome | null, number>()
    fc.assert(
      fc.property(inputs({ most: 5, sources, open: true }), ({ chairDecision: _, ...input }) => {
        const [claim, possible] = [foregone(input), endings(input)]
        told.set(claim, (told.get(claim) ?? 0) + 1)
        if (claim !== null) expect([...possible]).toEqual([claim])
        // Where no share of the votes cast goes by weight or leaves somebody out, it is not only right but complete.
        const parts = [...input.rule['adopt-if'], ...input.rule['or-if'], ...input.rule['or-if-marked']]
        const plain = !parts.some((it) => it.of === 'cast' && (it.weight !== undefined || it.without !== undefined))
        if (plain && possible.size === 1) expect([claim]).toEqual([...possible])
      }),
      { numRuns: 1_500 },
    )
    // The run is worth something only if it met every kind of claim.
    expect([...told.keys()].toSorted()).toEqual(
      ['adopted', 'adopted-in-part', 'no-quorum', 'not-reached', 'rejected', 'tied', null].toSorted(),
    )
  })
})
