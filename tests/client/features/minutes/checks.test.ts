import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemsWithoutResult } from '../../../../client/features/minutes/checks/item-check.ts'
import { nameBook, nameDoubts, type NameBook } from '../../../../client/features/minutes/checks/name-check.ts'
import { countsIn, voteDoubts, type Counts } from '../../../../client/features/minutes/checks/vote-check.ts'
import { readMeetingFile } from '../../../../server/import/read-meeting-file.ts'
import { sectionsOf } from '../../../../shared/meeting/facts.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../../../shared/phrases/phrases.ts'
import { holds, playRandom } from '../../../meeting/random-play.ts'
import { playOnPaper } from '../../../support/paper-meeting.ts'
import { randomMeeting } from '../../../support/random-meeting.ts'
import { reference } from '../../../support/reference.ts'

const root = new URL('../../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
function played(source: string): MeetingState {
  const reading = readMeetingFile(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
  return playOnPaper(reading.file).state
}
const examples = [
  ...readdirSync(new URL('examples/', root))
    .filter((name) => name.endsWith('.yaml'))
    .map(
      (name) => [name, read(`examples/${name}`), read(`examples/${name.replace('.yaml', '.expected.txt')}`)] as const,
    ),
  ['dmk-own', read('tests/fixtures/dmk-own.yaml'), read('tests/fixtures/dmk-own.expected.txt')] as const,
  ['dmk-2', reference('scenarios/dmk-2.yaml'), reference('scenarios/dmk-2.expected.txt')] as const,
].flatMap(([name, source, text]) => (source === null || text === null ? [] : [{ name, state: played(source), text }]))

const doubtsOfRecord = (state: MeetingState) => {
  const book = nameBook(state)
  return sectionsOf(state).flatMap(({ item, facts }) =>
    facts.flatMap((fact) => {
      const sentence = phrasebookOf(state).sentence(state, fact)
      return [...nameDoubts(sentence, book), ...voteDoubts(sentence, countsIn(state, item))].map((it) => [sentence, it])
    }),
  )
}

describe('the record itself', () => {
  it.each(examples)(
    '[CHK1] $name: none of its sentences is doubted, nor any line of its minutes',
    ({ state, text }) => {
      expect(doubtsOfRecord(state)).toEqual([])
      const book = nameBook(state)
      for (const line of text.split('\n')) expect([line, nameDoubts(line, book)]).toEqual([line, []])
    },
  )
  it('[CHK1] nor in any meeting whatever', () => {
    holds(randomMeeting(), (random) => {
      expect(doubtsOfRecord(playRandom(random).state)).toEqual([])
    })
  })
  it('[CHK2] nor is ordinary prose: the product’s own pages, under every example’s roster', () => {
    const pages = ['de', 'en'].flatMap((language) =>
      readdirSync(new URL(`docs/${language}/`, root)).map((name) =>
        read(`docs/${language}/${name}`).replaceAll('Scharenbach', ''),
      ),
    )
    for (const { name, state } of examples) {
      const book = nameBook(state)
      const found = pages.flatMap((page) => page.split('\n').flatMap((line) => nameDoubts(line, book)))
      expect([name, found.map(({ words, instead }) => `${words} → ${instead.join()}`)]).toEqual([name, []])
    }
  })
})

describe('names', () => {
  const book: NameBook = {
    families: [
      { name: 'Scharrenbach', given: new Set(['Ina']) },
      { name: 'Haase', given: new Set(['Friederike']) },
      { name: 'Mildt-Schröder', given: new Set(['Eva']) },
      { name: 'Weiß', given: new Set(['Jan']) },
      { name: 'Schrödter', given: new Set(['Dirk']) },
    ],
    known: new Set(['Scharrenbach', 'Haase', 'Mildt', 'Schröder', 'Weiß', 'Schrödter', 'Friederike', 'Ina']),
    codes: new Set(['NW', 'BB']),
  }
  const said = (line: string) => nameDoubts(line, book).map(({ words, instead }) => `${words} → ${instead.join()}`)

  it.each([
    ['Scharenbach erläutert den Antrag.', 'Scharenbach → Scharrenbach'],
    ['Der Antrag Scharenbachs wird beraten.', 'Scharenbachs → Scharrenbachs'],
    ['Frau Hase fragt nach.', 'Hase → Haase'],
    ['Staatssekretärin Dr. Friederike Hasse fragt.', 'Hasse → Haase'],
    ['Für Brandenburg spricht Hase (BB).', 'Hase → Haase'],
    ['Frau Mild-Schröder widerspricht.', 'Mild-Schröder → Mildt-Schröder'],
    ['Herr Weiss stimmt zu.', 'Weiss → Weiß'],
    ['Minister Schroedter berichtet.', 'Schroedter → Schrödter'],
    ['Minister Shcrödter berichtet.', 'Shcrödter → Schrödter'],
  ])('[CHK2] %s', (line, doubt) => expect(said(line)).toEqual([doubt]))

  it.each([
    'Scharrenbachs Antrag und der der Scharrenbach’schen Arbeitsgruppe.',
    'Der Hase läuft über das Feld, und in einer Phase der Ruhe weiß jeder, was Weiss ist.',
    'Frau Haase und Frau Haases Vertreterin, Herr Weiß, Ministerin Scharrenbach (NW).',
    'Die Schreiber schreiben Schröder.',
    'Frau Meier und Herr Müller fragen nach, Staatssekretär Hansen antwortet.',
    'Die Frau Präsidentin bittet um Ruhe.',
  ])('[CHK2] ordinary: %s', (line) => expect(said(line)).toEqual([]))
})

describe('figures of votes', () => {
  const vote = (yes: number | null, no: number | null, abstain: number | null): Counts => ({
    yes,
    no,
    abstain,
    unanimous: no === 0 || yes === 0,
    others: [16],
  })
  const counts = [vote(12, 3, 1)]
  const said = (line: string, given: readonly Counts[] = counts) => voteDoubts(line, given).map(({ words }) => words)

  it.each([
    ['Er wird mit 11 Stimmen angenommen.', '11 Stimmen'],
    ['Das Ergebnis ist 14:1:0.', '14:1:0'],
    ['Das Ergebnis ist 14 : 1 : 0.', '14 : 1 : 0'],
    ['Es gab vier Gegenstimmen.', 'vier Gegenstimmen'],
    ['Bei zwei Enthaltungen wird er angenommen.', 'zwei Enthaltungen'],
    ['Mit 13 Ja-Stimmen.', '13 Ja-Stimmen'],
    ['Der Vorschlag wird einstimmig angenommen.', 'einstimmig'],
    ['It was adopted unanimously.', 'unanimously'],
    ['With 2 votes against.', '2 votes against'],
  ])('[CHK3] %s', (line, words) => expect(said(line)).toEqual([words]))

  it.each([
    'Er wird mit 12 Stimmen bei drei Gegenstimmen und einer Enthaltung angenommen (12:3:1).',
    'Mit 12 Ja-Stimmen, 3 Nein-Stimmen und 1 Enthaltung.',
    'Mit 3 Stimmen unterliegt die Minderheit; 16 Stimmen waren möglich, mit 16 Stimmen wäre es gegangen.',
    'Die Abstimmung endete um 10:15:30. Der Beschluss kam nicht einstimmig zustande.',
    'Es hätte möglichst einstimmig sein sollen; sie fragt, ob der Beschluss einstimmig fallen kann.',
    'Im Jahr 2024 gab es 17 Anträge, 14 Tage Frist und 5 Punkte.',
  ])('[CHK3] fine: %s', (line) => expect(said(line)).toEqual([]))

  it('[CHK3] any ballot of the item will do, and what is not recorded contradicts nothing', () => {
    expect(said('Mit 9 Stimmen, dann einstimmig.', [vote(9, 7, 0), vote(16, 0, 0)])).toEqual([])
    expect(said('Mit 12 Ja-Stimmen und fünf Gegenstimmen, 12:5:1.', [vote(12, null, null)])).toEqual([])
    expect(said('Einstimmig, 14:1:0, mit 3 Stimmen.', [])).toEqual([])
  })
})

describe('items without a result', () => {
  it('[CHK4] an item to be decided that ended open is named, one with a result is not', () => {
    const state = examples.find(({ name }) => name === 'dmk-own')?.state
    if (!state) throw new Error('no example')
    expect(itemsWithoutResult(state)).toEqual([])
    const ballots = { all: {}, order: [] }
    const without = itemsWithoutResult({ ...state, ballots })
    expect(without).toContain('4')
    expect(without).not.toContain('10') // an exchange decides nothing
    const { attendance } = state
    const running = { ...state, ballots, attendance: { ...attendance, closedAt: null } }
    const four = { ...state.agenda.items['4']!, phase: 'called' as const }
    const agenda = { ...state.agenda, items: { ...state.agenda.items, 4: four } }
    expect(itemsWithoutResult({ ...running, agenda })).not.toContain('4')
  })
})
