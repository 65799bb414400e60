import { lapsesOf } from '../features/attendance/select.ts'
import { ballotsOn, openBallots } from '../features/ballots/select.ts'
import { openDebate } from '../features/floor/select.ts'
import type { Rejection } from '../kernel/decider.ts'
import type { MeetingCommand, MeetingEvent } from './catalogs.ts'
import type { MeetingState } from './state.ts'

export type PolicyRejection = 'ballot-open' | 'already-decided'

/** Who may not do what because of something a feature cannot see. Null when nothing stands against it. */
export function objectionTo(command: MeetingCommand, state: MeetingState): Rejection<PolicyRejection> | null {
  const [open] = openBallots(state).filter((ballot) => !ballot.written)
  switch (command.type) {
    case 'agenda.call': // POL1 and POL2
      if (open) return { code: 'ballot-open', params: { ballot: open.id } }
      return isDecided(state, command.data.item)
        ? { code: 'already-decided', params: { item: command.data.item } }
        : null
    case 'agenda.close':
    case 'attendance.close':
    case 'attendance.suspend': // POL1: nothing ends over an open ballot
      return open ? { code: 'ballot-open', params: { ballot: open.id } } : null
    case 'agenda.withdraw':
    case 'agenda.drop':
    case 'agenda.postpone':
    case 'agenda.refer':
    case 'agenda.settle':
    case 'agenda.reopen': {
      const item = command.data.item ?? state.agenda.current
      if (open) return { code: 'ballot-open', params: { ballot: open.id } }
      return item !== null && isDecided(state, item) ? { code: 'already-decided', params: { item } } : null // POL2
    }
    default:
      return null
  }
}

/** POL2: an item that holds a closed ballot which settled it is neither taken up again nor disposed of. */
function isDecided(state: MeetingState, item: string): boolean {
  return ballotsOn(state, item).some(
    (ballot) => ballot.phase === 'closed' && ballot.result?.reckoning.outcome !== 'tied',
  )
}

/** What follows from a recorded event in other features, in the order in which it is recorded. */
export function consequencesOf(
  event: MeetingEvent,
  before: MeetingState,
  after: MeetingState,
): readonly MeetingEvent[] {
  switch (event.type) {
    case 'roster.seated': // POL3: a change of seat may leave a delegation unrepresented, and lapse what it held
      return lapsesOf(after)
    case 'agenda.called':
    case 'agenda.closed': {
      // POL4: a new item begins with an empty, open list; POL5: its predecessor's debate is over
      const debate = openDebate(before)
      const ended: MeetingEvent[] =
        debate && debate.item !== after.agenda.current
          ? [{ type: 'floor.debateClosed', data: { item: debate.item } }]
          : []
      const { waiting, speaking, listClosed } = before.floor
      if (waiting.length > 0 || speaking || listClosed) ended.push({ type: 'floor.listCleared', data: {} })
      return ended
    }
    case 'ballots.opened': {
      const debate = openDebate(before) // POL6: opening a ballot ends the debate
      return debate && !event.data.written ? [{ type: 'floor.debateClosed', data: { item: debate.item } }] : []
    }
    case 'ballots.closed':
    case 'ballots.decided':
      return amendmentDecided(event.data.ballot, after) // POL7
    default:
      return []
  }
}

/** POL7: closing a ballot on an amendment takes it into the text if adopted, and settles it otherwise, ties apart. */
function amendmentDecided(id: string, after: MeetingState): readonly MeetingEvent[] {
  const ballot = after.ballots.all[id]
  if (ballot?.subject.kind !== 'amendment' || !ballot.result) return []
  const { amendment } = ballot.subject
  if (after.motions.amendments[amendment]?.status !== 'tabled') return []
  switch (ballot.result.reckoning.outcome) {
    case 'adopted':
    case 'adopted-in-part':
      return [{ type: 'motions.accepted', data: { id: amendment, accepted: 'vote' } }]
    case 'tied':
      return []
    default:
      return [{ type: 'motions.rejected', data: { id: amendment, by: 'vote' } }]
  }
}
