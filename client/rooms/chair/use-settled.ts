import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Step } from './next-step.ts'

/** The second half of a double press comes within that time of the first. */
const DOUBLE_MS = 400
/** Nobody takes a press back that was on its way when somebody else's act changed the step. */
const SURPRISE_MS = 300
/** A step that changes so long after a press still comes of it. */
const ANSWERED_MS = 3_000

/** What tells one step from the next. */
export function keyOf(step: Step): string {
  const parts: readonly unknown[] = Object.values(step).map((part: unknown) =>
    typeof part === 'object' && part !== null ? ('number' in part ? part.number : 'id' in part ? part.id : '') : part,
  )
  return parts.join('/')
}

export interface Settled {
  /** Lets a press through unless something is under way, or `waits`. */
  readonly press: (act: () => void) => void
  /** For a moment no press is taken: to be shown. */
  readonly waits: boolean
}

/**
 * Guards a step against the second half of a double press, and against a press that was meant for the step before it
 * when others' acts changed it. The step that one's own press brought is taken as soon as it is there.
 */
export function useSettled(key: string, busy: boolean): Settled {
  const [waits, setWaits] = useState(false)
  const holding = useRef(false)
  const timer = useRef(0)
  const pressedAt = useRef(-Infinity)
  const known = useRef(key)
  const wasBusy = useRef(busy)
  const hold = useCallback((ms: number) => {
    window.clearTimeout(timer.current)
    holding.current = true
    setWaits(true)
    timer.current = window.setTimeout(() => {
      holding.current = false
      setWaits(false)
    }, ms)
  }, [])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useLayoutEffect(() => {
    const own = busy || wasBusy.current || performance.now() - pressedAt.current < ANSWERED_MS
    wasBusy.current = busy
    if (known.current === key) return
    known.current = key
    pressedAt.current = -Infinity
    if (!own) hold(SURPRISE_MS)
  }, [key, busy, hold])
  const press = useCallback(
    (act: () => void) => {
      if (busy || holding.current) return
      pressedAt.current = performance.now()
      hold(DOUBLE_MS)
      act()
    },
    [busy, hold],
  )
  return { press, waits }
}
