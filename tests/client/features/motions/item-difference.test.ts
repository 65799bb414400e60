import { describe, expect, it } from 'vitest'
import { touched } from '../../../../client/features/motions/clause-difference.ts'
import { amendmentDifferences, textDifferences } from '../../../../client/features/motions/item-difference.ts'
import { amendmentOf } from '../../../../shared/features/motions/select.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'

const called: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
]
const table = (id: string, clause: number, text: string, to?: string): SmallAct => [
  'hh',
  'amendment.table',
  { id, changes: [{ clause, op: 'reword', text }], ...(to === undefined ? {} : { to }) },
]
const strike = (clause: number): SmallAct => ['chair', 'motion.change', { changes: [{ clause, op: 'strike' }] }]

const shown = (acts: readonly SmallAct[], id: string) => {
  const { state } = small([...called, ...acts])
  const amendment = amendmentOf(state, id)
  const differences = amendment && amendmentDifferences(state, amendment)
  return (
    differences &&
    touched(differences).map(({ was, is, spans }) => [was, is, spans.find((span) => span.how === 'new')?.text])
  )
}

describe('what an amendment changes', () => {
  it('[MOT8] is told by the numbers of now while it is open', () => {
    expect(shown([table('A', 3, 'Drei, neu.'), strike(1)], 'A')).toEqual([[2, 2, ', neu']])
  })

  it('[DIF7] is told by the numbers of then once it was decided, whatever came later', () => {
    const accepted: SmallAct = ['chair', 'amendment.accept', { id: 'A', accepted: 'consensus' }]
    expect(shown([table('A', 3, 'Drei, neu.'), accepted, strike(1)], 'A')).toEqual([[3, 3, ', neu']])
    const withdrawn: SmallAct = ['hh', 'amendment.withdraw', { id: 'A' }]
    expect(shown([strike(1), table('A', 3, 'Vier, neu.'), withdrawn, strike(1)], 'A')).toEqual([[3, 3, ', neu']])
  })

  it('[MOT7] is in the amendment it amended once that took it in', () => {
    const accepted: SmallAct = ['chair', 'amendment.accept', { id: 'B', accepted: 'consensus' }]
    const acts = [table('A', 3, 'Drei, neu.'), table('B', 3, 'Drei, anders.', 'A'), accepted]
    expect(shown(acts, 'B')).toBeNull()
    expect(shown(acts, 'A')).toEqual([[3, 3, ', anders']])
  })
})

describe('the text since it was tabled', () => {
  it('[MOT12] follows every clause through all changes', () => {
    const { state } = small([
      ...called,
      strike(1),
      table('A', 3, 'Vier, neu.'),
      ['chair', 'amendment.accept', { id: 'A' }],
    ])
    expect(touched(textDifferences(state, '3')).map(({ how, was, is }) => [how, was, is])).toEqual([
      ['struck', 1, null],
      ['worded', 4, 3],
    ])
  })
})
