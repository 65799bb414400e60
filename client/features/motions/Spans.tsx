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
    if (how === 'gone')
      return side === 'after' ? null : (
        <del key={at} className={s['gone']}>
          <VisuallyHidden> {t('difference.gone')} „</VisuallyHidden>
          {text}
          <VisuallyHidden>“, </VisuallyHidden>
        </del>
      )
    return side === 'before' ? null : (
      <ins key={at} className={s['new']}>
        <VisuallyHidden> {t('difference.new')} „</VisuallyHidden>
        {text}
        <VisuallyHidden>“, </VisuallyHidden>
      </ins>
    )
  })
}
