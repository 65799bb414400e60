import { classNames } from './class-names.ts'
import { useNow, type ReadClock } from './use-now.ts'
import s from './Clock.module.css'

export type ClockProps = {
  readonly read?: ReadClock | undefined
  /** Words for a moment, in the meeting's zone: `useFormat().time`. */
  readonly format: (at: number) => string
  /** A moment at which it stands: the screen's clock stops when it no longer hears the server. */
  readonly stoppedAt?: number | undefined
  readonly stepMs?: number | undefined
  readonly inBar?: boolean | undefined
  readonly className?: string | undefined
}

/** The time of day. Not a live region: nobody wants to hear each second. */
export function Clock({ read, format, stoppedAt, stepMs = 1000, inBar, className }: ClockProps) {
  const now = useNow(read, stepMs, stoppedAt === undefined)
  const at = stoppedAt ?? now
  return (
    <time className={classNames(s['clock'], inBar && s['bar'], className)} dateTime={new Date(at).toISOString()}>
      {format(at)}
    </time>
  )
}
