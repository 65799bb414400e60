import { sectionsOf, type Fact, type Section } from '../meeting/facts.ts'
import { forOutsiders, isWithheld, type Edition } from '../meeting/outsiders.ts'
import type { MeetingState } from '../meeting/state.ts'
import type { Block, DraftText, Inline, Mark, Wording } from './draft.ts'
import type { Phrasebook } from './phrasebook.ts'
import { phrasebookOf } from './phrases.ts'
import { isGap } from './gap.ts'
import { factsIn, homesOf, wordingsIn } from './references.ts'

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
 * The minutes: record and draft woven into one text. WEA1: every fact that says something is printed exactly once: where
 * it was placed, in its own item before any other, or, unplaced, before the first placed fact that follows it, else at
 * the end (WEA2). A reference to what is no fact (any more) prints nothing (WEA3); prose stands as it was typed (WEA4).
 * The external edition leaves out what is not released.
 */
export function weave(record: MeetingState, draft: DraftText, edition: Edition = 'internal'): readonly WovenSection[] {
  const external = edition === 'external'
  const state = external ? forOutsiders(record) : record
  const phrasebook = phrasebookOf(state)
  const wordings = wordingsIn(draft)
  const sections = sectionsOf(state, new Set(wordings.keys()))
  const inside = external ? sentencesIn(record, sectionsOf(record, new Set(wordings.keys()))) : null
  const sentences = sentencesIn(state, sections)
  const facts = new Map(sections.flatMap((section) => section.facts).map((fact) => [fact.id, fact]))
  /** EDI3 */
  const mayStand = (id: string) => inside === null || inside.get(id) === sentences.get(id)
  const homes = homesOf(sections, draft)
  const printed = new Set<string>()
  const sentenceIn = (item: string) => (id: string, own: Wording | null) => {
    const [fact, recorded] = [facts.get(id), sentences.get(id)]
    if (!fact || recorded === undefined || printed.has(id) || (homes.get(id) ?? item) !== item) return []
    printed.add(id)
    const wording = mayStand(id) ? (own ?? wordings.get(id) ?? null) : null
    const text = wording ? withStatements(phrasebook, state, fact, wording.text) : recorded
    const flagged = wording !== null && wording.basis !== recorded // WEA5
    return [{ kind: 'sentence', fact: id, text, recorded: wording ? recorded : null, flagged } as const]
  }
  return sections.map((section) => {
    const item = state.agenda.items[section.item]! // sections come from the agenda
    const unplaced = (id: string) => sentences.has(id) && !homes.has(id)
    if (external && isWithheld(record, section.item)) {
      const heading = `${phrasebook.heading(item)} – ${phrasebook.paper.confidential}` // EDI1
      return { item: section.item, heading, blocks: [] }
    }
    const blocks = withUnplaced(section, draft[section.item] ?? [], unplaced)
    const woven = blocks.flatMap((block) => wovenBlock(block, sentenceIn(section.item)))
    return { item: section.item, heading: phrasebook.heading(item), blocks: woven }
  })
}

/** What the record says, by fact; facts that say nothing are not in it. */
function sentencesIn(state: MeetingState, sections: readonly Section[]): ReadonlyMap<string, string> {
  const phrasebook = phrasebookOf(state)
  const sentences = new Map<string, string>()
  for (const fact of sections.flatMap((section) => section.facts)) {
    const sentence = phrasebook.sentence(state, fact)
    if (sentence !== '') sentences.set(fact.id, sentence)
  }
  return sentences
}

/** WEA6: words by hand never lose a statement that became part of the result after them: it stands verbatim behind. */
function withStatements(phrasebook: Phrasebook, state: MeetingState, fact: Fact, text: string): string {
  if (fact.name !== 'result') return text
  const { id, section, seq, at, withVote, subordinate } = fact
  const merged = subordinate ? [...withVote, subordinate] : withVote
  const lost = merged.filter((statement) => !letters(text).includes(letters(statement.text)))
  const sentences = lost.map((statement) =>
    phrasebook.sentence(state, { name: 'stated', statement, result: null, id, section, seq, at }),
  )
  return [text, ...sentences].join(' ')
}

const letters = (text: string): string => text.replace(/[\s„“”‚‘’»«"']/g, '')

/** WEA2: the blocks with a paragraph for each fact of the section that stands nowhere in the draft. */
function withUnplaced(
  { facts }: Section,
  blocks: readonly Block[],
  isUnplaced: (fact: string) => boolean,
): readonly Block[] {
  const result: Block[] = [...blocks]
  const blockOf = (id: string) => result.findIndex((block) => factsIn(block).includes(id))
  // from the last to the first, so that an unplaced fact finds the unplaced one behind it in place already
  for (let index = facts.length - 1; index >= 0; index--) {
    const id = facts[index]?.id ?? ''
    if (!isUnplaced(id)) continue
    const next = facts.slice(index + 1).map((fact) => blockOf(fact.id))
    const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'fact', fact: id, wording: null }] }
    result.splice(next.find((block) => block >= 0) ?? result.length, 0, paragraph)
  }
  return result
}

type SentenceFor = (fact: string, wording: Wording | null) => readonly Sentence[]

/** A block with its sentences; a paragraph in which nothing is left to print goes. */
function wovenBlock(block: Block, sentence: SentenceFor): readonly WovenBlock[] {
  const all = (blocks: readonly Block[]) => blocks.flatMap((inner) => wovenBlock(inner, sentence))
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
    return isGap(before.text, inline.text) ? [{ kind: 'text', text: ' ', marks: [] }, inline] : [inline]
  })
}

/** An item's printed facts in printed order, as reworded: `sentences` of the record. */
export const sentencesOf = ({ blocks }: WovenSection): readonly string[] =>
  blocks.flatMap(inlinesOf).flatMap((inline) => (inline.kind === 'sentence' ? [inline.text] : []))

/** All that stands in a block, in printed order. */
export function inlinesOf(block: WovenBlock): readonly WovenInline[] {
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
