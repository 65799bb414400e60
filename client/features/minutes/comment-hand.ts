import type { CommentEntry, CommentThread } from '../../../shared/wire/comments.ts'
import { COMMENT_QUOTE } from '../../../shared/wire/comments.ts'
import { api } from '../../session/api.ts'
import { newCommentId, reply, settle, startThread, takeBack, type Hand, type Passage } from './comments.ts'
import type { DraftSession } from './draft-session.ts'

/** What is done with comments. Each rejects where the server did not take it. */
export interface CommentHand {
  start(passage: Passage, words: string): Promise<void>
  reply(thread: CommentThread, words: string): Promise<void>
  settle(thread: CommentThread, kind: 'resolved' | 'reopened'): Promise<void>
  takeBack(entry: CommentEntry): Promise<void>
  /** May this hand settle the thread, or open it again? */
  maySettle(thread: CommentThread): boolean
}

/** Who writes the text writes comments into it, like anything typed. */
export function writersHand({ doc }: Pick<DraftSession, 'doc'>, hand: () => Hand): CommentHand {
  return {
    start: async (passage, words) => startThread(doc, passage, hand(), words),
    reply: async (thread, words) => reply(doc, thread.id, hand(), words),
    settle: async (thread, kind) => settle(doc, thread.id, hand(), kind),
    takeBack: async (entry) => takeBack(doc, entry),
    maySettle: () => true,
  }
}

/**
 * Who reads along has the server write the comment (DRA44): the page itself may write nothing.
 *
 * @param path of the seat's comments, as `/api/s/…/draft/comments`
 */
export function readersHand(path: string, language: 'de' | 'en', person: string | null): CommentHand {
  const post = async (to: string, body: object) => {
    await api(`${path}${to}`, { method: 'POST', body, language })
  }
  return {
    start: ({ quote, ...passage }, words) =>
      post('', {
        ...passage,
        quote: quote.slice(0, COMMENT_QUOTE),
        id: newCommentId(),
        kind: 'note',
        text: words.trim(),
      }),
    reply: ({ id: thread }, words) => post('', { thread, id: newCommentId(), kind: 'note', text: words.trim() }),
    settle: ({ id: thread }, kind) => post('', { thread, id: newCommentId(), kind }),
    takeBack: ({ thread, id }) => post(`/${thread}/${id}/take-back`, {}),
    maySettle: ({ entries }) => entries.find(({ kind }) => kind === 'note')?.by === person,
  }
}
