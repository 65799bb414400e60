import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import type { Holder, Shown } from './shown.ts'

/**
 * Puts what changed in the shared text on the page, and nothing else: a paragraph nobody touched is not drawn again, so
 * neither a caret in it nor a key on its way is disturbed.
 *
 * @param tr begun on `page`
 * @param page the document as it is on the page
 * @param next as it is to be
 */
export function show(tr: Transaction, page: Node, next: Node, fragment: Y.XmlFragment, was: Shown, now: Shown): void {
  showKids(tr, fragment, page, next, 0, was, now)
  if (!tr.doc.eq(next)) replaceDifference(tr, tr.doc, next, 0)
}

/** @param start position of the first child of `old`; what stands before it is untouched as yet */
function showKids(tr: Transaction, holder: Holder, old: Node, next: Node, start: number, was: Shown, now: Shown): void {
  const [before, after] = [was.kids(holder), now.kids(holder)]
  const isKnown = before.length === old.childCount && after.length === next.childCount
  if (old.inlineContent || !isKnown) return replaceDifference(tr, old, next, start)
  const stays = new Set(after)
  const stood = new Set(before)
  let [i, j, end] = [before.length, after.length, start + old.content.size]
  // from the last to the first; what goes and what comes between two that stay is one step
  while (i > 0 || j > 0) {
    const [to, upTo] = [end, j]
    while (i > 0 && !stays.has(before[i - 1]!)) end -= old.child(--i).nodeSize
    while (j > 0 && !stood.has(after[j - 1]!)) j--
    if (end < to || j < upTo) {
      const fresh = next.children.slice(j, upTo)
      tr.step(new ReplaceStep(end, to, new Slice(Fragment.from(fresh), 0, 0)))
    }
    if (i === 0) continue
    const [element, oldKid, nextKid] = [before[--i]!, old.child(i), next.child(--j)]
    end -= oldKid.nodeSize
    if (oldKid === nextKid) continue
    if (oldKid.sameMarkup(nextKid) && !oldKid.isLeaf) showKids(tr, element, oldKid, nextKid, end + 1, was, now)
    else tr.step(new ReplaceStep(end, end + oldKid.nodeSize, new Slice(Fragment.from(nextKid), 0, 0)))
  }
}

/** From the first to the last difference in one step. */
function replaceDifference(tr: Transaction, old: Node, next: Node, start: number): void {
  const from = old.content.findDiffStart(next.content)
  const ends = old.content.findDiffEnd(next.content)
  if (from === null || !ends) return
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const slice = old.inlineContent
    ? new Slice(next.content.cut(from, ends.b + overlap), 0, 0)
    : next.slice(from, ends.b + overlap)
  tr.replace(start + from, start + ends.a + overlap, slice)
}
