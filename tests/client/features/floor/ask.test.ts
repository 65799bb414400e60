import { expect, it } from 'vitest'
import { placeOnList } from '../../../../client/features/floor/ask.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'

const asked: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
  ['by', 'floor.request'],
  ['hh', 'floor.request'],
]

it('tells a person’s place on the list, and how many speak before', () => {
  const { state } = small(asked)
  expect(placeOnList(state, 'by')).toEqual({ kind: 'waits', at: 1, behind: 0, about: 'speech' })
  expect(placeOnList(state, 'hh')).toEqual({ kind: 'waits', at: 2, behind: 1, about: 'speech' })
  expect(placeOnList(state, 'sl')).toEqual({ kind: 'none' })
  expect(placeOnList(state, null)).toEqual({ kind: 'none' })
})

it('counts who has the floor among those before', () => {
  const { state } = small([...asked, ['chair', 'floor.grant']])
  expect(placeOnList(state, 'by')).toEqual({ kind: 'speaks' })
  expect(placeOnList(state, 'hh')).toMatchObject({ at: 1, behind: 1 })
})
