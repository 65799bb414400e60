import type { Editor } from '@tiptap/core'
import type { Mentionable } from '../../../features/minutes/mentions.ts'

/** Facts somebody is about to delete: asked first, then done. */
export interface Deletion {
  readonly item: string
  readonly facts: readonly string[]
  readonly proceed: () => void
}

/** Where a thread hangs in the document of its item. */
export interface ThreadRange {
  readonly thread: string
  readonly from: number
  readonly to: number
}

/** What the editors of all sections show beside the text, and whom they ask. */
export interface Shown {
  /** Threads that are open, and the facts such threads hang on. */
  readonly threads: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  /** By item: where threads hang that no mark in the text says so of. */
  readonly ranges: ReadonlyMap<string, readonly ThreadRange[]>
  /** The thread looked at. */
  readonly active: string | null
  readonly pattern: RegExp | null
  /** The hit stepped to: its item and place. */
  readonly hit: { readonly item: string; readonly from: number } | null
}

/** What the room answers, and what it is told. */
export interface RoomWires {
  /** How a fact is printed; empty where it is not. */
  sentence(fact: string): string
  mentions(): readonly Mentionable[]
  asked(deletion: Deletion): void
  /** Facts were deleted, and can be had back by an undo. */
  deleted(deletion: Deletion): void
  /** A fact is chosen by key: how it hangs on the record is to be shown; null: of none any more. */
  chosen(fact: string | null): void
  /** Somebody wants to comment on what is selected in the item. */
  commenting(item: string): void
  /** A paste left something out: pictures, or recorded sentences that stand already. */
  pasted(left: { readonly images?: number; readonly facts?: number }): void
}

const unwired: RoomWires = {
  sentence: () => '',
  mentions: () => [],
  asked: ({ proceed }) => proceed(),
  deleted: () => undefined,
  chosen: () => undefined,
  commenting: () => undefined,
  pasted: () => undefined,
}

const nothing: Shown = {
  threads: new Set(),
  facts: new Set(),
  ranges: new Map(),
  active: null,
  pattern: null,
  hit: null,
}

/** The room's wires into the editors of its sections: thirty editors, made once each, that all follow one room. */
export class EditorHub {
  readonly editors = new Map<string, Editor>()
  shown: Shown = nothing
  room: RoomWires = unwired

  wire(room: RoomWires): void {
    this.room = room
  }

  join(item: string, editor: Editor): () => void {
    this.editors.set(item, editor)
    return () => {
      if (this.editors.get(item) === editor) this.editors.delete(item)
    }
  }

  show(part: Partial<Shown>): void {
    this.shown = { ...this.shown, ...part }
    for (const { view, state, isDestroyed } of this.editors.values())
      if (!isDestroyed) view.dispatch(state.tr.setMeta(SHOWN, true).setMeta('addToHistory', false))
  }
}

/** Meta of a transaction that changes nothing but what is shown. */
export const SHOWN = 'rostra.shown'
