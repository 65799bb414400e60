import type { ReadingElement, ReadingNode, ReadingPage } from '../../shared/features/documents/reading.ts'

/** So many letters are read from the last row of a hall, one screen. */
const full = 900
/** What a block costs beside its letters: the space around it, a heading its size. */
const costs: Readonly<Record<string, number>> = { h1: 160, h2: 130, h3: 110, tr: 60, li: 45, p: 45 }
const divided: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'tbody', 'thead', 'blockquote'])

/**
 * Divides a text into pages that a screen can show, always the same for the same text. Between blocks, between the
 * entries of a list and the rows of a table; never inside a paragraph. A heading stays with what follows it.
 */
export function readingPages(blocks: readonly ReadingNode[]): readonly ReadingPage[] {
  const pages: ReadingNode[][] = []
  let page: ReadingNode[] = []
  let filled = 0
  const turn = () => {
    // a heading at the foot goes over with the text it stands above
    const kept: ReadingNode[] = []
    while (isHeading(page.at(-1)) && page.length > 1) kept.unshift(page.pop() ?? '')
    if (page.length > 0) pages.push(page)
    page = kept
    filled = kept.reduce<number>((sum, node) => sum + weightOf(node), 0)
  }
  for (const block of blocks.flatMap(piecesOf)) {
    const weight = weightOf(block)
    if (filled > 0 && filled + weight > full) turn()
    page.push(block)
    filled += weight
  }
  if (page.length > 0) pages.push(page)
  return pages.map((nodes) => ({ blocks: nodes }))
}

const isHeading = (node: ReadingNode | undefined): boolean =>
  node !== undefined && typeof node !== 'string' && /^h[1-6]$/.test(node.tag)

/** A list or a table longer than a page in parts that are not. */
function piecesOf(block: ReadingNode): readonly ReadingNode[] {
  if (typeof block === 'string' || !divided.has(block.tag) || weightOf(block) <= full) return [block]
  const pieces: ReadingElement[] = []
  let children: ReadingNode[] = []
  let filled = 0
  let number = 1
  const cut = () => {
    if (children.length === 0) return
    const start = block.tag === 'ol' && pieces.length > 0 ? { start: number } : {}
    pieces.push({ ...block, ...start, children })
    number += children.length
    children = []
    filled = 0
  }
  for (const child of block.children.flatMap(block.tag === 'table' ? piecesOf : (node) => [node])) {
    const weight = weightOf(child)
    if (filled > 0 && filled + weight > full) cut()
    children.push(child)
    filled += weight
  }
  cut()
  return pieces
}

const weightOf = (node: ReadingNode): number =>
  typeof node === 'string'
    ? node.trim().length
    : node.children.reduce<number>((sum, child) => sum + weightOf(child), costs[node.tag] ?? 0)
