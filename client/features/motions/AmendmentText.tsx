import { amendmentOf, clausesNow } from '../../../shared/features/motions/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { amendmentView } from './amendment-views.ts'
import { touched } from './clause-difference.ts'
import { Difference } from './Difference.tsx'
import { renumberingWords } from './difference-words.ts'
import { amendmentDifferences } from './item-difference.ts'
import { useDifferenceView } from './use-difference-view.ts'
import s from './AmendmentText.module.css'

/** What an amendment changes: an open one against the text as it now stands or the amendment it amends. */
export function AmendmentText({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useText()
  const state = useMeeting()
  const [view] = useDifferenceView()
  const amendment = amendmentOf(state, id)
  if (!amendment) return null
  const all = amendmentDifferences(state, amendment)
  if (all === null) return <p className={s['aside']}>{amendmentView(state, amendment, t).changes.join(' ')}</p>
  const differences = touched(all)
  const gone = amendment.status === 'tabled' ? clausesNow(state, amendment).gone : []
  return (
    <div className={s['amendment']}>
      {differences.length > 0 ? (
        <Difference
          label={title}
          differences={differences}
          outlook="then"
          view={view}
          heads={{
            was:
              amendment.to === null
                ? t('difference.head.then.was')
                : t('difference.head.amendment', { to: amendment.to }),
            is: t('difference.head.then.is'),
          }}
        />
      ) : (
        <p className={s['aside']}>{t('difference.none')}</p>
      )}
      {[
        ...renumberingWords(all, 'then', t),
        ...(gone.length > 0 ? [t('difference.gone.clauses', { count: gone.length, clauses: gone.map(String) })] : []),
      ].map((sentence) => (
        <p key={sentence} className={s['aside']}>
          {sentence}
        </p>
      ))}
    </div>
  )
}
