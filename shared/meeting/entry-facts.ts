import { itemOf } from '../features/agenda/select.ts'
import type { ItemState } from '../features/agenda/state.ts'
import { allBallots, ballotOf } from '../features/ballots/select.ts'
import { statementOf } from '../features/statements/select.ts'
import { unreachable } from '../kernel/decider.ts'
import { amendmentFacts, numbered } from './amendment-facts.ts'
import { debateBefore, wasDebated } from './debated.ts'
import type { FactContent, Told } from './fact.ts'
import type { Entry, FactEvent } from './journal.ts'
import { derivedOutcomeOf } from './outcome.ts'
import { itemOfBallot, resultFacts } from './result-facts.ts'
import { sponsorsAt } from './sponsors.ts'
import type { MeetingState } from './state.ts'
import { isMerged, resultFor, waitsForResult, type Apart } from './statements-in-print.ts'

/** The facts an entry of the journal makes; none where it is part of another fact or writes nothing. */
export function factsOf(state: MeetingState, entry: Entry, apart: Apart): readonly Told[] {
  const { event, by, seq, onVotingSeat } = entry
  switch (event.type) {
    case 'attendance.arrived':
      return onVotingSeat ? meeting({ name: 'arrived', person: event.data.person }) : [] // FCT5
    case 'attendance.left': {
      const { person, delegation, proxy } = event.data
      if (!onVotingSeat) return []
      if (proxy === null) return meeting({ name: 'left', person })
      return meeting({ name: 'transferred', person, from: delegation, to: proxy, leaves: true })
    }
    case 'attendance.excused':
      return onVotingSeat ? meeting({ name: 'excused', ...event.data }) : []
    case 'attendance.proxyGiven':
      return meeting({ name: 'transferred', ...event.data, leaves: false })
    case 'attendance.proxyRecalled':
      return meeting({ name: 'proxy-recalled', person: event.data.person, delegation: event.data.from })
    case 'attendance.suspended':
      return meeting({ name: 'suspended', until: event.data.until })
    case 'attendance.resumed':
      return meeting({ name: 'resumed' })
    case 'attendance.closed':
      return by === null ? [] : meeting({ name: 'closed', person: by })
    case 'attendance.chairPassed':
      return meeting({ name: 'chair-passed', ...event.data })
    case 'minutes.approved':
      return meeting({ name: 'approved' })
    case 'agenda.adopted':
      return meeting({ name: 'agenda-adopted', withChanges: false }) // whether there are any is known with the section
    case 'agenda.ordered':
      return meeting({ name: 'moved', items: event.data.items })
    case 'agenda.consented':
      return meeting({ name: 'consent', list: event.data })
    case 'agenda.joined':
      return meeting({ name: 'joined', items: event.data.items })
    case 'agenda.scheduled':
      return meeting({ name: 'scheduled', ...event.data })
    case 'motions.accepted':
    case 'motions.rejected':
    case 'motions.withdrawn':
      return amendmentFacts(state, event, seq)
    case 'ballots.closed':
      return resultFacts(state, event.data.ballot, entry.place, apart)
    case 'ballots.cancelled': {
      const ballot = ballotOf(state, event.data.ballot)
      if (!ballot) return []
      return [{ content: { name: 'cancelled', ballot, reason: event.data.reason }, matter: itemOfBallot(ballot) }]
    }
    case 'ballots.corrected': {
      const { ballot: id, ...correction } = event.data
      const ballot = ballotOf(state, id)
      if (!ballot) return []
      const number = itemOfBallot(ballot)
      const item = number === null ? null : itemOf(state, number)
      const isFirst = ballot.corrections[0]?.seq === seq
      const debate = number === null ? ballot.debate : debateBefore(state, ballot, number)
      return [{ content: { name: 'corrected', item, ballot, debate, ...correction, isFirst }, matter: number }]
    }
    case 'statements.filed':
      return statementFacts(state, seq, apart)
    case 'statements.ruled':
    case 'statements.noticed': {
      const name = event.type === 'statements.ruled' ? 'ruled' : 'noticed'
      return [{ content: { name, person: event.data.person, text: event.data.text }, matter: event.data.item }]
    }
    default:
      return itemFacts(state, entry, event)
  }
}

const meeting = (content: FactContent): readonly Told[] => [{ content, matter: null }]

type Other<E, Type extends string> = E extends { type: Type } ? never : E
type ItemEvent = Extract<
  Other<FactEvent, 'agenda.adopted' | 'agenda.ordered' | 'agenda.consented' | 'agenda.joined' | 'agenda.scheduled'>,
  { type: `agenda.${string}` | 'floor.debateOpened' | 'motions.changed' }
>

/** What happened to one item: FCT3 what the agenda says of it, FCT4 what is its own matter. */
function itemFacts(state: MeetingState, { seq }: Entry, event: ItemEvent): readonly Told[] {
  const item = itemOf(state, event.type === 'agenda.added' ? event.data.item.number : event.data.item)
  if (!item) return []
  const own = (content: FactContent): readonly Told[] => [{ content, matter: item.number }]
  switch (event.type) {
    case 'agenda.added':
      return meeting({ name: 'added', item, late: event.data.late, votedIn: isVotedIn(state, item.number) })
    case 'agenda.moved':
      return meeting({ name: 'moved', item, to: event.data.to })
    case 'agenda.lifted':
      return meeting({ name: 'lifted', ...event.data, item, offBy: event.data.off ? askedBy(state, item, seq) : null })
    case 'agenda.withdrawn':
      return meeting({ name: 'withdrawn', ...event.data, item })
    case 'agenda.dropped':
      return meeting({ name: 'dropped', item })
    case 'agenda.postponed':
      return meeting({ name: 'postponed', item, to: event.data.to })
    case 'agenda.referred':
      return meeting({ name: 'referred', item, to: event.data.to })
    case 'agenda.settled':
      return meeting({ name: 'settled', item, where: event.data.where })
    case 'agenda.closed': {
      const { outcome } = event.data
      if (outcome === null || isRestated(state, item, outcome)) return []
      return own({ name: 'outcome', item, outcome, debated: wasDebated(state, item.number, seq) })
    }
    case 'agenda.presented':
      return own({ name: 'presented', item, person: event.data.person })
    case 'agenda.reported':
      return own({ name: 'reported', item, person: event.data.person })
    case 'agenda.sponsorJoined':
      return own({ name: 'sponsor-joined', ...event.data, item })
    case 'agenda.sponsorLeft':
      return own({ name: 'sponsor-left', ...event.data, item, remaining: sponsorsAt(state, item.number, seq) })
    case 'floor.debateOpened':
      return own({ name: 'debated', item, topic: event.data.topic })
    case 'motions.changed': {
      const afterDebate = wasDebated(state, item.number, seq)
      return own({ name: 'changed', item, changes: numbered(event.data.changes), afterDebate })
    }
    default:
      return unreachable(event)
  }
}

/**
 * FCT12: an outcome that only says again what is told already prints nothing. That a debate came to no decision is told
 * nowhere else, and that an item remains open neither.
 */
const isRestated = (state: MeetingState, item: ItemState, outcome: ReturnType<typeof derivedOutcomeOf>): boolean =>
  outcome !== 'debated' && outcome !== 'open' && derivedOutcomeOf(state, item.number) === outcome

/** Whether a ballot was on the admission of the item; a cancelled one was not. */
const isVotedIn = (state: MeetingState, number: string): boolean =>
  allBallots(state).some(
    ({ subject, phase }) => subject.kind === 'admits' && subject.item === number && phase !== 'cancelled',
  )

/** Who asked for single treatment of an item up to an event, since it was put on the list, in the order of asking. */
function askedBy(state: MeetingState, { number }: ItemState, seq: number): readonly string[] {
  let asked: readonly string[] = []
  for (const { event, seq: at } of state.journal) {
    if (at > seq) break
    if (event.type === 'agenda.consented' && event.data.items.includes(number)) asked = []
    if (event.type === 'agenda.lifted' && event.data.item === number) asked = [...asked, event.data.delegation]
  }
  return asked
}

function statementFacts(state: MeetingState, seq: number, apart: Apart): readonly Told[] {
  const statement = statementOf(state, seq)
  if (!statement) return []
  const result = resultFor(state, statement)
  if (result ? isMerged(state, statement, result, apart) : waitsForResult(state, statement)) return []
  return [{ content: { name: 'stated', statement, result }, matter: statement.item }]
}
