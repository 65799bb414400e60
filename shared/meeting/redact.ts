import { isSecretariat, leads } from '../features/attendance/select.ts'
import { isConfidential } from '../features/documents/select.ts'
import type { AttachedDocument, Documents } from '../features/documents/state.ts'
import type { Ballot, Ballots } from '../features/ballots/state.ts'
import { delegationOf, hasDuty, personOf } from '../features/roster/select.ts'
import type { MeetingState, Recorded } from './state.ts'

/** For whom a record is meant; everybody of one audience gets the same bytes. */
export type Audience =
  | { readonly kind: 'office' }
  | { readonly kind: 'delegation'; readonly code: string }
  /** Of a delegation that is a guest of the conference. */
  | { readonly kind: 'guest'; readonly code: string }
  /** The hall's screens: everybody in the room sees them. */
  | { readonly kind: 'screen' }
  | { readonly kind: 'public' }

/**
 * RED1: leading chair, chair and secretariat are the office; a person of a delegation is that delegation, or a guest; a
 * screen is the hall's, or the public's while it is veiled (SCR6); the rest is public. `person` is null for a screen and for a follower.
 */
export function audienceOf(
  state: MeetingState,
  person: string | null,
  door?: 'person' | 'screen' | 'follow',
): Audience {
  if (person === null) return { kind: door === 'screen' && !state.screen.veiled ? 'screen' : 'public' }
  if (leads(state, person) || hasDuty(state, person, 'chair') || isSecretariat(state, person)) return { kind: 'office' }
  const seat = personOf(state, person)
  if (seat === null) return { kind: 'public' }
  const isGuest = seat.duty.length === 0 && isGuestDelegation(state, seat.delegation)
  return { kind: isGuest ? 'guest' : 'delegation', code: seat.delegation }
}

/** A guest that has a vote reads what it votes on. */
function isGuestDelegation(state: MeetingState, code: string): boolean {
  const delegation = delegationOf(state, code)
  return delegation !== null && delegation.standing !== 'member' && !delegation.vote
}

/** CNF1: of confidential items it is told their numbers. */
export const isOutside = ({ kind }: Audience): boolean => kind === 'public' || kind === 'guest'

/** Delegations, guests among them, and the office: they work in the meeting, the others look on. */
export const isAtWork = ({ kind }: Audience): boolean => kind !== 'public' && kind !== 'screen'

/**
 * RED2: in a ballot that is not a roll call, what a delegation answers is for the office, itself and who holds its
 * vote. That stays so after the close: the result carries the counted answers, the single presses stay theirs.
 */
function maySee(ballot: Ballot, delegation: string, audience: Audience): boolean {
  if (ballot.method === 'secret') return false
  if (ballot.method === 'roll-call' || audience.kind === 'office') return true
  if (audience.kind === 'public' || audience.kind === 'screen') return false
  const holder = ballot.electorate.find((voter) => voter.code === delegation)?.proxy
  return audience.code === delegation || audience.code === holder
}

/**
 * What an audience gets of a recorded event. `state` is any state of the meeting that knows the event's ballot.
 * Law (RED3): folding redacted events = redacting the folded state.
 */
export function redactEvent(recorded: Recorded, audience: Audience, state: MeetingState): Recorded {
  const { event } = recorded
  if (event.type === 'documents.attached') return redactAttached(recorded, audience, state)
  if (event.type === 'minutes.proposed' || event.type === 'minutes.settled') return redactComment(recorded, audience)
  if (event.type !== 'ballots.cast' && event.type !== 'ballots.ruled') return recorded
  const ballot = state.ballots.all[event.data.ballot]
  if (!ballot || event.data.choice === null || maySee(ballot, event.data.delegation, audience)) return recorded
  return { ...recorded, event: { ...event, data: { ...event.data, choice: null } } as typeof event }
}

/** RED5: whether an item is confidential was settled when it was put on the agenda, so any later state tells. */
function redactAttached(recorded: Recorded, audience: Audience, state: MeetingState): Recorded {
  const { event } = recorded
  if (event.type !== 'documents.attached' || mayKnow(state, event.data.item, audience)) return recorded
  return { ...recorded, event: { ...event, data: { ...event.data, file: null } } }
}

const mayKnow = (state: MeetingState, item: string, audience: Audience): boolean =>
  mayReadConfidential(audience) || !isConfidential(state, item)

/** RED5, DOC9: documents of confidential items are for the office and the delegations, not for guests, nor for screens. */
export const mayReadConfidential = ({ kind }: Audience): boolean => kind === 'office' || kind === 'delegation'

function redactDocuments(state: MeetingState, audience: Audience): Documents {
  const redacted = (document: AttachedDocument) =>
    mayKnow(state, document.item, audience) ? document : { ...document, file: null }
  return mayReadConfidential(audience) ? state.documents : { all: state.documents.all.map(redacted) }
}

/** RED4: what delegations say about the draft is for the conference; outsiders learn that something was said. */
function redactComment(recorded: Recorded, audience: Audience): Recorded {
  const { event } = recorded
  if (isAtWork(audience)) return recorded
  const data =
    event.type === 'minutes.proposed'
      ? { ...event.data, ...unsaid }
      : event.type === 'minutes.settled'
        ? { ...event.data, reason: '' }
        : event.data
  return { ...recorded, event: { ...event, data } as typeof event }
}

const unsaid = { passage: '', text: null, note: '' } as const

const redactMinutes = (minutes: MeetingState['minutes'], audience: Audience): MeetingState['minutes'] =>
  !isAtWork(audience) && minutes.proposals.length > 0
    ? { ...minutes, proposals: minutes.proposals.map((it) => ({ ...it, ...unsaid, reason: '' })) }
    : minutes

/** What an audience may know of the meeting. */
export function redactState(state: MeetingState, audience: Audience): MeetingState {
  const all = Object.fromEntries(
    Object.entries(state.ballots.all).map(([id, ballot]) => [id, redactBallot(ballot, audience)]),
  )
  return {
    ...state,
    documents: redactDocuments(state, audience),
    ballots: { ...state.ballots, all } satisfies Ballots,
    minutes: redactMinutes(state.minutes, audience),
  }
}

function redactBallot(ballot: Ballot, audience: Audience): Ballot {
  return {
    ...ballot,
    casts: ballot.casts.map((cast) => (maySee(ballot, cast.delegation, audience) ? cast : { ...cast, choice: null })),
    rulings: Object.fromEntries(
      Object.entries(ballot.rulings).map(([code, choice]) => [code, maySee(ballot, code, audience) ? choice : null]),
    ),
  }
}
