import type { HeadRow } from '../../shared/phrases/phrasebook.ts'
import type { WovenBlock } from '../../shared/phrases/weave.ts'
import type { Paper, PaperSection } from './paper.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { statementsApart } from './statements-apart.ts'
import { breakable, printable, tied } from './printable.ts'

const regions = { de: 'DE', en: 'GB' } as const
const shown = (text: string): string => tied(breakable(printable(text)))

/** The paper as the template paper.typ reads it: plain JSON, every text ready to be shown. */
export function pdfPaper(paper: Paper) {
  const { words, version } = paper
  const at = new Date(paper.at)
  return {
    language: paper.language,
    region: regions[paper.language],
    title: printable(paper.title),
    name: shown(paper.name),
    meeting: shown(paper.meeting),
    body: shown(paper.body),
    running: shown(`${paper.name} · ${paper.meeting}`),
    version: shown(version.text),
    at: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    words: {
      attendance: words.attendance,
      delegation: words.delegation,
      people: words.people,
      signatures: words.signatures,
      placeAndDate: words.placeAndDate,
      page: words.page,
      nothing: paper.kind === 'resolutions' ? words.noResolutions : '',
    },
    head: [
      ...paper.head,
      ...(paper.annexes ? [paper.annexes] : []),
      { label: words.version, lines: [{ label: null, text: version.text }] },
    ].map(headRow),
    attendance: paper.attendance.map(headRow),
    together: paper.together,
    sections: paper.sections.map(section),
    signatures: paper.signatures.map(({ role, name }) => ({ role: shown(role), name: shown(name) })),
  }
}

const headRow = ({ label, lines }: Pick<HeadRow, 'label' | 'lines'>) => ({
  label: shown(label),
  lines: lines.map((line) => ({ label: line.label === null ? null : shown(line.label), text: shown(line.text) })),
})

const section = (it: PaperSection) => ({
  label: shown(it.label),
  rest: wholes([{ kind: 'text', text: shown(it.heading.slice(it.label.length).trim()), marks: [], href: null }]),
  depth: Math.min(it.depth, 1),
  blocks: statementsApart(it).map((inner) => block(inner)),
})

/** `whole`: it is not broken at its hyphen. */
type PdfPiece = (Extract<Piece, { kind: 'text' }> & { readonly whole: boolean }) | Exclude<Piece, { kind: 'text' }>

/** What a hyphen joins: `IT-Planungsrat`, `Sachsen-Anhalt`; no longer than fits any line of the text. */
const joined = /(?<![\p{L}\p{N}-])(\p{Lu}\p{L}{0,11}-\p{Lu}\p{L}{1,15})(?![\p{L}\p{N}])/u

const wholes = (pieces: readonly Piece[]): readonly PdfPiece[] =>
  pieces.flatMap((piece): readonly PdfPiece[] => {
    if (piece.kind !== 'text') return [piece]
    return piece.text
      .split(joined)
      .flatMap((text, index) => (text === '' ? [] : [{ ...piece, text, whole: index % 2 === 1 }]))
  })

/** In a cell even such a word may have to be broken. */
const broken = (pieces: readonly Piece[]): readonly PdfPiece[] =>
  pieces.map((piece) => (piece.kind === 'text' ? { ...piece, whole: false } : piece))

type Printed =
  | { kind: 'paragraph'; content: readonly PdfPiece[] }
  | { kind: 'heading'; level: number; content: readonly PdfPiece[] }
  | { kind: 'list'; ordered: boolean; items: Printed[][] }
  | { kind: 'quote'; blocks: Printed[] }
  | { kind: 'table'; columns: number; headed: boolean; rows: { head: boolean; blocks: Printed[] }[][] }

function block(it: WovenBlock, inCell = false): Printed {
  const pieces = inCell ? broken : wholes
  const all = (blocks: readonly WovenBlock[], within = inCell) => blocks.map((inner) => block(inner, within))
  switch (it.kind) {
    case 'paragraph':
      return { kind: it.kind, content: pieces(piecesOf(it.content, shown)) }
    case 'heading':
      return { kind: it.kind, level: Math.max(1, it.level), content: pieces(piecesOf(it.content, shown)) }
    case 'list':
      return { kind: it.kind, ordered: it.ordered, items: it.items.map((item) => all(item)) }
    case 'quote':
      return { kind: it.kind, blocks: all(it.blocks) }
    case 'table': {
      const columns = Math.max(1, ...it.rows.map((row) => row.length))
      const empty = { head: false, blocks: [] }
      const rows = it.rows.map((row) => [
        ...row.map((cell) => ({ head: cell.head, blocks: all(cell.blocks, true) })),
        ...Array.from({ length: columns - row.length }, () => empty),
      ])
      const headed = rows.length > 1 && (it.rows[0]?.every((cell) => cell.head) ?? false)
      return { kind: it.kind, columns, headed, rows }
    }
  }
}
