import { useEffect, useRef, useState } from 'react'
import { useNow, type ReadClock } from './use-now.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type CountdownProps = {
  readonly read?: ReadClock | undefined
  /** Milliseconds already used before `since`, for time that was paused. */
  readonly usedMs?: number | undefined
  /** Since when it runs; `null`: paused. */
  readonly since: number | null
  readonly limitMs?: number | undefined
  /** `used`: how long it took so far; `left`: what remains, with a minus once it is over. */
  readonly show?: 'used' | 'left' | undefined
  /** What is said at half time, at 30 s and at the end. Without them it stays silent. */
  readonly words?: { readonly half: string; readonly thirty: string; readonly end: string } | undefined
  readonly className?: string | undefined
}

/** Used and remaining time in ms, and the share of the limit, 0 to 1. */
export function timeSpent(now: number, since: number | null, usedMs: number, limitMs?: number) {
  const used = Math.max(0, usedMs + (since === null ? 0 : now - since))
  return {
    used,
    left: limitMs === undefined ? undefined : limitMs - used,
    share: limitMs === undefined || limitMs <= 0 ? 0 : Math.min(1, used / limitMs),
    over: limitMs !== undefined && used > limitMs,
  }
}

/** 78 000 ms is "1:18", −5 000 ms "−0:05", 3 723 000 ms "1:02:03". Whole seconds, never rounded up while time runs. */
export function minutesAndSeconds(ms: number): string {
  const all = Math.floor(Math.abs(ms) / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(all / 3600)
  const text =
    hours > 0
      ? `${hours}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
      : `${Math.floor(all / 60)}:${two(all % 60)}`
  return ms < 0 && all > 0 ? `−${text}` : text
}

/** A running time, counted in the view from moments that the server fixed. Speaks three times, not every second. */
export function Countdown({ read, usedMs = 0, since, limitMs, show = 'used', words, className }: CountdownProps) {
  const now = useNow(read, 1000, since !== null)
  const { used, left } = timeSpent(now, since, usedMs, limitMs)
  const shown = show === 'left' && left !== undefined ? left : used
  return (
    <>
      <span className={className} style={{ fontVariantNumeric: 'tabular-nums lining-nums' }}>
        {minutesAndSeconds(shown)}
      </span>
      {words !== undefined && left !== undefined && limitMs !== undefined && (
        <Speech left={left} limit={limitMs} words={words} />
      )}
    </>
  )
}

function Speech({
  left,
  limit,
  words,
}: {
  readonly left: number
  readonly limit: number
  readonly words: NonNullable<CountdownProps['words']>
}) {
  const stage = left <= 0 ? 'end' : left <= 30_000 ? 'thirty' : left <= limit / 2 ? 'half' : 'start'
  const [spoken, setSpoken] = useState('')
  const before = useRef(stage)
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    setSpoken(stage === 'start' ? '' : words[stage])
  }, [stage, words])
  return <VisuallyHidden role="status">{spoken}</VisuallyHidden>
}
