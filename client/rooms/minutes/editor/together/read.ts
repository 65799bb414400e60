import type { Node, Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { marksOf, type Attributes } from './marks.ts'
import { Shown, type Holder } from './shown.ts'

export interface Reading {
  readonly blocks: readonly Node[]
  readonly shown: Shown
  /** What the page cannot show, as a list that lost its last entry by two hands at once. */
  readonly unfit: readonly Y.XmlElement[]
}

export interface Changed {
  has(element: unknown): boolean
}

/**
 * Reads the shared text. What did not change keeps the node it had, so that the page can leave it alone.
 *
 * @param before what was shown last
 * @param changed elements in which, or below which, anything changed since
 */
export function read(fragment: Y.XmlFragment, schema: Schema, before: Shown, changed: Changed): Reading {
  const shown = new Shown()
  const unfit: Y.XmlElement[] = []

  const kidsOf = (holder: Holder): readonly Node[] => {
    const kids: Y.XmlElement[] = []
    const nodes = holder.toArray().flatMap((child) => {
      if (child instanceof Y.XmlText) return textOf(child, schema)
      if (!(child instanceof Y.XmlElement)) return []
      const node = nodeOf(child)
      if (!node) return []
      kids.push(child)
      return [node]
    })
    shown.setKids(holder, kids)
    return nodes
  }

  const nodeOf = (element: Y.XmlElement): Node | null => {
    const old = before.nodes.get(element)
    if (old && !changed.has(element)) {
      shown.carry(before, element, old)
      return old
    }
    try {
      const node = schema.node(element.nodeName, element.getAttributes(), kidsOf(element))
      const kept = old?.eq(node) ? old : node
      shown.nodes.set(element, kept)
      return kept
    } catch {
      unfit.push(element)
      return null
    }
  }

  return { blocks: kidsOf(fragment), shown, unfit }
}

function textOf(text: Y.XmlText, schema: Schema): readonly Node[] {
  return (text.toDelta() as readonly { insert: unknown; attributes?: Attributes }[]).flatMap(
    ({ insert, attributes }) => (typeof insert === 'string' ? [schema.text(insert, marksOf(attributes, schema))] : []),
  )
}
