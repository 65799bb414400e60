import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import s from './AgendaScene.module.css'

export type ScreenAgendaRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: 'done' | 'now' | 'todo'
  readonly sign?: SignKind | undefined
}

/** The agenda as it stands, in the order of call. */
export function AgendaScene({ rows }: { readonly rows: readonly ScreenAgendaRow[] }) {
  const t = useText()
  const columns = rows.length > 11 ? 2 : 1
  return (
    <div className={s['agenda']}>
      <h1>{t('agenda.title')}</h1>
      <ol
        style={{
          ['--rows' as string]: Math.ceil(rows.length / columns),
          ['--row' as string]: rows.length > 24 ? 2.6 : 3.2,
        }}
      >
        {rows.map((row) => (
          <li
            key={row.id}
            className={classNames(row.state === 'done' && s['isDone'], row.state === 'now' && s['isNow'])}
            {...(row.state === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <b className="num">{row.number}</b>
            <span>{row.title}</span>
            <span>{row.sign && <Sign kind={row.sign} />}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
