import { useState } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useObjection, useSession } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from './use-act.ts'

export type ActButtonProps = Omit<ButtonProps, 'reason' | 'onClick' | 'type'> & {
  readonly command: MeetingCommand
  /** Refusals for which there is no button at all, as for somebody who has no part in it. */
  readonly hiddenFor?: readonly string[] | undefined
  /** Asks something first, e.g. a confirmation, instead of sending at once. */
  readonly onAsk?: (() => void) | undefined
  /** What a slip would leave in the record is asked once more, in words. */
  readonly confirm?: { readonly title: string; readonly text: readonly string[]; readonly label: string } | undefined
  readonly onDone?: (() => void) | undefined
}

/**
 * A button that does one thing in the meeting. The same code that decides on the server says beforehand why it cannot
 * be pressed; what the server refuses all the same stands beside it.
 */
export function ActButton({ command, hiddenFor = [], onAsk, confirm, onDone, children, ...looks }: ActButtonProps) {
  const t = useText()
  const { language } = useLanguage()
  const { link } = useSession()
  const objection = useObjection()(command)
  const { act, busy, refused, forgetRefusal } = useAct()
  const [asking, setAsking] = useState(false)
  if (objection && hiddenFor.includes(objection.code)) return null
  const send = async () => {
    if (busy || !(await act(command))) return
    setAsking(false)
    onDone?.()
  }
  const press = () => {
    if (onAsk) onAsk()
    else if (confirm) setAsking(true)
    else void send()
  }
  const refusal = refused !== undefined && (
    <Note tone="warn" alert>
      {refused}
    </Note>
  )
  return (
    <>
      <Button
        {...looks}
        aria-busy={busy}
        reason={objection && !busy ? refusalText(language, objection) : undefined}
        onClick={press}
      >
        {children}
      </Button>
      {busy && link.state === 'lost' && <Note>{t('room.sendLater')}</Note>}
      {confirm && asking && (
        <ConfirmDialog
          open
          title={confirm.title}
          confirmLabel={confirm.label}
          cancelLabel={t('app.cancel')}
          reason={objection && !busy ? refusalText(language, objection) : undefined}
          onConfirm={() => void send()}
          onClose={() => {
            setAsking(false)
            forgetRefusal()
          }}
        >
          {confirm.text.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {refusal}
        </ConfirmDialog>
      )}
      {!asking && refusal}
    </>
  )
}
