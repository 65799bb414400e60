import fc from 'fast-check'
import type { Block, DraftText, Inline } from '../../shared/phrases/draft.ts'

/** A piece of a draft before it is known which facts and items there are: both are counted off. */
interface Seed {
  readonly item: number
  readonly block: Block
}

const prose = fc.constantFrom('Eins', ' zwei ', 'Drei.', '(', ')', '„so“', '').map((text): Inline => ({
  kind: 'text',
  text,
  marks: [],
}))
/** A fact's number counted off among all facts; `?` names what is no fact. */
const reference = fc
  .record({ n: fc.nat(60), known: fc.constantFrom(true, true, true, false), worded: fc.nat(3) })
  .map(({ n, known, worded }): Inline => ({
    kind: 'fact',
    fact: known ? `#${n}` : `?${n}`,
    wording: worded === 0 ? { text: `Von Hand ${n}.`, basis: 'Früher.', by: 'office' } : null,
  }))
const inline = fc.oneof(
  { weight: 2, arbitrary: prose },
  { weight: 5, arbitrary: reference },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
)
const paragraph = fc.array(inline, { maxLength: 4 }).map((content): Block => ({ kind: 'paragraph', content }))
const simple = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc.array(inline, { maxLength: 2 }).map((content): Block => ({ kind: 'heading', level: 2, content })),
  },
)
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(simple, { maxLength: 2 }), { maxLength: 3 })
      .map((items): Block => ({ kind: 'list', ordered: true, items })),
  },
  { weight: 1, arbitrary: fc.array(simple, { maxLength: 3 }).map((blocks): Block => ({ kind: 'quote', blocks })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(fc.array(simple, { maxLength: 2 }), { maxLength: 2 }), { maxLength: 2 })
      .map((rows): Block => ({
        kind: 'table',
        rows: rows.map((row) => row.map((blocks) => ({ head: false, blocks }))),
      })),
  },
)

export type DraftSeed = readonly Seed[]
export const draftSeed: fc.Arbitrary<DraftSeed> = fc.array(fc.record({ item: fc.nat(12), block }), { maxLength: 25 })

/** The draft with the facts and items there are: moved, doubled, deleted and unknown references, wherever they fell. */
export function draftOf(seed: DraftSeed, items: readonly string[], facts: readonly string[]): DraftText {
  const draft: Record<string, Block[]> = {}
  for (const { item, block: written } of seed) {
    const number = items[item % items.length]
    if (number !== undefined) (draft[number] ??= []).push(withFacts(written, facts))
  }
  return draft
}

function withFacts(written: Block, facts: readonly string[]): Block {
  const named = (content: readonly Inline[]) =>
    content.map((it): Inline => {
      const n = it.kind === 'fact' && it.fact.startsWith('#') ? Number(it.fact.slice(1)) : null
      return it.kind === 'fact' && n !== null ? { ...it, fact: facts[n % facts.length] ?? '?' } : it
    })
  const all = (blocks: readonly Block[]) => blocks.map((inner) => withFacts(inner, facts))
  switch (written.kind) {
    case 'paragraph':
    case 'heading':
      return { ...written, content: named(written.content) }
    case 'list':
      return { ...written, items: written.items.map(all) }
    case 'quote':
      return { ...written, blocks: all(written.blocks) }
    case 'table':
      return { ...written, rows: written.rows.map((row) => row.map((cell) => ({ ...cell, blocks: all(cell.blocks) }))) }
  }
}
