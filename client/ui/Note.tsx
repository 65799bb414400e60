import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import s from './Note.module.css'

export type NoteProps = {
  readonly tone?: 'info' | 'warn' | undefined
  readonly icon?: IconName | undefined
  /** Spoken at once. Only for: a ballot opened for me, my vote refused, connection lost. */
  readonly alert?: boolean | undefined
  readonly action?: ReactNode
  readonly className?: string | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** Something to know where it matters. A refusal says what, why, and who can help. */
export function Note({ tone = 'info', icon, alert, action, className, id, children }: NoteProps) {
  const sign = icon ?? (tone === 'warn' ? 'triangle-alert' : 'info')
  return (
    <div
      id={id}
      className={classNames(s['note'], tone === 'warn' && s['warn'], action !== undefined && s['acting'], className)}
      {...(alert ? { role: 'alert' } : {})}
    >
      <Icon name={sign} />
      <div className={s['text']}>{children}</div>
      {action}
    </div>
  )
}
