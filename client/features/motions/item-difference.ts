import { itemOf } from '../../../shared/features/agenda/select.ts'
import { amendmentOf, changesOf, clausesNow, textOf } from '../../../shared/features/motions/select.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { clauseDifferences, furtherDifferences, type ClauseDifference } from './clause-difference.ts'

/** The text of an item as it was tabled and as it now stands; empty for an item without a text. */
export const textDifferences = (state: MeetingState, item: string): readonly ClauseDifference[] =>
  clauseDifferences(
    itemOf(state, item)?.clauses ?? [],
    changesOf(state, item).map(({ changes }) => changes),
  )

/**
 * What an open amendment would make of the text as it now stands, or of the amendment it amends: all clauses, numbers as
 * they are now. What it says about clauses that were struck meanwhile is left out (MOT8).
 */
export function amendmentDifferences(state: MeetingState, amendment: Amendment): readonly ClauseDifference[] {
  const clauses = textOf(state, amendment.item)
  const { changes } = clausesNow(state, amendment)
  const target = amendment.to === null ? null : amendmentOf(state, amendment.to)
  return target
    ? furtherDifferences(clauses, clausesNow(state, target).changes, changes)
    : clauseDifferences(clauses, [changes])
}
