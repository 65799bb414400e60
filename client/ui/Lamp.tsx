import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import s from './Lamp.module.css'

export type LampProps = { readonly on: boolean; readonly className?: string | undefined; readonly children: ReactNode }

/** A truth about the connection or the disk, in words. Round = holds, square = does not. */
export function Lamp({ on, className, children }: LampProps) {
  return <span className={classNames(s['lamp'], !on && s['stale'], className)}>{children}</span>
}
