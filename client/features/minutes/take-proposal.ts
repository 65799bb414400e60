import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { isGap } from '../../../shared/phrases/gap.ts'

/** How a fact reads as recorded; undefined where the record has none of that id. */
export type SentenceOf = (fact: string) => string | undefined

/** A piece of a paragraph as it is read, and what it is in the draft. */
type Piece =
  | { readonly kind: 'run'; readonly text: string; readonly run: Y.XmlText }
  | { readonly kind: 'fact'; readonly text: string; readonly fact: Y.XmlElement; readonly recorded: string }
  | { readonly kind: 'break'; readonly text: '\n' }
  /** The blank the minutes print between a sentence and its neighbour where nobody typed one. */
  | { readonly kind: 'gap'; readonly text: ' ' }

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * Puts proposed words into the paragraph that reads as the passage does: word by word, so that marks, comments and other
 * people's carets stay. A recorded fact whose sentence changes is worded by hand and keeps its tie.
 *
 * @param person whose hand words a fact
 * @returns false, and nothing is changed, where no paragraph reads so (any more), or the change goes through what cannot
 * be reworded: a line break, or a fact that would say nothing
 */
export function takeProposal(
  draft: Y.Doc,
  proposal: { readonly item: string; readonly passage: string; readonly text: string },
  sentence: SentenceOf,
  person: string | null,
): boolean {
  const fragment = draft.getXmlFragment(`item:${proposal.item}`)
  const wanted = folded(proposal.passage)
  const found = paragraphsIn(fragment).find((paragraph) => folded(readingOf(piecesOf(paragraph, sentence))) === wanted)
  if (!found) return false
  const pieces = piecesOf(found, sentence)
  const text = proposal.text.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return strike(draft, found, pieces)
  const edits = editsOf(pieces, text)
  if (!edits) return false
  draft.transact(() => {
    for (const [at, piece] of pieces.entries()) {
      const changes = edits[at] ?? []
      if (changes.length === 0) continue
      if (piece.kind === 'run') {
        for (const { at: from, remove, insert } of changes.toReversed()) {
          if (remove > 0) piece.run.delete(from, remove)
          if (insert !== '') piece.run.insert(from, insert)
        }
      } else if (piece.kind === 'fact') {
        piece.fact.setAttribute('text', applied(piece.text, changes).trim())
        piece.fact.setAttribute('basis', piece.recorded)
        if (person !== null) piece.fact.setAttribute('by', person)
      }
    }
    for (const [at, piece] of pieces.entries())
      if (piece.kind === 'fact' && (edits[at] ?? []).length > 0) wholeSentence(piece, pieces[at + 1])
  }, ySyncPluginKey)
  return true
}

/**
 * A fact whose sentence lost its end to the typed words behind it takes it back: where the record is read instead, no
 * half of a sentence may be left over.
 */
function wholeSentence({ text, fact }: Extract<Piece, { kind: 'fact' }>, behind: Piece | undefined): void {
  const now = String(fact.getAttribute('text') ?? '')
  if (behind?.kind !== 'run' || !ENDED.test(text) || ENDED.test(now)) return
  const [rest] = REST.exec(plainOf(behind.run)) ?? []
  if (rest === undefined) return
  fact.setAttribute('text', folded(`${now}${rest}`))
  behind.run.delete(0, rest.length)
}

const ENDED = /[.!?][“”"’»)]*$/
const REST = /^[^.!?]*[.!?](?!\p{N})[“”"’»)]*/u

/** A whole paragraph goes, unless a recorded fact stands in it. */
function strike(draft: Y.Doc, paragraph: Y.XmlElement, pieces: readonly Piece[]): boolean {
  const parent = paragraph.parent
  if (pieces.some(({ kind }) => kind === 'fact') || !(parent instanceof Y.XmlFragment)) return false
  draft.transact(() => parent.delete(parent.toArray().indexOf(paragraph), 1), ySyncPluginKey)
  return true
}

/** For each piece what changes in it; null where the change cannot be made so. */
function editsOf(pieces: readonly Piece[], text: string): readonly (readonly Edit[])[] | null {
  const edits: Edit[][] = pieces.map(() => [])
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  const tokens = tokensOf(readingOf(pieces))
  let from = 0
  const bounds = tokens.map((token) => ({ from, to: (from += token.length) }))
  let token = 0
  let pending: { from: number; to: number; insert: string } | null = null
  const changes: { from: number; to: number; insert: string }[] = []
  for (const part of diffArrays(tokens.map(keyOf), tokensOf(text).map(keyOf))) {
    const here = bounds[token]?.from ?? length
    if (!part.added && !part.removed) {
      if (pending) changes.push(pending)
      pending = null
      token += part.value.length
      continue
    }
    pending ??= { from: here, to: here, insert: '' }
    if (part.removed) {
      token += part.value.length
      pending.to = bounds[token - 1]?.to ?? length
    } else pending.insert += part.value.join('')
  }
  if (pending) changes.push(pending)
  for (const change of changes) if (!spread(change, pieces, starts, edits)) return null
  const emptied = pieces.some(
    (piece, at) => piece.kind === 'fact' && applied(piece.text, edits[at] ?? []).trim() === '',
  )
  return emptied ? null : edits
}

/** What is taken out is taken out of each piece it stands in; what comes, comes where the first of that stood. */
function spread(
  { from, to, insert }: { readonly from: number; readonly to: number; readonly insert: string },
  pieces: readonly Piece[],
  starts: readonly number[],
  edits: Edit[][],
): boolean {
  const touched = pieces.flatMap((piece, at) => {
    const begin = starts[at] ?? 0
    const [first, last] = [Math.max(from, begin), Math.min(to, begin + piece.text.length)]
    return first < last ? [{ at, from: first - begin, remove: last - first }] : []
  })
  if (touched.some(({ at }) => pieces[at]?.kind === 'break')) return false
  const real = touched.filter(({ at }) => pieces[at]?.kind !== 'gap')
  const home = real.find(({ at }) => pieces[at]?.kind === 'run') ?? real[0]
  if (insert !== '' && !home) {
    const place = placeFor(from, pieces, starts)
    if (!place) return false
    edits[place.at]?.push({ at: place.from, remove: 0, insert })
  }
  for (const { at, from: begin, remove } of real)
    edits[at]?.push({ at: begin, remove, insert: home?.at === at ? insert : '' })
  return true
}

/** Where pure additions go: into typed words rather than into a fact. */
function placeFor(position: number, pieces: readonly Piece[], starts: readonly number[]) {
  const touching = pieces.flatMap((piece, at) => {
    const begin = starts[at] ?? 0
    const fits = position >= begin && position <= begin + piece.text.length
    return fits && (piece.kind === 'run' || piece.kind === 'fact')
      ? [{ at, from: position - begin, kind: piece.kind }]
      : []
  })
  return touching.find(({ kind }) => kind === 'run') ?? touching[0]
}

const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toReversed()
    .reduce((done, { at, remove, insert }) => done.slice(0, at) + insert + done.slice(at + remove), text)

const readingOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const tokensOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
const keyOf = (token: string): string => (/^\s+$/.test(token) ? ' ' : token)

const DEEPEST = 64

function paragraphsIn(parent: Y.XmlFragment, depth = 0): readonly Y.XmlElement[] {
  if (depth > DEEPEST) return []
  return parent.toArray().flatMap((node): readonly Y.XmlElement[] => {
    if (!(node instanceof Y.XmlElement)) return []
    return ['paragraph', 'heading'].includes(node.nodeName) ? [node] : paragraphsIn(node, depth + 1)
  })
}

/** A paragraph as the minutes print it: a sentence never touches its neighbour. */
function piecesOf(paragraph: Y.XmlElement, sentence: SentenceOf): readonly Piece[] {
  const pieces: Piece[] = []
  for (const node of paragraph.toArray()) {
    const piece = pieceOf(node, sentence)
    if (!piece || piece.text === '') continue
    const last = pieces.at(-1)
    if (last && (last.kind === 'fact' || piece.kind === 'fact') && last.kind !== 'break' && piece.kind !== 'break') {
      if (isGap(last.text, piece.text)) pieces.push({ kind: 'gap', text: ' ' })
    }
    pieces.push(piece)
  }
  return pieces
}

function pieceOf(node: unknown, sentence: SentenceOf): Piece | null {
  if (node instanceof Y.XmlText) return { kind: 'run', text: plainOf(node), run: node }
  if (!(node instanceof Y.XmlElement)) return null
  if (node.nodeName === 'hardBreak') return { kind: 'break', text: '\n' }
  const id = node.nodeName === 'fact' ? node.getAttribute('fact') : undefined
  const recorded = id === undefined ? undefined : sentence(id)
  if (recorded === undefined) return null
  const worded: unknown = node.getAttribute('text')
  return { kind: 'fact', text: typeof worded === 'string' && worded !== '' ? worded : recorded, fact: node, recorded }
}

const plainOf = (run: Y.XmlText): string =>
  (run.toDelta() as readonly { readonly insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
