import { itemsInOrder } from '../../../shared/features/agenda/select.ts'
import { documentsOn } from '../../../shared/features/documents/select.ts'
import { DocumentList } from '../../features/documents/DocumentList.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { PanelHead } from '../../ui/Panel.tsx'
import s from './DocumentsAside.module.css'

/** The papers of the items, for whoever writes about them: all there are, and those of the item called at any rate. */
export function DocumentsAside() {
  const t = useText()
  const state = useMeeting()
  const items = itemsInOrder(state).filter(
    ({ number }) => number === state.agenda.current || documentsOn(state, number).length > 0,
  )
  return (
    <section aria-label={t('documents.title')} className={s['aside']}>
      <PanelHead title={t('documents.title')} />
      {items.length === 0 && <p className={s['none']}>{t('documents.none.meeting')}</p>}
      {items.map(({ number }) => (
        <details key={number} open={number === state.agenda.current}>
          <summary>
            {t('room.item', { number })} ({documentsOn(state, number).length})
          </summary>
          <DocumentList item={number} />
        </details>
      ))}
    </section>
  )
}
