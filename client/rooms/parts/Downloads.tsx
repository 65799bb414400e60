import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { keepFile, takeFile } from '../../session/files.ts'
import { Button } from '../../ui/Button.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { Toast } from '../../ui/Toast.tsx'
import { seatApi } from './seat.ts'
import { useSeat } from './use-seat.ts'

export interface FileWish {
  /** As the server names it: `minutes.pdf`, `minutes.pdf?edition=external` */
  readonly file: string
  /** As the reader knows it: `Protokoll als PDF` */
  readonly label: string
}

type State = { readonly wish: FileWish; readonly why: string | null }

/** Ms after which a reader is told that it takes a while. */
const A_WHILE = 1_000

const Taking = createContext<(wish: FileWish) => void>(() => undefined)

/** Takes a file of the meeting to this device. */
export const useDownload = (): ((wish: FileWish) => void) => use(Taking)

/** Around a room: fetches files one at a time, says so where one takes a while, and why where there is none. */
export function Downloads({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const { say } = useAnnounce()
  const [state, setState] = useState<State | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const take = useCallback(
    (wish: FileWish) => {
      running.current?.abort()
      const mine = new AbortController()
      running.current = mine
      setState(null)
      const slow = window.setTimeout(() => {
        setState({ wish, why: null })
        say(t('files.making', { what: wish.label }))
      }, A_WHILE)
      takeFile(seatApi(seat, `export/${wish.file}`), language, mine.signal)
        .then((file) => {
          keepFile(file)
          if (running.current === mine) setState(null)
        })
        .catch((error: unknown) => {
          if (mine.signal.aborted) return
          const why = error instanceof ApiRefusal ? error.message : t('setup.unheard')
          setState({ wish, why })
          say(`${t('files.failed', { what: wish.label })} ${why}`)
        })
        .finally(() => window.clearTimeout(slow))
    },
    [seat, language, say, t],
  )
  const stop = () => {
    running.current?.abort()
    setState(null)
  }
  return (
    <Taking value={take}>
      {children}
      {state?.why === null && (
        <Toast action={<Button onClick={stop}>{t('app.cancel')}</Button>}>
          {t('files.making', { what: state.wish.label })}
        </Toast>
      )}
      {state !== null && state.why !== null && (
        <Toast
          action={
            <>
              <Button onClick={() => take(state.wish)}>{t('files.again')}</Button>
              <Button onClick={stop}>{t('app.close')}</Button>
            </>
          }
        >
          {t('files.failed', { what: state.wish.label })} {state.why}
        </Toast>
      )}
    </Taking>
  )
}
