import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { EditorHub } from './hub.ts'

/**
 * Takes that step back in all of these items at once. To be called while nothing else was written on this page: it takes
 * back each section's last step.
 */
export function undoStep(hub: EditorHub, items: readonly string[]): void {
  for (const item of items) hub.editors.get(item)?.commands.undo()
}

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
