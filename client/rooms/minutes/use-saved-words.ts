import { useEffect, useState } from 'react'
import type { DraftView } from '../../features/minutes/draft-session.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'

/** A word on its way for so long is not worth a flicker: until then the last saved moment is told, which stays true. */
const ON_ITS_WAY_MS = 1_500

/** The lamp's words: where what was written here is kept just now. Asks before the page is left with words on no disk. */
export function useSavedWords(view: DraftView, clockOffset: number): { readonly on: boolean; readonly text: string } {
  const t = useText()
  const format = useFormat()
  const { lamp, loaded } = view
  const [savedAt, setSavedAt] = useState(lamp.state === 'saved' ? lamp.at : null)
  const [late, setLate] = useState(false)
  if (lamp.state === 'saved' && savedAt !== lamp.at) setSavedAt(lamp.at)
  const { state } = lamp
  const saved = state === 'saved'
  useEffect(() => {
    if (saved) return setLate(false)
    const timer = window.setTimeout(() => setLate(true), ON_ITS_WAY_MS)
    return () => window.clearTimeout(timer)
  }, [saved])
  useEffect(() => {
    if (state !== 'nowhere') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [state])
  const time = (at: number) => format.seconds(at + clockOffset)
  if (!loaded) return { on: false, text: t('minutes.loading') }
  if (lamp.state === 'saved') return { on: true, text: t('minutes.savedUntil', { time: time(lamp.at) }) }
  if (!late && savedAt !== null) return { on: true, text: t('minutes.savedUntil', { time: time(savedAt) }) }
  return lamp.state === 'device'
    ? { on: false, text: t('minutes.onDeviceSince', { time: time(lamp.since) }) }
    : { on: false, text: t('minutes.nowhereSince', { time: time(lamp.since) }) }
}
