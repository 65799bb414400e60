import { expect, it } from 'vitest'
import { agendaGroups } from '../../../../client/rooms/chair/agenda-groups.ts'
import { adopted, call, inFour, small, vote, type SmallAct } from '../../../meeting/small-meeting.ts'
import { format, t } from '../../words.ts'

/** `Erledigt: 0 1 | 4 seit 09:03 | …`: the column in a line. */
function column(acts: readonly SmallAct[]): string {
  return agendaGroups(small(acts).state, null, { t, format })
    .map(({ title = '', rows }) => [
      title,
      rows.map((row) => [row.number, row.detail ?? []].flat().join(' ')).join(', '),
    ])
    .map(([title = '', rows = '']) => (title === '' ? rows : `${title}: ${rows}`))
    .join(' | ')
}

it('before the first call everything lies ahead', () => {
  expect(column([])).toBe('Vor uns: 0, 1, 2.1, 2.2, 3, 4, 5, 6, 7, 8')
})

it('what is done, what happens, what follows', () => {
  expect(column([...inFour, ...vote(), call('5')])).toBe(
    'Erledigt: 1, 4 | 5 seit 09:06 | Danach: 0, 2.1, 2.2, 3, 6, 7, 8',
  )
})

it('the item now called says in words what goes on, and what it came to', () => {
  expect(column([...inFour, ['chair', 'debate.open']])).toContain('4 seit 09:03 · Aussprache')
  expect(column([...inFour, ['chair', 'ballot.open', { method: 'named' }]])).toContain(
    '4 seit 09:03 · Abstimmung läuft',
  )
  expect(column([...inFour, ...vote()])).toContain('4 seit 09:03 · angenommen')
})

it('a consent list stands apart, at the end or before all', () => {
  const list = (when: string): SmallAct => ['office', 'agenda.consent', { items: ['4', '5'], when, how: 'en-bloc' }]
  expect(column([...adopted, list('end')])).toContain('Danach: 0, 2.1, 2.2, 3, 6, 7, 8 | Konsensliste, en bloc: 4, 5')
  expect(column([...adopted, list('now')])).toContain('| Konsensliste, en bloc: 4, 5 | Danach:')
})

it('what was withdrawn or put off is out; what was left open by a slip is not done', () => {
  expect(column([...inFour, ['hh', 'agenda.withdraw'], call('5')])).toContain('Nicht mehr behandelt: 4')
  expect(column([...inFour, call('5')])).toContain('Danach: 0, 2.1, 2.2, 3, 4, 6, 7, 8')
})
