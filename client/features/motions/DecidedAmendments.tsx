import { amendmentsOf } from '../../../shared/features/motions/select.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { amendmentView } from './amendment-views.ts'
import { AmendmentText } from './AmendmentText.tsx'
import s from './AmendmentText.module.css'

/** What became of the amendments on an item that are not open any more, each with what it would have changed. */
export function DecidedAmendments({ item }: { readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const decided = amendmentsOf(state, item)
    .filter(({ status }) => status !== 'tabled')
    .toSorted((a, b) => (a.decidedSeq ?? 0) - (b.decidedSeq ?? 0))
  if (decided.length === 0) return null
  return (
    <details className={s['decided']}>
      <summary>{t('amendment.decided', { count: decided.length })}</summary>
      <ul>
        {decided.map((amendment) => {
          const { title } = amendmentView(state, amendment, t)
          return (
            <li key={amendment.id} className={s['amendment']}>
              <p className={s['name']}>
                <b>{title}</b>{' '}
                <Tag tone={amendment.status === 'accepted' ? 'ok' : 'plain'}>
                  {t(`amendment.status.${amendment.status as 'accepted' | 'rejected' | 'withdrawn'}`)}
                </Tag>
              </p>
              <AmendmentText id={amendment.id} title={title} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
