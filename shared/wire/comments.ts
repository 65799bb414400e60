/**
 * Comments on the draft of the minutes, as they stand in its document: a map of entries that are written once and never
 * written over. A thread hangs on a passage by a mark in the text that bears the thread's id, or on a recorded fact;
 * one of somebody who may not write in the text has an anchor instead, which says where the passage stands.
 */

/** Name of the map in the document. */
export const COMMENTS = 'comments'

/** The kinds of entry: words, and that a thread was settled or opened again. */
export type CommentKind = 'note' | 'resolved' | 'reopened'

export interface CommentEntry {
  readonly thread: string
  readonly id: string
  readonly kind: CommentKind
  /** Person who wrote it; the server refuses any other than the writer. */
  readonly by: string
  /** Milliseconds since the epoch, by the writer's device as the server's clock was known to it. */
  readonly at: number
  /** Words of a note, else empty. */
  readonly text: string
  /**
   * Agenda number, words of the passage and fact it hangs on. What follows the first note repeats them, for that may be
   * taken away; entries of older drafts have them empty.
   */
  readonly item: string
  readonly quote: string
  readonly fact: string
  /** Where the passage begins and ends, as Yjs' relative positions, where no mark says so; else missing. */
  readonly anchor?: string
}

export const COMMENT_TEXT = 4000
export const COMMENT_QUOTE = 300

const keyForm = /^([a-z0-9]{8,24})\/([a-z0-9]{8,24})$/
/** Two relative positions in base64, for addresses. */
const anchorForm = /^[A-Za-z0-9_-]{2,100}\.[A-Za-z0-9_-]{2,100}$/
const kinds: ReadonlySet<unknown> = new Set<CommentKind>(['note', 'resolved', 'reopened'])

/** Does a key name a thread and an entry of it? */
export const isCommentKey = (key: string): boolean => keyForm.test(key)

/** Key and value under which an entry stands in the map. */
export const commentRow = (entry: CommentEntry): readonly [key: string, value: readonly (string | number)[]] => [
  `${entry.thread}/${entry.id}`,
  [entry.kind, entry.by, entry.at, entry.text, entry.item, entry.quote, entry.fact].concat(entry.anchor ?? []),
]

/** Reads what stands in the map; null for what is no comment. */
export function commentEntry(key: string, value: unknown): CommentEntry | null {
  const [, thread, id] = keyForm.exec(key) ?? []
  if (thread === undefined || id === undefined || !Array.isArray(value)) return null
  if (value.length !== 7 && value.length !== 8) return null
  const [kind, by, at, ...words] = value as readonly unknown[]
  if (!kinds.has(kind) || !isText(by, 1, 200) || !Number.isSafeInteger(at) || Number(at) < 0) return null
  const [text, item, quote, fact, anchor] = words
  if (!isText(text, kind === 'note' ? 1 : 0, kind === 'note' ? COMMENT_TEXT : 0)) return null
  if (!isText(item, 0, 40) || !isText(quote, 0, COMMENT_QUOTE) || !isText(fact, 0, 100)) return null
  const entry = { thread, id, kind: kind as CommentKind, by, at: Number(at), text, item, quote, fact }
  if (value.length === 7) return entry
  return isText(anchor, 5, 201) && anchorForm.test(anchor) ? { ...entry, anchor } : null
}

const isText = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max

export interface CommentThread {
  readonly id: string
  readonly item: string
  readonly quote: string
  /** The fact it hangs on, else empty: then a mark in the text bears its id, or an anchor says where. */
  readonly fact: string
  readonly anchor?: string
  /** In time; never empty. Notes, and who settled or opened it when. */
  readonly entries: readonly CommentEntry[]
  readonly open: boolean
}

/** Where a thread hangs, for what is said in it next. */
export const placeOfThread = (
  thread: CommentThread | undefined,
): Pick<CommentEntry, 'item' | 'quote' | 'fact' | 'anchor'> => {
  if (!thread) return { item: '', quote: '', fact: '' }
  const { item, quote, fact, anchor } = thread
  return anchor === undefined ? { item, quote, fact } : { item, quote, fact, anchor }
}

/** The threads of some entries, by the time of their first note. A thread whose notes are all taken away is none. */
export function commentThreads(entries: readonly CommentEntry[]): readonly CommentThread[] {
  const threads = [...Map.groupBy(entries, ({ thread }) => thread)].flatMap(([id, own]): readonly CommentThread[] => {
    const inTime = own.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const first = inTime.find(({ kind }) => kind === 'note')
    if (!first) return []
    const settled = inTime.findLast(({ kind }) => kind !== 'note')
    const { item, quote, fact, anchor } = inTime.find((entry) => entry.item !== '') ?? first
    const place = anchor === undefined ? { item, quote, fact } : { item, quote, fact, anchor }
    return [{ id, ...place, entries: inTime, open: settled?.kind !== 'resolved' }]
  })
  const start = (thread: CommentThread) => thread.entries[0]?.at ?? 0
  return threads.toSorted((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
}
