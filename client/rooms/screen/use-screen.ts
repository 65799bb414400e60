import { useCallback, useEffect, useState } from 'react'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'

/** The meeting as this screen shows it: while it is frozen, as it was when that was said (or when this screen came). */
export function useShownMeeting(): MeetingState {
  const state = useMeeting()
  const [shown, setShown] = useState(state)
  const isFrozen = state.screen.mode === 'frozen'
  // set while rendering: the frame after a thaw must not show the old picture once more
  if (!isFrozen && shown !== state) setShown(state)
  return isFrozen ? shown : state
}

const STALE_AFTER_MS = 1_500

/** Since when this screen may be old, ms of the server's clock; undefined while it is surely not older than 2 s. */
export function useStaleSince(): number | undefined {
  const { link, clockOffset } = useSession()
  const since = link.state === 'lost' ? link.since : null
  const [stale, setStale] = useState(false)
  useEffect(() => {
    if (since === null) return setStale(false)
    const left = since + STALE_AFTER_MS - (Date.now() + clockOffset)
    const timer = window.setTimeout(() => setStale(true), Math.max(0, left))
    return () => window.clearTimeout(timer)
  }, [since, clockOffset])
  return stale && since !== null ? since : undefined
}

const IDLE_AFTER_MS = 3_000

/** Whether somebody moves a pointer on this screen just now: only then it shows a cursor and a button. */
export function useSomebodyThere(): boolean {
  const [there, setThere] = useState(false)
  useEffect(() => {
    let timer = 0
    const moved = () => {
      setThere(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setThere(false), IDLE_AFTER_MS)
    }
    const events = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const event of events) window.addEventListener(event, moved)
    return () => {
      window.clearTimeout(timer)
      for (const event of events) window.removeEventListener(event, moved)
    }
  }, [])
  return there
}

/** Full screen on and off; `null` where the browser has none to give. */
export function useFullScreen(): { readonly on: boolean; readonly toggle: () => void } | null {
  const [on, setOn] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const changed = () => setOn(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggle = useCallback(() => {
    const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    turned.catch(() => undefined) // the browser may say no; the page stays as it is
  }, [])
  return document.fullscreenEnabled ? { on, toggle } : null
}
