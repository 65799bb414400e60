import type { Node } from '@tiptap/pm/model'

/** Stands for a recorded fact, a line break or any other thing in a line that is no letter. */
export const THING = '\uFFFC'

/** A paragraph, a heading or a cell's line: its own letters, one position of the document each. */
export interface Line {
  readonly text: string
  /** Position of the first letter in the document. */
  readonly from: number
}

/** A recorded fact as it stands in the text. */
export interface Placed {
  readonly fact: string
  readonly from: number
}

/** All lines of a section, in the order of the text. A letter `i` of a line stands at `from + i`. */
export function linesOf(doc: Node): readonly Line[] {
  const lines: Line[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    lines.push({ text: node.textBetween(0, node.content.size, undefined, THING), from: position + 1 })
    return false
  })
  return lines
}

export function factsOf(doc: Node): readonly Placed[] {
  const facts: Placed[] = []
  doc.descendants((node, from) => {
    if (node.type.name === 'fact') facts.push({ fact: String(node.attrs['fact'] ?? ''), from })
  })
  return facts
}

/** Where the words that bear a thread's id stand: from the first to the last; null where they are gone. */
export function passageOf(doc: Node, thread: string): { readonly from: number; readonly to: number } | null {
  let from = -1
  let to = -1
  doc.descendants((node, position) => {
    if (!node.isInline || !node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs['id'] === thread))
      return
    if (from < 0) from = position
    to = position + node.nodeSize
  })
  return from < 0 ? null : { from, to }
}
