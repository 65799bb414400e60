import { statementRows } from '../../features/statements/rows.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import type { Self } from './use-self.ts'
import s from './TextPart.module.css'

/** The statements for the record on an item; others' may be joined. */
export function Statements({ item, self }: { readonly item: string; readonly self: Self }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const rows = statementRows(state, item, self.code)
  if (rows.length === 0) return null
  return (
    <section className={s['list']} aria-label={t('statement.list')}>
      <h3>{t('statement.list')}</h3>
      {rows.map((row) => (
        <div key={row.id} className={s['entry']}>
          <b>{format.list(row.by)}</b>
          <p>{row.text}</p>
          {self.mayAct && (
            <div className={s['acts']}>
              {[self.code, ...self.holds].map((code) => (
                <ActButton
                  key={code}
                  variant="quiet"
                  command={{
                    type: 'statements.join',
                    data: { item, statement: row.id, ...(code === self.code ? {} : { for: code }) },
                  }}
                  hiddenFor={['already-joined', 'not-held', 'meeting-closed', 'not-open']}
                  confirm={{
                    title: t('statement.join.title'),
                    text: [row.text, t('statement.join.text', { name: delegationName(state, code) })],
                    label: t('statement.join'),
                  }}
                >
                  {code === self.code
                    ? t('statement.join')
                    : t('statement.joinFor', { name: delegationName(state, code) })}
                </ActButton>
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
