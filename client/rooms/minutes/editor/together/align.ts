import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { sharedEnd, sharedStart } from './alike.ts'

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
  let from: Pair = [0, 0]
  for (const pair of untouched(elements, nodes, shown)) {
    pairs.push(...likeliest(elements, nodes, from, pair, shown), pair)
    from = [pair[0] + 1, pair[1] + 1]
  }
  return [...pairs, ...likeliest(elements, nodes, from, [elements.length, nodes.length], shown)]
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

/** Pairs in order between two places, with the greatest likeness together; of equals the first. */
function likeliest(
  elements: readonly Y.XmlElement[],
  nodes: readonly Node[],
  from: Pair,
  to: Pair,
  shown: ReadonlyMap<unknown, Node>,
): readonly Pair[] {
  if (from[0] === to[0] || from[1] === to[1]) return []
  const [here, there] = [elements.slice(from[0], to[0]), nodes.slice(from[1], to[1])]
  const paired = (pairs: readonly Pair[]) => pairs.map(([e, n]): Pair => [from[0] + e, from[1] + n])
  const isOfKind = (e: number, n: number) => here[e]!.nodeName === there[n]!.type.name
  const isSimple = here.length * there.length <= 1 || here.length * there.length > MOST_COMPARED
  if (isSimple) {
    const inOrder = here.slice(0, there.length).map((_, at): Pair => [at, at])
    return paired(inOrder.filter(([e, n]) => isOfKind(e, n)))
  }
  const was = here.map((element) => outline(shown.get(element)))
  const is = there.map(outline)
  const likeness = (e: number, n: number) => {
    if (!isOfKind(e, n)) return -Infinity
    const most = Math.min(was[e]!.length, is[n]!.length)
    return 1 + Math.min(most, sharedStart(was[e]!, is[n]!) + sharedEnd(was[e]!, is[n]!))
  }
  // best[e][n]: the greatest likeness of what follows from there
  const best = [...here, null].map(() => [...there, null].map(() => 0))
  const taken = (e: number, n: number) => likeness(e, n) + best[e + 1]![n + 1]!
  for (let e = here.length - 1; e >= 0; e--)
    for (let n = there.length - 1; n >= 0; n--) best[e]![n] = Math.max(taken(e, n), best[e + 1]![n]!, best[e]![n + 1]!)
  const pairs: Pair[] = []
  for (let [e, n] = [0, 0]; e < here.length && n < there.length;) {
    if (taken(e, n) === best[e]![n]) pairs.push([e++, n++])
    else if (best[e + 1]![n] === best[e]![n]) e++
    else n++
  }
  return paired(pairs)
}

/** All that is written in a node, its facts by what they refer to. */
function outline(node: Node | undefined): string {
  const leaf = ({ type, attrs }: Node) => `\uFFFC${type.name}${JSON.stringify(attrs)}`
  if (!node) return ''
  return node.isLeaf ? leaf(node) : node.textBetween(0, node.content.size, '\n', leaf)
}
