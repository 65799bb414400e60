import { useState } from 'react'
import { seatedInRoom } from '../../../shared/features/attendance/select.ts'
import { votingDelegations } from '../../../shared/features/roster/select.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useObjection } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from '../parts/use-act.ts'
import { ProxyDialog } from './ProxyDialog.tsx'
import type { Self } from './use-self.ts'

/** The vote goes to another delegation; its people stay. */
export function GiveDialog({ self, onClose }: { readonly self: Self; readonly onClose: () => void }) {
  const { language } = useLanguage()
  const state = useMeeting()
  const objection = useObjection()
  const { act, refused } = useAct()
  const others = votingDelegations(state).filter(({ code }) => code !== self.code)
  return (
    <ProxyDialog
      open
      own={self.name}
      delegations={others.map(({ code, name }) => {
        const against = objection({ type: 'attendance.giveProxy', data: { to: code } })
        return { id: code, name, ...(against ? { reason: refusalText(language, against) } : {}) }
      })}
      refused={refused}
      onGive={async (to) => {
        if (await act({ type: 'attendance.giveProxy', data: { to } })) onClose()
      }}
      onClose={onClose}
    />
  )
}

/** Leaving, on record; the last one on the seat may give the vote away with it. */
export function LeaveDialog({ self, onClose }: { readonly self: Self; readonly onClose: () => void }) {
  const t = useText()
  const { language } = useLanguage()
  const state = useMeeting()
  const objection = useObjection()
  const { act, refused, busy } = useAct()
  const [to, setTo] = useState('')
  const isLast = self.mayAct && self.givenTo === null && seatedInRoom(state, self.code).length === 1
  const others = votingDelegations(state).filter(({ code }) => code !== self.code)
  return (
    <Dialog
      open
      title={t('seat.leave.title')}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={async () => {
        if (busy) return
        if (await act({ type: 'attendance.leave', data: to === '' ? {} : { proxy: to } })) onClose()
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" aria-busy={busy}>
            {to === '' ? t('seat.leave.do') : t('seat.leave.doGive', { name: delegationName(state, to) })}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      <p>{t('seat.leave.text')}</p>
      {isLast && (
        <Select
          label={t('seat.leave.vote', { name: self.name })}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        >
          <option value="">{t('seat.leave.keep')}</option>
          {others.map(({ code, name }) => {
            const against = objection({ type: 'attendance.leave', data: { proxy: code } })
            return (
              <option key={code} value={code} disabled={against !== null}>
                {against ? `${name} (${refusalText(language, against)})` : t('proxy.give.to', { name })}
              </option>
            )
          })}
        </Select>
      )}
    </Dialog>
  )
}
