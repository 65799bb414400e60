import { useState } from 'react'
import { useLanguage, useText } from '../../../i18n/I18n.tsx'
import { api, ApiRefusal } from '../../../session/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Note } from '../../../ui/Note.tsx'
import { seatApi } from '../../parts/seat.ts'
import { useSeat } from '../../parts/use-seat.ts'

/** Puts the draft away by hand, under a name. */
export function KeepDialog({ onKept, onClose }: { readonly onKept: () => void; readonly onClose: () => void }) {
  const t = useText()
  const { language } = useLanguage()
  const seat = useSeat()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const keep = async () => {
    if (busy) return
    setBusy(true)
    setRefused(null)
    try {
      const body = name.trim() === '' ? {} : { name: name.trim().slice(0, 120) }
      await api(seatApi(seat, 'draft/versions'), { method: 'POST', body, language })
      onKept()
      onClose()
    } catch (error) {
      setRefused(error instanceof ApiRefusal ? error.message : t('versions.unheard'))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      title={t('versions.keep.title')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void keep()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {t('versions.keep.do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('versions.keep.name')}
        hint={t('versions.keep.hint')}
        optional={t('app.optional')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {refused !== null && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}
