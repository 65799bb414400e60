import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { verb } from './verbs.ts'
import { capital, isPlural, itemsNumbered, matterOf, name, names, numbered, person } from './words.ts'

/** PHR20: the consent list; a list of one stands in the singular. */
export function consent(state: MeetingState, { list: { items, name: called, when, how } }: FactOf<'consent'>): string {
  const one = items.length === 1
  const time = when === 'end' ? 'at the end of the meeting' : 'forthwith'
  const way = one ? '' : how === 'en-bloc' ? ' en bloc' : ' in order'
  const named = called === null ? '' : ` (${called})`
  return (
    `${itemsNumbered(items)}${named} ${verb(state, one ? 'was' : 'were')} identified before the meeting as largely ` +
    `uncontroversial and ${verb(state, 'would')} be called and put to the vote${way} ${time}.`
  )
}

/** Asked for; where enough have, the item is taken off the list and treated by itself. */
export function lifted(state: MeetingState, { item, person: id, offBy }: FactOf<'lifted'>): string {
  return offBy === null
    ? `${person(state, id)} ${verb(state, 'asked')} for ${numbered(item)} to be dealt with separately.`
    : `At the request of ${names(state, offBy)}, ${numbered(item)} ${verb(state, 'would')} be dealt with separately.`
}

export const moved = (state: MeetingState, fact: FactOf<'moved'>): string =>
  'items' in fact
    ? `${itemsNumbered(fact.items)} ${verb(state, 'would')} be taken in this order.`
    : `${capital(numbered(fact.item))} ${verb(state, 'would')} be taken ${fact.to.kind} item ${fact.to.item}.`

const prepositions = /^(at|by|for|in|on|outside|through|to|under|until|via|with|within) /i

/** PHR21: a place in the file's words: as it stands where it begins with a preposition, else behind the usual one. */
export const placed = (preposition: string, place: string): string =>
  prepositions.test(place) ? place : `${preposition} ${place}`

export const settledWhere = (where: string | null): string => {
  if (where === null) return 'elsewhere'
  return prepositions.test(where) ? where : `elsewhere (${where})`
}

export const sponsorJoined = (state: MeetingState, fact: FactOf<'sponsor-joined'>): string =>
  `${person(state, fact.person)} ${verb(state, 'announced')} that ${name(state, fact.delegation)} ${verb(state, 'joined')} the sponsors of ${matterOf(fact.item, fact.section)}.`

/** PHR22 */
export function sponsorLeft(state: MeetingState, fact: FactOf<'sponsor-left'>): string {
  const matter = matterOf(fact.item, fact.section)
  const from = fact.remaining.length > 0 ? ` submitted by ${names(state, fact.remaining)}` : ''
  const announced = {
    yes: ` but ${verb(state, 'would')} vote in favour of ${matter}${from}`,
    no: ` and ${verb(state, 'would')} vote against ${matter}${from}`,
    abstain: ` but ${verb(state, 'would')} abstain`,
  }
  const then = fact.willVote ? announced[fact.willVote] : ''
  return `${person(state, fact.person)} ${verb(state, 'stated')} that ${name(state, fact.delegation)} ${verb(state, isPlural(state, [fact.delegation]) ? 'were' : 'was')} no longer a sponsor${then}.`
}
