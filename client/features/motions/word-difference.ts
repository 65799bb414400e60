import { diffArrays } from 'diff'

/** A stretch of two wordings: in both, only in the earlier one, only in the later one. */
export interface Span {
  readonly how: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Words whole, with their umlauts, marks and soft hyphens; every punctuation mark alone; blanks in a run. */
const token = /\s+|[\p{L}\p{M}\p{N}\u00ad]+|[^\s\p{L}\p{M}\p{N}\u00ad]/gu
const tokensOf = (text: string): readonly string[] => text.match(token) ?? []

/** What tells two tokens apart for a reader: neither how an umlaut is coded nor how wide a blank is. */
const keyOf = (word: string): string =>
  /^\s+$/.test(word) ? (word.includes('\n') ? '\n' : ' ') : word.normalize('NFC').replaceAll('\u00ad', '')

/** Tokens that stand in both wordings, or a change: what went and what came in its place. */
type Stretch =
  | { readonly kept: true; readonly text: readonly string[] }
  | { readonly kept: false; readonly gone: readonly string[]; readonly come: readonly string[] }

const letters = (tokens: readonly string[]): number => tokens.join('').replace(/[^\p{L}\p{N}]/gu, '').length

/**
 * The difference of two wordings, word by word, in reading order: what went stands before what came in its place. Single
 * short words between two changes go with them, and where next to nothing is left the whole wording is given anew: a
 * reader follows two sentences more easily than a mosaic. The spans that are not `new` read as `before`, those that are
 * not `gone` as `after` (blanks that a reader cannot see apart aside).
 */
export function wordDifference(before: string, after: string): readonly Span[] {
  const was = tokensOf(before)
  const is = tokensOf(after)
  const stretches = drawnTogether(stretchesOf(was, is))
  const kept = stretches.reduce((sum, stretch) => sum + (stretch.kept ? letters(stretch.text) : 0), 0)
  const isRewritten = kept < LEAST_KEPT * Math.max(letters(was), letters(is))
  const changed = stretches.some((stretch) => !stretch.kept)
  return spansOf(isRewritten && changed ? [{ kept: false, gone: was, come: is }] : stretches.flatMap(trimmed))
}

/** Less than this share of the longer wording in common: it was written anew. */
const LEAST_KEPT = 0.3
/** Wordings further apart are not searched for what they share: it would take longer than anybody reads. */
const MOST_EDITS = 2_000
/** A word of so many letters between two longer changes goes with them. */
const SHORT_WORD = 3

function stretchesOf(was: readonly string[], is: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [at, then] = [0, 0]
  let change: { gone: string[]; come: string[] } | null = null
  const parts = diffArrays(was.map(keyOf), is.map(keyOf), { maxEditLength: MOST_EDITS })
  if (!parts) return [{ kept: false, gone: was, come: is }]
  for (const part of parts) {
    const count = part.value.length
    if (part.added || part.removed) {
      change ??= { gone: [], come: [] }
      if (part.removed) change.gone.push(...was.slice(at, (at += count)))
      else change.come.push(...is.slice(then, (then += count)))
      continue
    }
    if (change) stretches.push({ kept: false, ...change })
    change = null
    stretches.push({ kept: true, text: is.slice(then, then + count) })
    at += count
    then += count
  }
  return change ? [...stretches, { kept: false, ...change }] : stretches
}

/** Blanks, punctuation and short words between two changes go with both sides of them. */
function drawnTogether(stretches: readonly Stretch[]): readonly Stretch[] {
  const drawn: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const last = drawn.at(-1)
    const next = stretches[at + 1]
    if (!stretch.kept && last && !last.kept) {
      drawn[drawn.length - 1] = {
        kept: false,
        gone: [...last.gone, ...stretch.gone],
        come: [...last.come, ...stretch.come],
      }
    } else if (stretch.kept && last && !last.kept && next && !next.kept && isSlight(stretch.text, last, next)) {
      drawn[drawn.length - 1] = {
        kept: false,
        gone: [...last.gone, ...stretch.text],
        come: [...last.come, ...stretch.text],
      }
    } else drawn.push(stretch)
  }
  return drawn
}

type Change = Extract<Stretch, { kept: false }>

function isSlight(between: readonly string[], left: Change, right: Change): boolean {
  const size = letters(between)
  const weight = ({ gone, come }: Change) => Math.max(letters(gone), letters(come))
  return size <= SHORT_WORD && size <= Math.min(weight(left), weight(right))
}

/** What both sides of a change begin or end with, blanks for the most part, stands beside it and not in it. */
function trimmed(stretch: Stretch): readonly Stretch[] {
  if (stretch.kept) return [stretch]
  const { gone, come } = stretch
  const alike = (at: number, from: number) => {
    const [was, is] = [gone.at(at), come.at(at)]
    return (
      from < Math.min(gone.length, come.length) && was !== undefined && is !== undefined && keyOf(was) === keyOf(is)
    )
  }
  let start = 0
  while (alike(start, start)) start += 1
  let end = 0
  while (alike(-1 - end, start + end)) end += 1
  return [
    { kept: true, text: come.slice(0, start) },
    { kept: false, gone: gone.slice(start, gone.length - end), come: come.slice(start, come.length - end) },
    { kept: true, text: come.slice(come.length - end) },
  ]
}

const spansOf = (stretches: readonly Stretch[]): readonly Span[] =>
  joined(
    stretches
      .flatMap((stretch): readonly Span[] =>
        stretch.kept
          ? [{ how: 'same', text: stretch.text.join('') }]
          : [
              { how: 'gone', text: stretch.gone.join('') },
              { how: 'new', text: stretch.come.join('') },
            ],
      )
      .filter(({ text }) => text !== ''),
  )

/** Spans of one kind that follow one another are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const one: Span[] = []
  for (const span of spans) {
    const last = one.at(-1)
    if (last?.how === span.how) one[one.length - 1] = { ...span, text: last.text + span.text }
    else one.push(span)
  }
  return one
}
