import type { HTMLAttributes } from 'react'
import s from './VisuallyHidden.module.css'

/** Text for readers only. */
export function VisuallyHidden(props: Omit<HTMLAttributes<HTMLSpanElement>, 'className'>) {
  return <span {...props} className={s['hidden']} />
}
