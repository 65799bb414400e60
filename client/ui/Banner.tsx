import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import s from './Banner.module.css'

export type BannerProps = {
  readonly icon?: IconName | undefined
  readonly tone?: 'warn' | 'info' | undefined
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One truth for the whole room ("Keine Verbindung seit 10:01:40."). What of it must be spoken goes to `useAnnounce`. */
export function Banner({ icon = 'triangle-alert', tone = 'warn', action, children }: BannerProps) {
  return (
    <div className={classNames(s['banner'], tone === 'info' && s['info'])}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  )
}
