import { joinedWith } from '../features/agenda/select.ts'
import { lastClosedOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import type { MeetingState } from './state.ts'

/** OUT6: whether a debate was opened on the item, or on one it was joined with, before an event. */
export function wasDebated(state: MeetingState, number: string, seq = Infinity): boolean {
  const together = joinedWith(state, number)
  return state.floor.debates.some(
    (debate) => debate.seq < seq && (debate.item === number || together.includes(debate.item)),
  )
}

/**
 * Whether an item was decided with a debate. The ballot says what was so when it was opened; where it was on several
 * items, each has had its own debate or none.
 */
export function debateBefore(state: MeetingState, ballot: Ballot, number: string): Ballot['debate'] {
  const several = ballot.subject.kind === 'items' && ballot.subject.items.length > 1
  if (ballot.debate !== 'held' || !several) return ballot.debate
  return wasDebated(state, number, ballot.seq) ? 'held' : 'none'
}

/** The same for an item as a whole: its last ballot's word, else whether there was a debate. */
export function debateOn(state: MeetingState, number: string): Ballot['debate'] {
  const ballot = lastClosedOn(state, number)
  if (ballot?.debate === 'unrecorded') return 'unrecorded'
  return wasDebated(state, number) ? 'held' : 'none'
}
