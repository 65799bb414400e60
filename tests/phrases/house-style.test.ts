import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { inFour, small, vote, type SmallAct } from '../meeting/small-meeting.ts'
import { playOnPaper } from '../support/paper-meeting.ts'

const debate: SmallAct = ['chair', 'debate.open']
const notice: SmallAct = ['sn', 'statement.file', { item: '4', text: 'Wir warten.' }]
const english = { locale: 'en-GB' }

type Style = Readonly<Record<string, string>>
const said = (
  style: Style,
  answers: Readonly<Record<string, string>>,
  rest: object = {},
  after: readonly SmallAct[] = [],
) =>
  small([...inFour, debate, ...vote(answers), ...after], { style, ...rest })
    .said('4')
    .slice(1)
    .join(' ')

describe('a house’s own wording', () => {
  it.each<readonly [style: Style, answers: Readonly<Record<string, string>>, sentence: string]>([
    [{ tense: 'past' }, {}, 'Der Beschlussvorschlag wurde einstimmig angenommen.'],
    [{ subject: 'body' }, {}, 'Die DMK nimmt den Beschlussvorschlag einstimmig an.'],
    [
      { subject: 'body', tense: 'past' },
      { sl: 'no' },
      'Die DMK nahm den Beschlussvorschlag an – gegen die Stimme von Saarland.',
    ],
    [{ position: 'before' }, { sl: 'no' }, 'Gegen die Stimme von Saarland wird der Beschlussvorschlag angenommen.'],
    [{ position: 'before' }, {}, 'Der Beschlussvorschlag wird einstimmig angenommen.'],
    [
      { position: 'before', subject: 'body', tense: 'past' },
      { hh: 'abstain', sl: 'no' },
      'Bei Enthaltung von Hamburg und gegen die Stimme von Saarland nahm die DMK den Beschlussvorschlag an.',
    ],
    [
      { subject: 'body' },
      { by: 'no', co: 'no', hh: 'no', sl: 'no', sn: 'no' },
      'Die DMK lehnt den Beschlussvorschlag ab – bei Zustimmung von Berlin und den Niederlanden.',
    ],
  ])('[PHR29] [PHR30] [PHR31] German %j', (style, answers, sentence) => {
    expect(said(style, answers)).toBe(sentence)
  })

  it.each<readonly [style: Style, answers: Readonly<Record<string, string>>, sentence: string]>([
    [{ tense: 'present' }, {}, 'The proposal is adopted unanimously.'],
    [{ subject: 'body' }, {}, 'The DMK adopted the proposal unanimously.'],
    [
      { subject: 'body', tense: 'present', position: 'before' },
      { sl: 'no' },
      'With Saarland voting against, the DMK adopts the proposal.',
    ],
    [{ position: 'before' }, { sl: 'abstain' }, 'With Saarland abstaining, the proposal was adopted.'],
  ])('[PHR29] [PHR30] [PHR31] English %j', (style, answers, sentence) => {
    const body = { name: 'Conference', short: 'DMK', article: 'the' }
    expect(said(style, answers, { ...english, body })).toBe(sentence)
  })

  it('[PHR30] what nobody did stays with the proposal', () => {
    const tied = { by: 'no', co: 'no', hh: 'no', sl: 'yes', sn: 'yes', nl: 'yes', chair: 'abstain' }
    const rules = { preset: 'majority-cast', tie: 'second-ballot' }
    expect(said({ subject: 'body', position: 'before' }, tied, { rules })).toMatch(
      /^Bei Enthaltung von Berlin und gegen die Stimmen von .* bleibt der Beschlussvorschlag bei Stimmengleichheit unentschieden\.$/,
    )
  })

  it('[PHR17] [PHR31] a statement goes with each wording', () => {
    expect(said({ position: 'before', tense: 'past' }, { sn: 'abstain' }, {}, [notice])).toBe(
      'Bei Enthaltung von Sachsen wurde der Beschlussvorschlag angenommen. Sachsen gab zudem folgende Protokollnotiz ab: „Wir warten.“',
    )
  })
})

/** Every meeting file there is, told in the given tense. */
const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
function told(
  tense: 'present' | 'past',
  language: 'de' | 'en',
): readonly (readonly [name: string, sentence: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const reading = readMeetingFile(readFileSync(`${folder}${file}`, 'utf8'))
      if (!reading.ok) throw new Error(`${file} is refused`)
      const { state } = playOnPaper(reading.file)
      if (!state.roster.convened || phrasebookOf(state).language !== language) return []
      const house: MeetingState = { ...state, roster: { ...state.roster, style: { ...state.roster.style, tense } } }
      return sectionsOf(house).flatMap(({ facts }) =>
        facts.map((fact) => [fact.name, phrasebookOf(house).sentence(house, fact)] as const),
      )
    })
}

/** Without what stands verbatim. */
const own = (sentence: string) => sentence.replace(/„[^“]*“|“[^”]*”/g, '')
const verbatim = new Set(['ruled', 'noticed', 'debated', 'suspended', 'corrected'])

describe('[PHR29] one tense throughout', () => {
  it.each<readonly ['present' | 'past', 'de' | 'en', RegExp]>([
    [
      'past',
      'de',
      /(?<![\p{L}-])(wird|werden|ist|sind|stellt|berichtet|gibt|geben|nimmt|verlässt|zieht|legt|erklärt|muss|überträgt|beendet|entfällt|bittet|übergibt|erreicht|findet|bleibt|abgibt)(?![\p{L}])/u,
    ],
    [
      'present',
      'de',
      /(?<![\p{L}-])(wurde|wurden|war|waren|stellte|berichtete|gab|gaben|nahm|verließ|zog|legte|erklärte|musste|übertrug|beendete|entfiel|bat|übergab)(?![\p{L}])/u,
    ],
    [
      'present',
      'en',
      /\b(was|were|would|presented|reported (?!unanim)|left the|joined|withdrew|stated|announced|abstained|handed|took|had to)\b/,
    ],
    ['past', 'en', /\b(is|are|will|presents|reports|leaves|joins|withdraws|states|announces|makes|hands|takes)\b/],
  ])('%s %s', (tense, language, other) => {
    const sentences = told(tense, language).filter(([name]) => !verbatim.has(name))
    expect(sentences.length).toBeGreaterThan(20)
    for (const [, sentence] of sentences) expect(own(sentence)).not.toMatch(other)
  })
})
