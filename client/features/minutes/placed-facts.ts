import * as Y from 'yjs'

/** A reference in the draft: which fact, and how it was worded by hand. */
export interface PlacedFact {
  readonly item: string
  readonly fact: string
  readonly text: string | null
  readonly basis: string | null
}

const DEEPEST = 64

/** All references that stand in the draft, item by item, as they stand. */
export function placedFacts(doc: Y.Doc, items: readonly string[]): readonly PlacedFact[] {
  return items.flatMap((item) => factsIn(doc.getXmlFragment(`item:${item}`), item, 0))
}

function factsIn(parent: Y.XmlFragment | Y.XmlElement, item: string, depth: number): readonly PlacedFact[] {
  if (depth > DEEPEST) return []
  return parent.toArray().flatMap((node): readonly PlacedFact[] => {
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName !== 'fact') return factsIn(node, item, depth + 1)
    const fact = node.getAttribute('fact')
    if (typeof fact !== 'string') return []
    return [{ item, fact, text: node.getAttribute('text') ?? null, basis: node.getAttribute('basis') ?? null }]
  })
}
