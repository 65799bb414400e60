import { hasDuty, personOf } from '../../shared/features/roster/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { audienceOf } from '../../shared/meeting/redact.ts'
import { isOutsider } from './rights.ts'

export interface VersionRights {
  /** Every state of the draft that was put away, and the draft as it stands; else only what was sent round. */
  readonly all: boolean
  /** What was circulated and what was approved. */
  readonly versions: boolean
  /** Puts a state away, and takes an older one whole, to bring it back. */
  readonly keep: boolean
  /** Reads what is released to outsiders. */
  readonly external: boolean
}

/**
 * ACC16: whoever writes, leads, co-chairs or audits sees all that was put away; everybody else of the roster what was
 * sent round, guests its edition for outsiders; note-takers and the secretariat put away by hand.
 */
export function versionRights(state: MeetingState, person: string | null): VersionRights {
  if (personOf(state, person) === null) return { all: false, versions: false, keep: false, external: true }
  const has = (duty: 'minutes' | 'secretariat' | 'co-chair' | 'auditor') => hasDuty(state, person, duty)
  const { version } = state.minutes
  const all = has('minutes') || has('co-chair') || has('auditor') || audienceOf(state, person).kind === 'office'
  return {
    all,
    versions: all || version !== 'draft',
    keep: (has('minutes') || has('secretariat')) && version !== 'approved',
    external: !all && isOutsider(state, person),
  }
}
