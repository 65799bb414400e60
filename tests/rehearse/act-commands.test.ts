import { expect, it } from 'vitest'
import { call, inFour, small, vote, type SmallAct } from '../meeting/small-meeting.ts'

const correct = (args: Readonly<Record<string, unknown>> = {}): SmallAct => [
  'chair',
  'ballot.correct',
  { delegation: 'SN', choice: 'no', reason: 'Hörfehler', ...args },
]
const corrected = (...acts: readonly SmallAct[]) =>
  ['4', '5'].filter((number) =>
    small([...inFour, ...acts])
      .item(number)
      .ballots.some(({ no }) => no?.includes('SN')),
  )

it('[REH5] a correction that names no item means the item now called', () => {
  const reopened: SmallAct = ['chair', 'item.reopen', { item: '4' }]
  expect(corrected(...vote(), call('5'), ...vote(), correct())).toEqual(['5'])
  expect(corrected(...vote(), call('5'), ...vote(), reopened, correct())).toEqual(['4'])
  expect(corrected(...vote(), call('5'), ...vote(), correct({ item: '4' }))).toEqual(['4'])
  expect(corrected(...vote(), call('5'), correct())).toEqual(['4'])
})
