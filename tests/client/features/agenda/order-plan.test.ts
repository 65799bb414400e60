import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  orderPlan,
  planCommands,
  planned,
  plannedMoves,
  reconciled,
  type OrderPlan,
} from '../../../../client/features/agenda/order-plan.ts'
import { reordered } from '../../../../shared/features/agenda/order-of-call.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'

const opened: readonly SmallAct[] = [['chair', 'meeting.open']]
const top = (plan: OrderPlan) => plan.get(null)
const said = (now: OrderPlan, plan: OrderPlan) =>
  plannedMoves(now, plan).map(({ item, to }) => `${item} ${to.kind} ${to.item}`)

describe('an order that is planned', () => {
  const now = orderPlan(small(opened).state)

  it('starts with what stands, sub-items under their heading', () => {
    expect(top(now)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8'])
    expect(now.get('2')).toEqual(['2.1', '2.2'])
  })

  it('[AGE11] leaves out what has ended, and a heading with an ended sub-item', () => {
    const called: readonly SmallAct[] = [
      ...opened,
      ['chair', 'item.call', { item: '2.1' }],
      ['chair', 'item.call', { item: '3' }],
    ]
    const plan = orderPlan(small(called).state)
    expect(top(plan)).toEqual(['0', '1', '3', '4', '5', '6', '7', '8'])
    expect(plan.get('2')).toEqual(['2.2'])
  })

  it('[AGE9] has a sub-item that was moved away among those where it stands', () => {
    const plan = orderPlan(small([...opened, ['chair', 'agenda.move', { item: '2.2', after: '5' }]]).state)
    expect(top(plan)).toEqual(['0', '1', '2', '3', '4', '5', '2.2', '6', '7', '8'])
    expect(plan.get('2')).toEqual(['2.1'])
  })

  it('[AGE8] moves one item by the neighbour behind which it comes', () => {
    const plan = planned(now, '3', 6)
    expect(said(now, plan)).toEqual(['3 after 6'])
    expect(planCommands(now, plan)).toEqual([
      { type: 'agenda.move', data: { item: '3', to: { kind: 'after', item: '6' } } },
    ])
    expect(said(now, planned(now, '5', 0))).toEqual(['5 before 0'])
  })

  it('[AGE10] puts several in order on the places they held', () => {
    const plan = planned(planned(now, '6', 3), '7', 4)
    expect(top(plan)).toEqual(['0', '1', '2', '6', '7', '3', '4', '5', '8'])
    expect(said(now, plan)).toEqual(['6 after 2', '7 after 6'])
    expect(planCommands(now, plan)).toEqual([{ type: 'agenda.order', data: { items: ['6', '7', '3', '4', '5'] } }])
  })

  it('orders sub-items among themselves, beside what is ordered above them', () => {
    const plan = planned(planned(now, '2.2', 0), '3', 4)
    expect(planCommands(now, plan, new Set(['2.2', '3']))).toEqual([
      { type: 'agenda.move', data: { item: '3', to: { kind: 'after', item: '4' } } },
      { type: 'agenda.move', data: { item: '2.2', to: { kind: 'before', item: '2.1' } } },
    ])
  })

  it('keeps to what stands when the agenda changes meanwhile', () => {
    const plan = planned(now, '3', 6)
    const item = { number: '4a', title: 'Neu', clauses: ['Eins.'] }
    const later = orderPlan(small([...opened, ['chair', 'agenda.add', { item, after: '4' }]]).state)
    expect(top(reconciled(plan, later))).toEqual(['0', '1', '2', '4', '4a', '5', '6', '3', '7', '8'])
    const without = orderPlan(
      small([
        ...opened,
        ['chair', 'item.call', { item: '4' }],
        ['chair', 'item.close', { item: '4', outcome: 'noted' }],
      ]).state,
    )
    expect(top(reconciled(plan, without))).toEqual(['0', '1', '2', '5', '6', '3', '7', '8'])
  })

  it('comes out as planned, whatever was moved', () => {
    const numbers = top(now) ?? []
    const shuffled = fc.shuffledSubarray([...numbers], { minLength: numbers.length })
    fc.assert(
      fc.property(shuffled, (order) => {
        const plan: OrderPlan = new Map([...now, [null, order]])
        const [command] = planCommands(now, plan)
        if (command?.type !== 'agenda.order') return
        expect(reordered({ order: numbers, parentOf: () => null }, command.data.items)).toEqual(order)
      }),
      { numRuns: 200 },
    )
  })
})
