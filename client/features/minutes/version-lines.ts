import type { WovenBlock, WovenInline, WovenSection } from '../../../shared/phrases/weave.ts'

/** One line of the minutes as it is read: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Line {
  readonly kind: 'text' | 'heading' | 'row'
  /** How deep in lists and quotations. */
  readonly depth: number
  /** `–`, `2.`; empty where none stands before it. */
  readonly marker: string
  readonly text: string
}

/** The lines of a section, in reading order; facts are words like all others. */
export const linesOf = ({ blocks }: Pick<WovenSection, 'blocks'>): readonly Line[] =>
  blocks.flatMap((block) => linesIn(block, 0))

function linesIn(block: WovenBlock, depth: number): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', depth, marker: '', text: wordsOf(block.content) }]
    case 'heading':
      return [{ kind: 'heading', depth, marker: '', text: wordsOf(block.content) }]
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first, ...rest] = item.flatMap((inner) => linesIn(inner, depth + 1))
        const marker = block.ordered ? `${at + 1}.` : '–'
        return first ? [{ ...first, marker: [marker, first.marker].filter(Boolean).join(' ') }, ...rest] : []
      })
    case 'quote':
      return block.blocks.flatMap((inner) => linesIn(inner, depth + 1))
    case 'table':
      return block.rows.map((row) => ({
        kind: 'row',
        depth,
        marker: '',
        text: row
          .map(({ blocks }) =>
            blocks
              .flatMap((inner) => linesIn(inner, 0))
              .map(({ text }) => text)
              .join(' '),
          )
          .join(' | '),
      }))
  }
}

const wordsOf = (content: readonly WovenInline[]): string =>
  content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
