import { useState } from 'react'
import { itemsInOrder } from '../../../shared/features/agenda/select.ts'
import { documentsOn } from '../../../shared/features/documents/select.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { DocumentList } from '../../features/documents/DocumentList.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Select } from '../../ui/Field.tsx'
import { Panel } from '../../ui/Panel.tsx'
import s from './Desk.module.css'

/** The papers of the agenda: an item is chosen, its documents are sent, read and taken away. */
export function DocumentsDesk() {
  const t = useText()
  const state = useMeeting()
  const items = itemsInOrder(state)
  const [chosen, setChosen] = useState<string | null>(null)
  const item =
    chosen ?? state.agenda.current ?? items.find(({ kind }) => kind === 'decision')?.number ?? items[0]?.number
  if (item === undefined) return null
  const all = items.reduce((sum, { number }) => sum + documentsOn(state, number).length, 0)
  return (
    <Panel title={t('desk.documents')} aside={String(all)} className={s['people']}>
      <div className={s['documents']}>
        <Select label={t('documents.item')} value={item} onChange={(event) => setChosen(event.currentTarget.value)}>
          {items.map((each) => {
            const title = `${t('room.item', { number: each.number })} ${each.short || fullTitle(each, t)}`
            const count = documentsOn(state, each.number).length
            return (
              <option key={each.number} value={each.number}>
                {count > 0 ? t('documents.item.count', { title, count }) : title}
              </option>
            )
          })}
        </Select>
        <DocumentList key={item} item={item} />
      </div>
    </Panel>
  )
}
