import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { diffArrays } from 'diff'
import * as Y from 'yjs'

/** The server takes no larger message, and a transaction is one: see DRA1. Characters of XML, well below it. */
const MOST = 60_000

/**
 * Brings an item's text back as it stood in an older draft: an edit like any other, told to everybody and to be undone
 * in the editor. Paragraphs that stand unchanged are left alone, with the carets in them; a fact that was recorded since
 * keeps its place, at the end of the item if its paragraph goes.
 *
 * @param older only read
 * @returns whether anything was different
 */
export function restoreItem(draft: Y.Doc, older: Y.Doc, item: string): boolean {
  const fragment = draft.getXmlFragment(`item:${item}`)
  const then = childrenOf(older.getXmlFragment(`item:${item}`))
  const before = childrenOf(fragment)
  const parts = diffArrays(before.map(xmlOf), then.map(xmlOf))
  if (parts.every(({ added, removed }) => !added && !removed)) return false
  const known = new Set(
    factsIn(childrenOf(older.getXmlFragment(`item:${item}`))).map((fact) => fact.getAttribute('fact')),
  )
  const since = factsIn(before).filter((fact) => !known.has(fact.getAttribute('fact')))
  const recorded = since.map((fact) => ({ id: fact.getAttribute('fact'), place: fact.clone() }))
  const steps: (() => void)[] = []
  let at = 0
  let taken = 0
  for (const { added, removed, value } of parts) {
    if (removed) {
      const count = value.length
      const from = at
      steps.push(() => fragment.delete(from, count))
    } else if (added) {
      for (const block of then.slice(taken, taken + value.length)) {
        const to = at++
        steps.push(() => fragment.insert(to, [block.clone()]))
      }
      taken += value.length
    } else {
      at += value.length
      taken += value.length
    }
  }
  inPieces(draft, steps, parts)
  draft.transact(() => {
    const standing = new Set(factsIn(childrenOf(fragment)).map((fact) => fact.getAttribute('fact')))
    for (const { id, place } of recorded) {
      if (standing.has(id)) continue
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [place])
      fragment.push([paragraph])
    }
  }, ySyncPluginKey)
  return true
}

/** All at once if that is one message; else a block at a time. */
function inPieces(
  draft: Y.Doc,
  steps: readonly (() => void)[],
  parts: readonly { added?: boolean; value: string[] }[],
) {
  const size = parts.reduce((sum, { added, value }) => sum + (added ? value.join('').length : 0), 0)
  const groups = size <= MOST ? [steps] : steps.map((step) => [step])
  for (const group of groups) draft.transact(() => group.forEach((step) => step()), ySyncPluginKey)
}

const childrenOf = (fragment: Y.XmlFragment): readonly Y.XmlElement[] =>
  fragment.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement)

const xmlOf = (block: Y.XmlElement): string => block.toJSON()

const factsIn = (nodes: readonly unknown[]): readonly Y.XmlElement[] =>
  nodes.flatMap((node): readonly Y.XmlElement[] => {
    if (!(node instanceof Y.XmlElement)) return []
    return node.nodeName === 'fact' ? [node] : factsIn(node.toArray())
  })
