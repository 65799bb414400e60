import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import s from './Banner.module.css'

export type BannerProps = {
  /** Names the region that it is, for readers who go by landmarks. Left out where it stands in one. */
  readonly label?: string | undefined
  readonly icon?: IconName | undefined
  readonly tone?: 'warn' | 'info' | undefined
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One truth for the whole room ("Keine Verbindung seit 10:01:40."). What of it must be spoken goes to `useAnnounce`. */
export function Banner({ label, icon = 'triangle-alert', tone = 'warn', action, children }: BannerProps) {
  const Region = label === undefined ? 'div' : 'section'
  return (
    <Region aria-label={label} className={classNames(s['banner'], tone === 'info' && s['info'])}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </Region>
  )
}
