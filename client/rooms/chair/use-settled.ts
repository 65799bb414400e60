import { useEffect, useMemo, useRef } from 'react'
import type { Step } from './next-step.ts'

/** A new step is not taken by the second half of a double press on the one before. */
const SETTLES_MS = 500

/** What tells one step from the next. */
export function keyOf(step: Step): string {
  const parts: readonly unknown[] = Object.values(step).map((part: unknown) =>
    typeof part === 'object' && part !== null ? ('number' in part ? part.number : 'id' in part ? part.id : '') : part,
  )
  return parts.join('/')
}

/** Lets a press through unless something is under way, or the step has only just become what it is. */
export function useSettled(key: string, busy: boolean): (press: () => void) => void {
  const since = useRef(0)
  useEffect(() => {
    since.current = performance.now()
  }, [key])
  return useMemo(
    () => (press) => {
      if (!busy && performance.now() - since.current > SETTLES_MS) press()
    },
    [busy],
  )
}
