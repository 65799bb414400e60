import { useState, type ReactNode } from 'react'
import { openProposals } from '../../../../shared/features/minutes/select.ts'
import { isoDate } from '../../../../shared/kernel/zoned.ts'
import { useText } from '../../../i18n/I18n.tsx'
import { useMeeting } from '../../../session/Session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Note } from '../../../ui/Note.tsx'
import { useAct } from '../../parts/use-act.ts'
import s from './SendDialogs.module.css'

interface SendDialogProps {
  /** What the check still lists, a line each. */
  readonly left: readonly string[]
  readonly onClose: () => void
}

/** What is still to be settled first, then how long comments may come, then the minutes go round. */
export function CirculateDialog({ left, now, onClose }: SendDialogProps & { readonly now: number }) {
  const t = useText()
  const state = useMeeting()
  const { act, busy, refused } = useAct()
  const [until, setUntil] = useState('')
  const zone = state.roster.convened ? state.roster.timezone : 'UTC'
  return (
    <SendDialog
      title={t('versions.circulate.title')}
      label={t('versions.circulate.do')}
      busy={busy}
      refused={refused}
      onClose={onClose}
      onSend={async () => {
        if (await act({ type: 'minutes.circulate', data: until === '' ? {} : { until } })) onClose()
      }}
    >
      <Left left={left} />
      <p>{t('versions.circulate.text')}</p>
      <TextField
        label={t('versions.circulate.until')}
        hint={t('versions.circulate.until.hint')}
        optional={t('app.optional')}
        type="date"
        min={isoDate(now, zone)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        className={s['date']}
      />
    </SendDialog>
  )
}

/** What is still to be settled first, then the minutes are fixed for good. */
export function ApproveDialog({ left, onClose }: SendDialogProps) {
  const t = useText()
  const state = useMeeting()
  const { act, busy, refused } = useAct()
  const open = openProposals(state).length
  return (
    <SendDialog
      title={t('versions.approve.title')}
      label={t('versions.approve.do')}
      busy={busy}
      refused={refused}
      onClose={onClose}
      onSend={async () => {
        if (await act({ type: 'minutes.approve', data: {} })) onClose()
      }}
    >
      <Left left={left} />
      {open > 0 && <Note tone="warn">{t('versions.left.proposals', { count: open })}</Note>}
      <p>{t('versions.approve.text')}</p>
    </SendDialog>
  )
}

function SendDialog({
  title,
  label,
  busy,
  refused,
  onSend,
  onClose,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly busy: boolean
  readonly refused: string | undefined
  readonly onSend: () => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        if (!busy) void onSend()
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {label}
          </Button>
        </>
      }
    >
      {children}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}

/** So many lines are read before one would rather look oneself. */
const MOST = 5

function Left({ left }: { readonly left: readonly string[] }) {
  const t = useText()
  if (left.length === 0) return <Note icon="check">{t('versions.left.none')}</Note>
  return (
    <Note tone="warn">
      <p>{t('versions.left', { count: left.length })}</p>
      <ul className={s['left']}>
        {left.slice(0, MOST).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {left.length > MOST && <li>{t('versions.left.more', { count: left.length - MOST })}</li>}
      </ul>
    </Note>
  )
}
