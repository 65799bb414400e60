import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { askMeetings, loadExample, resetExample, type Example, type Meetings } from './lobby-api.ts'

const ASK_AGAIN_MS = 3_000

export interface Lobby {
  readonly meetings: Meetings | null
  readonly example: Example | null
  /** What is under way with the example. */
  readonly busy: 'loading' | 'resetting' | null
  /** The server is not heard; it is asked again by itself. */
  readonly unheard: boolean
  /** What the server said instead, in the reader's language. */
  readonly refused: string | null
  readonly load: () => void
  readonly reset: () => void
  readonly askAgain: () => void
}

/** What the entrance knows of the server: own seats, the example and its doors. */
export function useLobby(): Lobby {
  const { language } = useLanguage()
  const [meetings, setMeetings] = useState<Meetings | null>(null)
  const [example, setExample] = useState<Example | null>(null)
  const [busy, setBusy] = useState<Lobby['busy']>(null)
  const [unheard, setUnheard] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)

  const failed = useCallback((error: unknown) => {
    if (error instanceof ApiRefusal) setRefused(error.message)
    else setUnheard(true)
  }, [])

  const withExample = useCallback(
    async (what: 'loading' | 'resetting') => {
      setBusy(what)
      setRefused(null)
      try {
        setExample(await (what === 'loading' ? loadExample(language) : resetExample(language)))
        setMeetings(await askMeetings(language))
      } catch (error) {
        failed(error)
      } finally {
        setBusy(null)
      }
    },
    [language, failed],
  )

  useEffect(() => {
    let gone = false
    void (async () => {
      try {
        const found = await askMeetings(language)
        if (gone) return
        setMeetings(found)
        setUnheard(false)
        // it is there already: asking for it only names its doors
        if (!found.meetings.some((meeting) => meeting.example)) return setExample(null)
        const loaded = await loadExample(language)
        if (!gone) setExample(loaded)
      } catch (error) {
        if (!gone) failed(error)
      }
    })()
    return () => {
      gone = true
    }
  }, [language, failed, asked])

  const askAgain = useCallback(() => setAsked((times) => times + 1), [])
  useEffect(() => {
    if (!unheard) return
    const timer = window.setInterval(askAgain, ASK_AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [unheard, askAgain])
  // somebody comes back from a room: the seats may have changed
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') askAgain()
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [askAgain])

  return {
    meetings,
    example,
    busy,
    unheard,
    refused,
    load: () => void withExample('loading'),
    reset: () => void withExample('resetting'),
    askAgain,
  }
}
