import { amendmentOf } from '../../../shared/features/motions/select.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { amendmentView } from '../../features/motions/amendment-views.ts'
import type { Text } from '../../i18n/text.ts'
import type { Ask } from './ask.ts'

/** Not taken over cannot be taken back: it is asked once more. */
export const rejecting = (state: MeetingState, id: string, t: Text): Ask =>
  deciding(state, id, t, 'reject', { type: 'motions.reject', data: { id } })

/** Taken in before its turn. */
export const accepting = (state: MeetingState, id: string, accepted: 'consensus' | 'mover', t: Text): Ask =>
  deciding(state, id, t, accepted, { type: 'motions.accept', data: { id, accepted } })

function deciding(
  state: MeetingState,
  id: string,
  t: Text,
  how: 'reject' | 'consensus' | 'mover',
  command: MeetingCommand,
): Ask {
  const amendment = amendmentOf(state, id)
  return {
    kind: 'confirm',
    title: t(`chair.amendment.${how}.title`),
    text: [...(amendment ? [`${amendmentView(state, amendment, t).title}.`] : []), t(`chair.amendment.${how}.text`)],
    label: t(`chair.amendment.${how}`),
    command,
  }
}
