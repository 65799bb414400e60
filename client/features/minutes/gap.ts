import type { Node } from '@tiptap/pm/model'
import { isGap } from '../../../shared/phrases/gap.ts'

/** A recorded sentence, as far as its ends go. */
const SENTENCE = 'S.'

/** Facts beside which the print has a blank that nobody typed, and on which of their sides. */
export function gapsIn(doc: Node): readonly { readonly from: number; readonly side: 'before' | 'behind' }[] {
  const gaps: { from: number; side: 'before' | 'behind' }[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    let last: { readonly text: string; readonly fact: number | null } | null = null
    node.forEach((child, offset) => {
      const fact = child.type.name === 'fact' ? position + 1 + offset : null
      const worded: unknown = child.attrs['text']
      const text = child.text ?? (typeof worded === 'string' && worded !== '' ? worded : SENTENCE)
      const now = child.isText || fact !== null ? { text, fact } : null
      if (last && now && (last.fact ?? now.fact) !== null && isGap(last.text, now.text))
        gaps.push(now.fact === null ? { from: last.fact ?? 0, side: 'behind' } : { from: now.fact, side: 'before' })
      last = now
    })
    return false
  })
  return gaps
}
