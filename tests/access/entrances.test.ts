import { describe, expect, it } from 'vitest'
import { doorsOf, fullName, roomsOf } from '../../server/access/entrances.ts'
import { exportRefusal, mayInvite, mayTakeOver, usualEdition } from '../../server/access/rights.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { OPEN, stateAfter } from './founded.ts'

const founded = stateAfter()
const opened = stateAfter(OPEN)
const voting = stateAfter(
  OPEN,
  ['anna', { type: 'agenda.call', data: { item: '2' } }],
  ['anna', { type: 'ballots.open', data: { method: 'named', order: 'protocol', written: false } }],
)
const circulated: MeetingState = { ...opened, minutes: { ...opened.minutes, version: 'circulated' } }

const rooms = (person: string | null, state = opened, door: 'person' | 'screen' | 'follow' = 'person') =>
  roomsOf({ meeting: 'm', person, door }, state)

describe('rooms', () => {
  it.each([
    ['anna', ['chair', 'setup', 'minutes', 'screen', 'delegation', 'follow']],
    ['bert', ['chair', 'setup', 'minutes', 'screen', 'delegation', 'follow']],
    ['sara', ['chair', 'setup', 'minutes', 'screen', 'delegation', 'follow']],
    ['nils', ['minutes', 'delegation', 'follow']],
    ['aude', ['follow', 'delegation']],
    ['mona', ['delegation', 'follow']],
    ['olga', ['delegation', 'follow']],
    ['stranger', []],
    [null, []],
  ])('[ACC10] of %s', (person, expected) => {
    expect(rooms(person)).toEqual(expected)
  })

  it('[ACC10] the secretariat begins with the preparation until the meeting is opened', () => {
    expect(rooms('sara', founded)[0]).toBe('setup')
    expect(rooms('anna', founded)[0]).toBe('chair')
  })

  it('[ACC10] [ACC13] a screen and a follower enter one room each, whoever they say they are', () => {
    expect(rooms(null, opened, 'screen')).toEqual(['screen'])
    expect(rooms('anna', opened, 'follow')).toEqual(['follow'])
  })

  it('[ACC10] follow the roster as it stands', () => {
    const person = { id: 'zoe', delegation: 'AA', seat: 'staff', duty: ['minutes'], attends: 'yes' } as const
    const late = stateAfter(OPEN, ['sara', { type: 'roster.add', data: { person: { ...person, duty: ['minutes'] } } }])
    expect(rooms('zoe', opened)).toEqual([])
    expect(rooms('zoe', late)[0]).toBe('minutes')
  })

  it('[API6] lists everybody’s door and the two that are nobody’s', () => {
    const doors = doorsOf(opened, 'm')
    expect(doors).toHaveLength(9)
    expect(doors[0]).toEqual({
      door: 'person',
      person: 'anna',
      name: 'Dr Anna Alpha',
      office: 'Mayor',
      delegation: 'AA',
      duty: ['chair'],
      room: 'chair',
    })
    expect(doors.slice(-2).map(({ door, room }) => [door, room])).toEqual([
      ['screen', 'screen'],
      ['follow', 'follow'],
    ])
  })

  it.each([
    ['anna', 'Dr Anna Alpha'],
    ['sara', 'Sara'],
    ['olga', 'Observer'],
    ['nils', 'nils'],
    ['stranger', null],
  ])('names %s as %s', (person, name) => {
    expect(fullName(opened, person)).toBe(name)
  })
})

describe('rights', () => {
  it.each([
    ['anna', true, false],
    ['bert', true, true],
    ['sara', true, true],
    ['nils', false, false],
    ['aude', false, false],
    ['mona', false, false],
    ['stranger', false, false],
    [null, false, false],
  ])('[ACC9] %s invites: %s, takes over: %s', (person, invites, takesOver) => {
    expect([mayInvite(opened, person), mayTakeOver(opened, person)]).toEqual([invites, takesOver])
  })

  it.each([
    // person, minutes.txt, record.json, log.jsonl: quiet, then while somebody votes
    ['anna', [null, null, null], [null, null, null]],
    ['sara', [null, null, null], [null, null, null]],
    ['bert', [null, null, 'not-yours'], [null, 'ballot-open', 'not-yours']],
    ['nils', [null, null, 'not-yours'], [null, 'ballot-open', 'not-yours']],
    ['aude', [null, null, null], [null, 'ballot-open', 'ballot-open']],
    ['mona', ['not-circulated', 'not-circulated', 'not-yours'], ['not-circulated', 'not-circulated', 'not-yours']],
    ['stranger', ['not-yours', 'not-yours', 'not-yours'], ['not-yours', 'not-yours', 'not-yours']],
    [null, ['not-yours', 'not-yours', 'not-yours'], ['not-yours', 'not-yours', 'not-yours']],
  ] as const)('[ACC11] %s takes minutes, record and log: %j, while somebody votes %j', (person, quiet, busy) => {
    const files = ['minutes.txt', 'record.json', 'log.jsonl']
    expect(files.map((file) => exportRefusal(opened, person, file))).toEqual(quiet)
    expect(files.map((file) => exportRefusal(voting, person, file))).toEqual(busy)
  })

  it('[ACC11] once circulated, minutes and record are for everybody on the roster', () => {
    expect(['minutes.html', 'record.json', 'log.jsonl'].map((file) => exportRefusal(circulated, 'mona', file))).toEqual(
      [null, null, 'not-yours'],
    )
    expect(exportRefusal(circulated, null, 'minutes.html')).toBe('not-yours')
  })

  it('[ACC15] guests get the edition for outsiders, everybody else either', () => {
    expect(['anna', 'nils', 'mona', 'aude', 'olga'].map((person) => usualEdition(circulated, person))).toEqual([
      'internal',
      'internal',
      'internal',
      'internal',
      'external',
    ])
    expect(exportRefusal(circulated, 'olga', 'minutes.pdf')).toBeNull()
    expect(exportRefusal(circulated, 'olga', 'minutes.pdf', 'internal')).toBe('not-yours')
    expect(exportRefusal(circulated, 'mona', 'minutes.pdf', 'external')).toBeNull()
    expect(exportRefusal(opened, 'olga', 'minutes.pdf', 'external')).toBe('not-circulated')
  })
})
