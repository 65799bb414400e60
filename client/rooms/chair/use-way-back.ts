import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { useMeeting } from '../../session/Session.tsx'

/**
 * A slip with the call: while nothing has happened on the item just called, the one before can be taken up again
 * (unless a vote has settled it).
 */
export function useWayBack(): { readonly item: string; readonly command: MeetingCommand } | null {
  const state = useMeeting()
  const [previous, last] = state.agenda.calls.slice(-2)
  if (!previous || !last || previous.item === last.item || state.agenda.current !== last.item) return null
  const touched = state.journal.some((entry) => entry.seq > last.seq) || state.ballots.order.length > ballotsBefore()
  return touched ? null : { item: previous.item, command: { type: 'agenda.call', data: { item: previous.item } } }

  function ballotsBefore(): number {
    return state.ballots.order.filter((id) => (state.ballots.all[id]?.seq ?? 0) < (last?.seq ?? 0)).length
  }
}
