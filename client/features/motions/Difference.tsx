import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { ClauseDifference } from './clause-difference.ts'
import { changeWord, clauseName, type Outlook } from './difference-words.ts'
import { Spans } from './Spans.tsx'
import type { DifferenceView } from './use-difference-view.ts'
import s from './Difference.module.css'

export type DifferenceProps = {
  readonly label: string
  readonly differences: readonly ClauseDifference[]
  readonly outlook: Outlook
  readonly view: DifferenceView
  /** What stands over the earlier and the later wording. */
  readonly heads: { readonly was: string; readonly is: string }
  readonly className?: string | undefined
}

/** Clauses in two states of a text, each with what became of it. */
export function Difference({ label, differences, outlook, view, heads, className }: DifferenceProps) {
  const t = useText()
  return (
    <ol className={classNames(s['differences'], className)} aria-label={label}>
      {differences.map((difference) => {
        const word = changeWord(difference, outlook, t)
        return (
          <li key={difference.id} className={classNames(s['clause'], word === null && s['unchanged'])}>
            <p className={s['head']}>
              <b>{clauseName(difference, outlook, t)}</b>
              {word !== null && <span>{word}</span>}
            </p>
            {view === 'inline' || word === null || difference.how === 'named' ? (
              <p className={s['text']}>
                <Spans spans={difference.spans} />
              </p>
            ) : (
              <Pair difference={difference} heads={heads} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Pair({
  difference: { how, spans },
  heads,
}: {
  readonly difference: ClauseDifference
  readonly heads: DifferenceProps['heads']
}) {
  const t = useText()
  return (
    <dl className={s['pair']}>
      <div>
        <dt>{heads.was}</dt>
        <dd className={s['text']}>
          {how === 'inserted' ? <i>{t('difference.absent')}</i> : <Spans spans={spans} side="before" />}
        </dd>
      </div>
      <div>
        <dt>{heads.is}</dt>
        <dd className={s['text']}>
          {how === 'struck' ? <i>{t('difference.dropped')}</i> : <Spans spans={spans} side="after" />}
        </dd>
      </div>
    </dl>
  )
}
