import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Pass } from '../ports.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** ACC5: after the meeting's close people still read and correct the minutes. */
export const AFTER_THE_CLOSE = 30 * DAY
export const PAIRING = 5 * MINUTE
export const SETUP_LINK = 7 * DAY
export const SETUP_RIGHT = 90 * DAY

/** Why a pass opens nothing any more. */
export type Expired = 'revoked' | 'expired'

/**
 * Null while the pass holds. `state` is its meeting's; null for the right to set up, which has none. `arrivedAt`: when the
 * meeting came to this installation, which may be long after its close.
 */
export function whyExpired(pass: Pass, state: MeetingState | null, now: number, arrivedAt = 0): Expired | null {
  if (pass.revokedAt !== null) return 'revoked'
  if (pass.expiresAt !== null && now >= pass.expiresAt) return 'expired'
  const closed = state?.attendance.closedAt ?? null
  return closed !== null && now >= Math.max(closed, arrivedAt) + AFTER_THE_CLOSE ? 'expired' : null
}
