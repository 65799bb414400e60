import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { align, type Pair } from './align.ts'
import { sharedEnd, sharedStart } from './alike.ts'
import { plain, type Holder, type Shown } from './shown.ts'
import { newText, writeText } from './write-text.ts'

/**
 * Makes the shared text say what the page shows, by as little as possible: what is deleted and written anew takes with
 * it what others are writing there at this moment. A text is never deleted while its paragraph stands.
 *
 * @param holder the item's whole text, or the element that `node` is shown for
 * @param shown what the page showed before; brought up to date
 */
export function write(holder: Holder, node: Node, shown: Shown): void {
  const children: readonly unknown[] = holder.toArray()
  const indices = new Map(children.map((child, at) => [child, at]))
  const elements = children.filter((child) => child instanceof Y.XmlElement && shown.nodes.has(child)) as Y.XmlElement[]
  const nodes = node.children
  const pairs = align(elements, nodes, shown.nodes)
  /** Those that stand then, from the last to the first. */
  const kids: Y.XmlElement[] = []

  // from the last to the first, so that what stands before keeps its index
  let [to, end] = [children.length, nodes.length]
  for (const [element, at] of [...pairs.toReversed(), BEFORE_ALL]) {
    const [partner, now] = [elements[element], nodes[at]]
    const from = partner ? indices.get(partner)! + 1 : 0
    if (from < to || at + 1 < end) {
      const gap: Gap = { holder, from, between: children.slice(from, to), shown }
      const fresh = nodes.slice(at + 1, end)
      kids.push(...(node.inlineContent ? writeInline(gap, fresh) : writeBlocks(gap, fresh)).toReversed())
    }
    if (!partner || !now) break
    ;[to, end] = [from - 1, at]
    kids.push(partner)
    if (shown.nodes.get(partner) !== now) writeElement(partner, now, shown)
  }
  shown.setKids(holder, kids.toReversed())
}

const BEFORE_ALL: Pair = [-1, -1]

/** What stands between two elements that stay. */
interface Gap {
  readonly holder: Holder
  readonly from: number
  readonly between: readonly unknown[]
  readonly shown: Shown
}

function writeElement(element: Y.XmlElement, node: Node, shown: Shown): void {
  const was = element.getAttributes() as Record<string, unknown>
  for (const key of new Set([...Object.keys(was), ...Object.keys(node.attrs)])) {
    const value = (node.attrs[key] ?? null) as string | null
    if (value === null && key in was) element.removeAttribute(key)
    else if (value !== null && !isEqual(was[key], value)) element.setAttribute(key, value)
  }
  if (!node.isLeaf) write(element, node, shown)
  shown.nodes.set(element, node)
}

/** Attributes are numbers, words and lists of numbers. */
const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

function writeBlocks(gap: Gap, nodes: readonly Node[]): readonly Y.XmlElement[] {
  takeOut(gap, (child) => child instanceof Y.XmlElement && gap.shown.nodes.has(child))
  const fresh = nodes.map((node) => newElement(node, gap.shown))
  if (fresh.length > 0) gap.holder.insert(gap.from, fresh)
  return fresh
}

/** Texts stay: all that stand in the gap are one run. Where something new parts it, it stays with its longer part. */
function writeInline(gap: Gap, nodes: readonly Node[]): readonly Y.XmlElement[] {
  const run = gap.between.filter((child) => child instanceof Y.XmlText)
  takeOut(gap, (child) => child instanceof Y.XmlElement)
  const firstLeaf = nodes.findIndex(({ isText }) => !isText)
  const last = nodes.findLastIndex(({ isText }) => !isText)
  const [before, after] = firstLeaf === -1 ? [nodes, []] : [nodes.slice(0, firstLeaf), nodes.slice(last + 1)]
  const was = run.map(plain).join('')
  const keepsEnd = sharedEnd(was, wordsOf(after)) > sharedStart(was, wordsOf(before))
  const kept = keepsEnd ? after : before
  const rest = keepsEnd ? nodes.slice(0, last + 1) : nodes.slice(before.length)
  const fresh = newInline(rest, gap.shown)
  if (run.length > 0) writeText(run, kept)
  else if (kept.length > 0) fresh.unshift(newText(kept))
  const at = run.length > 0 && !keepsEnd ? gap.from + run.length : gap.from
  if (fresh.length > 0) gap.holder.insert(at, fresh)
  return fresh.filter((child) => child instanceof Y.XmlElement)
}

const wordsOf = (nodes: readonly Node[]) => nodes.map(({ text }) => text).join('')

function takeOut({ holder, from, between }: Gap, goes: (child: unknown) => boolean): void {
  for (let at = between.length - 1; at >= 0; at--) if (goes(between[at])) holder.delete(from + at, 1)
}

function newElement(node: Node, shown: Shown): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  for (const [key, value] of Object.entries(node.attrs)) if (value !== null) element.setAttribute(key, value as string)
  const children = node.inlineContent
    ? newInline(node.children, shown)
    : node.children.map((child) => newElement(child, shown))
  element.insert(0, children)
  shown.nodes.set(element, node)
  shown.setKids(
    element,
    children.filter((child) => child instanceof Y.XmlElement),
  )
  return element
}

/** Text nodes side by side become one text. */
function newInline(nodes: readonly Node[], shown: Shown): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  for (let at = 0; at < nodes.length;) {
    let end = at
    while (nodes[end]?.isText) end++
    if (end > at) children.push(newText(nodes.slice(at, end)))
    else children.push(newElement(nodes[end++]!, shown))
    at = end
  }
  return children
}
