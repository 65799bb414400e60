import { describe, expect, it } from 'vitest'
import { amendmentView, amendmentViews, nextAmendmentId } from '../../../../client/features/motions/amendment-views.ts'
import { clauseViews } from '../../../../client/features/motions/clause-rows.ts'
import { textOf } from '../../../../shared/features/motions/select.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

const called: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
]
const change = (...changes: readonly object[]): SmallAct => ['chair', 'motion.change', { changes }]

describe('the clauses of an item', () => {
  const { state } = small([
    ...called,
    change({ clause: 2, op: 'reword', text: 'Zwei, neu.' }, { clause: 4, op: 'strike' }),
    change({ clause: 1, op: 'insert', text: 'Null.' }),
    ['hh', 'amendment.table', { id: 'A', changes: [{ clause: 3, op: 'strike' }] }],
  ])
  const views = clauseViews(state, '3')

  it('read as the record has the text', () => {
    expect(views.map((view) => view.text)).toEqual(textOf(state, '3'))
    expect(views.map((view) => view.number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('know what became of each', () => {
    expect(views.map((view) => view.touched?.how ?? null)).toEqual(['inserted', null, 'changed', null, null, null])
  })

  it('know which amendment concerns them', () => {
    expect(views.filter((view) => view.amendments.includes('A')).map((view) => view.number)).toEqual([3])
    expect(views[2]?.mayBeStruck).toBe(true)
  })

  it('are none for an item without a text', () => {
    expect(clauseViews(state, '8')).toEqual([])
  })
})

describe('open amendments', () => {
  it('[MOT8] are told with the numbers as the text now stands', () => {
    const { state } = small([
      ...called,
      ['hh', 'amendment.table', { id: 'A', changes: [{ clause: 3, op: 'reword', text: 'Drei, neu.' }] }],
      ['sl', 'amendment.table', { id: 'B', changes: [{ clause: 1, op: 'insert', text: 'Vorweg.' }] }],
      change({ clause: 1, op: 'strike' }),
    ])
    expect(amendmentViews(state, '3', t)).toMatchObject([
      {
        id: 'A',
        title: 'Hamburg zu Ziffer 2',
        changes: ['Ziffer 2: „Drei, neu.“'],
        briefly: ['Ziffer 2 neu fassen'],
        gone: [],
      },
      { id: 'B', title: 'Saarland zu Ziffer 1', changes: ['neue Ziffer 1: „Vorweg.“'] },
    ])
  })

  it('that were decided are told with the numbers of then', () => {
    const { state } = small([
      ...called,
      [
        'hh',
        'amendment.table',
        {
          id: 'A',
          changes: [
            { clause: 3, op: 'strike' },
            { clause: 5, op: 'adapt' },
          ],
        },
      ],
      ['chair', 'amendment.accept', { id: 'A', accepted: 'consensus' }],
      change({ clause: 1, op: 'strike' }),
    ])
    expect(amendmentView(state, state.motions.amendments['A']!, t).title).toBe('Hamburg zu Ziffer 3 und 5')
  })

  it('get a name that no other bears', () => {
    const table = (id: string): SmallAct => ['hh', 'amendment.table', { id, changes: [{ clause: 1, op: 'strike' }] }]
    expect(nextAmendmentId(small(called).state, 'HH')).toBe('HH-1')
    expect(nextAmendmentId(small([...called, table('HH-1')]).state, 'HH')).toBe('HH-2')
  })
})
