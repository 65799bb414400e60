import type { ItemState } from '../features/agenda/state.ts'
import { itemsDecidedBy } from '../features/ballots/select.ts'
import type { Ballot, Result } from '../features/ballots/state.ts'
import { isReleased } from '../features/minutes/select.ts'
import { amendmentOf } from '../features/motions/select.ts'
import type { Entry } from './journal.ts'
import type { MeetingState } from './state.ts'

/** For whom a document is: `internal` says everything; `external` only what was released. */
export type Edition = 'internal' | 'external'

/** EDI1: an item of which outsiders read nothing: it is confidential, and its text is not released. */
export const isWithheld = (state: MeetingState, number: string): boolean => !isReleased(state, number, 'text')

/**
 * What outsiders may know of the meeting, as a state like any other, so that every sentence, list and figure made of it
 * is without what is withheld: no delegation's vote (EDI2), nothing of a confidential item but its number (EDI1).
 * Statements for the record stay: a delegation wants its own words to be read.
 */
export function forOutsiders(state: MeetingState): MeetingState {
  const { agenda, ballots } = state
  const items = mapped(agenda.items, (item) => (isWithheld(state, item.number) ? withoutContent(item) : item))
  const all = mapped(ballots.all, (ballot) => (mayTellVotes(state, ballot) ? ballot : withoutNames(ballot)))
  return {
    ...state,
    agenda: { ...agenda, items },
    ballots: { ...ballots, all },
    journal: state.journal.map((entry) => withoutVotes(state, entry)),
  }
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const withoutContent = (item: ItemState): ItemState => ({
  ...item,
  title: '',
  short: '',
  sponsors: [],
  sponsorsNow: [],
  presentedBy: [],
  reportedBy: [],
  clauses: [],
})

/** The items whose release a ballot's names wait for: those it decides, else the one it belongs to. */
function itemsOf(state: MeetingState, ballot: Ballot): readonly string[] {
  const decided = itemsDecidedBy(ballot)
  if (decided.length > 0) return decided
  const { subject, item } = ballot
  const own = subject.kind === 'amendment' ? (amendmentOf(state, subject.amendment)?.item ?? item) : item
  return own === null ? [] : [own]
}

/** EDI2: names are told only where they are released for everything that one ballot decided. */
function mayTellVotes(state: MeetingState, ballot: Ballot): boolean {
  const items = itemsOf(state, ballot)
  return items.length > 0 && items.every((item) => isReleased(state, item, 'votes'))
}

const nameless = (result: Result | null): Result | null =>
  result && {
    ...result,
    answers: [],
    reckoning: {
      ...result.reckoning,
      yes: null,
      no: null,
      abstain: null,
      silent: null,
      presumed: [],
      blockedBy: [],
      consentMissing: [],
    },
  }

/** EDI2: what a vote came to, and nobody’s vote. */
export const withoutNames = (ballot: Ballot): Ballot => ({
  ...ballot,
  casts: [],
  rulings: {},
  result: nameless(ballot.result),
  first: nameless(ballot.first),
  corrections: ballot.corrections.map((correction) => ({ ...correction, delegation: '', choice: '', reason: '' })),
})

/** What an event itself tells of a vote: one corrected, one announced by who leaves the sponsors. */
function withoutVotes(state: MeetingState, entry: Entry): Entry {
  const { event } = entry
  if (event.type === 'agenda.sponsorLeft') {
    if (event.data.willVote === null || isReleased(state, event.data.item, 'votes')) return entry
    return { ...entry, event: { ...event, data: { ...event.data, willVote: null } } }
  }
  if (event.type !== 'ballots.corrected') return entry
  const ballot = state.ballots.all[event.data.ballot]
  if (!ballot || mayTellVotes(state, ballot)) return entry
  return { ...entry, event: { ...event, data: { ...event.data, delegation: '', choice: '', reason: '' } } }
}
