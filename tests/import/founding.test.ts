import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agendaItems, foundingCommands, shortTitle } from '../../server/import/founding.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { agendaCommands } from '../../shared/features/agenda/messages.ts'
import { rosterCommands } from '../../shared/features/roster/messages.ts'
import { MEETING, meetingWith } from './meeting-text.ts'

function read(text: string) {
  const reading = readMeetingFile(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  return reading.file
}

describe('what founds a meeting', () => {
  it('[IMP15] is roster.convene and then agenda.set, and both are sound commands', () => {
    const [convene, set] = foundingCommands(read(MEETING))
    expect(rosterCommands.schema.parse(convene)).toEqual(convene)
    expect(agendaCommands.schema.parse(set)).toEqual(set)
    expect([convene.type, set.type]).toEqual(['roster.convene', 'agenda.set'])
  })

  it('[IMP10] fills in what may be left out', () => {
    const { convocation, agenda } = read(MEETING)
    expect(convocation.style).toEqual({ delegations: 'protocol', tally: 'names' })
    expect(convocation.meeting).toEqual({
      title: 'Third session',
      dates: ['2025-03-14'],
      place: 'Harwich',
      annexes: [],
    })
    expect(convocation.delegations[0]).toEqual({
      code: 'AA',
      name: 'Alphaport',
      plural: false,
      vote: true,
      standing: 'member',
      weights: {},
    })
    expect(convocation.people[0]).toEqual({
      id: 'anna',
      delegation: 'AA',
      seat: 'member',
      duty: ['chair'],
      attends: 'yes',
    })
    expect(convocation.people[1]?.duty).toEqual(['co-chair', 'minutes'])
    expect(agenda.map(({ number, kind, parent, short }) => [number, kind, parent, short])).toEqual([
      ['1', 'opening', null, 'Opening'],
      ['2', 'information', null, 'Dredging'],
      ['2.1', 'decision', '2', 'Depth of the fairway'],
      ['2.2', 'information', '2', ''],
    ])
  })

  it('[IMP10] takes an item that says which minutes it approves for an approval of minutes', () => {
    const item = { number: '3', title: 'Protokoll', sponsors: [], clauses: [], approves: '1. Sitzung, Prüfsumme 793b' }
    expect(agendaItems(item)).toMatchObject([{ kind: 'minutes-approval', approves: item.approves }])
    expect(agendaItems({ ...item, kind: 'decision' })).toMatchObject([{ kind: 'decision', approves: item.approves }])
    const source = MEETING.replace(
      /^agenda:\n/m,
      'agenda:\n  - { number: "0", title: Minutes, approves: First session }\n',
    )
    expect(read(source).agenda[0]).toMatchObject({ number: '0', kind: 'minutes-approval', approves: 'First session' })
  })

  it('[IMP10] cuts a long title at a word and says so', () => {
    expect(shortTitle('Opening')).toBe('Opening')
    const title = 'Availability of funds to close the remaining gaps: mobile networks in the coming years'
    expect(shortTitle(title)).toBe('Availability of funds to close the remaining …')
    expect(title.startsWith(shortTitle(title).replace(' …', ''))).toBe(true)
    expect(shortTitle('x'.repeat(80))).toBe(`${'x'.repeat(48)} …`)
  })

  it('[IMP11] a container’s rules and confidentiality hold for its sub-items unless they say otherwise', () => {
    const text = meetingWith(
      ['title: Dredging', 'title: Dredging\n    confidential: true\n    rules: kdk'],
      ['number: "2.2"', 'number: "2.2", confidential: false, rules: two-thirds-cast'],
    )
    expect(read(text).agenda.map(({ number, confidential, rules }) => [number, confidential, rules])).toEqual([
      ['1', false, null],
      ['2', true, 'kdk'],
      ['2.1', true, 'kdk'],
      ['2.2', false, 'two-thirds-cast'],
    ])
    const clauses = readMeetingFile(meetingWith(['title: Dredging', 'title: Dredging\n    clauses: [One.]']))
    expect(clauses).toMatchObject({ ok: false, issues: [{ code: 'container-with-clauses', line: 22 }] })
  })

  it.each([
    ['6', '6'],
    ['18.6', '18.6'],
    ['0.000001', '0.000001'],
    ['0.1234567', null],
    ['-1', null],
    ['1e21', null],
    ['123456789012345.123456', null],
  ])('[IMP12] a weight of %s is kept as %s', (written, kept) => {
    const reading = readMeetingFile(meetingWith(['share: 18.6', `share: ${written}`]))
    const expected = kept === null ? 'bad-weight' : kept
    const found = reading.ok
      ? reading.file.convocation.delegations[1]?.weights['share']
      : reading.issues.map(({ code }) => code).join()
    expect(found).toBe(expected)
  })
})

const scenarios = new URL('../../../shared/scenarios/', import.meta.url)
const files = (() => {
  try {
    return readdirSync(scenarios).filter((name) => name.endsWith('.yaml'))
  } catch {
    return []
  }
})()

describe.runIf(files.length > 0)('meeting files of the contract', () => {
  it.each(files)('%s is read whole', (name) => {
    const reading = readMeetingFile(readFileSync(new URL(name, scenarios), 'utf8'))
    expect(reading.ok ? [] : reading.issues).toEqual([])
  })
})
