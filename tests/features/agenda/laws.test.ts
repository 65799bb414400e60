import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenda } from '../../../shared/features/agenda/decider.ts'
import type { AgendaCommand, Placement } from '../../../shared/features/agenda/messages.ts'
import { isWithin } from '../../../shared/features/agenda/order-of-call.ts'
import {
  arrangementOf,
  callSequence,
  consentListOf,
  isContainer,
  itemsInOrder,
} from '../../../shared/features/agenda/select.ts'
import { frozen, minute } from '../../support/decider-spec.ts'
import { people } from '../roster/conference.ts'
import { item, numbers, sitting, spec, wish } from './day.ts'

const number = fc.constantFrom(...numbers, ...numbers, '2.1a', '8', '99')
const list = fc.array(number, { minLength: 2, maxLength: 4 })
const placement: fc.Arbitrary<Placement> = fc.record({ kind: fc.constantFrom('after', 'before'), item: number })
const maybeItem = fc.record({ item: number }, { requiredKeys: [] })

const command: fc.Arbitrary<AgendaCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ item: number, to: placement }).map((data) => wish('move', data)) },
  { weight: 4, arbitrary: list.map((items) => wish('order', { items })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ number: fc.constantFrom('2.1a', '8', '3.1'), parent: fc.constantFrom(null, '2', '3'), after: number })
      .map(({ number: new_, parent, after }) => wish('add', { item: item(new_, { parent }), after, late: false })),
  },
  { weight: 3, arbitrary: number.map((each) => wish('call', { item: each })) },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('close', { ...data, outcome: 'noted' })) },
  { weight: 1, arbitrary: number.map((each) => wish('reopen', { item: each })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('drop' as const, 'postpone' as const, 'refer' as const, 'settle' as const), maybeItem)
      .map(([name, data]) => wish(name, data)),
  },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('withdraw', data)) },
  { weight: 1, arbitrary: list.map((items) => wish('join', { items })) },
  { weight: 1, arbitrary: list.map((items) => wish('schedule', { items, day: '2024-10-19' })) },
  { weight: 2, arbitrary: list.map((items) => wish('consent', { items, when: 'end', how: 'singly', liftAt: 2 })) },
  { weight: 5, arbitrary: number.map((each) => wish('lift', { item: each })) },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('present', data)) },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('report', data)) },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('joinSponsors', data)) },
  { weight: 1, arbitrary: maybeItem.map((data) => wish('leaveSponsors', data)) },
  { weight: 1, arbitrary: fc.constant(wish('adopt', {})) },
)
const by = fc.oneof(
  { weight: 6, arbitrary: fc.constant('chair') },
  { weight: 3, arbitrary: fc.constantFrom('sn', 'co', 'office') },
  { weight: 1, arbitrary: fc.constantFrom(...people.map((each) => each.id)) },
)
const acts = fc.array(fc.record({ command, by }), { maxLength: 50, size: 'max' })

type State = ReturnType<typeof spec.fold>

/** Plays the acts one by one, refused ones too; `look` sees every state that comes about. */
function play(look: (state: State, before: State, wishes: AgendaCommand, accepted: boolean) => void) {
  fc.assert(
    fc.property(acts, (history) => {
      let state = spec.fold(sitting)
      let seq = sitting.length
      for (const { command: wishes, by: person } of history) {
        const context = frozen({ now: minute(seq + 1), actor: { person }, seq })
        const decision = agenda.decide(frozen(wishes), state, context)
        const before = state
        const events = decision.ok ? decision.events : []
        state = spec.fold(events, state, seq)
        seq += events.length
        look(state, before, wishes, decision.ok)
      }
    }),
    { numRuns: 150 },
  )
}

const sorted = (values: readonly string[]) => [...values].sort()

describe('whatever anybody wishes of the agenda', () => {
  it('[AGE8] [AGE10] both orders hold every item exactly once', () => {
    play(({ agenda: { items, order, numberOrder } }) => {
      expect(sorted(order)).toEqual(sorted(Object.keys(items)))
      expect(sorted(numberOrder)).toEqual(sorted(Object.keys(items)))
    })
  })

  it('[AGE9] a move or an order changes how items stand to each other only where it says so', () => {
    play((state, before, wishes, accepted) => {
      if (!accepted || (wishes.type !== 'agenda.move' && wishes.type !== 'agenda.order')) return
      const named = wishes.type === 'agenda.move' ? [wishes.data.item] : wishes.data.items
      const { parentOf } = arrangementOf(state)
      const others = (order: readonly string[]) =>
        order.filter((each) => !named.some((top) => top === each || isWithin(parentOf, each, top)))
      expect(others(state.agenda.order)).toEqual(others(before.agenda.order))
    })
  })

  it('[AGE22] [AGE24] at most one item is called, never a container, and it is the current one', () => {
    play((state) => {
      const called = itemsInOrder(state).filter((each) => each.phase === 'called')
      expect(called.map((each) => each.number)).toEqual(state.agenda.current === null ? [] : [state.agenda.current])
      expect(called.filter((each) => isContainer(state, each.number))).toEqual([])
    })
  })

  it('[AGE13] an item is on one consent list at most', () => {
    play((state) => {
      for (const each of state.agenda.order) {
        const on = state.agenda.consent.filter((l) => l.items.includes(each) && !l.off.includes(each))
        expect(on.length).toBe(consentListOf(state, each) ? 1 : 0)
      }
    })
  })

  it('[AGE16] an item is in one joint debate at most', () => {
    play((state) => {
      const all = state.agenda.joined.flat()
      expect(new Set(all).size).toBe(all.length)
    })
  })

  it('[AGE32] the sequence of calls holds every item that can be called exactly once', () => {
    play((state) => {
      const callable = state.agenda.order.filter((each) => !isContainer(state, each))
      expect(sorted(callSequence(state))).toEqual(sorted(callable))
    })
  })

  it('an accepted wish changes something, and a refused one nothing', () => {
    play((state, before, _, accepted) => {
      if (accepted) expect(state).not.toEqual(before)
      else expect(state).toBe(before)
    })
  })
})
