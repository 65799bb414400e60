import type { ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import s from './Checks.module.css'

export type CheckRow = {
  readonly id: string
  readonly tone: 'warn' | 'info' | 'ok'
  readonly icon?: IconName | undefined
  /** "TOP 8: Text widerspricht der Sitzung" */
  readonly title: string
  readonly text: string
  readonly actions?: ReactNode
}

export type ChecksProps = {
  readonly conflicts: number
  readonly hints: number
  readonly facts: number
  readonly rows: readonly CheckRow[]
  /** The minutes are approved: what was left then is no longer to be settled, so only what holds is told (CHK5). */
  readonly isDone?: boolean | undefined
  /** Somebody who reads along: none of it is her text. */
  readonly isReader?: boolean | undefined
}

/** What the record says about the text: conflicts first, then hints, then what holds. */
export function Checks({ conflicts, hints, facts, rows, isDone = false, isReader = false }: ChecksProps) {
  const t = useText()
  if (isDone)
    return (
      <>
        <div className={s['sum']}>
          <div>
            <b>{facts}</b>
            {t('minutes.facts', { count: facts })}
          </div>
        </div>
        <p className={s['legend']}>{t('minutes.legend.done')}</p>
      </>
    )
  return (
    <>
      <div className={s['sum']}>
        <div className={classNames(conflicts > 0 && s['warn'])}>
          <b>{conflicts}</b>
          {t('minutes.conflicts', { count: conflicts })}
        </div>
        <div>
          <b>{hints}</b>
          {t('minutes.hints', { count: hints })}
        </div>
        <div>
          <b>{facts}</b>
          {t('minutes.facts', { count: facts })}
        </div>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={classNames(s['check'], row.tone !== 'warn' && s[row.tone])}>
            <Icon name={row.icon ?? (row.tone === 'warn' ? 'triangle-alert' : row.tone === 'ok' ? 'check' : 'info')} />
            <div>
              <b>{row.title}</b>
              <p>{row.text}</p>
            </div>
            {row.actions !== undefined && <div className={s['act']}>{row.actions}</div>}
          </li>
        ))}
      </ul>
      <p className={s['legend']}>{t(isReader ? 'minutes.legend.reader' : 'minutes.legend')}</p>
    </>
  )
}
