import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'

/** A place that holds elements: an item's whole text, or one of its elements. */
export type Holder = Y.XmlFragment | Y.XmlElement

/** What the page shows of the shared text: for each element its node, and which elements stand in which, in order. */
export class Shown {
  readonly nodes = new Map<unknown, Node>()
  readonly #kids = new Map<Holder, readonly Y.XmlElement[]>()

  kids(holder: Holder): readonly Y.XmlElement[] {
    return this.#kids.get(holder) ?? []
  }

  setKids(holder: Holder, kids: readonly Y.XmlElement[]): void {
    this.#kids.set(holder, kids)
  }

  /** Makes the nodes of a holder's elements those that stand in its own node, which the page may have built anew. */
  adopt(holder: Holder, node: Node): void {
    const kids = this.kids(holder)
    const nodes = node.children.filter(({ isText }) => !isText)
    for (const [at, kid] of kids.entries()) {
      const stands = nodes[at]
      if (!stands || this.nodes.get(kid) === stands) continue
      this.nodes.set(kid, stands)
      this.adopt(kid, stands)
    }
  }

  /** Takes over an element with all in it. */
  carry(from: Shown, element: Y.XmlElement, node: Node): void {
    this.nodes.set(element, node)
    const kids = from.kids(element)
    this.#kids.set(element, kids)
    for (const kid of kids) {
      const inside = from.nodes.get(kid)
      if (inside) this.carry(from, kid, inside)
    }
  }
}

/** A text's characters without its marks. */
export function plain(text: Y.XmlText): string {
  return (text.toDelta() as readonly { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
