import { Extension } from '@tiptap/core'
import { Slice, type Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { EditorHub } from './hub.ts'
import { factsOnce } from './paste-facts.ts'

interface Options {
  readonly hub: EditorHub
  readonly item: string
}

const ALLOWED = 'rostra.factsMayGo'

/**
 * A recorded sentence is not lost by a slip: typing while one is selected writes behind it, and whatever would take one
 * out of the section (a key, a cut, typing over a selection) asks first and can be undone. Dragging moves it within its
 * section alone, and a copy of it is not pasted where it stands already.
 */
export const GuardFacts = Extension.create<Options>({
  name: 'guardFacts',
  addOptions: () => ({ hub: undefined as never, item: '' }),
  addKeyboardShortcuts() {
    const { hub } = this.options
    return {
      Escape: () => {
        hub.room.chosen(null)
        return false
      },
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'fact') return false
        hub.room.chosen(String(selection.node.attrs['fact']))
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { hub, item } = this.options
    const { editor } = this
    let asked: Transaction | null = null
    return [
      new Plugin({
        filterTransaction(tr) {
          if (!tr.docChanged || tr.getMeta(ALLOWED) || tr.getMeta(ySyncPluginKey) || !takesOut(tr)) return true
          const facts = factsLost(tr.before, tr.doc)
          if (facts.length === 0) return true
          // the editor may try a transaction several times; it is asked about once
          if (asked === null)
            queueMicrotask(() => {
              asked = null
              const deletion = {
                item,
                facts,
                proceed: () => redo(editor.view, tr, facts, () => hub.room.deleted(deletion)),
              }
              hub.room.asked(deletion)
            })
          asked = tr
          return false
        },
        appendTransaction(transactions, before, after) {
          const dropped = transactions.find((tr) => tr.getMeta('uiEvent') === 'drop')
          return dropped ? withoutLeftover(before.doc, dropped.mapping, after.tr) : null
        },
        props: {
          handleTextInput(view, _from, _to, text) {
            const { selection } = view.state
            if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'fact') return false
            const tr = view.state.tr.insertText(text, selection.to)
            // the caret goes along: left on the sentence, each letter would come to stand before the last
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + text.length)))
            return true
          },
          transformPasted(slice, view) {
            if (view.dragging) return slice // moved within the section, and standing until it is
            const { from, to } = view.state.selection
            const others = [...hub.editors.values()].filter((it) => it.view !== view).map((it) => it.state.doc)
            const here = placesOf(view.state.doc).filter((it) => it.from < from || it.to > to)
            const once = factsOnce(slice, new Set([...here, ...others.flatMap(placesOf)].map(({ fact }) => fact)))
            if (once.left.length > 0) hub.room.pasted({ facts: once.left.length })
            return once.slice
          },
          // nothing is left of the paste: what is selected stays
          handlePaste: (_view, _event, slice) => slice !== Slice.empty && slice.size === 0,
          // from another section, or copied: what is recorded stands once, in its own item
          handleDrop: (_view, _event, slice, moved) => !moved && holdsFact(slice),
        },
      }),
    ]
  },
})

const holdsFact = ({ content }: Slice): boolean => {
  let found = false
  content.descendants((node) => {
    found ||= node.type.name === 'fact'
  })
  return found
}

const takesOut = ({ mapping }: Transaction): boolean =>
  mapping.maps.some((map) => {
    let found = false
    map.forEach((start, end) => (found ||= end > start))
    return found
  })

/** Facts that stand in the one and nowhere in the other. */
export function factsLost(before: Node, after: Node): readonly string[] {
  const standing = new Set(placesOf(after).map(({ fact }) => fact))
  return [...new Set(placesOf(before).map(({ fact }) => fact))].filter((fact) => !standing.has(fact))
}

function placesOf(doc: Node): readonly { readonly fact: string; readonly from: number; readonly to: number }[] {
  const places: { fact: string; from: number; to: number }[] = []
  doc.descendants((node, from) => {
    if (node.type.name === 'fact') places.push({ fact: String(node.attrs['fact']), from, to: from + node.nodeSize })
  })
  return places
}

/**
 * A fact taken out of a paragraph of its own leaves no empty line behind. `mapping` leads from `before` to what `tr` has
 * now.
 */
function withoutLeftover(before: Node, mapping: Mappable, tr: Transaction): Transaction | null {
  const done = tr.steps.length
  before.forEach((block, position) => {
    if (block.childCount !== 1 || block.firstChild?.type.name !== 'fact') return
    const { pos, deleted } = mapping.mapResult(position, 1)
    const at = tr.mapping.slice(done).map(pos)
    const now = deleted ? null : tr.doc.nodeAt(at)
    if (now?.isTextblock && now.childCount === 0 && tr.doc.childCount > 1) tr.delete(at, at + now.nodeSize)
  })
  return tr.docChanged ? tr : null
}

/** Does what was asked about. If others wrote meanwhile, the facts alone are taken out. */
function redo(view: EditorView, asked: Transaction, facts: readonly string[], done: () => void): void {
  if (view.isDestroyed) return
  const { tr, doc } = view.state
  // a step of its own in the history, so that one undo brings back just this
  yUndoPluginKey.getState(view.state)?.undoManager?.stopCapturing()
  if (doc.eq(asked.before)) {
    for (const step of asked.steps) tr.step(step)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(asked.selection.from, tr.doc.content.size))))
  } else {
    for (const { from, to } of placesOf(doc)
      .filter(({ fact }) => facts.includes(fact))
      .toReversed())
      tr.delete(from, to)
  }
  withoutLeftover(doc, tr.mapping.slice(0), tr)
  view.dispatch(tr.setMeta(ALLOWED, true))
  done()
}
