import type { Editor } from '@tiptap/core'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'

type Binding = Parameters<typeof relativePositionToAbsolutePosition>[3]
interface Shared {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly binding: { readonly mapping: Binding } | null
}

const sharedOf = ({ state }: Editor) => ySyncPluginKey.getState(state) as Shared | undefined

/**
 * Where a passage stands, as words beside the text and not in it: its first and its last letter, each where Yjs finds it
 * again whatever is written around it.
 */
export function anchorOf(editor: Editor, from: number, to: number): string | null {
  const shared = sharedOf(editor)
  if (!shared?.binding || to <= from) return null
  const { mapping } = shared.binding
  return [from, to - 1]
    .map((position) => absolutePositionToRelativePosition(position, shared.type, mapping) as Y.RelativePosition)
    .map((position) => base64(Y.encodeRelativePosition(position)))
    .join('.')
}

/** Where the passage stands now; null where it is gone. */
export function placeOfAnchor(editor: Editor, anchor: string): { readonly from: number; readonly to: number } | null {
  const shared = sharedOf(editor)
  if (!shared?.binding) return null
  const { mapping } = shared.binding
  try {
    const [first, last] = anchor.split('.').map((end) => Y.decodeRelativePosition(bytes(end)))
    if (!first || !last) return null
    const [from, end] = [first, last].map((letter) =>
      relativePositionToAbsolutePosition(shared.doc, shared.type, letter, mapping),
    )
    if (from === null || end === null || from === undefined || end === undefined) return null
    // in place of a letter that is gone Yjs names the next one, which is not of the passage
    const to = Math.min(isGone(shared.doc, last) ? end : end + 1, editor.state.doc.content.size)
    return from < to ? { from, to } : null
  } catch {
    return null // somebody's page wrote what is none
  }
}

const isGone = (doc: Y.Doc, { item }: Y.RelativePosition): boolean =>
  item === null || !(Y.getItem(doc.store, item) instanceof Y.Item) || Y.getItem(doc.store, item).deleted

const base64 = (of: Uint8Array): string =>
  btoa(String.fromCharCode(...of))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const bytes = (of: string): Uint8Array =>
  Uint8Array.from(atob(of.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
