import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'

/** An element of the shared text and the node that is now to be shown for it, by their indices. */
export type Pair = readonly [element: number, node: number]

/** Above this many elements times nodes, likeness is not looked for: somebody pasted over everything. */
const MOST_COMPARED = 400

/**
 * Finds which element each node of the page belongs to: first those whose node the page never touched, then, between
 * these, the likeliest. Two empty paragraphs look alike; which is whose is known by the node alone.
 *
 * @param shown the node last shown for an element
 * @returns ascending in both; what has no partner is to be taken out or to be put in
 */
export function align(
  elements: readonly Y.XmlElement[],
  nodes: readonly Node[],
  shown: ReadonlyMap<unknown, Node>,
): readonly Pair[] {
  const pairs: Pair[] = []
  let [element, node] = [0, 0]
  const bridge = (upTo: Pair) => {
    pairs.push(...likeliest(elements, nodes, [element, upTo[0]], [node, upTo[1]], shown))
  }
  for (const pair of untouched(elements, nodes, shown)) {
    bridge(pair)
    pairs.push(pair)
    ;[element, node] = [pair[0] + 1, pair[1] + 1]
  }
  bridge([elements.length, nodes.length])
  return pairs
}

/** The longest ascending row of those that kept their node. */
function untouched(
  elements: readonly Y.XmlElement[],
  nodes: readonly Node[],
  shown: ReadonlyMap<unknown, Node>,
): readonly Pair[] {
  const [start, most] = [[] as Pair[], Math.min(elements.length, nodes.length)]
  const same = (element: number, node: number) => shown.get(elements[element]) === nodes[node]
  while (start.length < most && same(start.length, start.length)) start.push([start.length, start.length])
  const end: Pair[] = []
  const last = (): Pair => [elements.length - 1 - end.length, nodes.length - 1 - end.length]
  while (start.length + end.length < most && same(...last())) end.push(last())

  const places = new Map<Node, number>()
  for (let at = nodes.length - end.length - 1; at >= start.length; at--) places.set(nodes[at]!, at)
  const candidates = elements.slice(start.length, elements.length - end.length).flatMap((element, at): Pair[] => {
    const node = shown.get(element)
    const place = node && places.get(node)
    return place === undefined ? [] : [[at + start.length, place]]
  })
  return [...start, ...longestAscending(candidates), ...end.toReversed()]
}

/** @param pairs ascending by element; the row returned ascends by node too */
function longestAscending(pairs: readonly Pair[]): readonly Pair[] {
  interface Row {
    readonly last: Pair
    readonly before: Row | null
  }
  /** For each length the row that ends lowest. */
  const rows: Row[] = []
  for (const last of pairs) {
    const length = rows.findIndex((row) => row.last[1] >= last[1])
    const at = length === -1 ? rows.length : length
    rows[at] = { last, before: rows[at - 1] ?? null }
  }
  const ascending: Pair[] = []
  for (let row = rows.at(-1) ?? null; row; row = row.before) ascending.push(row.last)
  return ascending.toReversed()
}

type Span = readonly [from: number, to: number]

/** Pairs in order with the greatest likeness together; of equals the first. */
function likeliest(
  elements: readonly Y.XmlElement[],
  nodes: readonly Node[],
  [firstElement, endElement]: Span,
  [firstNode, endNode]: Span,
  shown: ReadonlyMap<unknown, Node>,
): readonly Pair[] {
  const [height, width] = [endElement - firstElement, endNode - firstNode]
  if (height === 0 || width === 0) return []
  const compared = height * width <= MOST_COMPARED
  const outlines = { elements: [] as (string | null)[], nodes: [] as string[] }
  if (compared && height + width > 2) {
    for (let at = firstElement; at < endElement; at++) {
      const node = shown.get(elements[at])
      outlines.elements.push(node ? outline(node) : null)
    }
    for (let at = firstNode; at < endNode; at++) outlines.nodes.push(outline(nodes[at]!))
  }
  const likeness = (element: number, node: number): number => {
    if (elements[firstElement + element]!.nodeName !== nodes[firstNode + node]!.type.name) return 0
    return 1 + sharedEnds(outlines.elements[element] ?? '', outlines.nodes[node] ?? '')
  }
  if (!compared) {
    const pairs: Pair[] = []
    for (let at = 0; at < Math.min(height, width); at++)
      if (likeness(at, at) > 0) pairs.push([firstElement + at, firstNode + at])
    return pairs
  }
  // best[e][n]: the greatest likeness of what follows from there
  const best = Array.from({ length: height + 1 }, () => Array.from({ length: width + 1 }, () => 0))
  const taken = (e: number, n: number) => {
    const like = likeness(e, n)
    return like > 0 ? like + best[e + 1]![n + 1]! : -1
  }
  for (let e = height - 1; e >= 0; e--)
    for (let n = width - 1; n >= 0; n--) best[e]![n] = Math.max(taken(e, n), best[e + 1]![n]!, best[e]![n + 1]!)
  const pairs: Pair[] = []
  for (let [e, n] = [0, 0]; e < height && n < width;) {
    if (taken(e, n) === best[e]![n]) pairs.push([firstElement + e++, firstNode + n++])
    else if (best[e + 1]![n] === best[e]![n]) e++
    else n++
  }
  return pairs
}

/** All that is written in a node, its facts by what they refer to. */
function outline(node: Node): string {
  const leaf = ({ type, attrs }: Node) => `\uFFFC${type.name}${JSON.stringify(attrs)}`
  return node.isLeaf ? leaf(node) : node.textBetween(0, node.content.size, '\n', leaf)
}

function sharedEnds(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let end = 0
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return start + end
}
