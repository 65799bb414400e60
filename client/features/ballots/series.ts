import { allBallots, ballotOf } from '../../../shared/features/ballots/select.ts'
import type { Ballot, Result } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { outcomeWord } from '../agenda/items.ts'
import { resultGroups } from './result-groups.ts'

/** The ballots that this one repeats, and itself, the first one first (BAL11). */
export function seriesOf(state: MeetingState, ballot: Ballot): readonly Ballot[] {
  const before = ballot.repeats === null ? null : ballotOf(state, ballot.repeats)
  return before ? [...seriesOf(state, before), ballot] : [ballot]
}

/** The ballot that repeats this one; null while there is none. */
export const repeatedBy = (state: MeetingState, { id }: Ballot): Ballot | null =>
  allBallots(state).find((ballot) => ballot.repeats === id && ballot.phase !== 'cancelled') ?? null

/** `3 Ja, 3 Nein`, with nothing for what nobody said, candidates apart. */
export const tallyWords = (state: MeetingState, ballot: Ballot, result: Result, t: Text): string =>
  resultGroups(state, ballot, result, t)
    .map(({ count, word }) => `${count} ${word}`)
    .join(', ')

/** `2. Abstimmung`; null for the only one of its kind. */
export function nthWords(state: MeetingState, ballot: Ballot, t: Text): string | null {
  const nth = seriesOf(state, ballot).length
  return nth > 1 ? t('series.nth', { nth }) : null
}

/** What the ballots before this one of its series came to, a line each. */
export const earlierWords = (
  state: MeetingState,
  ballot: Ballot,
  { t, format }: { readonly t: Text; readonly format: Format },
): readonly string[] =>
  seriesOf(state, ballot)
    .slice(0, -1)
    .flatMap((each, at) =>
      each.result === null || each.closedAt === null
        ? []
        : t('series.told', {
            nth: at + 1,
            time: format.time(each.closedAt),
            tally: tallyWords(state, each, each.result, t),
            outcome: outcomeWord(each.result.elected ? 'elected' : each.result.reckoning.outcome, t),
          }),
    )

/** What was first stated, where it was corrected since; null while nothing was. */
export const firstWords = (state: MeetingState, ballot: Ballot, t: Text): string | null =>
  ballot.first === null || ballot.corrections.length === 0
    ? null
    : t('series.first', {
        tally: tallyWords(state, ballot, ballot.first, t),
        outcome: outcomeWord(ballot.first.elected ? 'elected' : ballot.first.reckoning.outcome, t),
      })
