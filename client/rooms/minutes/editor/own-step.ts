import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { EditorHub } from './hub.ts'

/** What is written into these items' text meanwhile is one step of the history, apart from the typing before and after. */
export function asOwnStep<Result>(hub: EditorHub, items: readonly string[], work: () => Result): Result {
  const apart = () => {
    for (const item of items) {
      const editor = hub.editors.get(item)
      if (editor && !editor.isDestroyed) yUndoPluginKey.getState(editor.state)?.undoManager?.stopCapturing()
    }
  }
  apart()
  const result = work()
  apart()
  return result
}
