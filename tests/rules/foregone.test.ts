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

  it('[RUL29] a tie by weight that only some answers between all yes and all no would make', () => {
    const twoThirds = { 'adopt-if': [{ 'at-least': '2/3', of: 'cast', weight: 'w' }], tie: 'second-ballot' }
    const w = { A: 2, B: 3, C: 0, D: 0, E: 1, F: 1 }
    const running = { yes: ['A'], no: ['B', 'C', 'D'], weights: { w } }
    // All no: 2 to 5; all yes: 4 to 3; both are rejected. One yes and one abstention: 3 to 3.
    expect(certain(twoThirds, { ...running, silent: ['E', 'F'] })).toBeNull()
    expect(certain(twoThirds, { ...running, abstain: ['E'], silent: ['F'] })).toBeNull()
    expect(certain(twoThirds, { ...running, abstain: ['E', 'F'] })).toBe('rejected')
    expect(certain({ ...twoThirds, tie: 'chair-decides' }, { ...running, silent: ['E', 'F'] })).toBe('rejected')
    expect(certain({ ...twoThirds, tie: 'rejected' }, { ...running, silent: ['E', 'F'] })).toBe('rejected')
  })

  it('[RUL29] a tie by weight that rejects, where short of it the majority was not large enough', () => {
    const half = { 'adopt-if': [{ 'more-than': '1/2', of: 'cast', weight: 'w' }] }
    const w = { A: 3, B: 1, C: 1, D: 1 }
    // All no: rejected; all yes: 3 to 3, rejected; one yes: 2 to 3 by weight and 2 to 1 by heads, not reached.
    expect(certain(half, { yes: ['B'], no: ['A'], silent: ['C', 'D'], weights: { w } })).toBeNull()
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
  function endings({ rule, voters, method, answers: given }: CountInput): ReadonlySet<Outcome> {
    const choices: readonly (Choice | null)[] =
      rule.abstention === 'forbidden' ? ['yes', 'no', null] : ['yes', 'no', 'abstain', null]
    const open = voters.filter((it) => (it.represented || method === 'written') && !Object.hasOwn(given, it.id))
    const fill = (answers: CountInput['answers'], [next, ...rest]: typeof open): Outcome[] => {
      if (!next) return [reckon({ rule, voters, method, answers }).outcome]
      return choices.flatMap((choice) => fill(choice ? { ...answers, [next.id]: choice } : answers, rest))
    }
    return new Set(fill(given, open))
  }

  it('[RUL29] agrees with every ending of small electorates, whatever the rules', () => {
    const told = new Map<Outcome | null, number>()
    fc.assert(
      fc.property(inputs({ most: 5, sources, open: true }), (input) => {
        const [claim, possible] = [foregone(input), endings(input)]
        told.set(claim, (told.get(claim) ?? 0) + 1)
        expect(claim === null ? [...possible] : [claim]).toEqual([...possible])
        // Where no share of the votes cast goes by weight or leaves somebody out, it is not only right but complete.
        const parts = [...input.rule['adopt-if'], ...input.rule['or-if'], ...input.rule['or-if-marked']]
        const plain = !parts.some((it) => it.of === 'cast' && (it.weight !== undefined || it.without !== undefined))
        expect(claim).toBe(plain && possible.size === 1 ? [...possible][0] : claim)
      }),
      { numRuns: 1_500 },
    )
    // The run is worth something only if it met every kind of claim.
    expect(new Set(told.keys())).toEqual(
      new Set(['adopted', 'adopted-in-part', 'no-quorum', 'not-reached', 'rejected', 'tied', null]),
    )
  })
})
