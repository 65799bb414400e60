import { mayAnnotate } from '../../../shared/features/minutes/select.ts'
import { hasDuty } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** What this seat may do at the desk just now. */
export interface Rights {
  /** Takes the minutes: sees where words are saved, and what of them contradicts the record. */
  readonly writes: boolean
  /** Text can be typed: who writes, until the minutes are approved or the server turns this page away. */
  readonly editable: boolean
  /** MIN15: comments may be made, also by who only reads the text along. */
  readonly annotates: boolean
  /** Nothing is to be settled in the text any more. */
  readonly isApproved: boolean
}

/** @param isRefused the server takes no text from this page any more */
export function rightsOf(state: MeetingState, person: string | null, isRefused: boolean): Rights {
  const isApproved = state.minutes.version === 'approved'
  const writes = person !== null && hasDuty(state, person, 'minutes')
  return {
    writes,
    editable: writes && !isRefused && !isApproved,
    annotates: !isRefused && mayAnnotate(state, person),
    isApproved,
  }
}
