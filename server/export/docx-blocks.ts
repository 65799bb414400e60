import * as docx from 'docx'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import { hairline, WIDTH } from './docx-styles.ts'
import { piecesOf, type Look } from './pieces.ts'

export interface Setting {
  readonly shown: (text: string) => string
  /** How many numbered lists there were: each counts from one. */
  lists: number
}

interface Place {
  /** Level of the heading above. */
  readonly level: number
  /** Whether the last paragraph stays on a page with what follows. */
  readonly keepLast?: boolean
  /** Whether all of it is to stand on one page where it can. */
  readonly together?: boolean
  /** Depth of the lists around, with the one whose item it is. */
  readonly list?: { readonly reference: 'numbers' | 'dashes'; readonly level: number; readonly instance: number }
  readonly style?: string
}

type Part = docx.Paragraph | docx.Table

const looks: Readonly<Record<Look, docx.IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
}

/** Blocks of the minutes in Word’s own means. */
export function blocksIn(setting: Setting, blocks: readonly WovenBlock[], place: Place): readonly Part[] {
  return blocks.flatMap((block, index) => {
    const last = index === blocks.length - 1
    const next = blocks[index + 1]?.kind
    const introduces = next === 'list' || next === 'quote'
    const keepLast = last ? (place.keepLast ?? false) : introduces || (place.together ?? false)
    return blockIn(setting, block, { ...place, keepLast }, index > 0)
  })
}

function blockIn(setting: Setting, block: WovenBlock, place: Place, follows: boolean): readonly Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        new docx.Paragraph({
          ...paragraphAt(place, follows),
          keepNext: place.keepLast ?? false,
          children: runs(setting, block.content),
        }),
      ]
    case 'heading': {
      const level = Math.min(6, place.level + Math.max(1, block.level))
      return [new docx.Paragraph({ style: `Heading${level}`, children: runs(setting, block.content) })]
    }
    case 'list': {
      const level = Math.min(5, place.list ? place.list.level + 1 : 0)
      const list = { reference: block.ordered ? 'numbers' : 'dashes', level, instance: ++setting.lists } as const
      const keepLast = (place.together ?? false) && (place.keepLast ?? false)
      return block.items.flatMap((item) => blocksIn(setting, item, { ...place, keepLast, list }))
    }
    case 'quote':
      return blocksIn(setting, block.blocks, { ...place, style: 'Quote' })
    case 'table':
      return [tableOf(setting, block.rows, place), new docx.Paragraph({ style: 'TableText' })]
  }
}

/** The first block of an item bears its number; what follows is indented as it is. */
function paragraphAt({ list, style = 'Normal' }: Place, follows: boolean): docx.IParagraphOptions {
  if (!list) return { style }
  return follows ? { style, indent: { left: 440 * (list.level + 1) } } : { style, numbering: list }
}

function runs({ shown }: Setting, content: readonly WovenInline[]): readonly docx.ParagraphChild[] {
  return piecesOf(content, shown).map((piece) => {
    if (piece.kind === 'break') return new docx.TextRun({ break: 1 })
    const { text, marks, href } = piece
    const look: docx.IRunOptions = Object.assign({}, ...marks.map((mark) => looks[mark])) as docx.IRunOptions
    if (href === null) return new docx.TextRun({ ...look, text })
    return new docx.ExternalHyperlink({
      link: href,
      children: [new docx.TextRun({ ...look, text, style: 'Hyperlink' })],
    })
  })
}

type Rows = Extract<WovenBlock, { kind: 'table' }>['rows']

/** A table somebody wrote: columns of one width; a first row of heads is repeated on each page. */
function tableOf(setting: Setting, rows: Rows, place: Place): docx.Table {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = Math.floor(WIDTH / columns)
  const border = { top: hairline, bottom: hairline, left: hairline, right: hairline }
  const empty = { head: false, blocks: [] as readonly WovenBlock[] }
  return new docx.Table({
    columnWidths: Array.from({ length: columns }, () => width),
    width: { size: width * columns, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: rows.map((row, index) => {
      const cells = [...row, ...Array.from({ length: columns - row.length }, () => empty)]
      return new docx.TableRow({
        tableHeader: index === 0 && rows.length > 1 && row.length > 0 && row.every(({ head }) => head),
        children: cells.map(({ head, blocks }) => {
          const parts = blocksIn(setting, blocks, { level: place.level, style: head ? 'TableHead' : 'TableText' })
          return new docx.TableCell({
            width: { size: width, type: docx.WidthType.DXA },
            margins: { left: 80, right: 80 },
            borders: border,
            children: parts.length > 0 ? parts : [new docx.Paragraph({ style: 'TableText' })],
          })
        }),
      })
    }),
  })
}
