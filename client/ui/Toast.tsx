import type { ReactNode } from 'react'
import s from './Toast.module.css'

export type ToastProps = {
  readonly children: ReactNode
  /** "Zurücknehmen": the one thing that can still be done about it. */ readonly action?: ReactNode
}

/**
 * A sentence at the foot of the page about what was just done. It is only seen; what must be heard goes to `useAnnounce`.
 * It never holds the only way to something, because it goes away.
 */
export function Toast({ children, action }: ToastProps) {
  return (
    <div className={s['toast']}>
      <p>{children}</p>
      {action}
    </div>
  )
}
