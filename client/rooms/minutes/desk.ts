import type { Editor } from '@tiptap/react'
import { createContext, use } from 'react'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import type { DraftSession, DraftView } from '../../features/minutes/draft-session.ts'
import type { PlacedFact } from '../../features/minutes/placed-facts.ts'
import type { Worded } from '../../features/minutes/sentences.ts'
import type { EditorHub } from './editor/hub.ts'
import type { Rights } from './rights.ts'
import type { Comments } from './use-comments.ts'
import type { useHub } from './use-hub.ts'

/** The desk's own state beside the meeting's: the draft, what is known of its text, and where somebody is in it. */
export interface Desk {
  readonly draft: DraftSession
  /** How the draft stands with the server. */
  readonly view: DraftView
  readonly rights: Rights
  /** Items in printed order: a section of the text each. */
  readonly items: readonly ItemState[]
  /** The editors of the sections. */
  readonly hub: EditorHub
  /** The section that has the caret, or had it last. */
  readonly caret: { readonly editor: Editor; readonly item: string } | null
  readonly onFocus: (editor: Editor, item: string) => void
  /** Facts of the record in their words, by id. */
  readonly worded: ReadonlyMap<string, Worded>
  /** Facts that stand in the text. */
  readonly placed: readonly PlacedFact[]
  /** The fact whose tie to the record is shown. */
  readonly open: string | null
  readonly setOpen: (fact: string | null) => void
  readonly comments: Comments
  /** What the editors ask and tell. */
  readonly asked: ReturnType<typeof useHub>
}

export const DeskContext = createContext<Desk | null>(null)

/** What the parts of the room share. Throws outside of it. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('not at the desk of the minutes')
  return desk
}
