import type { Section } from '../meeting/facts.ts'
import type { Block, DraftText, Inline, TableCell, Wording } from './draft.ts'

export type Reference = Extract<Inline, { kind: 'fact' }>

/** The references to facts in a block, in the order of the text. */
export function referencesIn(block: Block): readonly Reference[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.flatMap((inline) => (inline.kind === 'fact' ? [inline] : []))
    case 'list':
      return block.items.flat().flatMap(referencesIn)
    case 'quote':
      return block.blocks.flatMap(referencesIn)
    case 'table':
      return block.rows.flat().flatMap((cell: TableCell) => cell.blocks.flatMap(referencesIn))
  }
}

export const factsIn = (block: Block): readonly string[] => referencesIn(block).map(({ fact }) => fact)

/** Facts worded by hand, wherever in the draft that was done: also where their item has no heading any more. */
export function wordingsIn(draft: DraftText): ReadonlyMap<string, Wording> {
  const references = Object.values(draft).flatMap((blocks) => blocks.flatMap(referencesIn))
  return new Map(references.flatMap(({ fact, wording }) => (wording ? [[fact, wording] as const] : [])))
}

/** Under which heading a placed fact is printed: its own, else the first that refers to it. */
export function homesOf(sections: readonly Section[], draft: DraftText): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  const placed = sections.map(({ item }) => ({ item, ids: new Set((draft[item] ?? []).flatMap(factsIn)) }))
  for (const { item, ids } of placed) for (const id of ids) if (!homes.has(id)) homes.set(id, item)
  for (const [at, { item, facts }] of sections.entries())
    for (const { id } of facts) if (placed[at]?.ids.has(id)) homes.set(id, item)
  return homes
}
