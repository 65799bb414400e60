import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { headRows } from '../head.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { changed, concern } from './changes.ts'
import { outcomeSentence } from './outcome.ts'
import { corrected, elected, result, stated, tally, verdict } from './result.ts'
import {
  atClock,
  capital,
  chairperson,
  count,
  genitive,
  isPlural,
  list,
  matterOf,
  members,
  name,
  names,
  numbered,
  person,
  possessive,
} from './words.ts'

const itemsNumbered = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Item ${numbers[0]}` : `Items ${list(numbers)}`

const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

function consent({ list: { items, name: called, when, how } }: Extract<Fact, { name: 'consent' }>): string {
  const one = items.length === 1
  const time = when === 'end' ? 'at the end of the meeting' : 'forthwith'
  const way = one ? '' : how === 'en-bloc' ? ' en bloc' : ' in order'
  const listed = called === null ? '' : ` (${called})`
  return `${itemsNumbered(items)}${listed} ${one ? 'was' : 'were'} identified before the meeting as largely uncontroversial and would be called and put to the vote${way} ${time}.`
}

function sponsorLeft(state: MeetingState, fact: Extract<Fact, { name: 'sponsor-left' }>): string {
  const matter = matterOf(fact.item)
  const from = fact.remaining.length > 0 ? ` submitted by ${names(state, fact.remaining)}` : ''
  const announced = {
    yes: ` but would vote in favour of ${matter}${from}`,
    no: ` and would vote against ${matter}${from}`,
    abstain: ' and would abstain',
  }
  const verb = isPlural(state, [fact.delegation]) ? 'were' : 'was'
  const then = fact.willVote ? announced[fact.willVote] : ''
  return `${person(state, fact.person)} stated that ${name(state, fact.delegation)} ${verb} no longer a sponsor${then}.`
}

type OnAmendment = Pick<Extract<Fact, { name: 'amended' }>, 'amendment' | 'item'>

const amendmentTabled = (state: MeetingState, { amendment, item }: OnAmendment): string =>
  `${person(state, amendment.person)} tabled an amendment concerning ${concern(amendment.changes, matterOf(item))}.`

function amended(state: MeetingState, fact: Extract<Fact, { name: 'amended' }>): string {
  const { revisions } = fact.amendment
  const modified = revisions === 0 ? '' : `, with ${count(revisions)} ${revisions === 1 ? 'change' : 'changes'},`
  const tabled = amendmentTabled(state, fact)
  switch (fact.accepted) {
    case 'consensus':
      return `${tabled} It was incorporated${modified || ''} in ${matterOf(fact.item)} by common accord.`
    case 'mover':
      return `${tabled} It was accepted${modified || ''} by the sponsors.`
    case 'vote':
      return fact.ballot
        ? `${tabled} It ${verdict(state, fact.ballot, '')}.${tally(state, fact.ballot)}`
        : `${tabled} It was incorporated${modified || ''} in ${matterOf(fact.item)}.`
    default:
      return unreachable(fact.accepted)
  }
}

function sentence(state: MeetingState, fact: Fact): string {
  switch (fact.name) {
    case 'presented':
      return `${person(state, fact.person)} presented ${matterOf(fact.item)}.`
    case 'reported':
      return `${person(state, fact.person)} reported.`
    case 'debated':
      if (fact.topic !== null) return `${members(state)} held a debate on ${fact.topic}.`
      return fact.item.kind === 'exchange'
        ? `${members(state)} held an exchange of views.`
        : `${members(state)} discussed ${matterOf(fact.item)}.`
    case 'changed':
      return changed(fact.change.changes, matterOf(fact.item), fact.afterDebate)
    case 'amended':
      return amended(state, fact)
    case 'amendment-rejected':
      return fact.ballot
        ? `${amendmentTabled(state, fact)} It ${verdict(state, fact.ballot, '')}.${tally(state, fact.ballot)}`
        : `${amendmentTabled(state, fact)} It was not incorporated in ${matterOf(fact.item)}.`
    case 'amendment-withdrawn':
      return `${amendmentTabled(state, fact)} It was withdrawn.`
    case 'sponsor-joined':
      return `${person(state, fact.person)} announced that ${name(state, fact.delegation)} joined the sponsors of ${matterOf(fact.item)}.`
    case 'sponsor-left':
      return sponsorLeft(state, fact)
    case 'ruled':
      return fact.text
    case 'noticed':
      return `${person(state, fact.person)} ${fact.text}`
    case 'result':
      return result(state, fact)
    case 'elected':
      return elected(state, fact)
    case 'stated':
      return stated(state, fact)
    case 'left':
      return `${person(state, fact.person)} left the meeting ${atClock(state, fact.at)}.`
    case 'arrived':
      return `${person(state, fact.person)} joined the meeting ${atClock(state, fact.at)}.`
    case 'excused':
      return `${person(state, fact.person)} was excused${fact.reason === null ? '' : ` (${fact.reason})`}.`
    case 'transferred':
      return fact.leaves
        ? `${person(state, fact.person)} had to leave the meeting ${atClock(state, fact.at)} and transferred ${possessive(state, fact.person)} vote to ${name(state, fact.to)}.`
        : `${person(state, fact.person)} transferred ${possessive(state, fact.person)} vote to ${name(state, fact.to)}.`
    case 'proxy-recalled':
      return `${person(state, fact.person)} took back ${genitive(state, fact.delegation)} vote ${atClock(state, fact.at)}.`
    case 'agenda-adopted':
      return fact.withChanges ? 'The agenda was adopted with the following changes:' : 'The agenda was adopted.'
    case 'moved':
      return 'items' in fact
        ? `${itemsNumbered(fact.items)} would be taken in this order.`
        : `${capital(numbered(fact.item))} would be taken ${fact.to.kind} item ${fact.to.item}.`
    case 'consent':
      return consent(fact)
    case 'lifted':
      return `At the request of ${name(state, fact.delegation)}, ${numbered(fact.item)} would be dealt with separately.`
    case 'joined':
      return `${itemsNumbered(fact.items)} were discussed together.`
    case 'added':
      return `${capital(numbered(fact.item))} was added to the agenda${fact.late ? ' as a late item' : ''}.`
    case 'scheduled':
      return `${itemsNumbered(fact.items)} would be taken on ${day(fact.day)}.`
    case 'withdrawn':
      return `${person(state, fact.person)} withdrew ${matterOf(fact.item)} under ${numbered(fact.item)}.`
    case 'dropped':
      return `${capital(numbered(fact.item))} was removed from the agenda.`
    case 'postponed':
      return `${capital(numbered(fact.item))} was postponed${fact.to === null ? '' : ` to ${fact.to}`}.`
    case 'referred':
      return `${capital(numbered(fact.item))} was referred${fact.to === null ? '' : ` to ${fact.to}`}.`
    case 'settled':
      return `${capital(numbered(fact.item))} was to be concluded ${fact.where ?? 'elsewhere'}.`
    case 'absent':
      return `All decisions were taken in the absence of ${names(state, fact.delegations)}.`
    case 'suspended':
      return `The meeting was suspended ${atClock(state, fact.at)}${fact.until === null ? '' : ` until ${fact.until}`}.`
    case 'resumed':
      return `The meeting was resumed ${atClock(state, fact.at)}.`
    case 'chair-passed':
      return `${chairperson(state, fact.from)} handed over the chair to ${person(state, fact.to)}.`
    case 'outcome':
      return outcomeSentence(state, fact)
    case 'corrected':
      return corrected(state, fact)
    case 'cancelled':
      return `The vote was cancelled (reason: ${fact.reason}).`
    case 'approved':
      return 'The minutes were approved.'
    case 'closed':
      return `${person(state, fact.person)} closed the meeting.`
    default:
      return unreachable(fact)
  }
}

export const english: Phrasebook = {
  language: 'en',
  itemWord: 'Item',
  sentence,
  // FORMAT writes every heading as `TOP 4 Title (BE)`, whatever the language of the minutes.
  heading: ({ number, title, sponsorsNow }) =>
    [`TOP ${number}`, title, sponsorsNow.length > 0 ? `(${sponsorsNow.join(', ')})` : ''].filter(Boolean).join(' '),
  title: (state) => (state.roster.convened ? `Minutes: ${state.roster.meeting.title}` : 'Minutes'),
  head: (state) =>
    headRows(state, {
      locale: 'en-GB',
      date: 'Date',
      period: 'Opened/closed',
      place: 'Place',
      chair: 'In the chair',
      minutes: 'Minutes',
      voting: (short) => `Members of ${short} with a vote`,
      members: 'Other members',
      permanentGuests: 'Permanent guests',
      guests: 'Guests',
      staff: 'Also present',
      annexes: 'Annexes',
      annex: 'Annex',
      clock: (time) => time,
      nobody: 'n/a',
      excused: (who, reason) => `${who} excused${reason === null ? '' : ` (${reason})`}`,
    }),
}
