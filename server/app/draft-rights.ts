import { hasDuty, personOf } from '../../shared/features/roster/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { audienceOf } from '../../shared/meeting/redact.ts'
import type { DraftRights } from '../draft/peer.ts'

const none: DraftRights = { read: false, write: false }

/**
 * APP1: note-takers write until the minutes are approved. Secretariat, and whoever leads, co-chairs or audits, reads
 * along. Delegations read what was sent (ACC16), not what is being written; screens and followers neither.
 */
export function draftRights(state: MeetingState, person: string | null): DraftRights {
  if (person === null || !personOf(state, person)) return none
  const has = (...duties: readonly Parameters<typeof hasDuty>[2][]) =>
    duties.some((duty) => hasDuty(state, person, duty))
  const write = has('minutes') && state.minutes.version !== 'approved'
  return { read: has('minutes', 'co-chair', 'auditor') || audienceOf(state, person).kind === 'office', write }
}
