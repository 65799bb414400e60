import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Holder, Shown } from './shown.ts'

/** Where a caret stands in the shared text, whatever others write around it. */
export type Place =
  | { readonly text: Y.RelativePosition }
  /** Behind an element (a fact, a line break), or, for null, at the beginning of the paragraph. */
  | { readonly in: Y.XmlElement; readonly behind: Y.XmlElement | null }

/**
 * A caret stays behind the letter its owner wrote last; anywhere else it gives way to what others write at its place.
 * So two who type at one place each keep their own words whole, and an Enter at the end of a line that another is
 * writing falls behind her word, not into it.
 *
 * @returns null where no text is, as between two tables
 */
export function placeOf(position: number, doc: Node, fragment: Y.XmlFragment, shown: Shown): Place | null {
  const $position = doc.resolve(position)
  if (!$position.parent.inlineContent) return null
  let holder: Holder = fragment
  for (let depth = 0; depth < $position.depth; depth++) {
    const kid: Y.XmlElement | undefined = shown.kids(holder)[$position.index(depth)]
    if (!kid) return null
    holder = kid
  }
  if (!(holder instanceof Y.XmlElement)) return null
  let left = $position.parentOffset
  let behind: Y.XmlElement | null = null
  for (const child of holder.toArray()) {
    if (child instanceof Y.XmlText) {
      if (left <= child.length) return { text: besideOwn(child, left) }
      left -= child.length
    } else if (child instanceof Y.XmlElement) {
      const size = shown.nodes.get(child)?.nodeSize ?? 0
      if (left < size) break
      left -= size
      behind = child
    }
  }
  return { in: holder, behind }
}

function besideOwn(text: Y.XmlText, index: number): Y.RelativePosition {
  const left = Y.createRelativePositionFromTypeIndex(text, index, -1)
  return left.item?.client === text.doc?.clientID ? left : Y.createRelativePositionFromTypeIndex(text, index, 0)
}

/** @returns null if it is not there any more */
export function positionOf(place: Place, fragment: Y.XmlFragment, shown: Shown): number | null {
  if ('text' in place) {
    const found = fragment.doc && Y.createAbsolutePositionFromRelativePosition(place.text, fragment.doc)
    if (!found || !(found.type instanceof Y.XmlText)) return null
    const start = startOf(found.type, fragment, shown)
    return start === null ? null : start + found.index
  }
  if (place.behind && !place.behind._item?.deleted) {
    const start = startOf(place.behind, fragment, shown)
    return start === null ? null : start + sizeOf(place.behind, shown)
  }
  const start = startOf(place.in, fragment, shown)
  return start === null ? null : start + 1
}

const sizeOf = (child: unknown, shown: Shown): number =>
  child instanceof Y.XmlText ? child.length : (shown.nodes.get(child as Y.XmlElement)?.nodeSize ?? 0)

/** Position before an element or a text's first character. */
function startOf(type: Y.XmlElement | Y.XmlText, fragment: Y.XmlFragment, shown: Shown): number | null {
  let position = 0
  let at: unknown = type
  while (at !== fragment) {
    if (!(at instanceof Y.XmlElement || at instanceof Y.XmlText) || at._item?.deleted) return null
    if (at instanceof Y.XmlElement && !shown.nodes.has(at)) return null
    const holder: unknown = at.parent
    if (!(holder instanceof Y.XmlFragment)) return null
    for (const child of holder.toArray()) {
      if (child === at) break
      position += sizeOf(child, shown)
    }
    if (holder !== fragment) position++
    at = holder
  }
  return position
}
