import { currentItem } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/**
 * The item that is called in the hall; null where none is. The record leaves the last call as it was when the meeting is
 * closed, but from then on nobody sits there.
 */
export const itemInHall = (state: MeetingState): ItemState | null =>
  state.attendance.sitting.phase === 'closed' ? null : currentItem(state)
