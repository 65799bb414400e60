import { expect, it } from 'vitest'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { recordOf } from '../../shared/meeting/record.ts'
import { minutesText } from '../../server/export/text.ts'
import { playOnPaper } from '../support/paper-meeting.ts'
import { folded, reference } from '../support/reference.ts'

const file = reference('scenarios/dmk-2.yaml')
const expected = reference('scenarios/dmk-2.expected.txt')

it.skipIf(file === null || expected === null)(
  '[FCT1] the reference meeting, on paper, gives its minutes word for word',
  () => {
    const reading = readMeetingFile(file ?? '')
    expect(reading.ok ? [] : reading.issues).toEqual([])
    if (!reading.ok) return
    const { state, draft, refused } = playOnPaper(reading.file)
    expect(refused.filter(({ act }) => act.expect !== 'refused').map((it) => [it.act.line, it.rejection])).toEqual([])
    expect(refused).toHaveLength(reading.file.acts.filter((act) => act.expect === 'refused').length)
    const text = minutesText(state, draft)
    expect(folded(text.slice(text.indexOf('\nTOP 0 ')))).toBe(folded(expected ?? ''))
  },
)

/** Yes, no, abstain as the dissection of the real minutes counts them (15 less the delegations named). */
const counted: Readonly<Record<string, readonly [number, number, number]>> = {
  '3': [15, 0, 0],
  '4': [11, 0, 4],
  '5': [15, 0, 0],
  '6': [15, 0, 0],
  '7': [15, 0, 0],
  '8': [14, 0, 1],
  '9': [13, 0, 2],
  '12': [10, 3, 2],
  '13': [14, 0, 1],
  '14': [15, 0, 0],
  '15': [12, 0, 3],
  '16': [14, 0, 1],
  '17.1': [15, 0, 0],
}

it.skipIf(file === null)('[REC1, REC2] the reference meeting gives its record', () => {
  const reading = readMeetingFile(file ?? '')
  if (!reading.ok) throw new Error('the reference is refused')
  const { state } = playOnPaper(reading.file)
  const record = recordOf(state, () => [])
  expect(record).toMatchObject({
    body: 'DMK',
    opened: '2024-10-18T09:00:00+02:00',
    closed: '2024-10-18T12:45:00+02:00',
    absent: ['TH'],
    proxies: [{ from: 'SN', to: 'BE', at: '12:15', until: null }],
  })
  expect(record.printOrder.join(' ')).toBe(
    '0 1 2 2.1 2.2 2.3 3 4 5 6 7 8 9 12 13 14 15 16 17 17.1 17.2 17.3 17.4 10 18',
  )
  expect(record.callOrder.join(' ')).toBe('0 1 2.1 2.2 2.3 4 5 7 8 9 12 15 16 17.1 17.2 17.3 17.4 10 3 6 13 14 18')
  for (const { number, ballots, outcome, debate, consent } of record.items) {
    const [ballot, ...others] = ballots
    expect(others).toEqual([])
    expect([number, ballot ? [ballot.yes?.length, ballot.no?.length, ballot.abstain?.length] : undefined]).toEqual([
      number,
      counted[number],
    ])
    if (ballot) expect([outcome, ballot.absent]).toEqual(['adopted', ['TH']])
    expect(consent).toBe(['3', '6', '13', '14'].includes(number))
    if (number === '17.1') expect(debate).toBe('unrecorded')
  }
  const item = (number: string) => record.items.find((it) => it.number === number)
  expect(item('12')).toMatchObject({
    debate: 'held',
    unanimous: false,
    clauses: ['Erste Ziffer.', 'Zweite Ziffer.', 'Dritte Ziffer.'],
  })
  expect(item('12')?.ballots[0]).toMatchObject({
    method: 'roll-call',
    no: ['MV', 'SL', 'SN'],
    voice: ['MV'],
    changed: ['NI'],
  })
  expect(item('9')).toMatchObject({ sponsors: ['SH'], presentedBy: ['scharrenbach'] })
  expect(item('16')?.ballots[0]).toMatchObject({ proxied: { SN: 'BE' }, abstain: ['NW'] })
  expect(item('11')?.outcome).toBe('withdrawn')
  expect(item('10')?.outcome).toBe('debated')
  expect(item('17.2')?.outcome).toBe('informed')
  expect(item('17')?.outcome).toBeNull()
})
