import { outstanding } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { subjectView } from '../../features/ballots/subject.ts'
import { delegationName } from '../../features/roster/names.ts'
import type { Text } from '../../i18n/text.ts'
import type { Ask } from './ask.ts'

/** `TOP 11 Uferweg`, `TOP 11: Ziffer 2`, `TOP 6 und 7 gemeinsam` */
export function writtenTitle(state: MeetingState, ballot: Ballot, t: Text): string {
  const { number, brief } = subjectView(state, ballot, t)
  const several = ballot.subject.kind === 'items' && ballot.subject.items.length > 1
  if (number === null || several) return brief
  return `${t('room.item', { number })}${ballot.subject.kind === 'items' ? '' : ':'} ${brief}`
}

/** Asks before a written ballot is closed: who has not answered, what that means, and that the deadline still runs. */
export function closingWritten(state: MeetingState, ballot: Ballot, t: Text, until: string | null): Ask {
  const missing = outstanding(ballot).map((code) => delegationName(state, code))
  return {
    kind: 'confirm',
    title: t('chair.closeBallot.title'),
    text: [
      writtenTitle(state, ballot, t),
      ...(until === null ? [] : [`${until}.`]),
      ...(missing.length === 0 ? [] : [t('chair.closeBallot.missing', { names: missing })]),
      ...(missing.length === 0 ? [] : [t(`ballot.needs.silence.${ballot.rule.silence}`)]),
      t('chair.closeBallot.final'),
    ],
    label: t('chair.closeBallot'),
    command: { type: 'ballots.close', data: { ballot: ballot.id } },
  }
}
