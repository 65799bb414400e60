import * as Y from 'yjs'
import { COMMENTS, commentEntry, isCommentKey } from '../../shared/wire/comments.ts'

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
