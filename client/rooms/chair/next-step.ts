import { consentItems, consentListOf, currentItem } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { seatedInRoom } from '../../../shared/features/attendance/select.ts'
import {
  allBallots,
  conflictsOf,
  lastClosedOn,
  nextInRollCall,
  openBallot,
  outstanding,
} from '../../../shared/features/ballots/select.ts'
import type { Subject } from '../../../shared/features/ballots/messages.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { debateOf, openDebate, waitingList } from '../../../shared/features/floor/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { isDecided, isToBeDecided, nextItem } from '../../features/agenda/next-item.ts'
import { openAmendments } from '../../features/motions/clause-rows.ts'

/** What a chair would do next, without words. */
export type Step =
  | { readonly kind: 'open-meeting' }
  | { readonly kind: 'resume'; readonly until: string | null }
  | { readonly kind: 'over' }
  /** A delegation answered two ways, and the rule leaves it to the chair. */
  | { readonly kind: 'settle'; readonly ballot: Ballot; readonly delegation: string }
  /** A roll call: whose turn it is, and who comes then. */
  | {
      readonly kind: 'ask'
      readonly ballot: Ballot
      readonly delegation: string
      readonly others: readonly string[]
    }
  /** Answers are missing. */
  | { readonly kind: 'wait'; readonly ballot: Ballot; readonly open: readonly string[] }
  | { readonly kind: 'close-ballot'; readonly ballot: Ballot }
  | { readonly kind: 'decide-tie'; readonly ballot: Ballot }
  /** The floor goes to the next; `speaking`: somebody has it still. */
  | { readonly kind: 'grant'; readonly person: string; readonly speaking: string | null }
  | { readonly kind: 'end-speech'; readonly person: string }
  | { readonly kind: 'adopt-agenda' }
  /** `person`: who is likely to do it; null where nobody can be told. */
  | { readonly kind: 'report'; readonly item: ItemState; readonly person: string | null }
  | { readonly kind: 'present'; readonly item: ItemState; readonly person: string | null }
  | { readonly kind: 'open-debate'; readonly item: ItemState }
  | { readonly kind: 'close-debate'; readonly item: string }
  | { readonly kind: 'decide-amendment'; readonly item: ItemState; readonly amendment: string }
  | {
      readonly kind: 'open-ballot'
      readonly item: ItemState
      readonly subject: Subject
      readonly repeats: boolean
    }
  /** An election needs its candidates first. */
  | { readonly kind: 'elect'; readonly item: ItemState; readonly repeats: string | undefined }
  | { readonly kind: 'call'; readonly item: ItemState }
  | { readonly kind: 'close-meeting' }

/** What the chair does without, on the item now called. */
export interface Skipped {
  readonly presentation: boolean
  readonly debate: boolean
}
export const nothingSkipped: Skipped = { presentation: false, debate: false }

/** `day`: the ISO date of a meeting of several days; items of another day stand aside. */
export function nextStep(state: MeetingState, skipped: Skipped = nothingSkipped, day: string | null = null): Step {
  const { sitting } = state.attendance
  if (sitting.phase === 'convened') return { kind: 'open-meeting' }
  if (sitting.phase === 'closed') return { kind: 'over' }
  if (sitting.phase === 'suspended') return { kind: 'resume', until: sitting.until }
  const ballot = openBallot(state)
  if (ballot) return duringBallot(ballot)
  const item = currentItem(state)
  const tie = openTie(state)
  if (tie) return { kind: 'decide-tie', ballot: tie }
  const step = pointOfOrder(state) ?? (item ? inItem(state, item, skipped) : floor(state))
  return step ?? onward(state, day)
}

function duringBallot(ballot: Ballot): Step {
  const [conflict] = conflictsOf(ballot)
  if (conflict !== undefined) return { kind: 'settle', ballot, delegation: conflict }
  const open = outstanding(ballot)
  const turn = nextInRollCall(ballot)
  if (turn !== null) {
    const order = ballot.order.filter((code) => code !== turn && open.includes(code))
    return { kind: 'ask', ballot, delegation: turn, others: order }
  }
  // Where exceptions are asked for, silence is an answer (BAL27).
  if (open.length === 0 || ballot.method === 'exceptions') return { kind: 'close-ballot', ballot }
  return { kind: 'wait', ballot, open }
}

/** A tie that the rule leaves to the chair, on what stands in the item now called (BAL21). */
function openTie(state: MeetingState): Ballot | null {
  const { current } = state.agenda
  return (
    allBallots(state).findLast(
      (ballot) =>
        ballot.item === current &&
        ballot.phase === 'closed' &&
        ballot.decided === null &&
        ballot.subject.kind !== 'candidates' &&
        ballot.rule.tie === 'chair-decides' &&
        ballot.result?.reckoning.outcome === 'tied',
    ) ?? null
  )
}

/** FLO7: a point of order goes before everything. */
function pointOfOrder(state: MeetingState): Step | null {
  const first = waitingList(state)[0]
  if (first?.kind !== 'point-of-order') return null
  return { kind: 'grant', person: first.person, speaking: state.floor.speaking?.person ?? null }
}

/** The list first, then the end of the speech under way; null while nobody speaks or waits. */
function floor(state: MeetingState): Step | null {
  const speaking = state.floor.speaking?.person ?? null
  const next = waitingList(state)[0]
  if (next) return { kind: 'grant', person: next.person, speaking }
  return speaking === null ? null : { kind: 'end-speech', person: speaking }
}

function inItem(state: MeetingState, item: ItemState, skipped: Skipped): Step | null {
  if (item.disposition !== null || isDecided(state, item.number)) return floor(state)
  const debate = openDebate(state)
  if (debate) {
    const [amendment] = openAmendments(state, item.number)
    const decide: Step | null = amendment ? { kind: 'decide-amendment', item, amendment: amendment.id } : null
    return floor(state) ?? decide ?? { kind: 'close-debate', item: debate.item }
  }
  if (item.kind === 'agenda') return floor(state) ?? (state.agenda.adopted ? null : { kind: 'adopt-agenda' })
  if (isToBeDecided(state, item)) return towardsDecision(state, item, skipped)
  if (item.kind === 'report' && item.reportedBy.length === 0 && !skipped.presentation)
    return { kind: 'report', item, person: likelyPerson(state, item) }
  if (item.kind === 'exchange' && debateOf(state, item.number) === null && !skipped.debate)
    return { kind: 'open-debate', item }
  return floor(state)
}

function towardsDecision(state: MeetingState, item: ItemState, skipped: Skipped): Step {
  const { speaking } = state.floor
  if (speaking) return floor(state) ?? { kind: 'end-speech', person: speaking.person }
  const list = consentListOf(state, item.number)
  const debated = debateOf(state, item.number) !== null
  const hasText = textOf(state, item.number).length > 0
  // An item on the consent list, or without a text, is neither presented nor debated unless the chair wants it.
  const short = list !== null || !hasText
  if (!skipped.presentation && !short && !debated && item.presentedBy.length === 0)
    return { kind: 'present', item, person: likelyPerson(state, item) }
  const [amendment] = openAmendments(state, item.number)
  if (!skipped.debate && !debated && (!short || amendment)) return { kind: 'open-debate', item }
  if (amendment) return { kind: 'decide-amendment', item, amendment: amendment.id }
  if (item.kind === 'election') return { kind: 'elect', item, repeats: lastClosedOn(state, item.number)?.id }
  const together =
    list?.how === 'en-bloc' ? consentItems(list).filter((number) => !isDecided(state, number)) : [item.number]
  return {
    kind: 'open-ballot',
    item,
    subject: { kind: 'items', items: together },
    repeats: lastClosedOn(state, item.number) !== null,
  }
}

/** Somebody of the sponsors on their seat, lead first; null where none is in the room. */
export function likelyPerson(state: MeetingState, item: ItemState): string | null {
  for (const code of item.sponsorsNow) {
    const [person] = seatedInRoom(state, code)
    if (person) return person.id
  }
  return null
}

function onward(state: MeetingState, day: string | null): Step {
  const next = nextItem(state, day)
  return next ? { kind: 'call', item: next } : { kind: 'close-meeting' }
}
