import { noticesOn, rulingsOn } from '../../../shared/features/statements/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { personName } from '../../features/roster/names.ts'
import { statementRows } from '../../features/statements/rows.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import s from './TextStage.module.css'

/** Statements, rulings and notices on the item. */
export function Sayings({ item }: { readonly item: string }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const rows = [
    ...statementRows(state, item, null).map((row) => ({
      id: row.id,
      who: t('chair.said.statement', { name: format.list(row.by) }),
      text: row.text,
    })),
    ...rulingsOn(state, item).map((said) => ({ id: said.seq, who: t('chair.said.ruling'), text: said.text })),
    ...noticesOn(state, item).map((said) => ({
      id: said.seq,
      who: t('chair.said.notice'),
      text: noticeText(state, said.person, said.text),
    })),
  ].toSorted((a, b) => a.id - b.id)
  if (rows.length === 0) return null
  return (
    <ul className={s['said']} aria-label={t('chair.said')}>
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.who}</b> {row.text}
        </li>
      ))}
    </ul>
  )
}

const noticeText = (state: MeetingState, person: string, text: string): string => `${personName(state, person)} ${text}`
