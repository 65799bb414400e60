import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { applicant } from './delegation-noun.ts'
import { matterOf } from './matter.ts'
import { verb } from './verbs.ts'
import { datives, genitive, isAdverbial, isPlural, list, name, person, top, tops, von } from './words.ts'

/** PHR20: the consent list, as the reference words it; a list of one stands in the singular. */
export function consent(state: MeetingState, { list: { items, name: called, when, how } }: FactOf<'consent'>): string {
  const one = items.length === 1
  const time = when === 'end' ? 'zum Ende der Sitzung' : 'sogleich'
  const way = how === 'en-bloc' && !one ? 'en bloc' : 'der Reihenfolge nach'
  const listed = called === null ? '' : ` (${called})`
  return (
    `${tops(items)}${listed} ${verb(state, one ? 'ist' : 'sind')} im Vorfeld der Sitzung weitestgehend als ` +
    `${one ? 'konsensfähiger Beschluss' : 'konsensfähige Beschlüsse'} identifiziert worden und ` +
    `${verb(state, one ? 'wird' : 'werden')} entsprechend ${time} ${way} aufgerufen und abgestimmt.`
  )
}

/** Asked for; where enough have, the item is taken off the list and treated by itself. */
export function lifted(state: MeetingState, { item, person: id, offBy }: FactOf<'lifted'>): string {
  return offBy === null
    ? `${person(state, id)} ${verb(state, 'bittet')} um Einzelbehandlung des ${top(item)}.`
    : `Auf Wunsch ${von(state, offBy)} ${verb(state, 'wird')} der ${top(item)} einzeln behandelt.`
}

export function moved(state: MeetingState, fact: FactOf<'moved'>): string {
  if ('items' in fact) return `${tops(fact.items)} ${verb(state, 'werden')} in dieser Reihenfolge aufgerufen.`
  return `Der ${top(fact.item)} ${verb(state, 'wird')} ${fact.to.kind === 'after' ? 'nach' : 'vor'} TOP ${fact.to.item} aufgerufen.`
}

/** `Die TOPs 4 und 5 werden` */
export const severalTops = (state: MeetingState, items: readonly string[]): string =>
  items.length === 1 ? `Der TOP ${items[0]} ${verb(state, 'wird')}` : `Die TOPs ${list(items)} ${verb(state, 'werden')}`

/** PHR21: a place in the file's words: as it stands where it begins with a preposition, else behind the usual one. */
export const placed = (preposition: string, place: string): string =>
  isAdverbial(place) ? place : `${preposition} ${place}`

/** `im Umlaufverfahren abschließend behandelt`, `an anderer Stelle (IT-Planungsrat) abschließend behandelt` */
export const settledWhere = (where: string | null): string => {
  if (where === null) return 'an anderer Stelle'
  return isAdverbial(where) ? where : `an anderer Stelle (${where})`
}

export const sponsorJoined = (state: MeetingState, fact: FactOf<'sponsor-joined'>): string =>
  `${person(state, fact.person)} ${verb(state, 'erklärt')} den Beitritt ${genitive(state, fact.delegation)} ${matterOf(fact.item, fact.section).to}.`

/** PHR22: `…, Nordrhein-Westfalen sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag aber zustimmen.` */
export function sponsorLeft(state: MeetingState, fact: FactOf<'sponsor-left'>): string {
  const plural = isPlural(state, [fact.delegation])
  const { dative } = matterOf(fact.item, fact.section)
  const from = fact.remaining.length > 0 ? ` aus ${datives(state, fact.remaining)}` : ''
  // the plural of the reported „werde“ would be the indicative „werden“; German takes „würden“ then
  const will = plural ? 'würden' : 'werde'
  const announced = {
    yes: `, ${will} ${dative}${from} aber zustimmen`,
    no: `, ${will} ${dative}${from} nicht zustimmen`,
    abstain: `, ${will} sich aber der Stimme enthalten`,
  }
  const then = fact.willVote ? announced[fact.willVote] : ''
  const longer = `${name(state, fact.delegation)} ${plural ? 'seien' : 'sei'} nicht mehr ${applicant(state)}`
  return `${person(state, fact.person)} ${verb(state, 'erklärt')}, ${longer}${then}.`
}
