import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { useCockpit } from './cockpit.ts'
import { deedsOf } from './deeds.ts'
import type { Deed } from './deeds/deed.ts'

export interface OfferedDeed extends Deed {
  /** Why it cannot be done just now. */
  readonly reason: string | undefined
  readonly onSelect: () => void
}

/** Everything that can be done, each with why it cannot be done just now. */
export function useDeeds(): readonly OfferedDeed[] {
  const t = useText()
  const state = useMeeting()
  const { peeked, why, whyNotAllowed, act, ask } = useCockpit()
  const target = peeked ?? state.agenda.current ?? state.agenda.place
  return deedsOf(state, target, t).map((deed) => {
    const { does } = deed
    return {
      ...deed,
      reason: deed.rightOnly ? whyNotAllowed(deed.probe) : why(deed.probe),
      onSelect: () => {
        if ('ask' in does) ask(does.ask)
        else void act(does.command)
      },
    }
  })
}
