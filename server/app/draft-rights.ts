import { hasDuty, personOf } from '../../shared/features/roster/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { audienceOf, isOutside } from '../../shared/meeting/redact.ts'
import type { DraftRights } from '../draft/peer.ts'

const none: DraftRights = { read: false, write: false }

/**
 * APP1: note-takers write until the minutes are approved. Secretariat, and whoever leads, co-chairs or audits, reads
 * along; delegations do once the minutes were circulated. Guests read the edition for outsiders, not the draft; screens
 * and followers neither.
 */
export function draftRights(state: MeetingState, person: string | null): DraftRights {
  if (person === null || !personOf(state, person)) return none
  const has = (...duties: readonly Parameters<typeof hasDuty>[2][]) =>
    duties.some((duty) => hasDuty(state, person, duty))
  const { version } = state.minutes
  const write = has('minutes') && version !== 'approved'
  const audience = audienceOf(state, person)
  const inside = has('minutes', 'co-chair', 'auditor') || audience.kind === 'office'
  return { read: write || inside || (version !== 'draft' && !isOutside(audience)), write }
}
