import { useEffect, useRef } from 'react'
import { openBallot, outstanding } from '../../../shared/features/ballots/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { ballotInView } from '../../features/ballots/in-view.ts'
import { resultView } from '../../features/ballots/result.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import type { Text } from '../../i18n/text.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { useAnnounce } from '../../ui/Status.tsx'

/** Says in whole sentences how a ballot goes and what came of it, and at once that the server is not heard any more. */
export function useVoice(): void {
  const t = useText()
  const state = useMeeting()
  const { link } = useSession()
  const { say, alarm } = useAnnounce()
  const sentence = progress(state, t)
  const live = link.state === 'live'
  const before = useRef({ sentence, live })
  useEffect(() => {
    const last = before.current
    before.current = { sentence, live }
    if (last.live !== live) {
      if (live) say(t('room.online.again'))
      else alarm(t('room.offline.alarm'))
    } else if (sentence !== '' && last.sentence !== sentence) say(sentence)
  }, [sentence, live, say, alarm, t])
}

function progress(state: MeetingState, t: Text): string {
  const open = openBallot(state)
  if (open) {
    const missing = outstanding(open)
    if (open.method === 'exceptions') return ''
    return missing.length === 0
      ? t('ballot.allIn')
      : t('ballot.stillOpen', { names: missing.map((code) => delegationName(state, code)) })
  }
  const ballot = ballotInView(state)
  const result = ballot && resultView(state, ballot, t)
  return result ? result.sentence || `${result.word}.` : ''
}
