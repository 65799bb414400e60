import { recordOf, type MeetingRecord, type RecordedItem } from '../../shared/meeting/record.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { playOnPaper, type Played } from '../support/paper-meeting.ts'

/** Who does what, with which arguments; `at` is a minute after the act before unless it is given. */
export type SmallAct = readonly [by: string, act: string, args?: Readonly<Record<string, unknown>>]

/** Protocol order: BY, BE, BB, HH, SL, SN, NL, TH; the ministry (BMDV) has no vote. Nobody sits for TH. */
const delegations = [
  { code: 'BY', name: 'Bayern' },
  { code: 'BE', name: 'Berlin' },
  { code: 'BB', name: 'Brandenburg' },
  { code: 'HH', name: 'Hamburg' },
  { code: 'SL', name: 'Saarland', genitive: 'des Saarlandes' },
  { code: 'SN', name: 'Sachsen' },
  { code: 'NL', name: 'Niederlande', genitive: 'der Niederlande', dative: 'den Niederlanden', plural: true },
  { code: 'TH', name: 'Thüringen' },
  { code: 'BMDV', name: 'BMDV', vote: false, standing: 'permanent-guest' },
]

const people = [
  { id: 'by', delegation: 'BY', seat: 'member', office: 'Minister', title: 'Dr.', family: 'Mehring', gender: 'm' },
  {
    id: 'chair',
    delegation: 'BE',
    seat: 'member',
    office: 'Ministerin',
    family: 'Klement',
    gender: 'f',
    duty: 'chair',
  },
  { id: 'co', delegation: 'BB', seat: 'member', office: 'Ministerin', family: 'Haase', gender: 'f', duty: 'co-chair' },
  { id: 'hh', delegation: 'HH', seat: 'member', office: 'Staatsrat', given: 'Jan', family: 'Pörksen', gender: 'm' },
  { id: 'sl', delegation: 'SL', seat: 'member', family: 'Yorgova', gender: 'f' },
  { id: 'sn', delegation: 'SN', seat: 'member', office: 'Ministerin', family: 'Fröhlich', gender: 'f' },
  { id: 'nl', delegation: 'NL', seat: 'member', family: 'de Vries', gender: 'x' },
  { id: 'late', delegation: 'TH', seat: 'member', family: 'Spät', attends: 'no' },
  { id: 'office', delegation: 'BE', seat: 'staff', family: 'Giese', gender: 'm', duty: ['secretariat', 'minutes'] },
  { id: 'federal', delegation: 'BMDV', seat: 'member', title: 'Dr.', given: 'Irina', family: 'Soeffky', gender: 'f' },
]

const clauses = ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.']

/** 0 opening · 1 agenda · 2 container of 2.1 report and 2.2 exchange · 3, 4, 5 decisions · 6 position · 7 election · 8 AOB */
const agenda = [
  { number: '0', title: 'Eröffnung', kind: 'opening' },
  { number: '1', title: 'Tagesordnung', kind: 'agenda' },
  {
    number: '2',
    title: 'Daten',
    items: [
      { number: '2.1', title: 'Bericht des Bundes', kind: 'report' },
      { number: '2.2', kind: 'exchange' },
    ],
  },
  { number: '3', title: 'Zwillinge', sponsors: ['BB', 'BE'], clauses },
  { number: '4', title: 'Stufenplan „Smarte Städte“', sponsors: ['HH'], clauses },
  { number: '5', title: 'Cloud', sponsors: ['SN'], clauses },
  { number: '6', title: 'Schreiben an die KMK', kind: 'position', clauses },
  { number: '7', title: 'Wahl des Vorsitzes', kind: 'election' },
  { number: '8', title: 'Verschiedenes', kind: 'any-other-business' },
]

const head = {
  format: 1,
  locale: 'de-DE',
  timezone: 'Europe/Berlin',
  body: { name: 'Digitalministerkonferenz', short: 'DMK', article: 'die' },
  meeting: { title: 'Eine Sitzung', dates: ['2024-10-18', '2024-10-19'] },
  rules: 'dmk',
  delegations,
  people,
  agenda,
}
export type HeadChange = Partial<Record<keyof typeof head | 'style', unknown>>

export interface Small extends Played {
  /** Sentences an item prints, as reworded. */
  readonly said: (item: string) => readonly string[]
  /** The last of them. */
  readonly last: (item: string) => string
  /** An item's whole text, prose too; null where it has no heading. */
  readonly text: (item: string) => string | null
  readonly record: MeetingRecord
  readonly item: (number: string) => RecordedItem
}

/**
 * Plays a small meeting on paper. Throws where the file is refused, where an act is refused that has no
 * `expect: refused`, and where one is not that has it.
 */
export function small(acts: readonly SmallAct[], change: HeadChange = {}): Small {
  let minutes = 9 * 60 - 1
  const timed = acts.map(([by, act, args = {}]) => {
    const given = typeof args['at'] === 'string' ? /^(\d\d):(\d\d)$/.exec(args['at']) : null
    minutes = given ? Number(given[1]) * 60 + Number(given[2]) : minutes + 1
    const at = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return { by, act, at, ...args }
  })
  // JSON is YAML too: the same reader as for a file written by hand
  const reading = readMeetingFile(JSON.stringify({ ...head, ...change, acts: timed }))
  if (!reading.ok) throw new Error(`the file is refused: ${JSON.stringify(reading.issues)}`)
  const played = playOnPaper(reading.file)
  for (const { act, rejection } of played.refused)
    if (act.expect !== 'refused') throw new Error(`${act.at} ${act.by} ${act.act}: refused, ${rejection.code}`)
  const passed = reading.file.acts.find(
    (act) => act.expect === 'refused' && !played.refused.some((it) => it.act === act),
  )
  if (passed) throw new Error(`${passed.at} ${passed.by} ${passed.act}: accepted`)
  return { ...played, ...readingsOf(played) }
}

function readingsOf({ state, draft }: Played) {
  const sections = new Map(weave(state, draft).map((section) => [section.item, section]))
  const said = (item: string) => {
    const section = sections.get(item)
    return section ? sentencesOf(section) : []
  }
  const record = recordOf(state, said)
  return {
    said,
    last: (item: string) => said(item).at(-1) ?? '',
    text: (item: string) =>
      sections
        .get(item)
        ?.blocks.map((block) =>
          block.kind === 'paragraph' ? block.content.map((it) => (it.kind === 'break' ? ' ' : it.text)).join('') : '',
        )
        .join(' ') ?? null,
    record,
    item: (number: string) => record.items.find((it) => it.number === number)!, // a test asks for items there are
  }
}

// ----------------------------------------------------------------------------------- acts that many tests begin with

export const open: SmallAct = ['chair', 'meeting.open']
export const call = (item: string): SmallAct => ['chair', 'item.call', { item }]
export const adopted: readonly SmallAct[] = [open, call('1'), ['chair', 'agenda.adopt']]
/** In session, the agenda adopted, item 4 called. */
export const inFour: readonly SmallAct[] = [...adopted, call('4')]

/** A ballot by exceptions on the item now called: who says what other than yes. */
export const vote = (
  answers: Readonly<Record<string, string>> = {},
  args: Readonly<Record<string, unknown>> = {},
): readonly SmallAct[] => [
  ['chair', 'ballot.open', { method: 'exceptions', ...args }],
  ...Object.entries(answers).map(([person, choice]): SmallAct => [person, 'ballot.cast', { choice }]),
  ['chair', 'ballot.close'],
]
