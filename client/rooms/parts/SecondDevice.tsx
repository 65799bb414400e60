import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { api, ApiRefusal } from '../../session/api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { LinkDialog, type ShownLink } from './LinkDialog.tsx'
import { seatApi } from './seat.ts'
import { useSeat } from './use-seat.ts'

const Pairing = createContext<(() => void) | null>(null)

/** Asks for the code that opens one's own seat on a second device; null where nobody sits (a screen, a follower). */
export const useSecondDevice = (): (() => void) | null => use(Pairing)

/** Around a room: the picture that a second device scans, when it is asked for. */
export function SecondDevice({ allowed, children }: { readonly allowed: boolean; readonly children: ReactNode }) {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const [link, setLink] = useState<ShownLink | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const pair = useMemo(() => {
    if (!allowed) return null
    return () => {
      setRefused(null)
      api<{ readonly url: string }>(seatApi(seat, 'pair'), { method: 'POST', language })
        .then(({ url }) => setLink({ title: t('desk.pair'), url }))
        .catch((error: unknown) => setRefused(error instanceof ApiRefusal ? error.message : t('setup.unheard')))
    }
  }, [allowed, seat, language, t])
  return (
    <Pairing value={pair}>
      {children}
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
      {refused !== null && (
        <Dialog
          open
          title={t('desk.pair')}
          onClose={() => setRefused(null)}
          closeLabel={t('app.close')}
          actions={<Button onClick={() => setRefused(null)}>{t('app.close')}</Button>}
        >
          <Note tone="warn" alert>
            {refused}
          </Note>
        </Dialog>
      )}
    </Pairing>
  )
}
