import type { WovenBlock, WovenInline, WovenSection } from '../../../shared/phrases/weave.ts'

/** One line of the minutes as it is read: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Line {
  readonly kind: 'text' | 'heading' | 'row'
  /** How deep in lists and quotations. */
  readonly depth: number
  /** `–`, `2.`; empty where none stands before it. */
  readonly marker: string
  /** Of a row: its cells with a stroke between. */
  readonly text: string
  /** Of a row: what its cells say. */
  readonly cells?: readonly string[]
  /** A row that names its columns. */
  readonly head?: true
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
      return block.rows.map((row) => rowOf(row))
  }
}

type TableRow = Extract<WovenBlock, { kind: 'table' }>['rows'][number]

function rowOf(row: TableRow): Line {
  const cells = row.map(({ blocks }) =>
    blocks
      .flatMap((inner) => linesIn(inner, 0))
      .map(({ text }) => text)
      .join(' '),
  )
  const names = row.length > 0 && row.every(({ head }) => head)
  return { kind: 'row', depth: 0, marker: '', text: cells.join(' | '), cells, ...(names ? { head: true } : {}) }
}

const wordsOf = (content: readonly WovenInline[]): string =>
  content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
