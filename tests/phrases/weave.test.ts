import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import type { Block, DraftText, Inline, Wording } from '../../shared/phrases/draft.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import { minutesText } from '../../server/export/text.ts'
import { adopted, call, inFour, open, small, vote, type SmallAct } from '../meeting/small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const prose = (text: string): Inline => ({ kind: 'text', text, marks: [] })
const fact = (id: string, wording: Wording | null = null): Inline => ({ kind: 'fact', fact: id, wording })
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content })

const played = small([...inFour, ['hh', 'item.present'], chair('debate.open'), ...vote()])
const [presented = '', debated = '', result = ''] =
  sectionsOf(played.state)
    .find((section) => section.item === '4')
    ?.facts.map(({ id }) => id) ?? []
const SENTENCES = [
  'Staatsrat Jan Pörksen (HH) stellt den Beschlussvorschlag vor.',
  'Die Mitglieder der DMK diskutieren den Beschlussvorschlag.',
  'Der Beschlussvorschlag wird einstimmig angenommen.',
]

function text(draft: DraftText, item = '4', { state } = played): string {
  const woven = minutesText(state, draft)
  const start = woven.indexOf(`\nTOP ${item}`)
  const [, ...lines] =
    woven
      .slice(start + 1)
      .split('\n\n')[0]
      ?.split('\n') ?? []
  return lines.join(' | ')
}

describe('weaving record and draft', () => {
  it('[WEA1] a fact stands where it was placed, once, however often the draft refers to it', () => {
    const draft = {
      '4': [
        paragraph(fact(result)),
        paragraph(fact(presented), fact(presented)),
        paragraph(fact(debated), fact(result)),
      ],
    }
    expect(text(draft)).toBe([SENTENCES[2], SENTENCES[0], SENTENCES[1]].join(' | '))
  })

  it('[WEA1] in its own item’s text before any other’s; moved away altogether it stands there', () => {
    const elsewhere = { '0': [paragraph(fact(debated))], '4': [paragraph(fact(debated))] }
    expect(text(elsewhere, '0')).toBe('')
    expect(text(elsewhere)).toBe(SENTENCES.join(' | '))
    const moved = { '0': [paragraph(prose('Vorab:'), fact(debated))] }
    expect(text(moved, '0')).toBe(`Vorab: ${SENTENCES[1]}`)
    expect(text(moved)).toBe([SENTENCES[0], SENTENCES[2]].join(' | '))
  })

  it('[WEA2] one that stands nowhere comes before the next that stands somewhere, else at the end', () => {
    expect(text({})).toBe(SENTENCES.join(' | '))
    const draft = { '4': [paragraph(prose('Eins.')), paragraph(fact(debated)), paragraph(prose('Zwei.'))] }
    expect(text(draft)).toBe(['Eins.', SENTENCES[0], SENTENCES[1], 'Zwei.', SENTENCES[2]].join(' | '))
  })

  it('[WEA2] also within lists, quotations and tables', () => {
    const inside: readonly Block[] = [
      { kind: 'list', ordered: true, items: [[paragraph(prose('Punkt.'))], [paragraph(fact(debated))]] },
      { kind: 'quote', blocks: [paragraph(fact(result))] },
      { kind: 'table', rows: [[{ head: false, blocks: [paragraph(prose('Zelle'))] }]] },
      { kind: 'heading', level: 2, content: [prose('Schluss')] },
    ]
    expect(text({ '4': inside })).toBe(
      [SENTENCES[0], '1. Punkt.', `2. ${SENTENCES[1]}`, `  ${SENTENCES[2]}`, 'Zelle', 'Schluss'].join(' | '),
    )
    const empty: readonly Block[] = [
      { kind: 'list', ordered: false, items: [[paragraph(fact('f999'))]] },
      { kind: 'quote', blocks: [paragraph(fact('f999'))] },
    ]
    expect(text({ '4': empty })).toBe(SENTENCES.join(' | '))
  })

  it('[WEA3] a reference to what is no fact, or no more one, prints nothing', () => {
    expect(text({ '4': [paragraph(fact('f999')), paragraph(prose('Ja.'), fact('f1'))] })).toBe(
      ['Ja.', ...SENTENCES].join(' | '),
    )
    const worded = fact('absent', { text: 'Alle ohne Thüringen.', basis: '', by: null })
    expect(text({ '1': [paragraph(worded)] }, '1')).toBe('Die Tagesordnung wird angenommen. | Alle ohne Thüringen.')
    const arrived = small([...inFour, ...vote(), ['late', 'person.arrive'], call('5'), ...vote()])
    expect(text({ '1': [paragraph(worded)] }, '1', arrived)).toBe('Die Tagesordnung wird angenommen.')
  })

  it('[WEA4] a blank goes between a sentence and what is typed beside it, where none was typed', () => {
    const beside = paragraph(
      prose('Danach'),
      fact(presented),
      fact(debated),
      prose('Dann ('),
      fact(result),
      prose(').'),
    )
    expect(text({ '4': [beside] })).toBe(`Danach ${SENTENCES[0]} ${SENTENCES[1]} Dann (${SENTENCES[2]}).`)
    const broken = paragraph(
      prose('Eins '),
      { kind: 'break' },
      fact(presented),
      { kind: 'break' },
      fact(debated),
      fact(result),
    )
    expect(text({ '4': [broken] })).toBe(`Eins  | ${SENTENCES[0]} | ${SENTENCES[1]} ${SENTENCES[2]}`)
  })

  it('[WEA5] words by hand stand in place of the record’s, and are flagged once that says something else', () => {
    const wording = { text: 'Es wird diskutiert.', basis: SENTENCES[1] ?? '', by: 'office' }
    const sentence = (basis: string) =>
      weave(played.state, { '4': [paragraph(fact(debated, { ...wording, basis }))] })
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
        .find((inline) => inline.kind === 'sentence' && inline.fact === debated)
    expect(sentence(wording.basis)).toMatchObject({
      text: 'Es wird diskutiert.',
      recorded: SENTENCES[1],
      flagged: false,
    })
    expect(sentence('Früher anders.')).toMatchObject({ text: 'Es wird diskutiert.', flagged: true })
  })

  it('[WEA5] wherever they were typed: also where the item has lost its heading', () => {
    const { text: woven } = small([
      open,
      call('4'),
      ['hh', 'item.present'],
      ['office', 'minutes.reword', { item: '4', fact: 'presented', text: 'Hamburg trägt vor.' }],
      call('1'),
      ['hh', 'agenda.withdraw', { item: '4' }],
      chair('agenda.adopt'),
    ])
    expect(woven('1')).toMatch(/ zurück\. Hamburg trägt vor\.$/)
  })

  it('[WEA6] a statement that joins a result worded by hand is not lost', () => {
    const acts: readonly SmallAct[] = [
      ...inFour,
      ...vote({ sn: 'no' }),
      ['office', 'minutes.reword', { item: '4', fact: 'result', text: 'Angenommen.' }],
      ['sn', 'statement.file', { form: 'with-vote', text: 'Wir sagen „nein“.' }],
      ['by', 'statement.file', { form: 'subordinate', text: 'Wir auch.' }],
    ]
    expect(small(acts).said('4')).toEqual([
      'Angenommen. Sachsen gibt folgende Protokollnotiz ab: „Wir sagen ‚nein‘.“ Bayern gibt folgende Protokollnotiz ab: „Wir auch.“',
    ])
    const told = [
      'office',
      'minutes.reword',
      { item: '4', fact: 'result', text: 'Ja, und Sachsen: „Wir sagen ‚nein‘.“ Bayern: »Wir auch.«' },
    ] as const
    expect(small([...acts, told]).said('4')).toEqual(['Ja, und Sachsen: „Wir sagen ‚nein‘.“ Bayern: »Wir auch.«'])
  })

  it('[WEA1] the sentences of an item, as reworded, in printed order, without prose', () => {
    const section = weave(played.state, {
      '4': [
        { kind: 'quote', blocks: [paragraph(prose('Nein.'), fact(result))] },
        { kind: 'list', ordered: false, items: [[paragraph(fact(presented))]] },
        { kind: 'table', rows: [[{ head: true, blocks: [paragraph(fact(debated))] }]] },
      ],
    }).find(({ item }) => item === '4')
    expect(section && sentencesOf(section)).toEqual([SENTENCES[2], SENTENCES[0], SENTENCES[1]])
    expect(section?.heading).toBe('TOP 4 Stufenplan „Smarte Städte“ (HH)')
  })

  it('[WEA1] headings: a number alone where there is no title', () => {
    const headings = weave(small(adopted).state, {}).map(({ heading }) => heading)
    expect(headings).toContain('TOP 2.2')
    expect(headings).toContain('TOP 3 Zwillinge (BB, BE)')
  })
})
