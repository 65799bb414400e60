import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { NameDoubt, VoteDoubt } from '../../features/minutes/checks/finding.ts'
import { nameBook, nameDoubts } from '../../features/minutes/checks/name-check.ts'
import { countsIn, voteDoubts } from '../../features/minutes/checks/vote-check.ts'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { linesOf } from '../../features/minutes/prose.ts'
import type { EditorHub } from './editor/hub.ts'

/** A doubt with its place in the document of an item, as it stood when it was read. */
export type PlacedDoubt = (NameDoubt | VoteDoubt) & { readonly item: string; readonly start: number }

/** Checking waits for a rest in the typing: a word half typed is no name. */
const REST_MS = 700

/** What the prose of all sections says that the record does not. */
export function useDoubts(
  draft: DraftSession,
  hub: EditorHub,
  state: MeetingState,
  items: readonly string[],
): readonly PlacedDoubt[] {
  const book = useMemo(() => nameBook(state), [state])
  const order = items.join('\n')
  const [doubts, setDoubts] = useState<readonly PlacedDoubt[]>([])
  useEffect(() => {
    let waiting = 0
    const look = () =>
      setDoubts(
        order.split('\n').flatMap((item) => {
          const doc = hub.editors.get(item)?.state.doc
          if (!doc) return []
          const counts = countsIn(state, item)
          return linesOf(doc).flatMap(({ text, from }) =>
            [...nameDoubts(text, book), ...voteDoubts(text, counts)].map((doubt): PlacedDoubt => ({
              ...doubt,
              item,
              start: from + doubt.from,
            })),
          )
        }),
      )
    const later = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(look, REST_MS)
    }
    later()
    draft.doc.on('update', later)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', later)
    }
  }, [draft, hub, state, book, order])
  return doubts
}

/** Where the doubted words stand now: others may have written before them since. Null where they are gone. */
export function placeOfDoubt(
  editor: Editor,
  { start, words }: PlacedDoubt,
): { readonly from: number; readonly to: number } | null {
  const places = linesOf(editor.state.doc).flatMap(({ text, from }) =>
    [...text.matchAll(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'))].map(
      ({ index }) => from + index,
    ),
  )
  const [nearest] = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))
  return nearest === undefined ? null : { from: nearest, to: nearest + words.length }
}
