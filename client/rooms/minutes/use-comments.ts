import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { CommentThread } from '../../../shared/wire/comments.ts'
import { newCommentId, onComments, threadsIn, type Passage } from '../../features/minutes/comments.ts'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import type { EditorHub, ThreadRange } from './editor/hub.ts'
import { ofFact, passageAt, passageRead, placeOf, placeOfPassage, reveal, unmark } from './passages.ts'

/** Typing may move a passage with every key; it is looked for again when there is a moment. */
const SETTLE_MS = 100

export interface Comments {
  readonly threads: readonly CommentThread[]
  /** A passage that was chosen and has no words yet. */
  readonly composing: Passage | null
  readonly active: string | null
  readonly setActive: (thread: string | null) => void
  /** Chooses what is selected in a section. @returns false where nothing is */
  readonly begin: (item: string) => boolean
  /** As `begin`, for who reads along: what the window shows as selected, else the fact given. */
  readonly beginReading: (fact: { readonly id: string; readonly item: string } | null) => boolean
  /** The words came, or will not. */
  readonly end: (written: boolean) => void
  /** Threads whose passage was deleted. */
  readonly gone: ReadonlySet<string>
  /** Leads to the passage. @returns false where it is gone */
  readonly go: (thread: CommentThread) => boolean
}

/**
 * The comments of the draft, and which passage is being commented on.
 *
 * @param isDone the minutes are approved: of their comments the text shows only the one that is looked at
 */
export function useComments(draft: DraftSession, hub: EditorHub, isDone: boolean): Comments {
  const [threads, setThreads] = useState<readonly CommentThread[]>([])
  const [composing, setComposing] = useState<Passage | null>(null)
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setThreads(threadsIn(draft.doc))
    look()
    return onComments(draft.doc, look)
  }, [draft])
  useEffect(() => {
    const open = threads.filter((thread) => (thread.open && !isDone) || thread.id === active)
    const ids = [...open.map(({ id }) => id), ...(composing ? [composing.thread] : [])]
    hub.show({
      threads: new Set(ids),
      facts: new Set([...open.map(({ fact }) => fact), composing?.fact ?? ''].filter(Boolean)),
      active: composing?.thread ?? active,
    })
  }, [hub, threads, composing, active, isDone])

  useEffect(() => {
    const open = threads.filter((thread) => (thread.open && !isDone) || thread.id === active)
    const anchored = [...open, ...(composing ? [{ ...composing, id: composing.thread }] : [])].filter(
      ({ anchor }) => anchor !== undefined,
    )
    let waiting = 0
    let before = ''
    const look = () => {
      waiting = 0
      const ranges = anchored.flatMap(
        ({ id, item, anchor, quote, fact }): readonly (ThreadRange & { item: string })[] => {
          const editor = hub.editors.get(item)
          const at = editor && placeOfPassage(editor, { id, fact, quote, anchor }, hub)
          return at ? [{ item, thread: id, ...at }] : []
        },
      )
      const now = JSON.stringify(ranges)
      if (now === before || (ranges.length === 0 && hub.shown.ranges.size === 0)) return
      before = now
      hub.show({ ranges: Map.groupBy(ranges, ({ item }) => item) })
    }
    const later = () => {
      waiting ||= window.setTimeout(look, SETTLE_MS)
    }
    // the editors of the sections are made after this
    later()
    if (anchored.length === 0) return () => window.clearTimeout(waiting)
    draft.doc.on('update', later)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', later)
    }
  }, [draft, hub, threads, composing, active, isDone])

  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      if (hub.editors.size === 0) return
      const now = threads.filter((thread) => placeOf(hub, thread) === null).map(({ id }) => id)
      setGone((before) => (before.size === now.length && now.every((id) => before.has(id)) ? before : new Set(now)))
    }
    const later = () => {
      waiting ||= window.setTimeout(look, SETTLE_MS)
    }
    later()
    if (threads.length > 0) draft.doc.on('update', later)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', later)
    }
  }, [draft, hub, threads])

  const begin = useCallback(
    (item: string) => {
      const editor = hub.editors.get(item)
      const passage = editor ? passageAt(editor, item, hub) : null
      if (passage) setComposing(passage)
      return passage !== null
    },
    [hub],
  )
  const beginReading = useCallback(
    (fact: { readonly id: string; readonly item: string } | null) => {
      const passage = [...hub.editors].flatMap(([item, editor]) => passageRead(editor, item, hub) ?? [])[0]
      const chosen = passage ?? (fact && ofFact(fact.id, newCommentId(), fact.item, hub))
      if (chosen) setComposing(chosen)
      return chosen !== null
    },
    [hub],
  )
  const end = (written: boolean) => {
    if (!composing) return
    if (written) setActive(composing.thread)
    else unmark(hub, composing)
    setComposing(null)
  }
  const go = useCallback(
    (thread: CommentThread) => {
      const [item, editor, at] = placeOf(hub, thread) ?? []
      if (item === undefined || !editor || !at) return false
      setActive(thread.id)
      reveal(editor, at)
      return true
    },
    [hub],
  )
  return { threads, composing, active, setActive, begin, beginReading, end, gone, go }
}

/** Ctrl Alt M for who reads along: no editor has her keys. */
export function useReadersKey(isOn: boolean, comment: () => void): void {
  const pressed = useEffectEvent(comment)
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.key.toLowerCase() !== 'm') return
      event.preventDefault()
      pressed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
