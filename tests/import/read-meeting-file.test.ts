import { describe, expect, it } from 'vitest'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { lineOf, MEETING, meetingWith } from './meeting-text.ts'

function issuesOf(text: string | Uint8Array, language: 'de' | 'en' = 'en') {
  const read = readMeetingFile(text, language)
  return read.ok ? [] : read.issues
}

/** Reads the changed file and expects this one issue, on the line that was changed. */
function expectIssue(change: readonly [string, string], code: string, at = change[1]) {
  const text = meetingWith(change)
  const found = issuesOf(text)
  expect(found.map(({ code, line }) => ({ code, line }))).toEqual([{ code, line: lineOf(text, at) }])
  return found[0]!
}

function fileOf(text: string) {
  const read = readMeetingFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.file
}

describe('YAML', () => {
  it('[IMP1] yes and no are words, true and false are flags', () => {
    const file = fileOf(meetingWith(['seat: member, duty: chair', 'seat: member, attends: yes, duty: chair']))
    expect(file.convocation.people[0]?.attends).toBe('yes')
    expect(file.convocation.delegations[2]?.vote).toBe(false)
    expectIssue(['vote: false', 'vote: no'], 'not-a-flag')
    expectIssue(['attends: excused', 'attends: true'], 'not-a-word')
  })

  it.each([
    ['%YAML 1.1\n---\n', 'yaml-version', 1],
    ['body: !!js/function x\n', 'yaml-tag', 1],
  ])('[IMP1] refuses what is not YAML 1.2 core: %j', (before, code, line) => {
    expect(issuesOf(before + MEETING)[0]).toMatchObject({ code, line })
  })

  it('[IMP1] refuses a second document, a tab, a missing bracket, each at its line', () => {
    expect(issuesOf(`${MEETING}---\nformat: 1\n`)[0]?.code).toBe('yaml-several-documents')
    expect(issuesOf(meetingWith(['  title: Third', '\ttitle: Third']))[0]).toMatchObject({ code: 'yaml-tab', line: 7 })
    expect(issuesOf(meetingWith(['short: CoP }', 'short: CoP']))[0]).toMatchObject({ code: 'yaml-indent', line: 6 })
  })

  it('[IMP2] refuses a key that stands twice, where it stands the second time', () => {
    expectIssue(['  place: Harwich', '  place: Harwich\n  place: Hull'], 'duplicate-key', 'place: Hull')
  })

  it('[IMP3] follows references and says where one points at nothing', () => {
    const file = fileOf(
      meetingWith(['title: Opening', 'title: &o Opening'], ['number: "2.2"', 'number: "2.2", title: *o']),
    )
    expect(file.agenda.at(-1)?.title).toBe('Opening')
    expectIssue(['title: Dredging', 'title: *nowhere'], 'yaml-anchor')
  })

  it('[IMP3] refuses references that grow beyond measure, or into themselves', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level++) {
      bomb.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      )
    }
    expect(issuesOf(bomb.join('\n')).map(({ code }) => code)).toEqual(['too-many-parts'])
    expect(issuesOf('a: &a [*a]').map(({ code }) => code)).toEqual(['too-deep'])
  })

  it.each([
    ['size', `# ${'x'.repeat(2 * 1024 * 1024)}`, 'file-too-large'],
    ['size in bytes, not letters', `# ${'ü'.repeat(1024 * 1024)}`, 'file-too-large'],
    ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n'), 'too-many-parts'],
    ['a million quotation marks', '"'.repeat(2_000_000), 'too-many-parts'],
    ['depth', '['.repeat(100_000), 'too-deep'],
    ['depth in blocks', '- '.repeat(50_000), 'too-deep'],
  ])('[IMP3] refuses what is beyond measure, and quickly: %s', (_, text, code) => {
    const began = performance.now()
    expect(issuesOf(text)[0]?.code).toBe(code)
    // the library alone takes 34 to 90 s for two of these
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('[IMP3] refuses bytes that are not UTF-8 instead of misreading a name', () => {
    expect(issuesOf(Buffer.from(MEETING.replace('Harwich', 'Lübeck'), 'latin1'))[0]?.code).toBe('text-unreadable')
    expect(readMeetingFile(Buffer.from(MEETING.replace('Harwich', 'Lübeck')))).toMatchObject({ ok: true })
  })

  it.each(['', 'just a line', '- a\n- b', '42', 'null'])('[IMP4] says that %j is no meeting file', (text) => {
    expect(issuesOf(text)).toMatchObject([{ code: 'not-a-mapping', line: 1, column: 1 }])
  })
})

describe('defects', () => {
  it('[IMP4] tells all defects together, in the order of the file, of shape and of reference alike', () => {
    const text = meetingWith(
      ['short: CoP', 'shrot: CoP'],
      ['2025-03-14', '2025-02-29'],
      ['delegation: BB,', 'delegation: BC,'],
      ['sponsors: [AA, BB]', 'sponsors: AA'],
    )
    expect(issuesOf(text).map(({ code, path, line }) => [line, path, code])).toEqual([
      [5, 'body.shrot', 'unknown-key'],
      [8, 'meeting.date', 'no-such-date'],
      [16, 'people[1].delegation', 'unknown-delegation'],
      [23, 'agenda[1].items[0].sponsors', 'wrong-type'],
    ])
  })

  it('[IMP4] points at the place, in German and in English', () => {
    const text = meetingWith(['duty: chair', 'duty: chiar'], ['duty: [co-chair', 'duty: [chair'])
    expect(issuesOf(text, 'de')).toEqual([
      {
        code: 'not-one-of',
        params: { value: 'chiar', known: ['chair', 'co-chair', 'secretariat', 'minutes', 'auditor'], meant: 'chair' },
        line: 15,
        column: 53,
        path: 'people[0].duty',
        message: '„chiar“ geht hier nicht. Meinten Sie „chair“?',
      },
    ])
    expect(issuesOf(text, 'en')[0]?.message).toBe('“chiar” is not possible here. Did you mean “chair”?')
  })

  it.each([
    [['locale: en-GB', 'local: en-GB'], 'local', 'locale'],
    [['standing: guest', 'standign: guest'], 'standign', 'standing'],
    [['seat: guest', 'Seat: guest'], 'Seat', 'seat'],
  ] as const)('[IMP5] refuses an unknown key and names the known one: %j', ([from, to], key, meant) => {
    const found = issuesOf(meetingWith([from, to])).find(({ code }) => code === 'unknown-key')
    expect(found?.params).toEqual({ key, meant })
    expect(found?.line).toBe(lineOf(meetingWith([from, to]), to))
  })

  it('[IMP5] names every key that is possible where none is near', () => {
    const text = meetingWith(['standing: guest', 'status: guest'])
    const possible = 'code, name, genitive, dative, plural, vote, standing'
    expect(issuesOf(text, 'de').find(({ code }) => code === 'unknown-key')?.message).toMatch(
      new RegExp(`^Der Schlüssel „status“ ist hier nicht bekannt\\. Möglich: ${possible} oder weights\\.$`),
    )
    expect(issuesOf(text, 'en').find(({ code }) => code === 'unknown-key')?.message).toMatch(
      new RegExp(`^The key “status” is not known here\\. Possible: ${possible} or weights\\.$`),
    )
  })

  it('[IMP5] a number that should be a text says how to write it', () => {
    const issue = expectIssue(['number: "1"', 'number: 1'], 'quote-number')
    expect(issue.message).toContain('"1"')
  })

  it.each([
    [['place: Harwich', 'place: [Harwich]'], 'wrong-type'],
    [['place: Harwich', 'place:'], 'empty-value'],
    [['format: 1', 'format: 2'], 'not-one-of'],
    [['kind: opening', 'kind: openign'], 'not-one-of'],
    [['title: Third session', 'title: ""'], 'empty-value'],
    [['[The depth is kept., The cost is shared.]', '[The depth is kept., 7]'], 'quote-number'],
  ] as const)('[IMP5] refuses values of another kind: %j', (change, code) => {
    expectIssue(change, code)
  })

  it.each([
    [['delegation: BB,', 'delegation: bb,'], 'unknown-delegation', 'BB'],
    [['sponsors: [AA, BB]', 'sponsors: [AA, CC]'], 'unknown-delegation', ''],
    [
      ['rules: majority-cast', 'rules: { adopt-if: [{ at-least: 2/3, of: members, weight: vote }] }'],
      'unknown-weight',
      'votes',
    ],
    [['rules: majority-cast', 'rules: { preset: majority-cast, consent-of: [CC] }'], 'unknown-delegation', ''],
    [
      ['rules: majority-cast', 'rules: { preset: majority-cast, quorum: { more-than: 1/2, of: shares } }'],
      'unknown-weight',
      'share',
    ],
  ] as const)('[IMP6] refuses an id that names nothing: %j', (change, code, meant) => {
    expect(expectIssue(change, code).params).toMatchObject({ meant })
  })

  it.each([
    [['code: BB', 'code: AA'], 'duplicate-delegation', /^ {2}- \{ code: AA, name: Betaport/],
    [['id: bert', 'id: anna'], 'duplicate-person', /anna, delegation: BB/],
    [['number: "2.2"', 'number: "1"'], 'duplicate-item', /number: "1" \}$/],
    [['sponsors: [AA, BB]', 'sponsors: [AA, AA]'], 'duplicate-name', /AA, AA/],
  ] as const)('[IMP6] refuses an id used twice at its second place: %j', (change, code, line) => {
    const text = meetingWith(change)
    const issue = issuesOf(text).find((found) => found.code === code)
    expect(text.split('\n')[(issue?.line ?? 0) - 1]).toMatch(line)
  })

  it('[IMP7] a meeting has a chair, a vote and an agenda', () => {
    expectIssue(['duty: chair', 'duty: secretariat'], 'no-chair', 'people:')
    const noVote = meetingWith(
      ['name: Alphaport', 'name: Alphaport, vote: false'],
      ['name: Betaport', 'name: Betaport, vote: false'],
    )
    expect(issuesOf(noVote)).toMatchObject([{ code: 'no-voting-delegation', line: 10 }])
    expect(issuesOf(`${MEETING.slice(0, MEETING.indexOf('agenda:'))}agenda: []\n`)).toMatchObject([
      { code: 'too-few', line: lineOf(MEETING, 'agenda:') },
    ])
    expect(issuesOf(MEETING.slice(0, MEETING.indexOf('agenda:')))).toMatchObject([
      { code: 'missing-key', params: { key: 'agenda' } },
    ])
  })

  it.each([
    ['it-planungsrat', 'rule-needs-delegation'],
    ['bundesrat-committee', null],
    ['eu-qualified-majority', 'rule-needs-weight'],
    ['dkm', 'not-one-of'],
    ['{ quorum: { at-least: 2 } }', 'rule-decides-nothing'],
    ['{ preset: dmk, adopt-if: [{ at-least: 3/2, of: cast }] }', 'rule-bound'],
    ['{ preset: dmk, adopt-if: [{ at-least: 1/2 }] }', 'rule-of'],
    ['{ preset: dmk, adopt-if: [{ at-least: 1, more-than: 2 }] }', 'rule-one-bound'],
    ['{ preset: dmk, quorum: { more-than: 1/2, of: cast } }', 'rule-quorum-of'],
    ['{ preset: dmk, consent-of: [AA, AA] }', 'duplicate-name'],
    ['{ preset: dmk, tei: rejected }', 'unknown-key'],
    ['{ preset: dmk, transfer: { allowed: true } }', 'not-a-word'],
  ])('[IMP8] rules: %s', (rules, code) => {
    const found = issuesOf(meetingWith(['rules: majority-cast', `rules: ${rules}`]))
    expect(found.map((issue) => [issue.line, issue.code])[0]).toEqual(code === null ? undefined : [4, code])
  })

  it('[IMP8] holds an item’s own rules to the same', () => {
    expectIssue(
      ['number: "2.2"', 'number: "2.2", rules: eu-qualified-majority'],
      'rule-needs-weight',
      'number: "2.2", rules',
    )
    expect(issuesOf(meetingWith(['number: "2.2"', 'number: "2.2", rules: kdk']))).toEqual([])
  })

  it.each([
    [['date: 2025-03-14', 'date: 2025-13-01'], 'no-such-date'],
    [['date: 2025-03-14', 'dates: [2025-03-14, 2025-03-13]'], 'dates-order'],
    [['date: 2025-03-14', 'dates: [2025-03-14, 2025-03-14]'], 'dates-order'],
    [['timezone: Europe/London', 'timezone: Europe/Londres'], 'unknown-timezone'],
    [['timezone: Europe/London', 'timezone: "+01:00"'], 'unknown-timezone'],
    [['locale: en-GB', 'locale: fr-FR'], 'unknown-locale'],
    [['body: { name: Council of Ports', 'body: { article: den, name: Council of Ports'], 'not-one-of'],
  ] as const)('[IMP9] dates, zone and language: %j', (change, code) => {
    expectIssue(change, code)
  })

  it('[IMP9] asks for one of date and dates', () => {
    expectIssue(['  date: 2025-03-14\n', ''], 'date-or-dates', '  title: Third')
    const both = meetingWith(['date: 2025-03-14', 'date: 2025-03-14\n  dates: [2025-03-14]'])
    expect(issuesOf(both).map(({ code }) => code)).toEqual(['date-or-dates'])
  })

  it.each([
    [['id: olga', 'id: constructor'], 'reserved-name'],
    [['code: OBS', 'code: toString'], 'reserved-name'],
    [['weights: { votes: 3,', 'weights: { valueOf: 3,'], 'reserved-name'],
    [['place: Harwich', 'place: "Har\\0wich"'], 'bad-control-character'],
    [['place: Harwich', 'place: "Har\\u202Ewich"'], 'bad-control-character'],
    [['place: Harwich', 'place: "Har\\uD800wich"'], 'bad-control-character'],
  ] as const)('[IMP13] refuses names and characters nothing could hold: %j', (change, code) => {
    const text = meetingWith(change)
    expect(issuesOf(text).map((issue) => [issue.code, issue.line])).toContainEqual([code, lineOf(text, change[1])])
  })

  it('[IMP13] refuses __proto__ as a key', () => {
    expectIssue(['place: Harwich', '__proto__: { place: Harwich }'], 'reserved-name')
    expect(({} as Record<string, unknown>)['place']).toBeUndefined()
  })
})
