import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Moves what the caret is in past its neighbour: Alt Shift and an arrow. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addKeyboardShortcuts: () => ({
    'Alt-Shift-ArrowUp': ({ editor }) => editor.commands.command(({ tr }) => moveBlock(tr, -1)),
    'Alt-Shift-ArrowDown': ({ editor }) => editor.commands.command(({ tr }) => moveBlock(tr, 1)),
  }),
})

/**
 * Moves the section's block (or blocks) of the selection up or down by one. A selected fact that shares its paragraph
 * leaves it for a paragraph of its own.
 *
 * @returns false at the section's edge, where nothing moves
 */
export function moveBlock(tr: Transaction, by: -1 | 1): boolean {
  const { selection, doc } = tr
  const { $from, $to } = selection
  if (
    selection instanceof NodeSelection &&
    selection.node.type.name === 'fact' &&
    $from.depth === 1 &&
    $from.parent.childCount > 1
  )
    return moveOut(tr, selection, by)
  const first = $from.index(0)
  const last = $to.depth === 0 ? Math.max(first, $to.index(0) - 1) : $to.index(0)
  const neighbour = doc.maybeChild(by < 0 ? first - 1 : last + 1)
  if (!neighbour) return false
  const start = positionOf(doc, first)
  const end = positionOf(doc, last + 1)
  const own = doc.slice(start, end).content
  tr.delete(start, end)
  const to = by < 0 ? start - neighbour.nodeSize : start + neighbour.nodeSize
  tr.insert(to, own)
  const shift = to - start
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
  )
  tr.scrollIntoView()
  return true
}

function moveOut(tr: Transaction, { from, to, node, $from }: NodeSelection, by: -1 | 1): boolean {
  const paragraph = node.type.schema.nodes['paragraph']
  if (!paragraph) return false
  const edge = by < 0 ? $from.before(1) : $from.after(1)
  tr.delete(from, to)
  const at = tr.mapping.map(edge, by)
  tr.insert(at, paragraph.create(null, node))
  tr.setSelection(NodeSelection.create(tr.doc, at + 1))
  tr.scrollIntoView()
  return true
}

function positionOf(doc: Node, index: number): number {
  let at = 0
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize
  return at
}
