import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { minutesText } from '../../server/export/text.ts'
import { foundingCommands } from '../../server/import/founding.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { meeting } from '../../shared/meeting/meeting.ts'
import { playOnPaper } from '../support/paper-meeting.ts'

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const fixture = (name: string) => textOf(`tests/fixtures/${name}`)
const example = textOf('server/example/example.yaml')

function read(text: string) {
  const reading = readMeetingFile(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  return reading
}

describe('the example meeting', () => {
  it('[IMP15] is sound, and the meeting accepts its founding', () => {
    const { file, notices } = read(example)
    expect(notices).toEqual([])
    let state = meeting.initial()
    for (const command of foundingCommands(file)) {
      const decision = meeting.decide(command, state, { now: 0, actor: { person: null }, seq: 0 })
      if (!decision.ok) throw new Error(decision.rejection.code)
      for (const event of decision.events) state = meeting.evolve(state, event, { seq: 1, at: 0, by: null })
    }
    expect(state.roster.convened && state.roster.people.length).toBe(52)
    expect(state.agenda.numberOrder).toHaveLength(26)
  })

  it('[IMP10] has a short title for every item that a list can show whole', () => {
    const { file } = read(example)
    for (const { short } of file.agenda) {
      expect(short).not.toBe('')
      expect(short.length).toBeLessThanOrEqual(32)
    }
  })
})

describe('its rehearsal', () => {
  it('[IMP14] is the example as it stands, and acts after it', () => {
    expect(fixture('dmk-own.yaml').slice(0, example.length)).toBe(example)
    expect(read(fixture('dmk-own.yaml')).notices).toMatchObject([{ code: 'acts-ignored' }])
  })

  it('[IMP14] played on paper gives the minutes that were derived by hand, word for word', () => {
    const { file } = read(fixture('dmk-own.yaml'))
    const { state, draft, refused } = playOnPaper(file)
    expect(refused.map(({ act }) => act.line)).toEqual(
      file.acts.filter((act) => act.expect === 'refused').map((act) => act.line),
    )
    const text = minutesText(state, draft)
    const words = (minutes: string) => minutes.split(/\s+/u).filter(Boolean).join(' ')
    expect(words(text.slice(text.indexOf('\nTOP 0 ')))).toBe(words(fixture('dmk-own.expected.txt')))
  })
})
