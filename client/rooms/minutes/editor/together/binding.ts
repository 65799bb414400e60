import { Fragment, type Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { placeOf, positionOf, type Place } from './place.ts'
import { read, type Changed } from './read.ts'
import { show } from './show.ts'
import { Shown } from './shown.ts'
import { write } from './write.ts'

/** Both ends of a selection in text. */
interface Standing {
  readonly anchor: Place
  readonly head: Place
}

const EVERYTHING: Changed = { has: () => true }

/** Holds a section of the shared text and the page that shows it together. */
export class Binding {
  readonly #type: Y.XmlFragment
  readonly #doc: Y.Doc
  #view: EditorView | null = null
  #shown = new Shown()
  #standing: Standing | null = null
  #isBusy = false
  /** Set by the history of y-tiptap, and not used: an undo puts the caret where it changed something. */
  beforeTransactionSelection: unknown = null

  /** @param type of a document already */
  constructor(type: Y.XmlFragment, doc: Y.Doc) {
    this.#type = type
    this.#doc = doc
  }

  /** Names under which y-tiptap's carets and history ask. */
  get type(): Y.XmlFragment {
    return this.#type
  }
  get doc(): Y.Doc {
    return this.#doc
  }
  get mapping(): ReadonlyMap<unknown, Node> {
    return this.#shown.nodes
  }
  get isDestroyed(): boolean {
    return this.#view === null
  }

  /** Draws the text and goes on doing so. */
  attach(view: EditorView): void {
    this.#view = view
    this.#doc.on('beforeAllTransactions', this.#remember)
    this.#type.observeDeep(this.#changed)
    this.#draw(view, EVERYTHING, false)
  }

  detach(): void {
    this.#view = null
    this.#doc.off('beforeAllTransactions', this.#remember)
    this.#type.unobserveDeep(this.#changed)
  }

  /**
   * Writes down what was done on the page.
   *
   * @param addToHistory may be undone
   */
  write(page: Node, addToHistory: boolean): void {
    if (this.#isBusy || (this.#type.length === 0 && page.eq(emptyPage(page)))) return
    this.#busy(() =>
      this.#doc.transact((transaction) => {
        transaction.meta.set('addToHistory', addToHistory)
        write(this.#type, page, this.#shown)
      }, ySyncPluginKey),
    )
  }

  #busy(work: () => void): void {
    this.#isBusy = true
    try {
      work()
    } finally {
      this.#isBusy = false
    }
  }

  readonly #remember = (): void => {
    if (!this.#view || this.#isBusy) return
    const { doc, selection } = this.#view.state
    this.#standing = null
    if (!(selection instanceof TextSelection)) return
    const anchor = placeOf(selection.anchor, doc, this.#type, this.#shown)
    const head = selection.empty ? anchor : placeOf(selection.head, doc, this.#type, this.#shown)
    this.#standing = anchor && head && { anchor, head }
  }

  readonly #changed = (_: unknown, transaction: Y.Transaction): void => {
    if (!this.#view || this.#isBusy) return
    const changed = new Set<unknown>([...transaction.changed.keys(), ...transaction.changedParentTypes.keys()])
    this.#draw(this.#view, changed, transaction.origin instanceof Y.UndoManager)
  }

  #draw(view: EditorView, changed: Changed, isUndone: boolean): void {
    const { state } = view
    const { blocks, shown, unfit } = read(this.#type, state.schema, this.#shown, changed)
    const next = blocks.length > 0 ? state.doc.copy(Fragment.from(blocks)) : emptyPage(state.doc)
    const tr = state.tr.setMeta('addToHistory', false)
    show(tr, state.doc, next, this.#type, this.#shown, shown)
    shown.adopt(this.#type, tr.doc)
    this.#shown = shown
    if (tr.docChanged) {
      const selection = isUndone ? behindLastChange(tr) : this.#whereItStood(tr.doc)
      if (selection && !selection.eq(tr.selection)) tr.setSelection(selection)
      if (isUndone) tr.scrollIntoView()
      tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation: isUndone })
      this.#busy(() => view.dispatch(tr))
    }
    if (unfit.length > 0) this.#doc.transact(() => unfit.forEach(takeOut), ySyncPluginKey)
  }

  #whereItStood(doc: Node): Selection | null {
    if (!this.#standing) return null
    const anchor = positionOf(this.#standing.anchor, this.#type, this.#shown)
    const head = positionOf(this.#standing.head, this.#type, this.#shown)
    return anchor === null || head === null ? null : TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  }
}

/** What a page shows of a text in which nothing is. */
const emptyPage = (page: Node): Node => page.type.createAndFill(page.attrs) ?? page

function takeOut(element: Y.XmlElement): void {
  const holder = element.parent
  if (!(holder instanceof Y.XmlFragment)) return
  const at = holder.toArray().indexOf(element)
  if (at !== -1) holder.delete(at, 1)
}

function behindLastChange({ doc, mapping }: Transaction): Selection {
  let last = 0
  for (const [at, map] of mapping.maps.entries())
    map.forEach((_from, _to, _newFrom, to) => {
      last = Math.max(last, mapping.slice(at + 1).map(to))
    })
  return Selection.near(doc.resolve(last), -1)
}
