import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exports, type ExportName } from '../../server/export/exports.ts'
import { resolutionsPaper } from '../../server/export/resolutions-paper.ts'
import type { ResolutionsRecord } from '../../server/export/resolutions-json.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { recordOf } from '../../shared/meeting/record.ts'
import { delegationNamed } from '../../shared/phrases/names.ts'
import { aknComplaint, aknLooseEnds, hasAknValidator } from '../support/akn-validator.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { hostile, played as own } from './written.ts'

type Edition = 'internal' | 'external'
const all = meetingFiles.map((path) => ({ name: basename(path), ...playedFile(path).played }))
const editions: readonly Edition[] = ['internal', 'external']

const made = async (name: ExportName, state: MeetingState, edition: Edition = 'internal') =>
  String((await exports[name]({ state, draft: {}, log: [], edition })).body)
const xmlOf = (state: MeetingState, edition?: Edition) => made('resolutions.xml', state, edition)
const jsonOf = async (state: MeetingState, edition?: Edition) =>
  JSON.parse(await made('resolutions.json', state, edition)) as ResolutionsRecord

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const letters = (text: string) => text.replace(/\s+/g, '')
const bodyOf = (xml: string) =>
  letters(
    xml
      .slice(xml.indexOf('<mainBody>'), xml.indexOf('</mainBody>'))
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|#\d+);/g, (_, name: string) => entities[name] ?? ' '),
  )

/** Every item under another title, with other clauses. */
function retold(state: MeetingState, change: (item: MeetingState['agenda']['items'][string]) => object): MeetingState {
  const items = Object.fromEntries(
    Object.entries(state.agenda.items).map(([number, item]) => [number, { ...item, ...change(item) }]),
  )
  return { ...state, agenda: { ...state.agenda, items } }
}
const confidential = retold(own.state, ({ number }) => (number === '12' ? { confidential: true } : {}))

describe('the annex in Akoma Ntoso', () => {
  it.runIf(hasAknValidator).each(all)('[AKN5] of $name holds against the schema of OASIS', async ({ state }) => {
    for (const edition of editions) expect(aknComplaint(await xmlOf(state, edition))).toBeNull()
  })

  it.each(all)('[AKN5] of $name says what the annex says, and every reference finds its mark', async ({ state }) => {
    for (const edition of editions) {
      const xml = await xmlOf(state, edition)
      expect(aknLooseEnds(xml)).toEqual([])
      const text = await made('resolutions.txt', state, edition)
      const { sections } = resolutionsPaper({ state, draft: {}, log: [], edition })
      const [, ...told] = text.split('\n\n') // without the head
      expect(bodyOf(xml)).toBe(letters(sections.length > 0 ? told.join('') : 'Beschlüsse sind nicht gefasst worden.'))
    }
  })

  it('[AKN5] has clauses, sponsors, result and statements as what they are', async () => {
    const xml = await xmlOf(own.state)
    const [item = ''] = /<hcontainer name="resolution" eId="item-12">[\s\S]*?<\/hcontainer>/.exec(xml) ?? []
    expect(item.match(/<clause eId="item-12__clause_\d">/g)).toHaveLength(3)
    expect(item).toContain('<docProponent refersTo="#delegation-RP">Rheinland-Pfalz</docProponent>')
    expect(item).toMatch(/<outcome refersTo="#outcome-adopted">Der Beschlussvorschlag wird angenommen/)
    expect(xml).toMatch(/<inline name="stated" refersTo="#delegation-[A-Z]+">[^<]*Protokollnotiz/)
    expect(xml).toContain('<TLCOrganization eId="delegation-RP"')
  })

  it('[AKN5] and the minutes are components of one work, and each names the other', async () => {
    const [annex, minutes] = [await xmlOf(own.state), await made('minutes.xml', own.state)]
    const value = (xml: string, level: string, name: string) =>
      new RegExp(`<${level}>[\\s\\S]*?<${name} value="([^"]*)"`).exec(xml)?.[1]
    for (const level of ['FRBRWork', 'FRBRExpression'])
      expect(value(annex, level, 'FRBRuri')).toBe(value(minutes, level, 'FRBRuri'))
    const here = value(annex, 'FRBRExpression', 'FRBRthis') ?? ''
    const there = value(minutes, 'FRBRExpression', 'FRBRthis') ?? ''
    expect([here, there].map((uri) => uri.slice(uri.lastIndexOf('/')))).toEqual(['/!annex1', '/!main'])
    expect(annex).toContain(`<attachmentOf eId="minutes" href="${there}"`)
    expect(minutes).toContain(`<hasAttachment eId="annex" href="${here}"`)
  })

  it('[AKN4] escapes every text and drops what XML cannot hold', async () => {
    const words = `${hostile.join('\n')} ]]> "'\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}\u{D800} ende`
    const state = retold(own.state, () => ({ title: words, clauses: [words, '', ...hostile] }))
    const xml = await xmlOf(state)
    if (hasAknValidator) expect(aknComplaint(xml)).toBeNull()
    expect(aknLooseEnds(xml)).toEqual([])
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(xml).not.toMatch(/<script|<img|<w:/)
    expect(JSON.parse(await made('resolutions.json', state)).resolutions[0].clauses[0].text).toBe(words)
  })

  it('[AKN5] of a meeting that decided nothing says so', async () => {
    const xml = await xmlOf({ ...own.state, ballots: { ...own.state.ballots, all: {} } })
    if (hasAknValidator) expect(aknComplaint(xml)).toBeNull()
    expect(bodyOf(xml)).toBe('Beschlüssesindnichtgefasstworden.')
  })
})

describe('the annex as data', () => {
  it.each(all)('[PAP11] of $name says what the record says', async ({ state }) => {
    const { resolutions } = await jsonOf(state)
    const { items } = recordOf(state, () => [])
    const { sections } = resolutionsPaper({ state, draft: {}, log: [] })
    expect(resolutions.map(({ number }) => number)).toEqual(sections.map(({ number }) => number))
    for (const it of resolutions) {
      const item = items.find(({ number }) => number === it.number)
      expect(it).toEqual({
        number: item?.number,
        withheld: false,
        title: item?.title,
        sponsors: item?.sponsors.map((code) => ({ code, name: delegationNamed(state, code).name })),
        clauses: item?.clauses.map((text, index) => ({ number: index + 1, text })),
        outcome: item?.outcome,
        unanimous: item?.unanimous,
        result: it.result,
        statements: item?.statements,
      })
      expect(await made('resolutions.txt', state)).toContain(`: ${it.result}`)
    }
  })

  it('[PAP11] names meeting, annex and version, every key always and in order', async () => {
    const record = await jsonOf(own.state)
    expect(Object.keys(record)).toEqual(['annex', 'meeting', 'body', 'language', 'edition', 'version', 'resolutions'])
    expect(record).toMatchObject({
      annex: { number: 1, name: 'Anlage 1 – Beschlüsse der DMK' },
      meeting: { number: '2', dates: ['2024-10-18'] },
      body: { short: 'DMK' },
      language: 'de',
      edition: 'internal',
      version: { state: 'draft', at: null, text: 'Entwurf' },
    })
  })
})

describe('the annex for outsiders', () => {
  it('[EDI1] has a confidential item’s number and nothing else, as document and as data', async () => {
    const { title = '', clauses = [] } = own.state.agenda.items['12'] ?? {}
    const names = ['resolutions.xml', 'resolutions.json', 'resolutions.txt'] as const
    for (const name of names) {
      const outside = await made(name, confidential, 'external')
      for (const secret of [title, ...clauses]) expect(outside, name).not.toContain(secret)
      expect(await made(name, confidential), name).toContain(title)
    }
    const xml = await xmlOf(confidential, 'external')
    if (hasAknValidator) expect(aknComplaint(xml)).toBeNull()
    const [item] = /<hcontainer name="resolution" eId="item-12">[\s\S]*?<\/hcontainer>/.exec(xml) ?? []
    expect(item?.replace(/<[^>]*>|\s/g, '')).toBe('TOP12–vertraulich')
    const { resolutions } = await jsonOf(confidential, 'external')
    expect(resolutions.find(({ number }) => number === '12')).toEqual({
      number: '12',
      withheld: true,
      title: null,
      sponsors: [],
      clauses: [],
      outcome: null,
      unanimous: null,
      result: null,
      statements: [],
    })
  })
})
