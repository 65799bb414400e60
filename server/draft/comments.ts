import * as Y from 'yjs'
import {
  COMMENTS,
  commentEntry,
  commentRow,
  commentThreads,
  isCommentKey,
  placeOfThread,
  type CommentEntry,
} from '../../shared/wire/comments.ts'

/** Whom an entry names as its author while it is still bytes; null if it is no comment. */
export const authorOf = (key: string, values: readonly unknown[]): string | null =>
  values.length === 1 ? (commentEntry(key, values[0])?.by ?? null) : null

/** DRA40: may this stand in the map of comments? What stands there hangs on nothing, for it is written over by nobody. */
export const isComment = (item: Y.Item, person: string): boolean => {
  const key = item.parentSub
  if (key === null || item.origin !== null || item.rightOrigin !== null) return false
  if (item.deleted) return isCommentKey(key) // written and taken away before it came
  return item.content instanceof Y.ContentAny && authorOf(key, item.content.arr) === person
}

/**
 * Watches what one update does to the comments that stood there before it: once Yjs is through, what was taken away is
 * no longer to be seen.
 *
 * @returns how to ask, after the update, whether it wrote over a comment or took somebody else's (DRA41)
 */
export const watchComments = (doc: Y.Doc, person: string): { harmed(): boolean; stop(): void } => {
  const comments = doc.getMap<unknown>(COMMENTS)
  let harm = false
  const look = (event: Y.YMapEvent<unknown>) => {
    for (const [key, { action, oldValue }] of event.changes.keys) {
      if (action === 'update') harm = true
      if (action === 'delete' && commentEntry(key, oldValue)?.by !== person) harm = true
    }
  }
  comments.observe(look)
  return { harmed: () => harm, stop: () => comments.unobserve(look) }
}

/** What somebody who may not write in the text wants to say about it. */
export type CommentWish = Omit<CommentEntry, 'by' | 'at'>

export type CommentRefusal = 'invalid' | 'not-found' | 'not-yours'

/**
 * DRA44: the server writes a comment for somebody who may not write in the text. A reply repeats where its
 * thread hangs, and nothing else; one settles and opens again what one began. The same wish once more changes nothing.
 *
 * @param hand who says it, and when
 * @param items agenda numbers that can be commented on
 * @returns why not; null when it stands there
 */
export function writeComment(
  doc: Y.Doc,
  wish: CommentWish,
  { by, at }: { readonly by: string; readonly at: number },
  items: ReadonlySet<string>,
): CommentRefusal | null {
  const comments = doc.getMap<unknown>(COMMENTS)
  const thread = threadsIn(comments).find(({ id }) => id === wish.thread)
  const { thread: id, id: own, kind, text } = wish
  const begun = thread?.entries.find((entry) => entry.kind === 'note')?.by
  if (!thread && (kind !== 'note' || !items.has(wish.item))) return 'not-found'
  if (!thread && (wish.quote === '' || (wish.fact === '' && wish.anchor === undefined))) return 'invalid'
  const latest = Math.max(at, ...(thread?.entries ?? []).map((entry) => entry.at + 1))
  const said = thread
    ? { thread: id, id: own, kind, text, by, at: latest, ...placeOfThread(thread) }
    : { ...wish, by, at }
  const [key, value] = commentRow(said)
  if (!commentEntry(key, value)) return 'invalid'
  const there = comments.get(key)
  if (there !== undefined) return commentEntry(key, there)?.by === by ? null : 'not-yours'
  if (kind !== 'note' && begun !== by) return 'not-yours'
  comments.set(key, value)
  return null
}

/** DRA44: takes away a note of one's own; what is gone already is gone. */
export function takeComment(doc: Y.Doc, key: string, person: string): CommentRefusal | null {
  const comments = doc.getMap<unknown>(COMMENTS)
  const there = comments.get(key)
  if (there === undefined) return null
  if (commentEntry(key, there)?.by !== person) return 'not-yours'
  comments.delete(key)
  return null
}

const threadsIn = (comments: Y.Map<unknown>) =>
  commentThreads([...comments].flatMap(([key, value]) => commentEntry(key, value) ?? []))
