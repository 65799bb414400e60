import type { Node } from '@tiptap/pm/model'

/**
 * Where a section says some words, from the first to the last letter, be they typed or a sentence of the record; a fact
 * is taken whole. Blanks do not count: between a sentence and its neighbour the minutes print one that nobody typed.
 *
 * @param sentence how a fact is printed; empty where it is not
 * @returns null where the section does not say so (any more)
 */
export function placeOfWords(
  doc: Node,
  words: string,
  sentence: (fact: string) => string,
): { readonly from: number; readonly to: number } | null {
  let letters = ''
  const places: { readonly from: number; readonly to: number }[] = []
  const put = (text: string, at: (index: number) => { readonly from: number; readonly to: number }) => {
    for (let index = 0; index < text.length; index += 1) {
      const letter = text[index] ?? ''
      if (BLANK.test(letter)) continue
      letters += letter
      places.push(at(index))
    }
  }
  doc.descendants((node, position) => {
    if (node.isText) put(node.text ?? '', (index) => ({ from: position + index, to: position + index + 1 }))
    else if (node.type.name === 'fact') {
      const worded: unknown = node.attrs['text']
      const text = typeof worded === 'string' && worded !== '' ? worded : sentence(String(node.attrs['fact'] ?? ''))
      put(text, () => ({ from: position, to: position + node.nodeSize }))
    }
  })
  // a row of a table is told with strokes between its cells
  for (const wanted of [words, words.replaceAll(' | ', ' ')]) {
    const sought = wanted.replaceAll(BLANKS, '')
    const at = sought === '' ? -1 : letters.indexOf(sought)
    const [first, last] = [places[at], places[at + sought.length - 1]]
    if (at >= 0 && first && last) return { from: first.from, to: last.to }
  }
  return null
}

const BLANK = /[\s\u00ad]/
const BLANKS = /[\s\u00ad]/g
