import { classNames } from './class-names.ts'
import s from './Meter.module.css'

export type MeterProps = {
  /** 0 to 1 */ readonly share: number
  readonly over?: boolean | undefined
  readonly className?: string | undefined
}

/** A bar that repeats a number standing beside it; hidden from readers for that reason. */
export function Meter({ share, over, className }: MeterProps) {
  return (
    <div className={classNames(s['meter'], over && s['over'], className)} aria-hidden="true">
      <span className={s['fill']} style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%` }} />
    </div>
  )
}
