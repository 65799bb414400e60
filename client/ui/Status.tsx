import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** How often the polite voice may speak at most. */
export const STATUS_EVERY_MS = 3000

/**
 * Lets a value through at most once in `everyMs`; of several in between the newest wins. The first comes at once.
 */
export function useSpaced(value: string, everyMs = STATUS_EVERY_MS): string {
  const [shown, setShown] = useState(value)
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const now = performance.now()
    const wait = Math.max(0, last.current + everyMs - now)
    const show = () => {
      last.current = performance.now()
      setShown(value)
    }
    if (wait === 0) {
      show()
      return
    }
    const timer = window.setTimeout(show, wait)
    return () => window.clearTimeout(timer)
  }, [value, everyMs])
  return shown
}

/** The polite voice of a room: whole sentences, at most one in 3 s, the newest wins. Exactly one per room. */
export function Status({ text }: { readonly text: string }) {
  return <VisuallyHidden role="status">{useSpaced(text)}</VisuallyHidden>
}

/** The urgent voice: ballot opened for me, my vote refused, connection lost. Nothing else. */
export function Alert({ text }: { readonly text: string }) {
  return <VisuallyHidden role="alert">{text}</VisuallyHidden>
}

export type Announce = {
  /** A whole sentence for the polite voice. */
  readonly say: (text: string) => void
  /** A whole sentence for the urgent voice; spoken again even when it is the same as before. */
  readonly alarm: (text: string) => void
}

const AnnounceContext = createContext<Announce>({ say: () => {}, alarm: () => {} })

/** The two voices of a room, reachable from everywhere inside by `useAnnounce`. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState('')
  const [urgent, setUrgent] = useState('')
  const say = useCallback((text: string) => setPolite(text), [])
  const alarm = useCallback((text: string) => {
    // a no-break space more makes the same words a new text, which readers speak again
    setUrgent((before) => (before === text ? `${text}\u00a0` : text))
  }, [])
  const voice = useMemo(() => ({ say, alarm }), [say, alarm])
  return (
    <AnnounceContext value={voice}>
      {children}
      <Status text={polite} />
      <Alert text={urgent} />
    </AnnounceContext>
  )
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
