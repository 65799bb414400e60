import type { Section } from '../meeting/facts.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import { sectionsOf } from '../meeting/facts.ts'
import type { Block, DraftText, Inline, Mark, TableCell, Wording } from './draft.ts'
import { phrasebookOf } from './phrases.ts'

/** A recorded fact in the text, as it is printed. */
export interface Sentence {
  readonly kind: 'sentence'
  readonly fact: string
  readonly text: string
  /** What the record says, where somebody worded it by hand; else null. */
  readonly recorded: string | null
  /** Worded by hand, and the record has changed since. */
  readonly flagged: boolean
}

export type WovenInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | Sentence

export type WovenBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly WovenInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly WovenInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly WovenBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly WovenBlock[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly { head: boolean; blocks: readonly WovenBlock[] }[])[] }

export interface WovenSection {
  readonly item: string
  readonly heading: string
  readonly blocks: readonly WovenBlock[]
}

/**
 * The minutes: record and draft woven into one text. Laws: every fact that says something is printed exactly once,
 * where it was placed, or, unplaced, before the first placed fact that follows it, else at the end (WEA1, WEA2); a
 * reference to what is no fact (any more) prints nothing (WEA3); prose is printed as it stands (WEA4).
 */
export function weave(state: MeetingState, draft: DraftText): readonly WovenSection[] {
  const phrasebook = phrasebookOf(state)
  const sections = sectionsOf(state)
  const sentences = new Map<string, string>()
  for (const { facts } of sections)
    for (const fact of facts) {
      const sentence = phrasebook.sentence(state, fact)
      if (sentence !== '') sentences.set(fact.id, sentence)
    }
  const placed = new Set(sections.flatMap(({ item }) => (draft[item] ?? []).flatMap(factsIn)))
  const printed = new Set<string>()
  const sentence = (fact: string, wording: Wording | null): readonly Sentence[] => {
    const recorded = sentences.get(fact)
    if (recorded === undefined || printed.has(fact)) return []
    printed.add(fact)
    if (wording === null) return [{ kind: 'sentence', fact, text: recorded, recorded: null, flagged: false }]
    return [{ kind: 'sentence', fact, text: wording.text, recorded, flagged: wording.basis !== recorded }]
  }
  return sections.map((section) => {
    const item = state.agenda.items[section.item]! // sections come from the agenda
    const blocks = withUnplaced(section, draft[section.item] ?? [], placed, sentences)
    return { item: section.item, heading: phrasebook.heading(item), blocks: blocks.flatMap((b) => woven(b, sentence)) }
  })
}

/** Adds a paragraph for each fact of the section that stands nowhere in the draft. */
function withUnplaced(
  { facts }: Section,
  blocks: readonly Block[],
  placed: ReadonlySet<string>,
  sentences: ReadonlyMap<string, string>,
): readonly Block[] {
  const result: Block[] = [...blocks]
  for (const [index, { id }] of facts.entries()) {
    if (placed.has(id) || !sentences.has(id)) continue
    const later = new Set(facts.slice(index + 1).map((fact) => fact.id))
    const before = result.findIndex((block) => factsIn(block).some((fact) => later.has(fact)))
    const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'fact', fact: id, wording: null }] }
    result.splice(before === -1 ? result.length : before, 0, paragraph)
  }
  return result
}

function factsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.flatMap((inline) => (inline.kind === 'fact' ? [inline.fact] : []))
    case 'list':
      return block.items.flat().flatMap(factsIn)
    case 'quote':
      return block.blocks.flatMap(factsIn)
    case 'table':
      return block.rows.flat().flatMap((cell: TableCell) => cell.blocks.flatMap(factsIn))
  }
}

type SentenceFor = (fact: string, wording: Wording | null) => readonly Sentence[]

/** A block with its sentences; a paragraph in which nothing is left to print goes. */
function woven(block: Block, sentence: SentenceFor): readonly WovenBlock[] {
  const all = (blocks: readonly Block[]) => blocks.flatMap((inner) => woven(inner, sentence))
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const content = spaced(block.content.flatMap((inline) => wovenInline(inline, sentence)))
      return content.length === 0 ? [] : [{ ...block, content }]
    }
    case 'list': {
      const items = block.items.map(all).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'quote': {
      const blocks = all(block.blocks)
      return blocks.length === 0 ? [] : [{ ...block, blocks }]
    }
    case 'table':
      return [
        { ...block, rows: block.rows.map((row) => row.map(({ head, blocks }) => ({ head, blocks: all(blocks) }))) },
      ]
  }
}

const wovenInline = (inline: Inline, sentence: SentenceFor): readonly WovenInline[] =>
  inline.kind === 'fact' ? sentence(inline.fact, inline.wording) : [inline]

/** A sentence never touches its neighbour: a blank goes between where nobody typed one. */
function spaced(content: readonly WovenInline[]): readonly WovenInline[] {
  return content.flatMap((inline, index): readonly WovenInline[] => {
    const before = content[index - 1]
    if (!before || before.kind === 'break' || inline.kind === 'break') return [inline]
    if (before.kind !== 'sentence' && inline.kind !== 'sentence') return [inline]
    const touches = !/\s$/.test(before.text) && !/^[\s.,;:!?)]/.test(inline.text)
    return touches ? [{ kind: 'text', text: ' ', marks: [] }, inline] : [inline]
  })
}

/** An item's printed facts in printed order, as reworded: `sentences` of the record. */
export const sentencesOf = ({ blocks }: WovenSection): readonly string[] =>
  blocks.flatMap(inlinesOf).flatMap((inline) => (inline.kind === 'sentence' ? [inline.text] : []))

function inlinesOf(block: WovenBlock): readonly WovenInline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content
    case 'list':
      return block.items.flat().flatMap(inlinesOf)
    case 'quote':
      return block.blocks.flatMap(inlinesOf)
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(inlinesOf))
  }
}
