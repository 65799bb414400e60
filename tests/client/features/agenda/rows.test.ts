import { expect, it } from 'vitest'
import { agendaRows } from '../../../../client/features/agenda/rows.ts'
import { small } from '../../../meeting/small-meeting.ts'
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
