import { sittingObstacle } from '../../../../shared/features/attendance/select.ts'
import { lastClosedOn, openBallot, openBallots, outstanding } from '../../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../../shared/features/ballots/state.ts'
import type { MeetingCommand, MeetingState } from '../../../../shared/meeting/meeting.ts'
import { ballotInView } from '../../../features/ballots/in-view.ts'
import { usualMethod } from '../../../features/ballots/methods.ts'
import { delegationName } from '../../../features/roster/names.ts'
import type { Text } from '../../../i18n/text.ts'
import type { Ask } from '../ask.ts'
import { closingWritten } from '../closing-written.ts'
import { deed, type Deed, type DeedsAbout } from './deed.ts'

const ballotData = { order: 'protocol', written: false } as const

/** A ballot as it is opened where nothing else is said. */
export const openingBallot = (
  data: Partial<Extract<MeetingCommand, { type: 'ballots.open' }>['data']>,
  method: Extract<MeetingCommand, { type: 'ballots.open' }>['data']['method'],
): MeetingCommand => ({ type: 'ballots.open', data: { ...ballotData, method, ...data } })

/** What is done with a vote. */
export function ballotDeeds({ state, t, target, item, named }: DeedsAbout): readonly Deed[] {
  const open = openBallot(state)
  const closed = (target === null ? null : lastClosedOn(state, target)) ?? ballotInView(state)
  const method = usualMethod(state)
  const sits = sittingObstacle(state) === null // outside of a sitting a vote is one in writing (BAL8)
  return [
    deed(
      'ballot',
      'open-ballot',
      t(sits ? 'chair.deed.openBallot' : 'chair.deed.openWritten'),
      'vote',
      openingBallot({ subject: { kind: 'question', question: '?' }, written: !sits }, sits ? method : 'named'),
      { ask: { kind: 'open-ballot', subject: 'items' } },
      t('chair.deed.openBallot.words'),
    ),
    deed(
      'ballot',
      'repeat',
      t('chair.deed.repeat'),
      'redo-2',
      openingBallot(
        { ...item, subject: closed?.subject ?? { kind: 'items', items: [named] }, repeats: 'previous' },
        closed?.subject.kind === 'candidates' ? closed.method : method,
      ),
      { ask: { kind: 'open-ballot', subject: closed?.subject.kind ?? 'items', repeats: closed?.id } },
    ),
    ...openBallots(state).map((ballot) =>
      deed(
        'ballot',
        `close-${ballot.id}`,
        ballot.written ? t('chair.deed.closeWritten') : t('chair.deed.closeBallot'),
        'lock',
        { type: 'ballots.close', data: { ballot: ballot.id } },
        { ask: closingBallot(state, ballot, t) },
      ),
    ),
    deed(
      'ballot',
      'cancel-ballot',
      t('chair.deed.cancelBallot'),
      'x',
      { type: 'ballots.cancel', data: { ballot: open?.id ?? '', reason: '' } },
      { ask: { kind: 'cancel-ballot', ballot: open?.id ?? '' } },
    ),
    ...openBallots(state)
      .filter((ballot) => ballot.written)
      .map((ballot) =>
        deed(
          'ballot',
          `cancel-${ballot.id}`,
          t('chair.deed.cancelWritten'),
          'x',
          { type: 'ballots.cancel', data: { ballot: ballot.id, reason: '' } },
          { ask: { kind: 'cancel-ballot', ballot: ballot.id } },
        ),
      ),
    deed(
      'ballot',
      'correct',
      t('chair.deed.correct'),
      'pencil',
      {
        type: 'ballots.correct',
        data: { ballot: closed?.id ?? '', delegation: correctable(closed), choice: 'invalid', reason: '' },
      },
      { ask: { kind: 'correct', ballot: closed?.id ?? '' } },
    ),
  ]
}

/** Asks before a ballot is closed that not everybody has answered in; of a secret one only how many. */
export function closingBallot(state: MeetingState, ballot: Ballot, t: Text): Ask {
  if (ballot.written) return closingWritten(state, ballot, t, null)
  const open = outstanding(ballot)
  const missing =
    ballot.method === 'secret'
      ? t('chair.closeBallot.missingSecret', { count: open.length })
      : t('chair.closeBallot.missing', { names: open.map((code) => delegationName(state, code)) })
  const asked = open.length > 0 && ballot.method !== 'exceptions' // where exceptions are asked for, silence is an answer
  return {
    kind: 'confirm',
    title: t('chair.closeBallot.title'),
    text: [...(asked ? [missing] : []), t('chair.closeBallot.final')],
    label: t('chair.closeBallot'),
    command: { type: 'ballots.close', data: { ballot: ballot.id } },
  }
}

const correctable = (ballot: ReturnType<typeof ballotInView>): string =>
  ballot?.electorate.find((voter) => voter.represented)?.code ?? ''
