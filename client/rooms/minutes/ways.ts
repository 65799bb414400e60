import type { EditorHub } from './editor/hub.ts'
import { reveal } from './passages.ts'
import { placeOfDoubt, type PlacedDoubt } from './use-doubts.ts'

/** Scrolls to the heading of an item. */
export const goToItem = (item: string): void =>
  document.getElementById(`item-${item}`)?.scrollIntoView({ behavior: 'smooth', block: 'start' })

/** Scrolls to a fact; where it does not stand in the text, to its item. */
export function goToFact(fact: string, item: string): void {
  const node = document.querySelector(`[data-fact="${CSS.escape(fact)}"]`)
  if (node) node.scrollIntoView({ behavior: 'smooth', block: 'center' })
  else goToItem(item)
}

/** Puts the caret on the doubted words; where they are gone, scrolls to their item. */
export function goToDoubt(hub: EditorHub, doubt: PlacedDoubt): void {
  const editor = hub.editors.get(doubt.item)
  const words = editor && placeOfDoubt(editor, doubt)
  if (!editor || !words) return goToItem(doubt.item)
  reveal(editor, words)
  editor.view.focus()
}
