import type { WovenBlock } from '../../shared/phrases/weave.ts'

/** The rank of a section's own headings in the editor, where the page and the item stand above them. */
const FIRST = 3

/**
 * A section's blocks with the ranks of their headings counted from the section's: 1 for the first below it, and none is
 * left out on the way down, as PDF/UA-1 demands (PAP2) and as whoever reads by headings expects.
 */
export function withRanks(blocks: readonly WovenBlock[]): readonly WovenBlock[] {
  let last = 0
  const ranked = (block: WovenBlock): WovenBlock => {
    switch (block.kind) {
      case 'paragraph':
        return block
      case 'heading':
        last = Math.min(last + 1, Math.max(1, block.level - FIRST + 1))
        return { ...block, level: last }
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(ranked)) }
      case 'quote':
        return { ...block, blocks: block.blocks.map(ranked) }
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(ranked) }))),
        }
    }
  }
  return blocks.map(ranked)
}
