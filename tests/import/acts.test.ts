import { describe, expect, it } from 'vitest'
import { actNames } from '../../server/import/acts.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { MEETING } from './meeting-text.ts'

const withActs = (...acts: readonly string[]) => `${MEETING}acts:\n${acts.map((act) => `  - { ${act} }\n`).join('')}`
const actsLine = MEETING.split('\n').length

function issuesOf(...acts: readonly string[]) {
  const read = readMeetingFile(withActs(...acts), 'en')
  return read.ok
    ? []
    : read.issues.map(({ code, line, path }) => [code, line - actsLine, path.replace(/^acts\[\d+\]\.?/, '')])
}

describe('acts', () => {
  it('[IMP14] are kept with their lines, and founding leaves them aside with a notice', () => {
    const read = readMeetingFile(
      withActs(
        'at: "09:00", by: anna, act: meeting.open',
        'at: "09:01", by: bert, act: item.call, item: "1", expect: refused',
      ),
    )
    expect(read).toMatchObject({
      ok: true,
      file: {
        acts: [
          { line: actsLine + 1, at: '09:00', by: 'anna', act: 'meeting.open' },
          { line: actsLine + 2, act: 'item.call', item: '1', expect: 'refused' },
        ],
      },
      notices: [{ code: 'acts-ignored', params: { count: 2 } }],
    })
    expect(readMeetingFile(MEETING)).toMatchObject({ ok: true, notices: [], file: { acts: [] } })
  })

  it('[IMP14] knows every act of the format', () => {
    expect(actNames).toHaveLength(69)
  })

  it.each([
    ['at: "9:00", by: anna, act: meeting.open', ['bad-time', 1, 'at']],
    ['at: "24:00", by: anna, act: meeting.open', ['bad-time', 1, 'at']],
    ['at: 2025-02-30T09:00, by: anna, act: meeting.open', ['bad-time', 1, 'at']],
    ['at: "09:00", by: ana, act: meeting.open', ['unknown-person', 1, 'by']],
    ['at: "09:00", by: anna, act: meeting.opne', ['unknown-act', 1, 'act']],
    ['at: "09:00", by: anna, act: meeting.open, item: "1"', ['unknown-key', 1, 'item']],
    ['at: "09:00", by: anna, act: item.call, item: "3"', ['unknown-item', 1, 'item']],
    ['at: "09:00", by: anna, act: item.call', ['missing-key', 1, '']],
    ['at: "09:00", by: anna, act: agenda.move, item: "1"', ['one-of-keys', 1, '']],
    [
      'at: "09:00", by: anna, act: agenda.consent, items: ["1", "7"], when: end, how: singly',
      ['unknown-item', 1, 'items[1]'],
    ],
    ['at: "09:00", by: anna, act: chair.pass, to: CC', ['unknown-person', 1, 'to']],
    ['at: "09:00", by: anna, act: proxy.give, to: bert', ['unknown-delegation', 1, 'to']],
    ['at: "09:00", by: anna, act: person.leave, proxy: CC', ['unknown-delegation', 1, 'proxy']],
    ['at: "09:00", by: anna, act: ballot.open, method: exceptoins', ['not-one-of', 1, 'method']],
    ['at: "09:00", by: anna, act: ballot.open, method: named, rules: bundesrat-comittee', ['not-one-of', 1, 'rules']],
    ['at: "09:00", by: anna, act: ballot.cast, choice: true', ['wrong-type', 1, 'choice']],
    ['at: "09:00", by: anna, act: ballot.cast, choice: yes, for: CC', ['unknown-delegation', 1, 'for']],
    ['at: "09:00", by: anna, act: amendment.accept, id: x-1', ['unknown-amendment', 1, 'id']],
    [
      'at: "09:00", by: anna, act: motion.change, changes: [{ clause: 0, op: strike }]',
      ['too-small', 1, 'changes[0].clause'],
    ],
    [
      'at: "09:00", by: anna, act: motion.change, changes: [{ clause: 1, op: srike }]',
      ['not-one-of', 1, 'changes[0].op'],
    ],
    ['at: "09:00", by: anna, act: ballot.close, expect: refusd', ['not-one-of', 1, 'expect']],
    ['at: "09:00", by: anna', ['missing-key', 1, '']],
  ])('[IMP5] [IMP6] refuses %s', (act, issue) => {
    expect(issuesOf(act)).toEqual([issue])
  })

  it.each([
    'at: "09:00:30", by: anna, act: meeting.open',
    'at: 2025-03-14T09:00, by: anna, act: meeting.open',
    'at: 2025-03-14T09:00:00+01:00, by: anna, act: meeting.open',
    'at: 2025-03-14 09:00, by: anna, act: meeting.open',
    'at: "09:00", by: anna, act: agenda.move, item: "1", after: "2"',
    'at: "09:00", by: anna, act: ballot.cast, choice: yes, for: BB, item: "2.1"',
    'at: "09:00", by: anna, act: ballot.open, method: secret, candidates: [Anna Alpha, Bert Beta]',
    'at: "09:00", by: anna, act: ballot.open, method: named, rules: { preset: kdk, tie: chair-decides }, written: true, deadline: 2025-04-01T12:00',
  ])('accepts %s', (act) => {
    expect(issuesOf(act)).toEqual([])
  })

  it('[IMP6] people, items and amendments that acts bring along may be named by acts', () => {
    const coming = [
      'at: "09:00", by: anna, act: person.add, person: { id: cleo, delegation: BB, seat: alternate }',
      'at: "09:01", by: anna, act: agenda.add, item: { number: "6a", title: Late }, after: "2", late: true',
      'at: "09:02", by: cleo, act: amendment.table, id: bb-1, item: "2.1", changes: [{ clause: 1, op: strike }]',
      'at: "09:03", by: anna, act: amendment.accept, id: bb-1',
      'at: "09:04", by: anna, act: item.call, item: "6a"',
    ]
    expect(issuesOf(...coming)).toEqual([])
    expect(issuesOf(...coming.slice(1)).map(([code]) => code)).toEqual(['unknown-person'])
    expect(issuesOf(coming[0]!.replace('BB', 'CC'))).toEqual([['unknown-delegation', 1, 'person.delegation']])
    expect(issuesOf(coming[1]!.replace('title: Late', 'titel: Late'))).toEqual([['unknown-key', 1, 'item.titel']])
  })

  it.each(['acts: {}', 'acts: x'])('[IMP14] refuses %s', (acts) => {
    expect(readMeetingFile(`${MEETING}${acts}\n`)).toMatchObject({ ok: false, issues: [{ code: 'wrong-type' }] })
  })

  it.each(['- x', '- [a]', '- null'])('[IMP14] refuses an act that is none: %s', (act) => {
    expect(readMeetingFile(`${MEETING}acts:\n  ${act}\n`)).toMatchObject({
      ok: false,
      issues: [{ line: actsLine + 1 }],
    })
  })
})
