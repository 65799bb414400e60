import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useState } from 'react'
import type { CommentThread } from '../../../shared/wire/comments.ts'
import { newCommentId, onComments, threadsIn, type Passage } from '../../features/minutes/comments.ts'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { factsOf, passageOf, THING } from '../../features/minutes/prose.ts'
import type { EditorHub } from './editor/hub.ts'

export interface Comments {
  readonly threads: readonly CommentThread[]
  /** A passage that was chosen and has no words yet. */
  readonly composing: Passage | null
  readonly active: string | null
  readonly setActive: (thread: string | null) => void
  /** Chooses what is selected in a section. @returns false where nothing is */
  readonly begin: (item: string) => boolean
  /** The words came, or will not. */
  readonly end: (written: boolean) => void
  /** Leads to the passage. @returns false where it is gone */
  readonly go: (thread: CommentThread) => boolean
}

/**
 * The comments of the draft, and which passage is being commented on.
 *
 * @param isDone the minutes are approved: of their comments the text shows only the one that is looked at
 */
export function useComments(draft: DraftSession, hub: EditorHub, isDone: boolean): Comments {
  const [threads, setThreads] = useState<readonly CommentThread[]>([])
  const [composing, setComposing] = useState<Passage | null>(null)
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setThreads(threadsIn(draft.doc))
    look()
    return onComments(draft.doc, look)
  }, [draft])
  useEffect(() => {
    const open = threads.filter((thread) => (thread.open && !isDone) || thread.id === active)
    const ids = [...open.map(({ id }) => id), ...(composing ? [composing.thread] : [])]
    hub.show({
      threads: new Set(ids),
      facts: new Set([...open.map(({ fact }) => fact), composing?.fact ?? ''].filter(Boolean)),
      active: composing?.thread ?? active,
    })
  }, [hub, threads, composing, active, isDone])

  const begin = useCallback(
    (item: string) => {
      const editor = hub.editors.get(item)
      const passage = editor ? passageAt(editor, item, hub) : null
      if (passage) setComposing(passage)
      return passage !== null
    },
    [hub],
  )
  const end = (written: boolean) => {
    if (!composing) return
    if (written) setActive(composing.thread)
    else unmark(hub, composing)
    setComposing(null)
  }
  const go = useCallback(
    (thread: CommentThread) => {
      const [item, editor, at] = placeOf(hub, thread) ?? []
      if (item === undefined || !editor || !at) return false
      setActive(thread.id)
      reveal(editor, at)
      return true
    },
    [hub],
  )
  return { threads, composing, active, setActive, begin, end, go }
}

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
function passageAt(editor: Editor, item: string, hub: EditorHub): Passage | null {
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

/** What the window shows as selected: keys pressed just before reach the editor later than the window. */
function shownSelection({ view }: Editor): { readonly from: number; readonly to: number } | null {
  const shown = view.dom.ownerDocument.getSelection()
  const [start, end] = [shown?.anchorNode ?? null, shown?.focusNode ?? null]
  if (!shown || !start || !end || !view.dom.contains(start) || !view.dom.contains(end)) return null
  const ends = [view.posAtDOM(start, shown.anchorOffset), view.posAtDOM(end, shown.focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

const ofFact = (fact: string, thread: string, item: string, hub: EditorHub): Passage => ({
  thread,
  item,
  quote: hub.room.sentence(fact),
  fact,
})

function unmark(hub: EditorHub, { thread, item }: Passage): void {
  const editor = hub.editors.get(item)
  const at = editor && passageOf(editor.state.doc, thread)
  const mark = editor?.state.schema.marks['comment']?.create({ id: thread })
  if (editor && at && mark) editor.view.dispatch(editor.state.tr.removeMark(at.from, at.to, mark))
}

/** In which section the passage stands now: words may have been cut and pasted into another. */
function placeOf(
  hub: EditorHub,
  { id, fact, item }: CommentThread,
): readonly [item: string, editor: Editor, at: { readonly from: number; readonly to: number }] | null {
  const first = hub.editors.get(item)
  for (const [number, editor] of [...(first ? [[item, first] as const] : []), ...hub.editors]) {
    const { doc } = editor.state
    const placed = fact === '' ? null : factsOf(doc).find((it) => it.fact === fact)
    const at = fact === '' ? passageOf(doc, id) : placed ? { from: placed.from, to: placed.from + 1 } : null
    if (at) return [number, editor, at]
  }
  return null
}
