import { useCallback } from 'react'
import type { CommentThread } from '../../../shared/wire/comments.ts'
import { readersHand, writersHand, type CommentHand } from '../../features/minutes/comment-hand.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { useSession } from '../../session/Session.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { seatApi } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { useDesk } from './desk.ts'
import { goToItem } from './ways.ts'

interface Commenting {
  /** Who writes comments in the text itself, who reads along through the server. */
  readonly hand: CommentHand
  /** Resolves with whether the server took it; where it did not, that is said. */
  readonly heard: (work: Promise<void>) => Promise<boolean>
  /** Begins a comment on what is selected; who reads along may have chosen a fact instead. */
  readonly commentHere: () => void
  /** Leads to the passage of a thread, and to the thread itself. */
  readonly goToThread: (thread: CommentThread) => void
}

/** How this seat comments. */
export function useCommenting(): Commenting {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const { say } = useAnnounce()
  const { person, clockOffset } = useSession()
  const { draft, rights, hub, caret, placed, open, comments, asked } = useDesk()
  const now = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const hand = rights.writes
    ? writersHand(draft, () => ({ by: person ?? '', at: now() }))
    : readersHand(seatApi(seat, 'draft/comments'), language, person)
  const heard = (work: Promise<void>) =>
    work.then(
      () => true,
      (error: unknown) => {
        const why = error instanceof ApiRefusal ? error.message : t('versions.unheard')
        asked.tell(t('minutes.comments.unsent', { why }), null)
        return false
      },
    )
  const commentHere = () => {
    if (rights.editable) {
      if (caret) hub.room.commenting(caret.item)
      return
    }
    const fact = placed.find((it) => it.fact === open)
    if (!comments.beginReading(fact ? { id: fact.fact, item: fact.item } : null))
      asked.tell(t('minutes.comments.nothing'), null)
  }
  const goToThread = (thread: CommentThread) => {
    comments.setActive(thread.id)
    if (!comments.go(thread)) {
      say(t('minutes.comments.gone'))
      if (thread.item !== '') goToItem(thread.item)
    }
    document.getElementById(`thread-${thread.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return { hand, heard, commentHere, goToThread }
}
