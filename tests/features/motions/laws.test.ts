import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, carried, merged, renumbered } from '../../../shared/features/motions/clauses.ts'
import type { ClauseChange, MotionsCommand } from '../../../shared/features/motions/messages.ts'
import { amendmentsOf, clausesNow, textOf } from '../../../shared/features/motions/select.ts'
import { chamber, play, spec } from '../ballots/chamber.ts'

/** A set of changes that fits a text of `count` clauses; each text it brings is its own. */
const changeSet = (count: number): fc.Arbitrary<readonly ClauseChange[]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom('keep', 'strike', 'reword', 'adapt'), {
        minLength: count,
        maxLength: count,
        size: 'max',
      }),
      fc.array(fc.integer({ min: 1, max: count + 1 }), { maxLength: 4 }),
    )
    .map(([ops, insertions]) => {
      const plain = { count: null, consequential: false }
      const changes = ops.flatMap((op, at): ClauseChange[] => {
        if (op === 'keep') return []
        if (op === 'strike') return [{ ...plain, clause: at + 1, op, text: null }]
        return [{ ...plain, clause: at + 1, op: op === 'reword' ? 'reword' : 'adapt', text: null }]
      })
      const inserts = insertions.map((clause, at): ClauseChange => ({
        ...plain,
        clause,
        op: 'insert',
        text: `neu ${at}`,
      }))
      return [...inserts, ...changes]
    })

const clausesOf = (count: number) => Array.from({ length: count }, (_, at) => `Ziffer ${at + 1}`)
const sized = fc.integer({ min: 0, max: 7 })
const textAndSet = sized.chain((count) => fc.tuple(fc.constant(clausesOf(count)), changeSet(count)))

describe('clause numbers', () => {
  it('[MOT12] the new number of a change is where its clause then stands', () => {
    fc.assert(
      fc.property(textAndSet, ([before, changes]) => {
        const after = applied(before, changes)
        renumbered(changes).forEach((now, at) => {
          const change = changes[at]!
          if (now === null) expect(change.op).toBe('strike')
          else expect(after[now - 1]).toBe(change.text ?? before[change.clause - 1])
        })
      }),
    )
  })

  it('[MOT8] a reference carried through a set finds its clause again', () => {
    fc.assert(
      fc.property(textAndSet, ([before, changes]) => {
        const after = applied(before, changes)
        before.forEach((text, at) => {
          const reference: ClauseChange = { clause: at + 1, op: 'reword', text: 'x', count: null, consequential: false }
          const now = carried(reference, changes)
          if (now === null) expect(after).not.toContain(text)
          else expect(after[now.clause - 1]).toBe(text)
        })
      }),
    )
  })

  it('[MOT2] no clause is lost or doubled: before, plus inserted, less struck', () => {
    fc.assert(
      fc.property(textAndSet, ([before, changes]) => {
        const count = (op: ClauseChange['op']) => changes.filter((it) => it.op === op).length
        const after = applied(before, changes)
        expect(after).toHaveLength(before.length + count('insert') - count('strike'))
        expect(new Set(after).size).toBe(after.length)
      }),
    )
  })

  it('[MOT7] an amendment and what amends it read together as one set that fits the text', () => {
    const both = sized.chain((count) => fc.tuple(fc.constant(clausesOf(count)), changeSet(count), changeSet(count)))
    fc.assert(
      fc.property(both, ([before, amendment, further]) => {
        const together = merged(amendment, further)
        const changed = together.filter((it) => it.op !== 'insert').map((it) => it.clause)
        expect(new Set(changed).size).toBe(changed.length)
        expect(applied(before, together).length).toBeGreaterThanOrEqual(0)
        // what neither touches stays as it is
        const touched = new Set([...amendment, ...further].map((it) => it.clause))
        for (const [at, text] of before.entries())
          if (!touched.has(at + 1)) expect(applied(before, together)).toContain(text)
      }),
    )
  })
})

describe('whatever anybody wishes', () => {
  const clause = fc.integer({ min: 1, max: 6 })
  const change = fc.record({
    clause,
    op: fc.constantFrom('strike', 'strike', 'reword', 'insert', 'insert', 'insert', 'adapt'),
    text: fc.constantFrom('A', 'B', 'C'),
    count: fc.constant(null),
    consequential: fc.boolean(),
  }) as fc.Arbitrary<ClauseChange>
  const changes = fc.array(change, { minLength: 1, maxLength: 2 })
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const target = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: id })
  const command: fc.Arbitrary<MotionsCommand> = fc.oneof(
    changes.map((it): MotionsCommand => ({ type: 'motions.change', data: { changes: it, accepted: 'consensus' } })),
    fc
      .tuple(id, target, changes)
      .map(([name, to, it]): MotionsCommand => ({ type: 'motions.table', data: { id: name, to, changes: it } })),
    fc
      .tuple(id, changes)
      .map(([name, it]): MotionsCommand => ({ type: 'motions.revise', data: { id: name, changes: it } })),
    id.map((name): MotionsCommand => ({ type: 'motions.accept', data: { id: name, accepted: 'consensus' } })),
    id.map((name): MotionsCommand => ({ type: 'motions.reject', data: { id: name } })),
    id.map((name): MotionsCommand => ({ type: 'motions.withdraw', data: { id: name } })),
    fc.uniqueArray(id, { minLength: 1 }).map((ids): MotionsCommand => ({ type: 'motions.order', data: { ids } })),
  )
  const wish = fc.record({ command, by: fc.constantFrom('chair', 'chair', 'sn', 'hh') })
  const wishes = fc.array(wish, { minLength: 10, maxLength: 40, size: 'max' })

  it('[MOT7] the text is a function of the events, and decided amendments stay decided', () => {
    let accepted = 0
    fc.assert(
      fc.property(wishes, (list) => {
        const events = play(chamber(), list, (state, before, happened) => {
          for (const was of amendmentsOf(before, '4'))
            if (was.status !== 'tabled') expect(state.motions.amendments[was.id]).toBe(was)
          const touched = happened.some((it) => it.type === 'motions.changed' || it.type === 'motions.accepted')
          if (!touched) expect(textOf(state, '4')).toEqual(textOf(before, '4'))
          accepted += happened.filter((it) => it.type === 'motions.accepted').length
        })
        const state = spec.fold(events)
        expect(spec.fold(JSON.parse(JSON.stringify(events)) as typeof events)).toEqual(state)
        expect([...state.motions.order].toSorted()).toEqual(Object.keys(state.motions.amendments).toSorted())
      }),
      { numRuns: 400, seed: 20241018 },
    )
    expect(accepted).toBeGreaterThan(20)
  })

  it('[MOT8] an open amendment always fits the text, or names what is gone', () => {
    let gone = 0
    fc.assert(
      fc.property(wishes, (list) => {
        play(chamber(), list, (state) => {
          const count = textOf(state, '4').length
          for (const amendment of amendmentsOf(state, '4').filter((it) => it.status === 'tabled')) {
            const now = clausesNow(state, amendment)
            expect(now.changes.length + now.gone.length).toBe(amendment.changes.length)
            const top = amendment.to === null ? count + 1 : count + 2
            for (const it of now.changes) expect(it.clause).toBeLessThanOrEqual(it.op === 'insert' ? count + 1 : top)
            if (now.gone.length > 0) gone += 1
          }
        })
      }),
      { numRuns: 400, seed: 20241018 },
    )
    expect(gone).toBeGreaterThan(20)
  })
})
