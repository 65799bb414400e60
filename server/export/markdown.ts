import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import type { Paper } from './paper.ts'
import { piecesOf, type Look } from './pieces.ts'
import { printable } from './printable.ts'
import { statementsApart } from './statements-apart.ts'

/** A paper as Markdown (CommonMark with tables), UTF-8. What somebody wrote is escaped, so that it is text wherever it is shown. */
export function paperMarkdown(paper: Paper): string {
  const { words, signatures, version } = paper
  const head = [
    ...paper.head,
    ...(paper.annexes ? [paper.annexes] : []),
    { label: words.version, lines: [{ label: null, text: version.text }] },
  ].map(({ label, lines }) => [
    `**${escaped(label)}**`,
    lines
      .map((it) => (it.label === null ? escaped(it.text) : `**${escaped(it.label)}** ${escaped(it.text)}`))
      .join('<br>'),
  ])
  const attendance = paper.attendance.flatMap(({ label, lines }) => [
    `### ${escaped(label)}`,
    table([
      [escaped(words.delegation), escaped(words.people)],
      ...lines.map((line) => [`**${escaped(line.label ?? '')}**`, escaped(line.text)]),
    ]),
  ])
  const sections = paper.sections.flatMap((section) => {
    const { heading, depth } = section
    const level = 2 + Math.min(depth, 1)
    return [
      `${'#'.repeat(level)} ${escaped(heading)}`,
      ...statementsApart(section).map((block) => blockMd(block, level)),
    ]
  })
  const signed = signatures.map(({ role, name }) => `- ${escaped(role)}: ${escaped(name)}`)
  return `${[
    `# ${escaped(paper.title)}`,
    table([[escaped(paper.meeting), ' '], ...head]),
    ...(attendance.length > 0 ? [`## ${escaped(words.attendance)}`, ...attendance] : []),
    ...sections,
    ...(signed.length > 0 ? [`## ${escaped(words.signatures)}`, signed.join('\n')] : []),
  ].join('\n\n')}\n`
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows.map((row) => `| ${row.map((cell) => cell.replace(/\n+/g, '<br>')).join(' | ')} |`)
  const columns = rows[0]?.length ?? 1
  return [head, `|${' --- |'.repeat(columns)}`, ...others].join('\n')
}

function blockMd(block: WovenBlock, under: number): string {
  const all = (blocks: readonly WovenBlock[]) => blocks.map((inner) => blockMd(inner, under)).join('\n\n')
  switch (block.kind) {
    case 'paragraph':
      return lineMd(block.content)
    case 'heading':
      return `${'#'.repeat(Math.min(6, under + Math.max(1, block.level)))} ${lineMd(block.content).replace(/\\\n/g, ' ')}`
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- '
          return `${mark}${indented(all(item), mark.length)}`
        })
        .join('\n')
    case 'quote':
      return all(block.blocks).replace(/^/gm, '> ')
    case 'table': {
      const columns = Math.max(1, ...block.rows.map((row) => row.length))
      const row = (cells: readonly string[]) => [...cells, ...Array.from({ length: columns - cells.length }, () => ' ')]
      const rows = block.rows.map((cells) => row(cells.map((cell) => all(cell.blocks))))
      const headed = block.rows[0]?.every((cell) => cell.head) ?? false
      return table(headed ? rows : [row([]), ...rows])
    }
  }
}

/** Blanks before a line could make it code, a break at the end would be a backslash. */
const lineMd = (content: readonly WovenInline[]): string =>
  inlineMd(content)
    .replace(/^ +/gm, '')
    .replace(/(?:\\\n)+$/, '')

const indented = (text: string, by: number): string => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`)

const signs: Readonly<Record<Look, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  underline: ['<u>', '</u>'],
  strike: ['~~', '~~'],
}

const inlineMd = (content: readonly WovenInline[]): string =>
  piecesOf(content, printable)
    .map((piece) => {
      if (piece.kind === 'break') return '\\\n'
      // a mark that begins or ends at a blank marks nothing in Markdown
      const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text) ?? []
      if (text === '') return piece.text
      const marked = piece.marks.reduce((inner, mark) => `${signs[mark][0]}${inner}${signs[mark][1]}`, escaped(text))
      const linked =
        piece.href === null ? marked : `[${marked}](<${piece.href.replace(/[<>\\]/g, encodeURIComponent)}>)`
      return `${before}${linked}${after}`
    })
    .join('')

/** Whatever Markdown or HTML would read as more than a letter stands behind a backslash, and no line begins a block. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
