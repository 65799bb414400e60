import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { weave, type WovenBlock, type WovenInline } from '../../shared/phrases/weave.ts'

/** The minutes as plain text, UTF-8: the head, then per item its heading line and its text; nothing after the last. */
export function minutesText(state: MeetingState, draft: DraftText): string {
  const phrasebook = phrasebookOf(state)
  const head = phrasebook
    .head(state)
    .flatMap(({ label, lines }) =>
      lines.length === 1 && lines[0]?.label === null
        ? [`${label}: ${lines[0].text}`]
        : [`${label}:`, ...lines.map((line) => `  ${line.label === null ? '' : `${line.label}: `}${line.text}`)],
    )
  const sections = weave(state, draft).map(({ heading, blocks }) =>
    [heading, ...blocks.flatMap((block) => linesOf(block))].join('\n'),
  )
  return `${[[phrasebook.title(state), ...head].join('\n'), ...sections].join('\n\n')}\n`
}

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
