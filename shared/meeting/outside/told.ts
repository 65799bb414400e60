import type { AgendaItem } from '../../features/agenda/messages.ts'
import { documentOf } from '../../features/documents/select.ts'
import { ballotOf } from '../../features/ballots/select.ts'
import { statementOf } from '../../features/statements/select.ts'
import { amendmentOf } from '../../features/motions/select.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { MeetingEvent } from '../catalogs.ts'
import type { MeetingState, Recorded } from '../state.ts'
import { ballotOutside, isKept, opennessOf } from './openness.ts'

/**
 * What outsiders are told in place of a recorded event: the event itself, one that says less, or null for nothing.
 * `before` is the meeting just before it, `now` any state after it; its releases are the ones that count. Who acted is
 * told only with a whole event.
 */
export function toldOutside(recorded: Recorded, before: MeetingState, now: MeetingState): Recorded | null {
  const event = told(recorded.event, before, now)
  if (event === null) return null
  return event === recorded.event ? recorded : { ...recorded, by: null, cause: '', event }
}

/** An event of a new kind does not compile until somebody says here what outsiders hear of it. // CNF2 */
function told(event: MeetingEvent, before: MeetingState, now: MeetingState): MeetingEvent | null {
  const unlessKept = (item: string | null | undefined): MeetingEvent | null =>
    isKept(now, item ?? null) ? null : event
  const kept = (item: string): boolean => isKept(now, item)
  /** What happens without naming an item is about the one that is called. */
  const here = before.agenda.current

  switch (event.type) {
    // The agenda is the agenda: numbers, their order, and which of them is treated or is off it. // CNF1
    case 'agenda.set':
      if (!event.data.items.some(({ number }) => kept(number))) return event
      return { ...event, data: { items: event.data.items.map((item) => (kept(item.number) ? bare(item) : item)) } }
    case 'agenda.added': {
      const { item } = event.data
      return kept(item.number) ? { ...event, data: { ...event.data, item: bare(item) } } : event
    }
    case 'agenda.adopted':
    case 'agenda.moved':
    case 'agenda.ordered':
    case 'agenda.joined':
    case 'agenda.scheduled':
    case 'agenda.called':
    case 'agenda.reopened':
    case 'agenda.dropped':
      return event
    case 'agenda.consented':
      return event.data.items.every(kept) ? { ...event, data: { ...event.data, name: null } } : event
    case 'agenda.lifted': {
      const { item, off } = event.data
      if (!kept(item)) return event
      return off ? { ...event, data: { item, off, delegation: '', person: '' } } : null
    }
    case 'agenda.withdrawn': {
      const { item } = event.data
      return kept(item) ? { ...event, data: { item, delegation: '', person: '' } } : event
    }
    case 'agenda.postponed':
    case 'agenda.referred':
      return kept(event.data.item) ? { ...event, data: { ...event.data, to: null } } : event
    case 'agenda.settled':
      return kept(event.data.item) ? { ...event, data: { ...event.data, where: null } } : event
    case 'agenda.closed':
      return kept(event.data.item) ? { ...event, data: { ...event.data, outcome: null } } : event

    // What an item is about, and who had to do with it.
    case 'agenda.presented':
    case 'agenda.reported':
    case 'agenda.sponsorJoined':
    case 'motions.changed':
    case 'motions.tabled':
    case 'floor.debateOpened':
    case 'floor.debateClosed':
    case 'statements.filed':
    case 'minutes.proposed':
    case 'documents.attached':
      return unlessKept(event.data.item)
    case 'agenda.sponsorLeft': {
      const { item, willVote } = event.data
      if (kept(item)) return null
      const says = willVote !== null && opennessOf(now, item) === 'nameless' // EDI2
      return says ? { ...event, data: { ...event.data, willVote: null } } : event
    }
    case 'motions.revised':
    case 'motions.accepted':
    case 'motions.rejected':
    case 'motions.withdrawn':
      return unlessKept(amendmentOf(now, event.data.id)?.item)
    case 'motions.ordered': {
      const ids = event.data.ids.filter((id) => !isKept(now, amendmentOf(now, id)?.item ?? null))
      if (ids.length === event.data.ids.length) return event
      return ids.length === 0 ? null : { ...event, data: { ids } }
    }
    case 'statements.joined':
      return unlessKept(statementOf(now, event.data.statement)?.item)
    case 'statements.ruled':
    case 'statements.noticed':
      return unlessKept(event.data.item)
    case 'documents.removed':
    case 'documents.restored':
      return unlessKept(documentOf(now, event.data.id)?.item)
    case 'screen.opened':
      return unlessKept(documentOf(now, event.data.document)?.item)
    case 'minutes.settled': {
      const { id } = event.data
      return unlessKept(now.minutes.proposals.find((proposal) => proposal.id === id)?.item)
    }

    case 'floor.granted':
      return unlessKept(event.data.item)
    case 'floor.requested':
    case 'floor.withdrawn':
    case 'floor.moved':
    case 'floor.ended':
    case 'floor.paused':
    case 'floor.resumed':
    case 'floor.listClosed':
    case 'floor.listOpened':
      return unlessKept(here)
    case 'floor.limited':
    case 'floor.ordered':
    case 'floor.listCleared': // an item begins with an empty list, whatever was heard of the one before
      return event

    case 'ballots.opened': {
      const { data } = event
      const outside = ballotOutside(now, data)
      if (outside === null) return null
      const repeats = data.repeats !== null && isHeardOf(data.repeats, now) ? data.repeats : null
      const { item, subject } = outside
      const same = item === data.item && repeats === data.repeats && isAbout(data, subject)
      return same ? event : { ...event, data: { ...data, item, subject, repeats } }
    }
    case 'ballots.cast':
    case 'ballots.ruled':
      return opennessOfBallot(event.data.ballot, now) === 'open' ? event : null // CNF3
    case 'ballots.closed':
    case 'ballots.decided':
    case 'ballots.corrected':
    case 'ballots.cancelled':
      return isHeardOf(event.data.ballot, now) ? event : null

    // Who comes and goes is no matter of the item; why may be.
    case 'attendance.left':
    case 'attendance.excused':
      if (event.data.reason === null || !isKept(now, here)) return event
      return event.type === 'attendance.left'
        ? { ...event, data: { ...event.data, reason: null } }
        : { ...event, data: { ...event.data, reason: null } }
    case 'attendance.opened':
    case 'attendance.suspended':
    case 'attendance.resumed':
    case 'attendance.closed':
    case 'attendance.chairPassed':
    case 'attendance.arrived':
    case 'attendance.proxyGiven':
    case 'attendance.proxyRecalled':
    case 'attendance.proxyLapsed':
    case 'roster.convened':
    case 'roster.added':
    case 'roster.seated':
    case 'minutes.circulated':
    case 'minutes.approved':
    case 'minutes.released':
    case 'minutes.sealed':
    case 'screen.shown':
    case 'screen.veiled':
    case 'screen.cleared':
      return event
    default:
      return unreachable(event)
  }
}

/** CNF1: its number, where it stands, and that it is confidential. */
const bare = ({ number, parent }: AgendaItem): AgendaItem => ({
  number,
  title: '',
  short: '',
  kind: 'information',
  sponsors: [],
  clauses: [],
  rules: null,
  confidential: true,
  parent,
})

function opennessOfBallot(id: string, now: MeetingState): 'open' | 'nameless' | null {
  const ballot = ballotOf(now, id)
  return ballot && (ballotOutside(now, ballot)?.openness ?? null)
}

const isHeardOf = (ballot: string, now: MeetingState): boolean => opennessOfBallot(ballot, now) !== null

type Opened = Extract<MeetingEvent, { type: 'ballots.opened' }>['data']
const isAbout = ({ subject }: Opened, other: Opened['subject']): boolean =>
  subject === other ||
  (subject.kind === 'items' && other.kind === 'items' && subject.items.length === other.items.length)
