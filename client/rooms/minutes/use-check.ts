import { itemsWithoutResult } from '../../features/minutes/checks/item-check.ts'
import type { PlacedFact } from '../../features/minutes/placed-facts.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { checkRows, problemsOf } from './check-rows.tsx'
import type { CheckRow } from './Checks.tsx'
import { useDesk } from './desk.ts'
import { useCommenting } from './use-commenting.ts'
import { placeOfDoubt, useDoubts, type PlacedDoubt } from './use-doubts.ts'
import { goToDoubt, goToFact, goToItem } from './ways.ts'

interface Check {
  /** Sentences by hand that contradict the record. */
  readonly conflicts: readonly PlacedFact[]
  /** How much else is to be looked at. */
  readonly hints: number
  /** All of it, with what can be done about each. */
  readonly rows: readonly CheckRow[]
}

/** What the record and other people say about the text as it stands. */
export function useCheck(): Check {
  const t = useText()
  const state = useMeeting()
  const { draft, hub, items, rights, worded, placed, setOpen, comments } = useDesk()
  const { goToThread } = useCommenting()
  const numbers = items.map(({ number }) => number)
  const doubts = useDoubts(draft, hub, state, numbers)
  const problems = problemsOf(worded, placed)
  const show = (fact: string, item: string) => {
    setOpen(fact)
    goToFact(fact, item)
  }
  const place = (fact: string, item: string) => {
    draft.place(fact, item)
    show(fact, item)
  }
  const correct = (doubt: PlacedDoubt, by: string) => {
    const editor = hub.editors.get(doubt.item)
    const words = editor && placeOfDoubt(editor, doubt)
    if (editor && words) editor.view.dispatch(editor.state.tr.insertText(by, words.from, words.to))
  }
  const { rows, hints } = checkRows({
    problems,
    worded,
    doubts,
    threads: comments.threads.filter((thread) => thread.open),
    unresolved: itemsWithoutResult(state),
    editable: rights.editable,
    t,
    onFact: show,
    onPlace: place,
    onDoubt: (doubt) => goToDoubt(hub, doubt),
    onCorrect: correct,
    onItem: goToItem,
    onThread: goToThread,
  })
  return { conflicts: problems.conflicts, hints, rows }
}
