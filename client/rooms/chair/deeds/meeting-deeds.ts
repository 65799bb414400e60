import { isPending, itemsInOrder } from '../../../../shared/features/agenda/select.ts'
import { peopleOf } from '../../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { comesAgain, isDecided } from '../../../features/agenda/next-item.ts'
import type { Text } from '../../../i18n/text.ts'
import type { Ask } from '../ask.ts'
import { deed, type Deed, type DeedsAbout } from './deed.ts'

/** The sitting itself: opened, suspended, handed over, closed. */
export const meetingDeeds = ({ state, t, chair }: DeedsAbout): readonly Deed[] => [
  deed('meeting', 'open-meeting', t('chair.openMeeting'), 'gavel', { type: 'attendance.open', data: {} }),
  deed(
    'meeting',
    'suspend',
    t('chair.deed.suspend'),
    'coffee',
    { type: 'attendance.suspend', data: {} },
    { ask: { kind: 'suspend' } },
    t('chair.deed.suspend.words'),
  ),
  deed('meeting', 'resume', t('chair.deed.resume'), 'play', { type: 'attendance.resume', data: {} }),
  deed(
    'meeting',
    'pass-chair',
    t('chair.deed.passChair'),
    'handshake',
    { type: 'attendance.passChair', data: { to: someoneElse(state, chair) } },
    { ask: { kind: 'pass-chair' } },
  ),
  deed(
    'meeting',
    'close-meeting',
    t('chair.deed.closeMeeting'),
    'lock',
    { type: 'attendance.close', data: {} },
    { ask: closingMeeting(state, t) },
  ),
]

/** What the screens in the hall show. */
export const screenDeeds = ({ state, t }: DeedsAbout): readonly Deed[] => [
  ...(['live', 'frozen', 'black', 'break'] as const).map((mode) =>
    deed(
      'screen',
      `screen-${mode}`,
      t(`chair.deed.screen.${mode}`),
      mode === 'live' ? 'monitor' : mode === 'frozen' ? 'snowflake' : mode === 'black' ? 'eye-off' : 'coffee',
      { type: 'screen.show', data: { mode } },
    ),
  ),
  ...(itemsInOrder(state).some(({ confidential }) => confidential)
    ? [
        deed(
          'screen',
          'screen-veil',
          t(state.screen.veiled ? 'chair.deed.screen.unveil' : 'chair.deed.screen.veil'),
          state.screen.veiled ? 'monitor' : 'lock',
          { type: 'screen.veil', data: { on: !state.screen.veiled } },
        ),
      ]
    : []),
  deed('screen', 'screen-put-away', t('chair.document.putAway'), 'x', { type: 'screen.putAway', data: {} }),
]

/** Asks before the meeting is closed, naming what was left open. */
export function closingMeeting(state: MeetingState, t: Text): Ask {
  const left = itemsInOrder(state).filter(
    (item) => (isPending(state, item.number) && !isDecided(state, item.number)) || comesAgain(state, item),
  )
  return {
    kind: 'confirm',
    title: t('chair.closeMeeting.title'),
    text: [
      ...(left.length > 0 ? [t('chair.closeMeeting.left', { numbers: left.map((item) => item.number) })] : []),
      t('chair.closeMeeting.final'),
    ],
    label: t('chair.closeMeeting'),
    command: { type: 'attendance.close', data: {} },
  }
}

const someoneElse = (state: MeetingState, chair: string): string =>
  state.attendance.present.find((id) => id !== chair) ?? peopleOf(state)[0]?.id ?? ''
