import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useObjection, useSession } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { useAct } from './use-act.ts'

export type ActButtonProps = Omit<ButtonProps, 'reason' | 'onClick' | 'type'> & {
  readonly command: MeetingCommand
  /** Refusals for which there is no button at all, as for somebody who has no part in it. */
  readonly hiddenFor?: readonly string[] | undefined
  /** Asks something first, e.g. a confirmation, instead of sending at once. */
  readonly onAsk?: (() => void) | undefined
  readonly onDone?: (() => void) | undefined
}

/**
 * A button that does one thing in the meeting. The same code that decides on the server says beforehand why it cannot
 * be pressed; what the server refuses all the same stands beside it.
 */
export function ActButton({ command, hiddenFor = [], onAsk, onDone, children, ...looks }: ActButtonProps) {
  const t = useText()
  const { language } = useLanguage()
  const { link } = useSession()
  const objection = useObjection()(command)
  const { act, busy, refused } = useAct()
  if (objection && hiddenFor.includes(objection.code)) return null
  const press = async () => {
    if (onAsk) onAsk()
    else if (!busy && (await act(command))) onDone?.()
  }
  return (
    <>
      <Button
        {...looks}
        aria-busy={busy}
        reason={objection && !busy ? refusalText(language, objection) : undefined}
        onClick={() => void press()}
      >
        {children}
      </Button>
      {busy && link.state === 'lost' && <Note>{t('room.sendLater')}</Note>}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </>
  )
}
