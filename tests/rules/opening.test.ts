import { describe, expect, it } from 'vitest'
import { mayOpen, needs } from '../../shared/rules/opening.ts'
import { ballot, ruleOf, type Sketch } from './ballot.ts'

const before = (source: unknown, sketch: Sketch) => {
  const { rule, voters, method } = ballot(source, sketch)
  return { refusal: mayOpen(rule, voters, method), needs: needs(rule, voters, method) }
}

describe('before the vote', () => {
  it('[RUL26] no ballot while somebody is missing, where the rules ask for all', () => {
    const all = { preset: 'majority-cast', absence: 'no-vote-possible' }
    expect(before(all, { silent: 15, absent: 1 }).refusal).toBe('no-vote-possible')
    expect(before(all, { silent: 16 }).refusal).toBeNull()
    expect(before(all, { absent: 16, method: 'written' }).refusal).toBeNull()
  })

  it('[RUL26] no asking for ayes only where objections block', () => {
    expect(before('no-opposition', { silent: 16, method: 'ayes-only' }).refusal).toBe('ayes-only-with-objections')
    expect(before('no-opposition', { silent: 16, method: 'named' }).refusal).toBeNull()
    expect(before('dmk', { silent: 16, method: 'ayes-only' }).refusal).toBeNull()
  })

  it('[RUL17] no secret ballot where the rules must know who voted how', () => {
    for (const rules of ['bundesrat', 'it-planungsrat', 'umk', { preset: 'dmk', 'consent-of': ['Bund'] }])
      expect(before(rules, { silent: 16, method: 'secret' }).refusal).toBe('secret-without-names')
    for (const rules of ['dmk', 'eu-unanimity', 'kdk'])
      expect(before(rules, { silent: 16, method: 'secret' }).refusal).toBeNull()
  })

  it('[RUL27] a missing quorum does not forbid a ballot; the chair is told', () => {
    const { refusal, needs: told } = before('dmk', { silent: 8, absent: 8 })
    expect(refusal).toBeNull()
    expect(told.quorum).toEqual({ met: false, has: '8', needs: '9', of: 'delegations' })
  })

  it('[RUL28] how many may vote, are represented, and are needed', () => {
    expect(before('thirteen-of-sixteen', { silent: 15, absent: 1 }).needs).toEqual({
      entitled: 16,
      represented: 15,
      quorum: { met: true, has: '15', needs: null, of: 'delegations' },
      conditions: [{ list: 'adopt-if', condition: { 'at-least': 13 }, needs: '13', base: null, withinReach: true }],
      objections: null,
      consentOf: [],
      consentOutOfReach: [],
    })
    const need = (source: unknown, sketch: Sketch) =>
      before(source, sketch).needs.conditions.map((it) => [it.needs, it.base, it.withinReach])
    expect(need('majority-members', { silent: 15, absent: 1 })).toEqual([['9', '16', true]])
    expect(need('unanimity-all', { silent: 15, absent: 1 })).toEqual([['16', '16', false]])
    const half = { 'adopt-if': [{ 'more-than': '1/2', of: 'present' }] }
    expect(need(half, { silent: 12, absent: 4 })).toEqual([['7', '12', true]])
    const votes = { A: 6, B: 5, C: 3 }
    expect(need('bundesrat', { silent: ['A', 'C'], absent: ['B'], weights: { votes } })).toEqual([['8', '14', true]])
    expect(need('bundesrat', { silent: ['C'], absent: ['A', 'B'], weights: { votes } })).toEqual([['8', '14', false]])
  })

  it('[RUL28] what is needed of the votes cast nobody knows before they are', () => {
    const [condition] = before('dmk', { silent: 15, absent: 1 }).needs.conditions
    expect(condition).toMatchObject({ needs: null, base: null, withinReach: true })
    const nobody = before('dmk', { absent: 16 }).needs.conditions[0]
    expect(nobody).toMatchObject({ needs: null, withinReach: false })
  })

  it('[RUL28] objections that block, and consent that cannot be had', () => {
    expect(before('eu-unanimity', { silent: 27 }).needs.objections).toBe(1)
    expect(before('it-planungsrat', { silent: ['BE', 'Bund'] }).needs).toMatchObject({
      consentOf: ['Bund'],
      consentOutOfReach: [],
    })
    expect(before('it-planungsrat', { silent: ['BE'], absent: ['Bund'] }).needs.consentOutOfReach).toEqual(['Bund'])
    expect(before('it-planungsrat', { silent: ['BE'] }).needs.consentOutOfReach).toEqual(['Bund'])
  })

  it('[RUL28] every preset can be read before the vote, whatever the method', () => {
    for (const method of ['exceptions', 'named', 'roll-call', 'secret', 'ayes-only', 'written'] as const) {
      const { voters } = ballot('dmk', { silent: 3, method })
      expect(needs(ruleOf('bundesrat'), voters, method).entitled).toBe(3)
    }
  })
})
