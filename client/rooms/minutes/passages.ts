import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { CommentThread } from '../../../shared/wire/comments.ts'
import { anchorOf, placeOfAnchor } from '../../features/minutes/anchor.ts'
import { newCommentId, type Passage } from '../../features/minutes/comments.ts'
import { placeOfWords } from '../../features/minutes/place-of-words.ts'
import { factsOf, passageOf, THING } from '../../features/minutes/prose.ts'
import type { EditorHub } from './editor/hub.ts'

/** Scrolls to a place in the text and puts the caret there; the focus stays where it is. */
export function reveal(editor: Editor, at: { readonly from: number; readonly to: number }): void {
  editor.commands.setTextSelection(at)
  const { node } = editor.view.domAtPos(at.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ behavior: 'smooth', block: 'center' })
}

/** As `reveal`, and selects it for all to see, also where nobody may write. */
export function revealMarked(editor: Editor, at: { readonly from: number; readonly to: number }): void {
  reveal(editor, at)
  const node = editor.state.doc.nodeAt(at.from)
  if (node?.isAtom && at.to === at.from + node.nodeSize) editor.commands.setNodeSelection(at.from)
  if (editor.isEditable) return editor.view.focus()
  const [start, end] = [editor.view.domAtPos(at.from), editor.view.domAtPos(at.to)]
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** Marks what is selected with a new thread's id: it moves with the words, whoever writes meanwhile. */
export function passageAt(editor: Editor, item: string, hub: EditorHub): Passage | null {
  const { state } = editor
  const { selection, doc } = state
  const thread = newCommentId()
  if (selection instanceof NodeSelection && selection.node.type.name === 'fact')
    return ofFact(String(selection.node.attrs['fact']), thread, item, hub)
  let { from, to } = selection.empty ? (shownSelection(editor) ?? selection) : selection
  if (from === to) {
    // without a selection: the word at the caret
    const { parent, parentOffset } = doc.resolve(from)
    const text = parent.isTextblock ? parent.textBetween(0, parent.content.size, undefined, THING) : ''
    const start = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, parentOffset))?.[0].length ?? 0
    const end = /^[\p{L}\p{N}-]*/u.exec(text.slice(parentOffset))?.[0].length ?? 0
    from -= start
    to += end
  }
  const quote = doc
    .textBetween(from, to, ' ', (node) =>
      node.type.name === 'fact' ? hub.room.sentence(String(node.attrs['fact'])) : ' ',
    )
    .trim()
  if (quote === '') return null
  const words = doc.textBetween(from, to, ' ', '').trim()
  if (words === '') {
    const fact = factsOf(doc).find((placed) => placed.from >= from && placed.from < to)
    return fact ? ofFact(fact.fact, thread, item, hub) : null
  }
  const mark = state.schema.marks['comment']?.create({ id: thread })
  if (!mark) return null
  const { tr } = state
  // on words alone: a fact is no word, and no mark stays on it
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isText) tr.addMark(Math.max(from, position), Math.min(to, position + node.nodeSize), mark)
  })
  editor.view.dispatch(tr)
  return { thread, item, quote, fact: '' }
}

/** What is selected, with its place beside the text: who reads along puts no mark on it. */
export function passageRead(editor: Editor, item: string, hub: EditorHub): Passage | null {
  const { doc } = editor.state
  const thread = newCommentId()
  const at = shownSelection(editor)
  if (!at || at.from === at.to) return null
  const sentence = (fact: string) => hub.room.sentence(fact)
  const quote = doc
    .textBetween(at.from, at.to, ' ', (node) =>
      node.type.name === 'fact' ? sentence(String(node.attrs['fact'])) : ' ',
    )
    .trim()
  if (quote === '') return null
  const fact = factsOf(doc).find((placed) => placed.from >= at.from && placed.from < at.to)
  if (fact && doc.textBetween(at.from, at.to, ' ', '').trim() === '') return ofFact(fact.fact, thread, item, hub)
  const anchor = anchorOf(editor, at.from, at.to)
  return anchor === null ? null : { thread, item, quote, fact: '', anchor }
}

/** What the window shows as selected: keys pressed just before reach the editor later than the window. */
function shownSelection({ view }: Editor): { readonly from: number; readonly to: number } | null {
  const shown = view.dom.ownerDocument.getSelection()
  const [start, end] = [shown?.anchorNode ?? null, shown?.focusNode ?? null]
  if (!shown || !start || !end || !view.dom.contains(start) || !view.dom.contains(end)) return null
  const ends = [view.posAtDOM(start, shown.anchorOffset), view.posAtDOM(end, shown.focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

export const ofFact = (fact: string, thread: string, item: string, hub: EditorHub): Passage => ({
  thread,
  item,
  quote: hub.room.sentence(fact),
  fact,
})

export function unmark(hub: EditorHub, { thread, item }: Passage): void {
  const editor = hub.editors.get(item)
  const at = editor && passageOf(editor.state.doc, thread)
  const mark = editor?.state.schema.marks['comment']?.create({ id: thread })
  if (editor && at && mark) editor.view.dispatch(editor.state.tr.removeMark(at.from, at.to, mark))
}

/** Where a passage stands in a section: by the fact it is, by its anchor or its words, or by the mark on it. */
export function placeOfPassage(
  editor: Editor,
  { id, fact, quote, anchor }: Pick<CommentThread, 'id' | 'fact' | 'quote'> & { readonly anchor?: string | undefined },
  hub: EditorHub,
): { readonly from: number; readonly to: number } | null {
  const { doc } = editor.state
  if (fact !== '') {
    const placed = factsOf(doc).find((it) => it.fact === fact)
    return placed ? { from: placed.from, to: placed.from + 1 } : null
  }
  if (anchor === undefined) return passageOf(doc, id)
  // what was brought back from an older state has its words, and another place
  return placeOfAnchor(editor, anchor) ?? placeOfWords(doc, quote, (it) => hub.room.sentence(it))
}

/** In which section the passage stands now: words may have been cut and pasted into another. */
export function placeOf(
  hub: EditorHub,
  thread: CommentThread,
): readonly [item: string, editor: Editor, at: { readonly from: number; readonly to: number }] | null {
  const { item } = thread
  const first = hub.editors.get(item)
  for (const [number, editor] of [...(first ? [[item, first] as const] : []), ...hub.editors]) {
    const at = placeOfPassage(editor, thread, hub)
    if (at) return [number, editor, at]
  }
  return null
}
