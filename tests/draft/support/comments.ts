import type * as Y from 'yjs'
import { COMMENTS, commentRow, type CommentEntry } from '../../../shared/wire/comments.ts'

/** Writes a comment as a page does. @returns its key */
export const comment = (doc: Y.Doc, by: string, given: Partial<CommentEntry> = {}): string => {
  const [key, value] = commentRow({
    thread: 'thread00',
    id: `note${String(doc.getMap(COMMENTS).size).padStart(4, '0')}`,
    kind: 'note',
    by,
    at: 1,
    text: 'Stimmt das?',
    item: '1',
    quote: 'eine Stelle',
    fact: '',
    ...given,
  })
  doc.getMap(COMMENTS).set(key, value)
  return key
}
