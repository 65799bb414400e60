import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from '../parts/use-act.ts'
import { useCockpit } from './cockpit.ts'

/** A key that was held, or pressed twice, opened the dialog and does not answer it. */
const SETTLES_MS = 500

export type ActDialogProps = {
  readonly title: string
  /** A verb that names the effect. */
  readonly label: string
  /** Null while something is still missing; `missing` then says what. */
  readonly command: MeetingCommand | null
  readonly missing?: string | undefined
  readonly wide?: boolean | undefined
  /** Nothing is filled in: the focus stands on the button that acts. The press that opened the dialog is not its press. */
  readonly asksOnly?: boolean | undefined
  /** More buttons, before the one that acts. */
  readonly also?: ReactNode
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
  /** Somebody pressed the button; what is missing is to be said from now on. */
  readonly onTry?: (() => void) | undefined
  readonly children: ReactNode
}

/** Asks for what an act needs, and closes once the server has accepted it. What is refused stands in the dialog. */
export function ActDialog(props: ActDialogProps) {
  const { title, label, command, missing, wide, asksOnly, also, onClose, onDone, onTry, children } = props
  const t = useText()
  const { why } = useCockpit()
  const { act, busy, refused } = useAct()
  const [tried, setTried] = useState(false)
  const acts = useRef<HTMLButtonElement>(null)
  const openedAt = useRef(0)
  useEffect(() => {
    openedAt.current = performance.now()
    if (asksOnly) acts.current?.focus()
  }, [asksOnly])
  const settle = (event: KeyboardEvent) => {
    if (asksOnly && performance.now() - openedAt.current < SETTLES_MS) event.preventDefault()
  }
  const objection = command === null ? (tried ? missing : undefined) : why(command)
  const submit = async () => {
    setTried(true)
    onTry?.()
    if (command === null || objection !== undefined || busy) return
    if (await act(command)) {
      onClose()
      onDone?.()
    }
  }
  return (
    <Dialog
      open
      title={title}
      wide={wide}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {also}
          <Button
            ref={acts}
            type="submit"
            variant="primary"
            reason={objection}
            aria-busy={busy}
            onKeyDown={settle}
            onKeyUp={settle}
          >
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
