import { lapsesOf } from '../features/attendance/select.ts'
import { itemOf } from '../features/agenda/select.ts'
import { ballotOf, lastClosedOn, openBallot } from '../features/ballots/select.ts'
import { openDebate } from '../features/floor/select.ts'
import { amendmentOf } from '../features/motions/select.ts'
import type { Rejection } from '../kernel/decider.ts'
import type { MeetingCommand, MeetingEvent } from './catalogs.ts'
import type { MeetingState } from './state.ts'

export type PolicyRejection = 'ballot-open' | 'already-decided'

/** Who may not do what because of something a feature cannot see. Null when nothing stands against it. */
export function objectionTo(command: MeetingCommand, state: MeetingState): Rejection<PolicyRejection> | null {
  const open = openBallot(state)
  switch (command.type) {
    case 'agenda.call':
    case 'agenda.close':
    case 'agenda.reopen':
    case 'agenda.withdraw':
    case 'agenda.drop':
    case 'agenda.postpone':
    case 'agenda.refer':
    case 'agenda.settle':
    case 'attendance.close':
    case 'attendance.suspend':
      if (open) return { code: 'ballot-open', params: { ballot: open.id } } // POL1
      break
    default:
      return null
  }
  switch (command.type) {
    case 'agenda.call': // POL2
      return refusedIf(isSettled(state, command.data.item), command.data.item)
    case 'agenda.withdraw':
    case 'agenda.drop':
    case 'agenda.postpone':
    case 'agenda.refer':
    case 'agenda.settle': {
      const item = command.data.item ?? state.agenda.current
      return item === null ? null : refusedIf(isAdopted(state, item), item) // POL3
    }
    default:
      return null
  }
}

const refusedIf = (decided: boolean, item: string): Rejection<PolicyRejection> | null =>
  decided ? { code: 'already-decided', params: { item } } : null

/** POL2: a tie leaves an item open; any other closed ballot on it ends it for good, unless it is reopened. */
function isSettled(state: MeetingState, item: string): boolean {
  const outcome = lastClosedOn(state, item)?.result?.reckoning.outcome
  return outcome !== undefined && outcome !== 'tied' && itemOf(state, item)?.phase === 'ended'
}

/** POL3: what was not carried may still be referred or postponed; what was carried stands. */
function isAdopted(state: MeetingState, item: string): boolean {
  const outcome = lastClosedOn(state, item)?.result?.reckoning.outcome
  return outcome === 'adopted' || outcome === 'adopted-in-part'
}

/** What follows from a recorded event in other features, in the order in which it is recorded. */
export function consequencesOf(
  event: MeetingEvent,
  before: MeetingState,
  after: MeetingState,
): readonly MeetingEvent[] {
  switch (event.type) {
    case 'roster.seated':
      return lapsesOf(after) // POL4
    case 'attendance.left':
    case 'attendance.excused':
      return offTheFloor(before, event.data.person)
    case 'attendance.closed':
      return floorCleared(before)
    case 'agenda.called':
    case 'agenda.closed':
    case 'agenda.reopened':
      return before.agenda.current === after.agenda.current ? [] : floorCleared(before)
    case 'ballots.opened':
      return event.data.written ? [] : debateEnded(before) // POL6
    case 'ballots.closed':
    case 'ballots.decided':
      return amendmentDecided(event.data.ballot, after)
    default:
      return []
  }
}

/** POL5: with the item the debate on it ends, and the list of speakers begins anew. */
function floorCleared(before: MeetingState): readonly MeetingEvent[] {
  const { waiting, speaking, listClosed } = before.floor
  const cleared: readonly MeetingEvent[] = [{ type: 'floor.listCleared', data: {} }]
  return [...debateEnded(before), ...(waiting.length > 0 || speaking || listClosed ? cleared : [])]
}

function debateEnded(before: MeetingState): readonly MeetingEvent[] {
  const debate = openDebate(before)
  return debate ? [{ type: 'floor.debateClosed', data: { item: debate.item } }] : []
}

/** POL8: who leaves the room has the floor no more and does not wait for it. */
function offTheFloor({ floor }: MeetingState, person: string): readonly MeetingEvent[] {
  const ended: readonly MeetingEvent[] = [{ type: 'floor.ended', data: { person } }]
  const withdrawn: readonly MeetingEvent[] = [{ type: 'floor.withdrawn', data: { person } }]
  return [
    ...(floor.speaking?.person === person ? ended : []),
    ...(floor.waiting.some((it) => it.person === person) ? withdrawn : []),
  ]
}

/** POL7: closing a ballot on an amendment takes it into the text if adopted, and settles it otherwise, ties apart. */
function amendmentDecided(id: string, after: MeetingState): readonly MeetingEvent[] {
  const ballot = ballotOf(after, id)
  if (ballot?.subject.kind !== 'amendment' || !ballot.result) return []
  const { amendment } = ballot.subject
  if (amendmentOf(after, amendment)?.status !== 'tabled') return []
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
