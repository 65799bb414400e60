import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { findIn, patternOf, type Hit } from '../../features/minutes/find.ts'
import type { EditorHub } from './editor/hub.ts'
import { reveal } from './passages.ts'

export interface Find {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly words: string
  readonly setWords: (words: string) => void
  readonly exactCase: boolean
  readonly setExactCase: (exact: boolean) => void
  readonly count: number
  /** Number of the hit stepped to, from 1; 0 before the first step. */
  readonly at: number
  /** Whether the hit stepped to may be replaced: it stands in what people typed. */
  readonly replaceable: boolean
  readonly step: (by: 1 | -1) => void
  readonly replace: (by: string) => void
  /** @returns how many */
  readonly replaceAll: (by: string) => number
}

type Found = Hit & { readonly item: string }

const SETTLE_MS = 150

/** Looks for words in all sections, in printed order. */
export function useFind(draft: DraftSession, hub: EditorHub, items: readonly string[]): Find {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [exactCase, setExactCase] = useState(false)
  const [hits, setHits] = useState<readonly Found[]>([])
  const [at, setAt] = useState(0)
  const order = items.join('\n')
  const pattern = useMemo(() => (open ? patternOf(words, exactCase) : null), [open, words, exactCase])
  const look = useCallback((): readonly Found[] => {
    if (!pattern) return []
    return order.split('\n').flatMap((item) => {
      const doc = hub.editors.get(item)?.state.doc
      return doc ? findIn(doc, pattern, hub.room.sentence).map((hit) => ({ ...hit, item })) : []
    })
  }, [hub, order, pattern])

  useEffect(() => {
    let waiting = 0
    const now = () => setHits(look())
    const later = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(now, SETTLE_MS)
    }
    now()
    setAt(0)
    hub.show({ pattern, hit: null })
    if (!pattern) return
    draft.doc.on('update', later)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', later)
    }
  }, [draft, hub, look, pattern])

  const goTo = useCallback(
    (found: readonly Found[], index: number) => {
      const hit = found[index]
      const editor = hit && hub.editors.get(hit.item)
      setAt(hit ? index + 1 : 0)
      hub.show({ hit: hit ? { item: hit.item, from: hit.from } : null })
      if (hit && editor) reveal(editor, hit)
    },
    [hub],
  )
  const step = (by: 1 | -1) => {
    const found = look()
    setHits(found)
    const next = at === 0 ? (by > 0 ? 0 : found.length - 1) : at - 1 + by
    if (found.length > 0) goTo(found, (next + found.length) % found.length)
  }
  const put = ({ item, from, to, fact }: Found, by: string): boolean => {
    const editor = hub.editors.get(item)
    if (!editor || fact !== null) return false
    editor.view.dispatch(by === '' ? editor.state.tr.delete(from, to) : editor.state.tr.insertText(by, from, to))
    return true
  }
  const replace = (by: string) => {
    const hit = look()[at - 1]
    if (!hit || hit.fact !== null) return step(1)
    put(hit, by)
    const found = look()
    setHits(found)
    const next = found.findIndex(
      (it) =>
        items.indexOf(it.item) > items.indexOf(hit.item) || (it.item === hit.item && it.from >= hit.from + by.length),
    )
    goTo(found, found.length === 0 ? -1 : Math.max(0, next))
  }
  /** From the last to the first, so that each still stands where it was found. */
  const replaceAll = (by: string) =>
    look()
      .toReversed()
      .filter((hit) => put(hit, by)).length
  return {
    open,
    setOpen,
    words,
    setWords,
    exactCase,
    setExactCase,
    count: hits.length,
    at: Math.min(at, hits.length),
    replaceable: hits[at - 1]?.fact === null,
    step,
    replace,
    replaceAll,
  }
}
