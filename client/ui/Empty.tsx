import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import s from './Empty.module.css'

export type EmptyProps = {
  readonly icon: IconName
  /** One sentence. */ readonly children: ReactNode
  /** The one useful button. */ readonly action?: ReactNode
  readonly className?: string | undefined
}

export function Empty({ icon, children, action, className }: EmptyProps) {
  return (
    <div className={classNames(s['empty'], className)}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  )
}
