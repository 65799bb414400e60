import { clausesNow, type ClausesNow } from '../../../shared/features/motions/select.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/**
 * What an amendment changes, by the clause numbers of the text it meets: an open one the text as it now stands (MOT8), a
 * decided one the text as it stood when it was decided.
 */
export function amendmentChanges(state: MeetingState, amendment: Amendment): ClausesNow {
  const { decidedSeq } = amendment
  if (decidedSeq === null) return clausesNow(state, amendment)
  const changes = state.motions.changes.filter(({ seq }) => seq < decidedSeq)
  return clausesNow({ motions: { ...state.motions, changes } }, amendment)
}
