import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import type { WovenBlock, WovenInline, WovenSection } from '../../shared/phrases/weave.ts'
import { minutesPaper, type Paper } from './paper.ts'

/**
 * The minutes as plain text: `paperText` of the internal edition. Where they are circulated or approved, state and draft
 * are those of that act (APP3).
 */
export const minutesText = (state: MeetingState, draft: DraftText): string =>
  paperText(minutesPaper({ state, log: [], draft, sent: { text: null, sections: null } }))

/** A document as plain text, UTF-8: the head, then per item its heading line and its text; nothing after the last. */
export function paperText(paper: Paper): string {
  const { words, title, sections, signatures, version } = paper
  const rows: readonly Pick<HeadRow, 'label' | 'lines'>[] = [
    ...paper.head,
    ...paper.attendance,
    ...(paper.annexes ? [paper.annexes] : []),
    ...(signatures.length === 0
      ? []
      : [{ label: words.signatures, lines: signatures.map(({ role, name }) => ({ label: role, text: name })) }]),
    { label: words.version, lines: [{ label: null, text: version.text }] },
  ]
  const head = rows.flatMap(({ label, lines }) =>
    lines.length === 1 && lines[0]?.label === null
      ? [`${label}: ${lines[0].text}`]
      : [`${label}:`, ...lines.map((line) => `  ${line.label === null ? '' : `${line.label}: `}${line.text}`)],
  )
  return `${[[title, ...head].join('\n'), ...sections.map(sectionText)].join('\n\n')}\n`
}

/** A section as it stands in the text: its heading line, and its lines. */
export const sectionText = ({ heading, blocks }: Pick<WovenSection, 'heading' | 'blocks'>): string =>
  [heading, ...blocks.flatMap((block) => linesOf(block))].join('\n')

/** A block's lines, lists and quotations indented. */
function linesOf(block: WovenBlock, indent = ''): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
        .split('\n')
        .map((line) => `${indent}${line}`)
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first = '', ...rest] = item.flatMap((inner) => linesOf(inner))
        const mark = block.ordered ? `${index + 1}. ` : '– '
        return [`${indent}${mark}${first}`, ...rest.map((line) => `${indent}${' '.repeat(mark.length)}${line}`)]
      })
    case 'quote':
      return block.blocks.flatMap((inner) => linesOf(inner, `${indent}  `))
    case 'table':
      return block.rows.map((row) =>
        `${indent}${row.map((cell) => cell.blocks.flatMap((inner) => linesOf(inner)).join(' ')).join('\t')}`.trimEnd(),
      )
  }
}

export const inlineText = (content: readonly WovenInline[]): string =>
  content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
