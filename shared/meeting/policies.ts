import { lapsesOf } from '../features/attendance/select.ts'
import { descendantsOf, itemOf } from '../features/agenda/select.ts'
import {
  ballotOf,
  itemsDecidedBy,
  lastClosedOn,
  lastClosedOnAdmission,
  openBallot,
  openBallots,
} from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { openDebate } from '../features/floor/select.ts'
import { amendmentOf } from '../features/motions/select.ts'
import { pageShown } from '../features/screen/select.ts'
import type { Rejection } from '../kernel/decider.ts'
import { amendmentDecided, turnsBackTheText } from './amendment-votes.ts'
import type { MeetingCommand, MeetingEvent } from './catalogs.ts'
import type { MeetingState } from './state.ts'

export type PolicyRejection = 'ballot-open' | 'already-decided' | 'text-went-on' | 'not-admitted'

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
    case 'motions.change':
    case 'motions.table':
    case 'motions.revise':
    case 'motions.accept':
    case 'motions.reject':
    case 'motions.withdraw':
      return objectionToText(command, state)
    case 'ballots.correct':
      return turnsBackTheText(command.data, state) ? { code: 'text-went-on' } : null
    default:
      return null
  }
  switch (command.type) {
    case 'agenda.call': // POL2, POL13
      if (isTurnedAway(state, command.data.item)) return { code: 'not-admitted', params: { item: command.data.item } }
      return refusedIf(isSettled(state, command.data.item), command.data.item)
    case 'agenda.withdraw':
    case 'agenda.drop':
    case 'agenda.postpone':
    case 'agenda.refer':
    case 'agenda.settle': {
      const item = command.data.item ?? state.agenda.current
      const carried =
        item === null ? undefined : [item, ...descendantsOf(state, item)].find((it) => isAdopted(state, it))
      return carried === undefined ? null : refusedIf(true, carried) // POL3
    }
    default:
      return null
  }
}

type TextCommand = Extract<
  MeetingCommand,
  { type: `motions.${'change' | 'table' | 'revise' | 'accept' | 'reject' | 'withdraw'}` }
>

/** POL9, POL10: what is being voted on keeps its wording, and so does what was adopted. */
function objectionToText(command: TextCommand, state: MeetingState): Rejection<PolicyRejection> | null {
  const item = itemMeant(command, state)
  if (item === null) return null
  const open = openBallots(state).find((ballot) => isAbout(state, ballot, item))
  if (open) return { code: 'ballot-open', params: { ballot: open.id } }
  const changes = command.type !== 'motions.reject' && command.type !== 'motions.withdraw'
  return refusedIf(changes && isAdopted(state, item), item)
}

function itemMeant({ type, data }: TextCommand, state: MeetingState): string | null {
  switch (type) {
    case 'motions.change':
      return data.item ?? state.agenda.current
    case 'motions.table':
      return (data.to === null ? data.item : amendmentOf(state, data.to)?.item) ?? state.agenda.current
    default:
      return amendmentOf(state, data.id)?.item ?? null
  }
}

/** Whether a ballot is on the item itself, on a clause of it, or on an amendment to it. */
function isAbout(state: MeetingState, ballot: Ballot, item: string): boolean {
  if (ballot.subject.kind === 'amendment') return amendmentOf(state, ballot.subject.amendment)?.item === item
  return itemsDecidedBy(ballot).includes(item) || (ballot.subject.kind === 'clause' && ballot.item === item)
}

const refusedIf = (decided: boolean, item: string): Rejection<PolicyRejection> | null =>
  decided ? { code: 'already-decided', params: { item } } : null

/** POL2: a tie leaves an item open; any other closed ballot on it ends it for good, unless it is reopened. */
function isSettled(state: MeetingState, item: string): boolean {
  const outcome = lastClosedOn(state, item)?.result?.reckoning.outcome
  return outcome !== undefined && outcome !== 'tied' && itemOf(state, item)?.phase === 'ended'
}

/** POL13: whether the last vote on its admission kept the item off the agenda; a tie leaves that open. */
function isTurnedAway(state: MeetingState, item: string): boolean {
  const outcome = lastClosedOnAdmission(state, item)?.result?.reckoning.outcome
  return outcome !== undefined && outcome !== 'adopted' && outcome !== 'adopted-in-part' && outcome !== 'tied'
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
    case 'attendance.suspended':
    case 'attendance.resumed':
      return screenCleared(before)
    case 'attendance.closed':
      return [...floorCleared(before), ...screenCleared(before)]
    case 'documents.removed':
      return pageShown(before)?.document === event.data.id ? screenCleared(before) : []
    case 'agenda.called':
    case 'agenda.closed':
    case 'agenda.reopened':
      return before.agenda.current === after.agenda.current ? [] : [...floorCleared(before), ...screenCleared(before)]
    case 'ballots.opened':
      return event.data.written ? [] : [...debateEnded(before), ...screenCleared(before)] // POL6
    case 'ballots.closed':
      return [...amendmentDecided(event.data.ballot, after), ...resultShown(event.data.ballot, before)]
    case 'ballots.decided':
    case 'ballots.corrected':
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

/** POL12: what happens in the hall takes the place of a document on its screens. */
const screenCleared = (before: MeetingState): readonly MeetingEvent[] =>
  pageShown(before) ? [{ type: 'screen.cleared', data: {} }] : []

/** POL12: the hall sees a result at once; that of a written vote comes when its item does. */
const resultShown = (id: string, before: MeetingState): readonly MeetingEvent[] =>
  ballotOf(before, id)?.written === true ? [] : screenCleared(before)

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
