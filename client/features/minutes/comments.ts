import type * as Y from 'yjs'
import {
  COMMENT_QUOTE,
  COMMENT_TEXT,
  COMMENTS,
  commentEntry,
  commentRow,
  commentThreads,
  placeOfThread,
  type CommentEntry,
  type CommentThread,
} from '../../../shared/wire/comments.ts'

/** Where a new thread hangs: on words that bear its id in the text, or on a recorded fact. */
export interface Passage {
  readonly thread: string
  readonly item: string
  readonly quote: string
  /** Empty for words. */
  readonly fact: string
  /** Where the words stand, for who may put no mark on them. */
  readonly anchor?: string
}

/** The threads of a draft, by the time of their first note; what is no comment is passed over. */
export const threadsIn = (doc: Y.Doc): readonly CommentThread[] =>
  commentThreads([...doc.getMap<unknown>(COMMENTS)].flatMap(([key, value]) => commentEntry(key, value) ?? []))

/** Calls back whenever a comment came or went. @returns how to stop */
export function onComments(doc: Y.Doc, changed: () => void): () => void {
  const comments = doc.getMap(COMMENTS)
  comments.observe(changed)
  return () => comments.unobserve(changed)
}

/** Twelve letters and figures; two people do not draw the same. */
export const newCommentId = (): string =>
  Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('')

/** Who writes, and when: ms of the server's clock. */
export interface Hand {
  readonly by: string
  readonly at: number
}

/** Starts a thread. @param text not empty; what is too long is cut */
export const startThread = (doc: Y.Doc, passage: Passage, { by, at }: Hand, text: string): void =>
  write(doc, {
    ...passage,
    quote: passage.quote.slice(0, COMMENT_QUOTE),
    id: newCommentId(),
    kind: 'note',
    by,
    at,
    text,
  })

/** Answers in a thread. */
export const reply = (doc: Y.Doc, thread: string, { by, at }: Hand, text: string): void =>
  write(doc, {
    thread,
    id: newCommentId(),
    kind: 'note',
    by,
    at: after(doc, thread, at),
    text,
    ...placeOfThread(threadWith(doc, thread)),
  })

/** Settles a thread, or opens it again. */
export const settle = (doc: Y.Doc, thread: string, { by, at }: Hand, kind: 'resolved' | 'reopened'): void =>
  write(doc, {
    thread,
    id: newCommentId(),
    kind,
    by,
    at: after(doc, thread, at),
    text: '',
    ...placeOfThread(threadWith(doc, thread)),
  })

/** Takes one's own note away; the server refuses anybody else's (DRA41). */
export const takeBack = (doc: Y.Doc, { thread, id }: CommentEntry): void =>
  doc.getMap(COMMENTS).delete(`${thread}/${id}`)

const threadWith = (doc: Y.Doc, thread: string) => threadsIn(doc).find(({ id }) => id === thread)

/** An answer never stands before what it answers, whatever two devices think the time is. */
const after = (doc: Y.Doc, thread: string, at: number): number =>
  Math.max(at, ...(threadWith(doc, thread)?.entries ?? []).map((entry) => entry.at + 1))

function write(doc: Y.Doc, entry: CommentEntry): void {
  const text = entry.text.trim().slice(0, COMMENT_TEXT)
  if (entry.kind === 'note' && text === '') return
  const [key, value] = commentRow({ ...entry, text, at: Math.max(0, Math.round(entry.at)) })
  doc.getMap(COMMENTS).set(key, value)
}
