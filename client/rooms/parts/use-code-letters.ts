import { useEffect } from 'react'
import { delegationsOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** The plates of codes are as wide as this meeting's codes need, so that what stands beside them stands in a column. */
export function useCodeLetters(state: MeetingState | undefined) {
  const letters = state === undefined ? 2 : lettersOf(delegationsOf(state).map(({ code }) => code))
  useEffect(() => {
    const root = document.documentElement.style
    root.setProperty('--code-letters', String(letters))
    return () => void root.removeProperty('--code-letters')
  }, [letters])
}

/** Of the longest code, at most six: a plate that holds a whole name would push the names beside it away. */
export const lettersOf = (codes: readonly string[]): number =>
  Math.min(6, Math.max(2, ...codes.map((code) => code.length)))
