import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/** Typing while a fact is selected writes behind it: a recorded sentence is not overwritten by a slip. */
export const GuardFacts = Extension.create({
  name: 'guardFacts',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          const { selection } = view.state
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'fact') return false
          view.dispatch(view.state.tr.insertText(text, selection.to))
          return true
        },
      },
    }),
  ],
})
