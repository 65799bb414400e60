import { mayAnnotate } from '../../shared/features/minutes/select.ts'
import { takeComment, writeComment, type CommentRefusal, type CommentWish } from '../draft/comments.ts'
import { MAX_DOCUMENT } from '../draft/intake.ts'
import type { Clock } from '../ports.ts'
import type { MeetingRooms } from '../room/meeting-room.ts'
import type { MeetingDraft } from './meeting-draft.ts'

interface Ports {
  readonly clock: Clock
  readonly rooms: Pick<MeetingRooms, 'open'>
  readonly draft: Pick<MeetingDraft, 'use'>
}

export type CommentAnswer = CommentRefusal | 'too-large' | null

export interface MeetingComments {
  /** Resolves when the comment is on disk, or with why it was not written. */
  write(meeting: string, person: string, wish: CommentWish): Promise<CommentAnswer>
  /** Takes one's own note away: `thread/id`. */
  take(meeting: string, person: string, key: string): Promise<CommentAnswer>
}

/** DRA44: comments of those who read the draft along and may not write in it. */
export function meetingComments({ clock, rooms, draft }: Ports): MeetingComments {
  const stateOf = async (meeting: string) => (await rooms.open(meeting)).current().state
  return {
    async write(meeting, person, wish) {
      const state = await stateOf(meeting)
      if (!mayAnnotate(state, person)) return 'not-yours'
      const items = new Set(Object.keys(state.agenda.items))
      return draft.use(meeting, async (room) => {
        if (room.isFull(MAX_DOCUMENT)) return 'too-large'
        const refused = await room.annotate((doc) => writeComment(doc, wish, { by: person, at: clock.now() }, items))
        if (refused === undefined) throw new Error('the draft is being opened anew')
        return refused
      })
    },
    async take(meeting, person, key) {
      if (!mayAnnotate(await stateOf(meeting), person)) return 'not-yours'
      return draft.use(meeting, async (room) => (await room.annotate((doc) => takeComment(doc, key, person))) ?? null)
    },
  }
}
