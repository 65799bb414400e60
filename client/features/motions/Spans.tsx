import { Fragment } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { Span } from './word-difference.ts'
import s from './Difference.module.css'

/**
 * A wording with its changes marked: struck through or underlined, and said in words to who does not see that.
 * `side` leaves out what stands in the other wording only.
 */
export function Spans({
  spans,
  side,
}: {
  readonly spans: readonly Span[]
  readonly side?: 'before' | 'after' | undefined
}) {
  const t = useText()
  return spans.map(({ how, text }, at) => {
    if (how === 'same') return <span key={at}>{text}</span>
    if (how === (side === 'before' ? 'new' : side === 'after' ? 'gone' : null)) return null
    const Mark = how === 'gone' ? 'del' : 'ins'
    const { before, words, after } = apart(text)
    return (
      <Fragment key={at}>
        {before}
        <Mark className={s[how]}>
          <VisuallyHidden> {t(`difference.${how}`)} „</VisuallyHidden>
          {words}
          <VisuallyHidden>“, </VisuallyHidden>
        </Mark>
        {after}
      </Fragment>
    )
  })
}

/** The blanks around a change are not underlined with it; a change of blanks alone is. */
function apart(text: string): { readonly before: string; readonly words: string; readonly after: string } {
  const words = text.trim()
  if (words === '') return { before: '', words: text, after: '' }
  const start = text.indexOf(words)
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) }
}
