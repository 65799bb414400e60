import { lastClosedOn, openBallot, openBallots } from '../../../../shared/features/ballots/select.ts'
import type { MeetingCommand } from '../../../../shared/meeting/meeting.ts'
import { ballotInView } from '../../../features/ballots/in-view.ts'
import { usualMethod } from '../../../features/ballots/methods.ts'
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
  return [
    deed(
      'ballot',
      'open-ballot',
      t('chair.deed.openBallot'),
      'vote',
      openingBallot({ subject: { kind: 'question', question: '?' } }, method),
      { ask: { kind: 'open-ballot', subject: 'items' } },
      t('chair.deed.openBallot.words'),
    ),
    deed(
      'ballot',
      'repeat',
      t('chair.deed.repeat'),
      'redo-2',
      openingBallot({ ...item, subject: { kind: 'items', items: [named] }, repeats: 'previous' }, method),
      { ask: { kind: 'open-ballot', subject: 'items', repeats: true } },
    ),
    ...openBallots(state).map((ballot) =>
      deed(
        'ballot',
        `close-${ballot.id}`,
        ballot.written ? t('chair.deed.closeWritten') : t('chair.deed.closeBallot'),
        'lock',
        { type: 'ballots.close', data: { ballot: ballot.id } },
        {
          ask: {
            kind: 'confirm',
            title: t('chair.closeBallot.title'),
            text: [t('chair.closeBallot.final')],
            label: t('chair.closeBallot'),
            command: { type: 'ballots.close', data: { ballot: ballot.id } },
          },
        },
      ),
    ),
    deed(
      'ballot',
      'cancel-ballot',
      t('chair.deed.cancelBallot'),
      'x',
      { type: 'ballots.cancel', data: { ballot: open?.id ?? '', reason: '?' } },
      { ask: { kind: 'cancel-ballot', ballot: open?.id ?? '' } },
    ),
    deed(
      'ballot',
      'correct',
      t('chair.deed.correct'),
      'pencil',
      {
        type: 'ballots.correct',
        data: { ballot: closed?.id ?? '', delegation: correctable(closed), choice: 'invalid', reason: '?' },
      },
      { ask: { kind: 'correct', ballot: closed?.id ?? '' } },
    ),
  ]
}

const correctable = (ballot: ReturnType<typeof ballotInView>): string =>
  ballot?.electorate.find((voter) => voter.represented)?.code ?? ''
