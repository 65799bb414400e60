import { useNavigate } from 'react-router'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { shortName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import type { ButtonProps } from '../../ui/Button.tsx'
import { seatPath } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { useCockpit } from './cockpit.ts'
import { closingBallot } from './deeds/ballot-deeds.ts'
import { closingMeeting } from './deeds/meeting-deeds.ts'

/** The primary button of a step. */
export type Action = { readonly label: string; readonly press: () => void } & Pick<ButtonProps, 'reason' | 'icon'>

/** The one primary button; none where answers of equal weight are asked. */
export function useAction(opening: MeetingCommand | null, quorate: boolean): Action | null {
  const t = useText()
  const state = useMeeting()
  const seat = useSeat()
  const navigate = useNavigate()
  const { step, act, ask, reason } = useCockpit()
  const now = (label: string, command: MeetingCommand, icon?: ButtonProps['icon']): Action => ({
    label,
    icon,
    reason: reason(command),
    press: () => void act(command),
  })
  switch (step.kind) {
    case 'open-meeting':
      return now(t('chair.openMeeting'), { type: 'attendance.open', data: {} }, 'gavel')
    case 'resume':
      return now(t('chair.resume'), { type: 'attendance.resume', data: {} }, 'play')
    case 'over':
      return { label: t('chair.toMinutes'), press: () => void navigate(seatPath(seat, 'minutes')) }
    case 'settle': {
      const { ballot, delegation } = step
      const probe: MeetingCommand = { type: 'ballots.rule', data: { ballot: ballot.id, delegation, choice: 'invalid' } }
      return {
        label: t('chair.settle'),
        reason: reason(probe),
        press: () => ask({ kind: 'settle', ballot: ballot.id, delegation }),
      }
    }
    case 'ask':
    case 'decide-tie':
      return null
    case 'wait': {
      const command: MeetingCommand = { type: 'ballots.close', data: { ballot: step.ballot.id } }
      return {
        label: t('chair.closeBallot.ask'),
        icon: 'lock',
        reason: reason(command),
        press: () => ask(closingBallot(state, step.ballot, t)),
      }
    }
    case 'close-ballot':
      return now(t('chair.closeBallot'), { type: 'ballots.close', data: { ballot: step.ballot.id } }, 'lock')
    case 'grant':
      return now(
        t('chair.grant', { name: shortName(state, step.person) }),
        { type: 'floor.grant', data: { person: step.person } },
        'message-circle',
      )
    case 'end-speech':
      return now(t('chair.endSpeech'), { type: 'floor.end', data: {} }, 'check')
    case 'adopt-agenda':
      return now(t('chair.adopt'), { type: 'agenda.adopt', data: {} }, 'gavel')
    case 'report':
    case 'present': {
      const { kind, item, person } = step
      const type = kind === 'present' ? 'agenda.present' : 'agenda.report'
      if (person !== null)
        return now(
          t(`chair.${kind}By`, { name: shortName(state, person) }),
          { type, data: { item: item.number, person } },
          'message-circle',
        )
      return {
        label: t(`chair.${kind}.who`),
        icon: 'message-circle',
        press: () => ask({ kind, item: item.number }),
      }
    }
    case 'open-debate':
      return now(
        t('chair.openDebate'),
        { type: 'floor.openDebate', data: { item: step.item.number } },
        'message-square-plus',
      )
    case 'close-debate':
      return now(t('chair.closeDebate'), { type: 'floor.closeDebate', data: {} }, 'check')
    case 'decide-amendment':
      return now(
        t('chair.amendment.consensus'),
        { type: 'motions.accept', data: { id: step.amendment, accepted: 'consensus' } },
        'check',
      )
    case 'open-ballot': {
      if (opening === null) return null
      if (quorate) return now(t('chair.openBallot'), opening, 'vote')
      return {
        label: t('chair.openBallot.ask'),
        icon: 'vote',
        reason: reason(opening),
        press: () =>
          ask({
            kind: 'confirm',
            title: t('chair.opening.noQuorum.title'),
            text: [t('chair.opening.noQuorum.text')],
            label: t('chair.opening.anyway'),
            command: opening,
          }),
      }
    }
    case 'elect':
      return {
        label: t('chair.openElection'),
        icon: 'vote',
        press: () => ask({ kind: 'open-ballot', subject: 'candidates', repeats: step.repeats }),
      }
    case 'call':
      return now(
        t('chair.callItem', { number: step.item.number }),
        { type: 'agenda.call', data: { item: step.item.number } },
        'gavel',
      )
    case 'close-meeting':
      return {
        label: t('chair.closeMeeting.ask'),
        icon: 'lock',
        reason: reason({ type: 'attendance.close', data: {} }),
        press: () => ask(closingMeeting(state, t)),
      }
  }
}
