import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import s from './Tag.module.css'

export type TagTone = 'plain' | 'live' | 'warn' | 'ok' | 'proxy' | 'action'

export type TagProps = {
  readonly tone?: TagTone | undefined
  readonly icon?: IconName | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A short state in one or two words. Never pressed. */
export function Tag({ tone = 'plain', icon, className, children }: TagProps) {
  return (
    <span className={classNames(s['tag'], tone !== 'plain' && s[tone], className)}>
      {icon && <Icon name={icon} />} {children}
    </span>
  )
}
