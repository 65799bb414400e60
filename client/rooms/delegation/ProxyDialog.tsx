import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, type Reason } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'

export type ProxyDialogProps = {
  readonly open: boolean
  readonly own: string
  readonly delegations: readonly { readonly id: string; readonly name: string; readonly reason?: string | undefined }[]
  readonly refused?: string | undefined
  readonly reason?: Reason | undefined
  readonly onGive: (to: string) => void
  readonly onClose: () => void
}

/** Gives the vote to another delegation, and says what that means before it is done. */
export function ProxyDialog({ open, own, delegations, refused, reason, onGive, onClose }: ProxyDialogProps) {
  const t = useText()
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const name = delegations.find((one) => one.id === to)?.name
  return (
    <Dialog
      open={open}
      title={t('proxy.give.title')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        setTried(true)
        if (to !== '' && reason === undefined) onGive(to)
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" reason={reason}>
            {name === undefined ? t('proxy.give') : t('proxy.give.to', { name })}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <Select
        label={t('proxy.to')}
        value={to}
        error={tried && to === '' ? t('proxy.to.missing') : undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
      >
        <option value="">{t('proxy.to.choose')}</option>
        {delegations.map((one) => (
          <option key={one.id} value={one.id} disabled={one.reason !== undefined}>
            {one.reason === undefined ? one.name : `${one.name} (${one.reason})`}
          </option>
        ))}
      </Select>
      <Note icon="handshake">{t('proxy.give.effect', { name: own })}</Note>
    </Dialog>
  )
}
