import { useEffect, useEffectEvent, useState } from 'react'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { mentionables } from '../../features/minutes/mentions.ts'
import type { Worded } from '../../features/minutes/sentences.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import type { Deletion, EditorHub } from './editor/hub.ts'

interface Note {
  readonly text: string
  readonly undo: (() => void) | null
}

const NOTE_MS = 12_000

/** Ties the editors to what the room knows now, and to what it asks people. */
export function useHub(
  hub: EditorHub,
  state: MeetingState,
  worded: ReadonlyMap<string, Worded>,
  begin: (item: string) => boolean,
  setOpen: (fact: string | null) => void,
) {
  const t = useText()
  const { say } = useAnnounce()
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const [note, setNote] = useState<Note | null>(null)
  const tell = (text: string, undo: (() => void) | null) => {
    say(text)
    setNote({ text, undo })
  }
  const deleted = useEffectEvent(({ item, facts }: Deletion) => {
    const undo = () => void hub.editors.get(item)?.chain().focus().undo().run()
    tell(t('minutes.fact.deleted', { count: facts.length }), undo)
  })
  const pasted = useEffectEvent(({ images = 0, facts = 0 }: { images?: number; facts?: number }) => {
    if (images > 0) tell(t('minutes.pasted.images', { count: images }), null)
    if (facts > 0) tell(t('minutes.pasted.facts', { count: facts }), null)
  })
  const comment = useEffectEvent((item: string) => {
    if (!begin(item)) tell(t('minutes.comments.nothing'), null)
  })
  const mentions = useEffectEvent(() => mentionables(state))
  const sentence = useEffectEvent((fact: string) => worded.get(fact)?.sentence ?? '')
  useEffect(() => {
    hub.wire({
      asked: setDeletion,
      deleted: (it) => deleted(it),
      pasted: (left) => pasted(left),
      commenting: (item) => comment(item),
      chosen: (fact) => {
        setOpen(fact)
        if (fact === null) return
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(fact)}"] [role="group"] button`)?.focus(),
        )
      },
      mentions: () => mentions(),
      sentence: (fact) => sentence(fact),
    })
  }, [hub, setOpen])
  useEffect(() => {
    if (!note) return
    const timer = window.setTimeout(() => setNote(null), NOTE_MS)
    return () => window.clearTimeout(timer)
  }, [note])
  return { deletion, setDeletion, note, setNote, tell }
}
