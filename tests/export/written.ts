import type { Block, DraftText, Inline, Mark } from '../../shared/phrases/draft.ts'
import { minutesPaper } from '../../server/export/paper.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'

const ownFile = meetingFiles.find((path) => path.endsWith('dmk-own.yaml')) ?? ''

/** The product’s own example, played; a German meeting. */
export const { played } = playedFile(ownFile)
export const ownPaper = minutesPaper({ ...played, log: [] })

export const words = (text: string, marks: readonly Mark[] = []): Inline => ({ kind: 'text', text, marks })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [words(text)] })

/** Its draft with other blocks in the first item. */
export const drafted = (...blocks: readonly Block[]): DraftText => ({
  ...played.draft,
  [ownPaper.sections[0]?.number ?? '']: blocks,
})

const cell = (head: boolean, text: string) => ({ head, blocks: [paragraph(text)] })

/** One of each kind of block and mark that a note-taker can write. */
export const oneOfEach: readonly Block[] = [
  { kind: 'heading', level: 1, content: [words('Zwischentitel')] },
  { kind: 'list', ordered: true, items: [[paragraph('eins')], [paragraph('zwei'), paragraph('noch zwei')]] },
  { kind: 'list', ordered: true, items: [[paragraph('wieder eins')]] },
  { kind: 'list', ordered: false, items: [[paragraph('lose')]] },
  { kind: 'quote', blocks: [paragraph('Ein Zitat.')] },
  {
    kind: 'table',
    rows: [
      [cell(true, 'Land'), cell(true, 'Betrag')],
      [cell(false, 'Hessen'), cell(false, '12')],
    ],
  },
  {
    kind: 'paragraph',
    content: [
      words('Seite', [{ kind: 'link', href: 'https://example.org/a?b=1&c=2' }]),
      words(' fett', [{ kind: 'bold' }]),
      words(' kursiv', [{ kind: 'italic' }]),
      words(' unterstrichen', [{ kind: 'underline' }]),
      words(' gestrichen', [{ kind: 'strike' }]),
      { kind: 'break' },
      words('böse', [{ kind: 'link', href: 'javascript:alert(1)' }]),
    ],
  },
]

/** Text that some reader of some format would take for more than text. */
export const hostile: readonly string[] = [
  '#import "@preview/x:1.0.0": y',
  '#panic("aus")',
  '$ x^2 $ und $',
  '\\ \\u{41} \\',
  '*fett* _kursiv_ `roh` <marke> @verweis [klammer] = Titel',
  '#read("/etc/passwd")',
  '// Kommentar /* offen',
  '"); #box(",',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[klick](javascript:alert(1)) ![bild](https://example.org/x.png)',
  '</w:t></w:r><w:br/> ]]> &amp; &#x41;',
  '| a | b |',
  '- kein Punkt',
  '1. keine Nummer',
  '    kein Code',
  'שלום עולם',
  '😀 Emoji und مرحبا',
]
