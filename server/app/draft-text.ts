import type { Block as Written, Inline as WrittenInline, Sections } from '../draft/content.ts'
import type { Block, DraftText, Inline } from '../../shared/phrases/draft.ts'

/** The draft as the phrasebooks weave it into the record. */
export const draftTextOf = (sections: Sections): DraftText =>
  Object.fromEntries(Object.entries(sections).map(([item, blocks]) => [item, blocks.map(blockOf)]))

function blockOf(block: Written): Block {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', content: block.inline.map(inlineOf) }
    case 'heading':
      return { kind: 'heading', level: block.level, content: block.inline.map(inlineOf) }
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => item.map(blockOf)) }
    case 'quote':
      return { kind: 'quote', blocks: block.blocks.map(blockOf) }
    case 'table':
      return {
        kind: 'table',
        rows: block.rows.map((row) => row.map(({ header, blocks }) => ({ head: header, blocks: blocks.map(blockOf) }))),
      }
  }
}

function inlineOf(inline: WrittenInline): Inline {
  if (inline.kind !== 'fact') return inline
  const { fact, text, basis, by } = inline
  const wording = text === undefined ? null : { text, basis: basis ?? '', by: by ?? null }
  return { kind: 'fact', fact, wording }
}
