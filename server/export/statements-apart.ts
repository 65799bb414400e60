import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import type { PaperSection } from './paper.ts'

/**
 * PAP12: the blocks of a section with every statement for the record as a quotation of its own, below the sentence that
 * announces it; the words and their marks stay. `minutes.txt` keeps them in the sentence, as the meeting file has it.
 */
export function statementsApart({ blocks, statements }: PaperSection): readonly WovenBlock[] {
  if (statements.length === 0) return blocks
  const apart = (block: WovenBlock): readonly WovenBlock[] => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphApart(block.content, statements)
      case 'list':
        return [{ ...block, items: block.items.map((item) => item.flatMap(apart)) }]
      case 'quote':
        return [{ ...block, blocks: block.blocks.flatMap(apart) }]
      case 'heading':
      case 'table':
        return [block]
    }
  }
  return blocks.flatMap(apart)
}

function paragraphApart(content: readonly WovenInline[], statements: readonly string[]): readonly WovenBlock[] {
  for (const [index, inline] of content.entries()) {
    const found = inline.kind === 'sentence' ? statementIn(inline.text, statements) : null
    if (!found || inline.kind !== 'sentence') continue
    const rest = begun([{ ...inline, text: found.after }, ...content.slice(index + 1)])
    return [
      { kind: 'paragraph', content: [...content.slice(0, index), { ...inline, text: found.before }] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ ...inline, text: found.statement }] }] },
      ...(rest.length > 0 ? paragraphApart(rest, statements) : []),
    ]
  }
  return [{ kind: 'paragraph', content }]
}

/** The first statement that a sentence announces with a colon, where it ends that sentence. */
function statementIn(text: string, statements: readonly string[]) {
  const places = statements.flatMap((statement) => {
    const at = text.indexOf(`: ${statement}`)
    return at < 0 ? [] : [{ at, statement }]
  })
  const [first] = places.toSorted((a, b) => a.at - b.at)
  if (!first) return null
  const after = text.slice(first.at + 2 + first.statement.length)
  if (!/^(?:$|\s+[„“]?\p{L})/u.test(after)) return null // figures, or half a sentence, that belong to what is before
  return { before: text.slice(0, first.at + 1), statement: first.statement, after }
}

/** Without what a paragraph does not begin with: blanks and breaks. */
function begun(content: readonly WovenInline[]): readonly WovenInline[] {
  const [first, ...others] = content
  if (!first) return []
  if (first.kind === 'break') return begun(others)
  const text = first.text.trimStart()
  return text === '' ? begun(others) : [{ ...first, text }, ...others]
}
