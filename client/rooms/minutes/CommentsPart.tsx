import { personName } from '../../features/roster/names.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { useDesk } from './desk.ts'
import { useCommenting } from './use-commenting.ts'

/** The comments of the draft; from the field of a new one the caret goes back into the text. */
export function CommentsPart() {
  const state = useMeeting()
  const { person } = useSession()
  const { rights, caret, comments } = useDesk()
  const { hand, heard, goToThread } = useCommenting()
  const end = (written: boolean) => {
    comments.end(written)
    caret?.editor.commands.focus()
  }
  return (
    <CommentsPanel
      threads={comments.threads}
      composing={comments.composing}
      active={comments.active}
      gone={comments.gone}
      person={person}
      editable={rights.annotates}
      maySettle={(thread) => hand.maySettle(thread)}
      isDone={rights.isApproved}
      nameOf={(id) => personName(state, id)}
      onWrite={async (words) => {
        if (comments.composing && !(await heard(hand.start(comments.composing, words)))) return
        end(true)
      }}
      onCancel={() => end(false)}
      onGo={goToThread}
      onReply={(thread, words) => heard(hand.reply(thread, words))}
      onSettle={(thread, kind) => void heard(hand.settle(thread, kind))}
      onTakeBack={(entry) => void heard(hand.takeBack(entry))}
    />
  )
}
