import { Collaboration } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { Binding } from './binding.ts'

/**
 * Writing together in one section: Tiptap's collaboration with its history and its commands, but with a binding of our
 * own between the page and the shared text (ADR 13).
 */
export const Together = Collaboration.extend({
  addProseMirrorPlugins() {
    const { fragment } = this.options
    if (!fragment) throw new Error('Together needs the fragment of its section')
    const [, ...others] = this.parent?.() ?? []
    return [synchrony(fragment), ...others]
  },
})

/** Under y-tiptap's key and in its shape, which its carets and its history read. */
interface Synchrony {
  readonly type: Y.XmlFragment
  readonly doc: Y.Doc
  readonly binding: Binding
  readonly snapshot: null
  readonly prevSnapshot: null
  readonly isChangeOrigin: boolean
  readonly isUndoRedoOperation: boolean
  readonly addToHistory: boolean
}

function synchrony(type: Y.XmlFragment): Plugin<Synchrony> {
  const { doc } = type
  if (!doc) throw new Error('a section of no document cannot be shared')
  const binding = new Binding(type, doc)
  const steady = { type, doc, binding, snapshot: null, prevSnapshot: null }
  return new Plugin<Synchrony>({
    key: ySyncPluginKey,
    state: {
      init: () => ({ ...steady, isChangeOrigin: false, isUndoRedoOperation: false, addToHistory: true }),
      apply: (tr, before) => {
        const drawn = tr.getMeta(ySyncPluginKey) as Partial<Synchrony> | undefined
        return {
          ...steady,
          isChangeOrigin: drawn?.isChangeOrigin === true,
          isUndoRedoOperation: drawn?.isUndoRedoOperation === true,
          addToHistory: tr.docChanged ? tr.getMeta('addToHistory') !== false : before.addToHistory,
        }
      },
    },
    // the shared text has marks on words alone; a bold sentence of the record would be bold on this page and nowhere else
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const { tr } = state
      state.doc.descendants((node, position) => {
        if (node.isInline && !node.isText) for (const mark of node.marks) tr.removeNodeMark(position, mark)
      })
      return tr.docChanged ? tr : null
    },
    view: (view) => {
      binding.attach(view)
      return {
        update: ({ state }, before) => {
          if (state.doc === before.doc) return
          const { addToHistory, isChangeOrigin } = ySyncPluginKey.getState(state) as Synchrony
          if (isChangeOrigin) return
          if (!addToHistory) yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
          binding.write(state.doc, addToHistory)
        },
        destroy: () => binding.detach(),
      }
    },
  })
}
