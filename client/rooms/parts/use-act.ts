import { useCallback, useState } from 'react'
import type { Rejection } from '../../../shared/kernel/decider.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { useLanguage } from '../../i18n/I18n.tsx'
import { useCommand } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'

export interface Act {
  /** Resolves with whether it was accepted, once the server has answered. */
  readonly act: (command: MeetingCommand) => Promise<boolean>
  /** On its way; may be long while the server is not heard. */
  readonly busy: boolean
  /** Why the last one was refused, in the reader's language. */
  readonly refused: string | undefined
  readonly forgetRefusal: () => void
}

/** Sends commands one control at a time, and keeps beside it what the server had against the last. */
export function useAct(): Act {
  const command = useCommand()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [rejection, setRejection] = useState<Rejection | null>(null)
  const act = useCallback(
    async (wish: MeetingCommand) => {
      setRejection(null)
      setBusy(true)
      const answer = await command(wish)
      setBusy(false)
      if (!answer.ok) setRejection(answer.rejection)
      return answer.ok
    },
    [command],
  )
  const forgetRefusal = useCallback(() => setRejection(null), [])
  return { act, busy, refused: rejection ? refusalText(language, rejection) : undefined, forgetRefusal }
}
