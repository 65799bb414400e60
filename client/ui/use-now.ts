import { useEffect, useState } from 'react'

/** Reads a clock in milliseconds since 1970; rooms pass one that is set by the server's. */
export type ReadClock = () => number

/**
 * The time, read again at every full step of `stepMs`, so that all clocks on a page turn over together.
 * With `running` false it stands still.
 */
export function useNow(read: ReadClock = Date.now, stepMs = 1000, running = true): number {
  const [now, setNow] = useState(read)
  useEffect(() => {
    if (!running) return
    let timer = 0
    const tick = () => {
      const time = read()
      setNow(time)
      timer = window.setTimeout(tick, stepMs - (time % stepMs) + 5)
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [read, stepMs, running])
  return now
}
