import { expect, it } from 'vitest'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
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
