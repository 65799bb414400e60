import { isContainer } from '../../../../shared/features/agenda/select.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { outcomeOf } from '../../../../shared/meeting/outcome.ts'
import { printOrder } from '../../../../shared/meeting/printing.ts'

const decides: ReadonlySet<string> = new Set(['decision', 'position', 'election', 'minutes-approval'])

/** Items to be decided that ended without a result, and, once the meeting is closed, those that never came to one (CHK4). */
export function itemsWithoutResult(state: MeetingState): readonly string[] {
  const over = state.attendance.closedAt !== null
  return printOrder(state).filter((number) => {
    const item = state.agenda.items[number]
    if (!item || isContainer(state, number) || !decides.has(item.kind)) return false
    if (item.phase !== 'ended' && !over) return false
    const outcome = outcomeOf(state, number)
    return outcome === null || outcome === 'open'
  })
}
