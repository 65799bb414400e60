import type { Mark } from '../../shared/phrases/draft.ts'
import type { WovenInline } from '../../shared/phrases/weave.ts'
import { safeHref } from './safe-href.ts'

export type Look = Exclude<Mark['kind'], 'link' | 'comment'>

/** A stretch of a line that looks the same throughout; `href` leads where a reader may follow. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Look[]; readonly href: string | null }
  | { readonly kind: 'break' }

/** A paragraph in pieces: a line break within a text is one on paper, and a comment leaves no trace. */
export const piecesOf = (content: readonly WovenInline[], shown: (text: string) => string): readonly Piece[] =>
  content.flatMap((it): readonly Piece[] => {
    if (it.kind === 'break') return [it]
    const marks = it.kind === 'text' ? it.marks : []
    const link = marks.find((mark) => mark.kind === 'link')
    const looks = marks.flatMap(({ kind }) => (kind === 'link' || kind === 'comment' ? [] : [kind]))
    const href = link ? safeHref(link.href) : null
    return shown(it.text)
      .split('\n')
      .flatMap((text, index): readonly Piece[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...(text === '' ? [] : [{ kind: 'text', text, marks: looks, href } as const]),
      ])
  })
