import { outstanding } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { placedTitle } from '../../features/ballots/subject.ts'
import { delegationName } from '../../features/roster/names.ts'
import type { Text } from '../../i18n/text.ts'
import type { Ask } from './ask.ts'

/** Asks before a written ballot is closed: who has not answered, what that means, and that the deadline still runs. */
export function closingWritten(state: MeetingState, ballot: Ballot, t: Text, until: string | null): Ask {
  const missing = outstanding(ballot).map((code) => delegationName(state, code))
  return {
    kind: 'confirm',
    title: t('chair.closeBallot.title'),
    text: [
      placedTitle(state, ballot, t),
      ...(until === null ? [] : [`${until}.`]),
      ...(missing.length === 0 ? [] : [t('chair.closeBallot.missing', { names: missing })]),
      ...(missing.length === 0 ? [] : [t(`ballot.needs.silence.${ballot.rule.silence}`)]),
      t('chair.closeBallot.final'),
    ],
    label: t('chair.closeBallot'),
    command: { type: 'ballots.close', data: { ballot: ballot.id } },
  }
}
