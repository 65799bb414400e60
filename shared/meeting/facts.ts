import { allBallots, itemsDecidedBy, lastClosedOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import type { Placement } from '../features/agenda/messages.ts'
import type { ConsentList, ItemState } from '../features/agenda/state.ts'
import type { Amendment, TextChange } from '../features/motions/state.ts'
import { onVotingSeat, personOf } from '../features/roster/select.ts'
import type { Statement } from '../features/statements/state.ts'
import { unreachable } from '../kernel/decider.ts'
import { absentFrom, absentThroughout } from './absence.ts'
import type { Entry } from './journal.ts'
import type { MeetingState } from './meeting.ts'
import { adoptingItem, printOrder } from './printing.ts'

/** What a fact says, resolved from the record; phrases put it into words. Persons and delegations by id and code. */
export type FactContent =
  | { readonly name: 'presented' | 'reported'; readonly item: ItemState; readonly person: string }
  | { readonly name: 'debated'; readonly item: ItemState; readonly topic: string | null }
  | { readonly name: 'changed'; readonly item: ItemState; readonly change: TextChange; readonly afterDebate: boolean }
  | {
      readonly name: 'amended'
      readonly item: ItemState
      readonly amendment: Amendment
      readonly accepted: 'consensus' | 'mover' | 'vote'
      readonly ballot: Ballot | null
    }
  | {
      readonly name: 'amendment-rejected'
      readonly item: ItemState
      readonly amendment: Amendment
      readonly ballot: Ballot | null
    }
  | { readonly name: 'amendment-withdrawn'; readonly item: ItemState; readonly amendment: Amendment }
  | { readonly name: 'sponsor-joined'; readonly item: ItemState; readonly person: string; readonly delegation: string }
  | {
      readonly name: 'sponsor-left'
      readonly item: ItemState
      readonly person: string
      readonly delegation: string
      readonly willVote: 'yes' | 'no' | 'abstain' | null
      /** Sponsors that remained just then, lead first. */
      readonly remaining: readonly string[]
    }
  | { readonly name: 'ruled' | 'noticed'; readonly person: string; readonly text: string }
  | {
      readonly name: 'result'
      readonly item: ItemState
      readonly ballot: Ballot
      /** Statements that are part of the result's sentence. */
      readonly withVote: readonly Statement[]
      readonly subordinate: Statement | null
      /** Delegations absent from this ballot that took part in another. */
      readonly absent: readonly string[]
      readonly debate: 'held' | 'none' | 'unrecorded'
    }
  | { readonly name: 'elected'; readonly item: ItemState | null; readonly ballot: Ballot }
  | { readonly name: 'stated'; readonly statement: Statement; readonly result: Ballot | null }
  | { readonly name: 'left' | 'arrived'; readonly person: string }
  | { readonly name: 'excused'; readonly person: string; readonly reason: string | null }
  | {
      readonly name: 'transferred'
      readonly person: string
      readonly from: string
      readonly to: string
      /** True where she also leaves. */
      readonly leaves: boolean
    }
  | { readonly name: 'proxy-recalled'; readonly person: string; readonly delegation: string }
  | { readonly name: 'agenda-adopted'; readonly withChanges: boolean }
  | { readonly name: 'moved'; readonly item: ItemState; readonly to: Placement }
  | { readonly name: 'moved'; readonly items: readonly string[] }
  | { readonly name: 'consent'; readonly list: Pick<ConsentList, 'items' | 'name' | 'when' | 'how'> }
  | { readonly name: 'lifted'; readonly item: ItemState; readonly delegation: string; readonly person: string }
  | { readonly name: 'joined'; readonly items: readonly string[] }
  | { readonly name: 'added'; readonly item: ItemState; readonly after: string | null; readonly late: boolean }
  | { readonly name: 'scheduled'; readonly items: readonly string[]; readonly day: string }
  | { readonly name: 'withdrawn'; readonly item: ItemState; readonly person: string; readonly delegation: string }
  | { readonly name: 'dropped'; readonly item: ItemState }
  | { readonly name: 'postponed' | 'referred'; readonly item: ItemState; readonly to: string | null }
  | { readonly name: 'settled'; readonly item: ItemState; readonly where: string | null }
  | { readonly name: 'absent'; readonly delegations: readonly string[] }
  | { readonly name: 'suspended'; readonly until: string | null }
  | { readonly name: 'resumed' }
  | { readonly name: 'chair-passed'; readonly from: string; readonly to: string }
  | { readonly name: 'outcome'; readonly item: ItemState; readonly outcome: NonNullable<ItemState['statedOutcome']> }
  | {
      readonly name: 'corrected'
      readonly ballot: Ballot
      readonly delegation: string
      readonly choice: string
      readonly reason: string
    }
  | { readonly name: 'cancelled'; readonly ballot: Ballot; readonly reason: string }
  | { readonly name: 'approved' }
  | { readonly name: 'closed'; readonly person: string }

export type FactName = FactContent['name']

/** A recorded fact as the minutes print it. Its id never changes: `f12` is event 12, `f12-6` its share in item 6. */
export type Fact = FactContent & {
  readonly id: string
  readonly section: string
  readonly seq: number
  readonly at: number
}

export interface Section {
  /** Agenda number. */
  readonly item: string
  /** In printed order. */
  readonly facts: readonly Fact[]
}

/** The minutes' skeleton: every heading in printed order with the facts that stand under it (FCT1). */
export function sectionsOf(state: MeetingState): readonly Section[] {
  const headings = printOrder(state)
  const facts = state.journal.flatMap((entry) => factsOf(state, entry, headings))
  const bySection = Map.groupBy(facts, (fact) => fact.section)
  const adopting = adoptingItem(state)
  return headings.map((item) => {
    const own = afterResult(bySection.get(item) ?? [])
    return { item, facts: item === adopting ? adoptionFirst(state, own) : own }
  })
}

/** FCT2: in the item that adopts the agenda the adoption leads, its changes follow, the remark on absence comes last. */
function adoptionFirst(state: MeetingState, facts: readonly Fact[]): readonly Fact[] {
  const leads = facts.filter((fact) => fact.name === 'agenda-adopted')
  const others = facts.filter((fact) => fact.name !== 'agenda-adopted')
  const delegations = absentThroughout(state)
  const [last] = facts.slice(-1)
  const remark: readonly Fact[] =
    delegations.length > 0
      ? [
          {
            id: 'absent',
            name: 'absent',
            delegations,
            section: adoptingItem(state)!,
            seq: last?.seq ?? 0,
            at: last?.at ?? 0,
          },
        ] // sectionsOf asks only where an item adopts
      : []
  return [...leads, ...others, ...remark]
}

/** FCT3: a separate statement on an item stands after the result to which it belongs, also where it was filed before. */
function afterResult(facts: readonly Fact[]): readonly Fact[] {
  const isEarly = (fact: Fact) =>
    fact.name === 'stated' && fact.result !== null && fact.seq < (fact.result.closedSeq ?? 0)
  const early = facts.filter(isEarly)
  if (early.length === 0) return facts
  return facts.flatMap((fact) => {
    if (isEarly(fact)) return []
    const follows = early.filter(
      (e) => e.name === 'stated' && fact.name === 'result' && e.result?.id === fact.ballot.id,
    )
    return [fact, ...follows]
  })
}

const agendaChanges: ReadonlySet<FactName> = new Set([
  'moved',
  'consent',
  'lifted',
  'joined',
  'added',
  'scheduled',
  'withdrawn',
  'dropped',
  'postponed',
  'referred',
  'settled',
])

/** The facts an entry of the journal makes; none where it is part of another fact or writes nothing. */
function factsOf(state: MeetingState, entry: Entry, headings: readonly string[]): readonly Fact[] {
  const make = (content: FactContent, matter: string | null): readonly Fact[] => {
    const section = sectionFor(state, entry, content, matter, headings)
    return section === null ? [] : [{ ...content, id: `f${entry.seq}`, section, seq: entry.seq, at: entry.at }]
  }
  const item = (number: string): ItemState => state.agenda.items[number]! // events name items that exist
  const votes = (id: string) => onVotingSeat(state, id)
  const { event } = entry
  switch (event.type) {
    case 'attendance.arrived':
      return votes(event.data.person) ? make({ name: 'arrived', person: event.data.person }, null) : []
    case 'attendance.left': {
      const { person, proxy } = event.data
      if (!votes(person)) return []
      const from = personOf(state, person)?.delegation
      if (proxy !== null && from !== undefined)
        return make({ name: 'transferred', person, from, to: proxy, leaves: true }, null)
      return make({ name: 'left', person }, null)
    }
    case 'attendance.excused':
      return votes(event.data.person) ? make({ name: 'excused', ...event.data }, null) : []
    case 'attendance.proxyGiven':
      return make({ name: 'transferred', ...event.data, leaves: false }, null)
    case 'attendance.proxyRecalled':
      return make({ name: 'proxy-recalled', person: event.data.person, delegation: event.data.from }, null)
    case 'attendance.suspended':
      return make({ name: 'suspended', until: event.data.until }, null)
    case 'attendance.resumed':
      return make({ name: 'resumed' }, null)
    case 'attendance.closed':
      return entry.by === null ? [] : make({ name: 'closed', person: entry.by }, null)
    case 'attendance.chairPassed':
      return make({ name: 'chair-passed', ...event.data }, null)
    case 'agenda.adopted':
      return make({ name: 'agenda-adopted', withChanges: changedBefore(state, entry, headings) }, null)
    case 'agenda.added': {
      const { after, late } = event.data
      return make({ name: 'added', item: item(event.data.item.number), after, late }, null)
    }
    case 'agenda.moved':
      return make({ name: 'moved', item: item(event.data.item), to: event.data.to }, null)
    case 'agenda.ordered':
      return make({ name: 'moved', items: event.data.items }, null)
    case 'agenda.consented':
      return make({ name: 'consent', list: event.data }, null)
    case 'agenda.lifted':
      return make({ name: 'lifted', ...event.data, item: item(event.data.item) }, null)
    case 'agenda.joined':
      return make({ name: 'joined', items: event.data.items }, null)
    case 'agenda.scheduled':
      return make({ name: 'scheduled', ...event.data }, null)
    case 'agenda.withdrawn':
      return make({ name: 'withdrawn', ...event.data, item: item(event.data.item) }, null)
    case 'agenda.dropped':
      return make({ name: 'dropped', item: item(event.data.item) }, null)
    case 'agenda.postponed':
      return make({ name: 'postponed', item: item(event.data.item), to: event.data.to }, null)
    case 'agenda.referred':
      return make({ name: 'referred', item: item(event.data.item), to: event.data.to }, null)
    case 'agenda.settled':
      return make({ name: 'settled', item: item(event.data.item), where: event.data.where }, null)
    case 'agenda.closed': {
      const { outcome } = event.data
      return outcome === null ? [] : make({ name: 'outcome', item: item(event.data.item), outcome }, event.data.item)
    }
    case 'agenda.presented':
      return make({ name: 'presented', item: item(event.data.item), person: event.data.person }, event.data.item)
    case 'agenda.reported':
      return make({ name: 'reported', item: item(event.data.item), person: event.data.person }, event.data.item)
    case 'agenda.sponsorJoined':
      return make({ name: 'sponsor-joined', ...event.data, item: item(event.data.item) }, event.data.item)
    case 'agenda.sponsorLeft': {
      const remaining = sponsorsAt(state, event.data.item, entry.seq)
      return make({ name: 'sponsor-left', ...event.data, item: item(event.data.item), remaining }, event.data.item)
    }
    case 'floor.debateOpened':
      return make({ name: 'debated', item: item(event.data.item), topic: event.data.topic }, event.data.item)
    case 'motions.changed': {
      const change = state.motions.changes.find((c) => c.seq === entry.seq)
      if (!change) return []
      const afterDebate = wasDebated(state, change.item, entry.seq)
      return make({ name: 'changed', item: item(change.item), change, afterDebate }, change.item)
    }
    case 'motions.accepted':
    case 'motions.rejected':
    case 'motions.withdrawn': {
      const amendment = state.motions.amendments[event.data.id]
      if (!amendment) return []
      const on = item(amendment.item)
      if (event.type === 'motions.withdrawn')
        return make({ name: 'amendment-withdrawn', item: on, amendment }, on.number)
      const ballot = ballotOnAmendment(state, amendment.id)
      return event.type === 'motions.rejected'
        ? make(
            { name: 'amendment-rejected', item: on, amendment, ballot: event.data.by === 'vote' ? ballot : null },
            on.number,
          )
        : make(
            {
              name: 'amended',
              item: on,
              amendment,
              accepted: event.data.accepted,
              ballot: event.data.accepted === 'vote' ? ballot : null,
            },
            on.number,
          )
    }
    case 'ballots.closed':
      return resultFacts(state, entry, event.data.ballot, headings)
    case 'ballots.cancelled': {
      const ballot = state.ballots.all[event.data.ballot]
      return ballot ? make({ name: 'cancelled', ballot, reason: event.data.reason }, ballot.item) : []
    }
    case 'ballots.corrected': {
      const { ballot: id, ...correction } = event.data
      const ballot = state.ballots.all[id]
      return ballot ? make({ name: 'corrected', ballot, ...correction }, itemOfBallot(ballot)) : []
    }
    case 'statements.filed': {
      const statement = state.statements.statements.find((s) => s.seq === entry.seq)
      if (!statement) return []
      const result = lastClosedOn(state, statement.item)
      if (result && isMerged(state, statement)) return []
      return make({ name: 'stated', statement, result }, statement.item)
    }
    case 'statements.ruled':
      return make({ name: 'ruled', person: event.data.person, text: event.data.text }, event.data.item)
    case 'statements.noticed':
      return make({ name: 'noticed', person: event.data.person, text: event.data.text }, event.data.item)
    case 'minutes.approved':
      return make({ name: 'approved' }, null)
    default:
      return unreachable(event)
  }
}

/**
 * FCT4: a fact stands in the item whose matter it is, else in the item now called. What happened to the agenda before
 * the first call stands where the agenda is adopted; who came and went before the opening is a matter of the roll.
 */
function sectionFor(
  state: MeetingState,
  entry: Entry,
  content: FactContent,
  matter: string | null,
  headings: readonly string[],
): string | null {
  const adopting = adoptingItem(state)
  const wanted = matter ?? entry.place
  if (wanted !== null && headings.includes(wanted)) return wanted
  if (wanted === null && !agendaChanges.has(content.name) && !entry.opened) return null
  return adopting ?? callFallback(state, headings)
}

/** Where a fact goes whose own item has no heading: the first item called that has one, else the first heading. */
const callFallback = (state: MeetingState, headings: readonly string[]): string | null =>
  state.agenda.calls.find((call) => headings.includes(call.item))?.item ?? headings[0] ?? null

function changedBefore(state: MeetingState, adoption: Entry, headings: readonly string[]): boolean {
  const adopting = adoptingItem(state)
  return state.journal.some(
    (entry) =>
      entry.seq < adoption.seq && factsIfAgenda(state, entry, headings).some((fact) => fact.section === adopting),
  )
}

const factsIfAgenda = (state: MeetingState, entry: Entry, headings: readonly string[]): readonly Fact[] =>
  entry.event.type.startsWith('agenda.') && entry.event.type !== 'agenda.adopted'
    ? factsOf(state, entry, headings).filter((fact) => agendaChanges.has(fact.name))
    : []

/** Whether a debate was opened on the item, or on one it was joined with, before an event. */
export function wasDebated(state: MeetingState, number: string, seq = Infinity): boolean {
  const together = state.agenda.joined.filter((set) => set.includes(number)).flat()
  return state.floor.debates.some(
    (debate) => debate.seq < seq && (debate.item === number || together.includes(debate.item)),
  )
}

/** Sponsors of an item just after an event. */
function sponsorsAt(state: MeetingState, number: string, seq: number): readonly string[] {
  let sponsors: readonly string[] = state.agenda.items[number]?.sponsors ?? []
  for (const { event, seq: at } of state.journal) {
    if (at > seq) break
    if (event.type === 'agenda.sponsorJoined' && event.data.item === number)
      sponsors = [...sponsors, event.data.delegation]
    if (event.type === 'agenda.sponsorLeft' && event.data.item === number)
      sponsors = sponsors.filter((code) => code !== event.data.delegation)
  }
  return sponsors
}

const ballotOnAmendment = (state: MeetingState, id: string): Ballot | null =>
  allBallots(state).findLast(
    (ballot) => ballot.subject.kind === 'amendment' && ballot.subject.amendment === id && ballot.result,
  ) ?? null

const itemOfBallot = (ballot: Ballot): string | null => itemsDecidedBy(ballot)[0] ?? ballot.item

/** FCT5: `with-vote` statements, and the first `subordinate` one, are part of their item's result. */
function isMerged(state: MeetingState, statement: Statement): boolean {
  const { withVote, subordinate } = mergedInto(state, statement.item)
  return subordinate?.seq === statement.seq || withVote.some((s) => s.seq === statement.seq)
}

function mergedInto(state: MeetingState, item: string) {
  const own = state.statements.statements.filter((s) => s.item === item)
  return {
    withVote: own.filter((s) => s.form === 'with-vote'),
    subordinate: own.find((s) => s.form === 'subordinate') ?? null,
  }
}

/** FCT6: a ballot en bloc is one ballot; each of its items prints its own result. */
function resultFacts(state: MeetingState, entry: Entry, id: string, headings: readonly string[]): readonly Fact[] {
  const ballot = state.ballots.all[id]
  if (!ballot?.result) return []
  const { subject } = ballot
  const common = { seq: entry.seq, at: entry.at }
  const items = itemsDecidedBy(ballot).filter((number) => headings.includes(number))
  if (subject.kind === 'candidates' || items.length === 0) {
    const section = ballot.item ?? entry.place
    if (subject.kind === 'amendment' || section === null || !headings.includes(section)) return []
    const item = state.agenda.items[section] ?? null
    if (subject.kind === 'candidates')
      return [{ name: 'elected', item, ballot, id: `f${entry.seq}`, section, ...common }]
    if (item === null) return []
    const absent = absentFrom(state, ballot)
    const bare = { withVote: [], subordinate: null, absent, debate: ballot.debate }
    return [{ name: 'result', item, ballot, ...bare, id: `f${entry.seq}`, section, ...common }]
  }
  return items.map((number) => {
    const isLast = lastClosedOn(state, number)?.id === ballot.id
    const { withVote, subordinate } = isLast ? mergedInto(state, number) : { withVote: [], subordinate: null }
    return {
      name: 'result',
      item: state.agenda.items[number]!, // a ballot names items that exist
      ballot,
      withVote,
      subordinate,
      absent: absentFrom(state, ballot),
      debate: ballot.debate === 'unrecorded' ? 'unrecorded' : wasDebated(state, number, ballot.seq) ? 'held' : 'none',
      id: items.length > 1 ? `f${entry.seq}-${number}` : `f${entry.seq}`,
      section: number,
      ...common,
    }
  })
}
