import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closedBallots } from '../../server/export/camps.ts'
import { minutesText } from '../../server/export/text.ts'
import { minutesXml } from '../../server/export/xml.ts'
import { element } from '../../server/export/xml-tree.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { weave } from '../../shared/phrases/weave.ts'
import { aknComplaint, aknLooseEnds, hasAknValidator } from '../support/akn-validator.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'

const xmlOf = (state: MeetingState, draft: DraftText, edition: 'internal' | 'external' = 'internal') =>
  minutesXml({ state, draft, log: [], edition })

const all = meetingFiles.map((path) => ({ name: basename(path), ...playedFile(path).played }))
const [council] = all.filter(({ name }) => name === 'waterways-council.yaml')
if (!council) throw new Error('the example is gone')

/** All kinds of text a note-taker can make, some of it hostile. */
const everything = (item: string): DraftText => {
  const text = (words: string, ...marks: readonly object[]) => ({ kind: 'text', text: words, marks }) as const
  const paragraph = (...content: readonly object[]) => ({ kind: 'paragraph', content })
  const words = `]]> <b>&amp;</b> "'\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}\u{D800} ende`
  const blocks = [
    paragraph(
      text(words),
      { kind: 'break' },
      text('fett', { kind: 'bold' }, { kind: 'italic' }, { kind: 'underline' }),
    ),
    { kind: 'heading', level: 2, content: [text('Zwischen'), text('durch', { kind: 'strike' })] },
    { kind: 'heading', level: 1, content: [] },
    paragraph(
      text('gut', { kind: 'link', href: 'https://example.org/a b|c?q=[1]&r=ü#x#y%' }),
      text('böse', { kind: 'link', href: 'javascript:alert(1)' }),
      text('krumm', { kind: 'link', href: 'https://[::' }),
      text('gemeint', { kind: 'comment', id: 'c1' }),
    ),
    {
      kind: 'list',
      ordered: true,
      items: [
        [paragraph(text('eins')), { kind: 'list', ordered: false, items: [[paragraph(text('tief'))]] }],
        [
          { kind: 'heading', level: 3, content: [text('Kopf')] },
          { kind: 'quote', blocks: [paragraph(text('Zitat'))] },
          { kind: 'table', rows: [[{ head: false, blocks: [paragraph(text('Zelle'))] }]] },
          { kind: 'table', rows: [] },
        ],
      ],
    },
    { kind: 'quote', blocks: [paragraph(text('Zitat')), { kind: 'quote', blocks: [paragraph(text('darin'))] }] },
    { kind: 'quote', blocks: [{ kind: 'table', rows: [[]] }] },
    {
      kind: 'table',
      rows: [[{ head: true, blocks: [paragraph(text('Kopf'))] }], [{ head: false, blocks: [] }], []],
    },
    { kind: 'table', rows: [] },
  ]
  return { [item]: blocks } as unknown as DraftText
}

const item = council.state.agenda.order[0] ?? ''
const hostile = xmlOf(council.state, everything(item))

describe('minutes in Akoma Ntoso', () => {
  describe.runIf(hasAknValidator)('hold against the schema of OASIS', () => {
    it.each(all)('[AKN1] $name', ({ state, draft }) => expect(aknComplaint(xmlOf(state, draft))).toBeNull())
    it('[AKN1] with all that can be written, and before anything happened', () => {
      expect(aknComplaint(hostile)).toBeNull()
      const { roster, ...rest } = council.state
      const empty = { ...rest, roster, agenda: { ...council.state.agenda, items: {}, order: [] } }
      expect(aknComplaint(xmlOf(empty, {}))).toBeNull()
    })
  })

  it.each(all)('[AKN2] of $name say what the text says, and the same every time', ({ state, draft }) => {
    const xml = xmlOf(state, draft)
    expect(xmlOf(structuredClone(state), structuredClone(draft))).toBe(xml)
    const letters = (text: string) => text.replace(/\s+/g, '')
    const body = letters(
      xml
        .slice(xml.indexOf('<debateBody>'), xml.indexOf('</debateBody>'))
        .replace(/<[^>]*>/g, '')
        .replace(/&(amp|lt|gt|quot|#\d+);/g, (_, name: string) => entities[name] ?? ' '),
    )
    const first = weave(state, draft)[0]?.heading ?? ''
    const text = minutesText(state, draft)
    expect(body).toBe(letters(text.slice(text.indexOf(`\n${first}\n`))).replace(/–(?=.)/g, (dash) => dash))
  })

  it.each(all)('[AKN3] of $name have every closed ballot with its counts, and every reference finds its mark', (it) => {
    const xml = xmlOf(it.state, it.draft)
    expect(aknLooseEnds(xml)).toEqual([])
    const ballots = closedBallots(it.state)
    expect(xml.match(/<voting /g) ?? []).toHaveLength(ballots.length)
    for (const { no, camps, ballot } of ballots) {
      for (const { votes, who } of camps) if (who) expect(who).toHaveLength(votes)
      const voting = xml.slice(xml.indexOf(`<voting eId="voting-${no}"`)).split('</voting>')[0] ?? ''
      expect(voting.match(/<count /g)).toHaveLength(camps.length)
      if (ballot.method === 'secret') expect(voting).not.toMatch(/delegation-|rostra:vote/)
      if (ballot.method === 'ayes-only') expect(voting).not.toMatch(/count-(no|abstain)"/)
    }
  })

  it.each(all)('[EDI2] of $name name no delegation’s vote to outsiders unless that is released', ({ state, draft }) => {
    const xml = xmlOf(state, draft, 'external')
    if (hasAknValidator) expect(aknComplaint(xml)).toBeNull()
    const counts = [...xml.matchAll(/<count eId="[^"]*__count-(yes|no|abstain)" value="\d+" refersTo="([^"]*)"/g)]
    expect(counts.length).toBeGreaterThan(0)
    for (const [, answer, refersTo] of counts) expect(refersTo).toBe(`#choice-${answer}`)
    expect(xml).not.toContain('rostra:vote ')
  })

  it('[AKN4] escape every text and drop what XML cannot hold', () => {
    expect(hostile).toContain(`]]&gt; &lt;b&gt;&amp;amp;&lt;/b&gt; &quot;' ende`)
    expect(hostile).not.toMatch(/javascript/)
    expect(element('a', { b: '"\n<' }, ['\u{1F600}\u{DFFF}']).xml).toBe('<a b="&quot;&#10;&lt;">\u{1F600}</a>')
  })
})

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
