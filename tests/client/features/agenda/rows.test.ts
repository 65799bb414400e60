import { expect, it } from 'vitest'
import { asksForSponsors } from '../../../../client/features/agenda/next-item.ts'
import { itemInHall } from '../../../../client/features/agenda/in-hall.ts'
import { agendaRows } from '../../../../client/features/agenda/rows.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

it('the agenda stands in the order of call, without headings, each item with what it came to', () => {
  const { state } = small([
    ['chair', 'meeting.open'],
    ['chair', 'agenda.consent', { items: ['3'], when: 'end', how: 'singly' }],
    ['chair', 'agenda.move', { item: '5', before: '4' }],
    ['chair', 'item.call', { item: '5' }],
    ['chair', 'ballot.open', { method: 'exceptions' }],
    ['chair', 'ballot.close'],
    ['chair', 'agenda.drop', { item: '6' }],
    ['chair', 'item.call', { item: '4' }],
  ])
  const rows = agendaRows(state, t)
  expect(rows.map((row) => row.number)).toEqual(['0', '1', '2.1', '2.2', '5', '4', '6', '7', '3', '8'])
  const byNumber = (number: string) => rows.find((row) => row.number === number)
  expect(byNumber('5')).toMatchObject({ state: 'done', mark: { sign: 'yes', word: 'angenommen' } })
  expect(byNumber('4')?.state).toBe('now')
  expect(byNumber('6')).toMatchObject({ state: 'out', mark: { icon: 'check', word: 'entfallen' } })
  expect(byNumber('7')).toMatchObject({ state: 'todo' })
})

it('an item is done when a vote together with others settled it, also without a call of its own', () => {
  const { state } = small([
    ['chair', 'meeting.open'],
    ['chair', 'item.call', { item: '3' }],
    ['chair', 'ballot.open', { method: 'exceptions', items: ['3', '4'] }],
    ['chair', 'ballot.close'],
  ])
  expect(agendaRows(state, t).find(({ number }) => number === '4')).toMatchObject({ state: 'done' })
})

it('delegations are asked whether they join the sponsors until a vote settled the item', () => {
  const called: readonly SmallAct[] = [
    ['chair', 'meeting.open'],
    ['chair', 'item.call', { item: '3' }],
  ]
  expect(asksForSponsors(small(called).state, '3')).toBe(true)
  const voted: readonly SmallAct[] = [
    ...called,
    ['chair', 'ballot.open', { method: 'exceptions' }],
    ['chair', 'ballot.close'],
  ]
  expect(asksForSponsors(small(voted).state, '3')).toBe(false)
  // the record takes it all the same: the printed sponsors are those that remain (AGE31)
  expect(small([...voted, ['hh', 'sponsor.join', { item: '3' }]]).item('3').sponsors).toEqual(['BB', 'BE', 'HH'])
})

it('after the close nothing is called in the hall, and the item called last is done', () => {
  const called: readonly SmallAct[] = [
    ['chair', 'meeting.open'],
    ['chair', 'item.call', { item: '3' }],
  ]
  expect(itemInHall(small(called).state)?.number).toBe('3')
  const { state } = small([...called, ['chair', 'meeting.close']])
  expect(itemInHall(state)).toBeNull()
  expect(agendaRows(state, t).find(({ number }) => number === '3')?.state).toBe('done')
})
