import { Fragment, Slice, type Node } from '@tiptap/pm/model'

/** What is left of a paste, and which recorded sentences stayed out of it. */
export interface PastedOnce {
  readonly slice: Slice
  readonly left: readonly string[]
}

/**
 * What is recorded stands once (WRI7): a paste brings no fact that stands already, and none twice. A paragraph that was
 * nothing but such a fact stays out with it.
 *
 * @param standing facts that stand in the draft, apart from what the paste replaces
 */
export function factsOnce(slice: Slice, standing: ReadonlySet<string>): PastedOnce {
  const known = new Set(standing)
  const left: string[] = []
  const isLeft = ({ type, attrs }: Node): boolean => {
    if (type.name !== 'fact') return false
    const fact = String(attrs['fact'])
    if (!known.has(fact)) {
      known.add(fact)
      return false
    }
    if (!left.includes(fact)) left.push(fact)
    return true
  }
  const keep = (node: Node): Node | null => {
    if (isLeft(node)) return null
    if (node.isLeaf) return node
    const { emptied, content } = keepIn(node.content)
    if (content.eq(node.content)) return node
    if (content.childCount === 0 && !node.type.spec['tableRole']) return null
    // a list's line that would begin with a list, a cell without a line: the empty line stays
    return node.copy(node.type.validContent(content) ? content : emptied)
  }
  const keepIn = (of: Fragment) => {
    const pairs = of.content.map((child) => [child, keep(child)] as const)
    return {
      content: Fragment.from(pairs.flatMap(([, kept]) => kept ?? [])),
      emptied: Fragment.from(
        pairs.flatMap(([child, kept]) => kept ?? (child.isInline ? [] : child.copy(emptyOf(child)))),
      ),
    }
  }
  const { content } = keepIn(slice.content)
  if (left.length === 0) return { slice, left }
  const most = Slice.maxOpen(content)
  return {
    slice: new Slice(content, Math.min(slice.openStart, most.openStart), Math.min(slice.openEnd, most.openEnd)),
    left,
  }
}

const emptyOf = (node: Node): Fragment => node.type.createAndFill(node.attrs)?.content ?? Fragment.empty
