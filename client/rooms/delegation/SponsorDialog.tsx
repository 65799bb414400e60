import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChoiceField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'

type Will = 'none' | 'yes' | 'no' | 'abstain'

/** Leaves the sponsors; how one will vote may be said with it, and is printed then. */
export function SponsorDialog({
  own,
  refused,
  busy,
  onLeave,
  onClose,
}: {
  readonly own: string
  readonly refused?: string | undefined
  readonly busy: boolean
  readonly onLeave: (willVote: 'yes' | 'no' | 'abstain' | null) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [will, setWill] = useState<Will>('none')
  return (
    <Dialog
      open
      title={t('sponsor.leave.title')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        if (!busy) onLeave(will === 'none' ? null : will)
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {t('sponsor.leave.do')}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <p>{t('sponsor.leave.text', { name: own })}</p>
      <ChoiceField<Will>
        label={t('sponsor.leave.will')}
        value={will}
        onChange={setWill}
        options={(['none', 'yes', 'no', 'abstain'] as const).map((value) => ({
          value,
          label: t(`sponsor.leave.${value}`),
        }))}
      />
    </Dialog>
  )
}
