import { itemOf } from '../../../shared/features/agenda/select.ts'
import { amendmentOf, changesOf, clausesNow, textBefore, textOf } from '../../../shared/features/motions/select.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { amendmentChanges } from './amendment-changes.ts'
import { clauseDifferences, furtherDifferences, type ClauseDifference } from './clause-difference.ts'

/** The text of an item as it was tabled and as it now stands; empty for an item without a text. */
export const textDifferences = (state: MeetingState, item: string): readonly ClauseDifference[] =>
  clauseDifferences(
    itemOf(state, item)?.clauses ?? [],
    changesOf(state, item).map(({ changes }) => changes),
  )

/**
 * What an amendment would make of the text as it now stands, or of the amendment it amends: all clauses, numbers as they
 * are now. What it says about clauses that were struck meanwhile is left out (MOT8). Of one that was decided: what it
 * would have made of the text as it stood then; null where it amended an amendment, which has its wording since.
 */
export function amendmentDifferences(state: MeetingState, amendment: Amendment): readonly ClauseDifference[] | null {
  const { item, to, decidedSeq } = amendment
  const target = to === null ? null : amendmentOf(state, to)
  if (decidedSeq !== null) {
    if (target) return null
    return clauseDifferences(textBefore(state, item, decidedSeq), [amendmentChanges(state, amendment).changes])
  }
  const clauses = textOf(state, item)
  const { changes } = clausesNow(state, amendment)
  return target
    ? furtherDifferences(clauses, clausesNow(state, target).changes, changes)
    : clauseDifferences(clauses, [changes])
}
