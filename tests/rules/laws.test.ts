import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal } from '../../shared/kernel/fraction.ts'
import { foregone } from '../../shared/rules/foregone.ts'
import { mayOpen, needs } from '../../shared/rules/opening.ts'
import { reckon, type ReckonInput } from '../../shared/rules/reckon.ts'
import { inputs, sources } from './arbitraries.ts'

const ballots = inputs({ most: 17, sources })
const law = (holds: (input: ReckonInput) => void) => fc.assert(fc.property(ballots, holds), { numRuns: 600 })

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const rank = { adopted: 2, 'adopted-in-part': 1 } as const
const carried = (outcome: string) => (outcome in rank ? rank[outcome as keyof typeof rank] : 0)

describe('laws of the reckoning', () => {
  it('[RUL18] one more yes never costs a motion its adoption', () => {
    let turned = 0
    law((input) => {
      const before = carried(reckon(input).outcome)
      for (const { id } of input.voters) {
        if (input.method === 'secret' || input.answers[id] === 'yes') continue
        turned += 1
        const after = reckon({ ...input, answers: { ...input.answers, [id]: 'yes' } })
        expect(carried(after.outcome)).toBeGreaterThanOrEqual(before)
      }
    })
    expect(turned).toBeGreaterThan(1_000)
  })

  it('[RUL18] nothing is changed by reckoning, and twice gives the same', () => {
    law((input) => {
      const frozen = freeze(structuredClone(input))
      expect(reckon(frozen)).toEqual(reckon(input))
      mayOpen(frozen.rule, frozen.voters, frozen.method)
      needs(frozen.rule, frozen.voters, frozen.method)
      foregone(frozen)
    })
  })

  it('[RUL18] the order in which answers came does not matter', () => {
    law((input) => {
      const answers = Object.fromEntries(Object.entries(input.answers).toReversed())
      expect(reckon({ ...input, answers })).toEqual(reckon(input))
    })
  })

  it('[RUL18] the order of the electorate changes the order of the lists alone', () => {
    law((input) => {
      const [a, b] = [reckon(input), reckon({ ...input, voters: input.voters.toReversed() })]
      expect([b.outcome, b.unanimous, b.quorum, b.conditions, b.totals]).toEqual([
        a.outcome,
        a.unanimous,
        a.quorum,
        a.conditions,
        a.totals,
      ])
      expect(b.yes?.toReversed()).toEqual(a.yes ?? undefined)
    })
  })

  it('[RUL33] everybody stands in one list, in protocol order', () => {
    law((input) => {
      const { yes, no, abstain, silent, absent, totals } = reckon(input)
      const all = [yes, no, abstain, silent, absent].flatMap((list) => list ?? [])
      expect(new Set(all).size).toBe(all.length)
      const listed = input.voters.filter((it) => input.method !== 'secret' || !it.represented)
      expect(all.toSorted()).toEqual(listed.map((it) => it.id).toSorted())
      const order = input.voters.map((it) => it.id)
      for (const list of [yes, no, abstain, silent, absent])
        expect(list ?? []).toEqual(order.filter((id) => list?.includes(id)))
      expect(totals.yes + (totals.no ?? 0) + (totals.abstain ?? 0) + totals.silent + totals.absent).toBe(order.length)
    })
  })

  it('[RUL3] a condition is met exactly when it has what it is said to need', () => {
    law((input) => {
      for (const { has, needs: least, met } of reckon(input).conditions)
        expect(met).toBe((readDecimal(has) ?? -1n) >= (readDecimal(least) ?? -1n))
    })
  })

  it('[RUL18] a reckoning survives being stored', () => {
    law((input) => {
      const reckoning = reckon(input)
      expect(JSON.parse(JSON.stringify(reckoning))).toEqual(reckoning)
    })
  })

  it('[RUL28] what is read before the vote is what the ballot then asks for', () => {
    law((input) => {
      const before = needs(input.rule, input.voters, input.method)
      const after = reckon(input)
      expect(before.quorum).toEqual(after.quorum)
      const known = before.conditions.map((need, i) => ({ need, figure: after.conditions[i] }))
      for (const { need, figure } of known.filter((it) => it.need.needs !== null))
        expect([need.needs, need.base]).toEqual([figure?.needs, figure?.base])
      expect(known.filter(({ need, figure }) => figure?.met && !need.withinReach)).toEqual([])
    })
  })
})
