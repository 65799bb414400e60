import type { Node } from '@tiptap/pm/model'
import { linesOf } from './prose.ts'

/** A place where the words looked for stand. */
export interface Hit {
  readonly from: number
  readonly to: number
  /** In a recorded sentence: it is shown whole, and nothing in it is replaced. */
  readonly fact: string | null
}

/** What is looked for, as a pattern: letter by letter, spaces of any kind alike; null for nothing. */
export function patternOf(words: string, exactCase: boolean): RegExp | null {
  if (words.trim() === '') return null
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
  return new RegExp(escaped, exactCase ? 'gu' : 'giu')
}

/**
 * Where a section says it, in the order of the text: in what people typed, and in the sentences of the record.
 *
 * @param sentence how a fact is printed; empty where it is not
 */
export function findIn(doc: Node, pattern: RegExp, sentence: (fact: string) => string): readonly Hit[] {
  const hits: Hit[] = []
  for (const { text, from } of linesOf(doc))
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') break
      hits.push({ from: from + match.index, to: from + match.index + match[0].length, fact: null })
    }
  doc.descendants((node, from) => {
    if (node.type.name !== 'fact') return
    const fact = String(node.attrs['fact'] ?? '')
    const worded = node.attrs['text'] as string | null
    if ((worded ?? sentence(fact)).search(pattern) >= 0) hits.push({ from, to: from + node.nodeSize, fact })
  })
  return hits.toSorted((a, b) => a.from - b.from)
}
