import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { isFinal } from '../../../shared/features/minutes/select.ts'
import type { Fact } from '../../../shared/meeting/facts.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { printOrder } from '../../../shared/meeting/printing.ts'
import { variantsOf } from '../../../shared/phrases/variants.ts'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { sealedFacts, wordedFacts, type Worded } from '../../features/minutes/sentences.ts'
import { useVersionText } from '../../features/minutes/use-versions.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { DeskContext, type Desk } from './desk.ts'
import { FactsProvider } from './editor/facts.ts'
import { EditorHub } from './editor/hub.ts'
import { rightsOf } from './rights.ts'
import { useComments } from './use-comments.ts'
import { usePlacedFacts } from './use-draft.ts'
import { useHub } from './use-hub.ts'

/** Keeps the desk's own state: for the parts of the room as `useDesk`, for the facts in the text as `useFacts`. */
export function DeskProvider({ draft, children }: { readonly draft: DraftSession; readonly children: ReactNode }) {
  const state = useMeeting()
  const { person } = useSession()
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  const rights = rightsOf(state, person, view.refused !== null)
  const order = printOrder(state)
  const worded = useWorded(state)
  const placed = usePlacedFacts(draft, order)
  const [open, setOpen] = useState<string | null>(null)
  const [caret, setCaret] = useState<Desk['caret']>(null)
  const onFocus = useCallback((editor: Editor, item: string) => setCaret({ editor, item }), [])
  const [hub] = useState(() => new EditorHub())
  const comments = useComments(draft, hub, rights.isApproved)
  const asked = useHub(hub, state, worded, comments.begin, setOpen)
  const { editable } = rights
  const facts = useMemo(
    () => ({ worded, open, setOpen, person, editable, variants: (fact: Fact) => variantsOf(state, fact) }),
    [worded, open, person, editable, state],
  )
  const desk: Desk = {
    draft,
    view,
    rights,
    items: order.flatMap((number) => state.agenda.items[number] ?? []),
    hub,
    caret,
    onFocus,
    worded,
    placed,
    open,
    setOpen,
    comments,
    asked,
  }
  return (
    <DeskContext value={desk}>
      <FactsProvider value={facts}>{children}</FactsProvider>
    </DeskContext>
  )
}

/** The facts as the record words them now; of final minutes, as those have them (VER8). */
function useWorded(state: MeetingState): ReadonlyMap<string, Worded> {
  const { asked: sealed } = useVersionText(isFinal(state) ? 'approved' : null)
  return useMemo(() => {
    const now = wordedFacts(state)
    return sealed.state === 'there' ? sealedFacts(now, sealed.answer.sections) : now
  }, [state, sealed])
}
