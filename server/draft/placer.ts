import * as Y from 'yjs'
import { PLACED, rootOf } from './roots.ts'

/** The facts each item's minutes print, in the order they print them. */
export interface ItemFacts {
  readonly item: string
  readonly facts: readonly { readonly id: string }[]
}

/**
 * Gives each printed fact that never had one a place in its item's text: a paragraph of its own, before the first fact
 * that follows it in print and stands in the text, else at the end. What was placed once is remembered, so that a fact
 * deleted by hand stays deleted and a restart places nothing twice.
 *
 * @param doc written to, in the caller's transaction
 * @param open makes a root known before it is written into
 * @returns how many were placed
 */
export const placeFacts = (doc: Y.Doc, printed: readonly ItemFacts[], open: (root: string) => void): number => {
  const placed = doc.getMap<true>(PLACED)
  let count = 0
  for (const { item, facts } of printed) {
    const missing = facts.filter(({ id }) => !placed.has(key(item, id)))
    if (missing.length === 0) continue
    const root = rootOf(item)
    open(root)
    const fragment = doc.getXmlFragment(root)
    // From the last to the first, so that a missing fact finds the missing one after it in place already.
    for (let i = facts.length - 1; i >= 0; i--) {
      const fact = facts[i]
      if (!fact || placed.has(key(item, fact.id))) continue
      fragment.insert(placeFor(fragment, facts, i), [paragraph(fact.id)])
      placed.set(key(item, fact.id), true)
      count++
    }
  }
  return count
}

const key = (item: string, fact: string): string => `${item}/${fact}`

const paragraph = (fact: string): Y.XmlElement => {
  const block = new Y.XmlElement('paragraph')
  const reference = new Y.XmlElement('fact')
  reference.setAttribute('fact', fact)
  block.insert(0, [reference])
  return block
}

/** Index of the block to insert before; the fragment's length for its end. */
const placeFor = (fragment: Y.XmlFragment, facts: ItemFacts['facts'], index: number): number => {
  const at = blockOfFact(fragment)
  for (const { id } of facts.slice(index + 1)) {
    const block = at.get(id)
    if (block !== undefined) return block
  }
  return fragment.length
}

/** In which top-level block each referenced fact stands first. */
const blockOfFact = (fragment: Y.XmlFragment): ReadonlyMap<string, number> => {
  const at = new Map<string, number>()
  const visit = (node: unknown, block: number, depth: number): void => {
    if (!(node instanceof Y.XmlElement) || depth > 64) return
    const fact = node.nodeName === 'fact' ? node.getAttribute('fact') : undefined
    if (typeof fact === 'string' && !at.has(fact)) at.set(fact, block)
    for (const child of node.toArray()) visit(child, block, depth + 1)
  }
  for (const [block, node] of fragment.toArray().entries()) visit(node, block, 0)
  return at
}
