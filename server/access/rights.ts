import { isSecretariat } from '../../shared/features/attendance/select.ts'
import { openBallots } from '../../shared/features/ballots/select.ts'
import { delegationOf, hasDuty, personOf } from '../../shared/features/roster/select.ts'
import type { Duty } from '../../shared/features/roster/messages.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { audienceOf } from '../../shared/meeting/redact.ts'
import type { Edition } from '../../shared/meeting/outsiders.ts'

const hasOneOf = (state: MeetingState, person: string | null, duties: readonly Duty[]): boolean =>
  duties.some((duty) => hasDuty(state, person, duty))

/** ACC9: who invites people, opens doors for screens and followers and ends sign-ins. */
export const mayInvite = (state: MeetingState, person: string | null): boolean =>
  hasOneOf(state, person, ['chair', 'co-chair', 'secretariat'])

/** ACC9: whose device may open the chair's seat for her when her own died. */
export const mayTakeOver = (state: MeetingState, person: string | null): boolean =>
  hasDuty(state, person, 'co-chair') || isSecretariat(state, person)

export type ExportRefusal = 'not-yours' | 'not-circulated' | 'ballot-open' | 'secret-ballot-open'

/** The whole meeting as one file. */
export const BUNDLE_FILE = 'bundle.rostra'

/** ACC15: the edition a person gets who asks for none. */
export const usualEdition = (state: MeetingState, person: string | null): Edition =>
  isOutsider(state, person) ? 'external' : 'internal'

/** ACC15: whether a person may read only what is released to outsiders: guests of the conference. */
export function isOutsider(state: MeetingState, person: string | null): boolean {
  const seat = personOf(state, person)
  if (seat === null) return true
  if (seat.duty.length > 0) return false
  return delegationOf(state, seat.delegation)?.standing !== 'member'
}

/** BUN2: what lies in an open box leaves this server in no form. */
const bundleRefusal = (state: MeetingState): ExportRefusal | null =>
  openBallots(state).some(({ method }) => method === 'secret') ? 'secret-ballot-open' : null

/**
 * ACC11: why this person may not take that file just now; null when she may. Whoever leads, writes or audits takes the
 * minutes at any time, others of the roster once they were circulated. The log holds every single press, so it is for
 * the office and, while nobody votes, for the auditor.
 */
export function exportRefusal(
  state: MeetingState,
  person: string | null,
  file: string,
  edition: Edition = usualEdition(state, person),
): ExportRefusal | null {
  if (personOf(state, person) === null) return 'not-yours'
  const isOffice = audienceOf(state, person).kind === 'office'
  if (file === BUNDLE_FILE) return isOffice ? bundleRefusal(state) : 'not-yours' // ACC17
  if (isOffice) return null
  const inside: readonly Duty[] = file === 'log.jsonl' ? ['auditor'] : ['co-chair', 'minutes', 'auditor']
  const isInside = hasOneOf(state, person, inside)
  if (!isInside && edition === 'internal' && isOutsider(state, person)) return 'not-yours' // ACC15
  if (!isInside && file === 'log.jsonl') return 'not-yours'
  if (!isInside && state.minutes.version === 'draft') return 'not-circulated'
  const tellsVotes = file === 'log.jsonl' || file === 'record.json'
  return tellsVotes && openBallots(state).length > 0 ? 'ballot-open' : null
}
