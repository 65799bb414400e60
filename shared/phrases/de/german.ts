import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { changed, concern } from './changes.ts'
import { head } from './head.ts'
import { capital, matterOf } from './matter.ts'
import { outcomeSentence } from './outcome.ts'
import { corrected, elected, result, stated, tally, verdict } from './result.ts'
import {
  applying,
  atClock,
  chairperson,
  count,
  datives,
  delegationWithNoun,
  genitive,
  isPlural,
  list,
  members,
  name,
  person,
  possessive,
  quoted,
  top,
} from './words.ts'

/** „Die TOPs 3, 6, 13, 14“: bare numbers, without „und“ (as the reference prints them). */
const tops = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Der TOP ${numbers[0]}` : `Die TOPs ${numbers.join(', ')}`

function consent({ list: { items, name: called, when, how } }: Extract<Fact, { name: 'consent' }>): string {
  const one = items.length === 1
  const time = when === 'end' ? 'zum Ende der Sitzung' : 'sogleich'
  const way = how === 'en-bloc' && !one ? 'en bloc' : 'der Reihenfolge nach'
  const listed = called === null ? '' : ` (${called})`
  return (
    `${tops(items)}${listed} ${one ? 'ist' : 'sind'} im Vorfeld der Sitzung weitestgehend als ` +
    `${one ? 'konsensfähiger Beschluss' : 'konsensfähige Beschlüsse'} identifiziert worden und ` +
    `${one ? 'wird' : 'werden'} entsprechend ${time} ${way} aufgerufen und abgestimmt.`
  )
}

function sponsorLeft(state: MeetingState, fact: Extract<Fact, { name: 'sponsor-left' }>): string {
  const plural = isPlural(state, [fact.delegation])
  const matter = matterOf(fact.item)
  const from = fact.remaining.length > 0 ? ` aus ${datives(state, fact.remaining)}` : ''
  const will = plural ? 'würden' : 'werde'
  const announced = {
    yes: `, ${will} ${matter.dative}${from} aber zustimmen`,
    no: `, ${will} ${matter.dative}${from} nicht zustimmen`,
    abstain: `, ${will} sich aber der Stimme enthalten`,
  }
  const then = fact.willVote ? announced[fact.willVote] : ''
  const longer = `${name(state, fact.delegation)} ${plural ? 'seien' : 'sei'} nicht mehr ${applying(state, fact.delegation)}`
  return `${person(state, fact.person)} erklärt, ${longer}${then}.`
}

function amended(state: MeetingState, fact: Extract<Fact, { name: 'amended' }>): string {
  const matter = matterOf(fact.item)
  const { revisions } = fact.amendment
  const tabled = amendmentTabled(state, fact)
  const modified =
    revisions === 0 ? '' : ` – mit ${revisions === 1 ? 'einer Änderung' : `${count(revisions)} Änderungen`} –`
  switch (fact.accepted) {
    case 'consensus':
      return `${tabled} Dieser wird einvernehmlich${modified} ${matter.into} aufgenommen.`
    case 'mover':
      return `${tabled} Dieser wird von der antragstellenden Seite${modified} ${matter.into} übernommen.`
    case 'vote':
      return fact.ballot
        ? `${tabled} Dieser ${verdict(state, fact.ballot, '')}.${tally(state, fact.ballot)}`
        : `${tabled} Dieser wird${modified} ${matter.into} aufgenommen.`
    default:
      return unreachable(fact.accepted)
  }
}

function amendmentTabled(
  state: MeetingState,
  { amendment, item }: Pick<Extract<Fact, { name: 'amended' }>, 'amendment' | 'item'>,
): string {
  return `${person(state, amendment.person)} legt einen Änderungsantrag, der ${concern(amendment.changes, matterOf(item))} betrifft, vor.`
}

function transferred(state: MeetingState, fact: Extract<Fact, { name: 'transferred' }>): string {
  const gives = `überträgt ${possessive(state, fact.person)} Stimmrecht auf ${delegationWithNoun(state, fact.to)}`
  return fact.leaves
    ? `${person(state, fact.person)} muss die Sitzung ${atClock(state, fact.at)} verlassen und ${gives}.`
    : `${person(state, fact.person)} ${gives}.`
}

const date = (iso: string): string =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

function moved(fact: Extract<Fact, { name: 'moved' }>): string {
  if ('items' in fact) return `${tops(fact.items)} werden in dieser Reihenfolge aufgerufen.`
  return `Der ${top(fact.item)} wird ${fact.to.kind === 'after' ? 'nach' : 'vor'} TOP ${fact.to.item} aufgerufen.`
}

function sentence(state: MeetingState, fact: Fact): string {
  switch (fact.name) {
    case 'presented':
      return `${person(state, fact.person)} stellt ${matterOf(fact.item).accusative} vor.`
    case 'reported':
      return `${person(state, fact.person)} berichtet.`
    case 'debated':
      if (fact.topic !== null) return `${members(state)} führen eine Aussprache zu ${fact.topic}.`
      return fact.item.kind === 'exchange'
        ? `${members(state)} tauschen sich aus.`
        : `${members(state)} diskutieren ${matterOf(fact.item).accusative}.`
    case 'changed':
      return changed(fact.change.changes, matterOf(fact.item), fact.afterDebate)
    case 'amended':
      return amended(state, fact)
    case 'amendment-rejected':
      return fact.ballot
        ? `${amendmentTabled(state, fact)} Dieser ${verdict(state, fact.ballot, '')}.${tally(state, fact.ballot)}`
        : `${amendmentTabled(state, fact)} Dieser wird nicht ${matterOf(fact.item).into} aufgenommen.`
    case 'amendment-withdrawn':
      return `${amendmentTabled(state, fact)} Dieser wird zurückgezogen.`
    case 'sponsor-joined':
      return `${person(state, fact.person)} erklärt den Beitritt ${genitive(state, fact.delegation)} ${matterOf(fact.item).to}.`
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
      return `${person(state, fact.person)} verlässt die Sitzung ${atClock(state, fact.at)}.`
    case 'arrived':
      return `${person(state, fact.person)} nimmt ab ${atClock(state, fact.at).replace('um ', '')} an der Sitzung teil.`
    case 'excused':
      return `${person(state, fact.person)} ist${fact.reason === null ? '' : ` ${fact.reason}`} entschuldigt.`
    case 'transferred':
      return transferred(state, fact)
    case 'proxy-recalled':
      return `${person(state, fact.person)} nimmt ${possessive(state, fact.person)} Stimmrecht ${atClock(state, fact.at).replace('um ', 'ab ')} wieder selbst wahr.`
    case 'agenda-adopted':
      return fact.withChanges
        ? 'Die Tagesordnung wird mit folgenden Änderungen angenommen:'
        : 'Die Tagesordnung wird angenommen.'
    case 'moved':
      return moved(fact)
    case 'consent':
      return consent(fact)
    case 'lifted':
      return `Auf Wunsch von ${datives(state, [fact.delegation])} wird der ${top(fact.item)} einzeln behandelt.`
    case 'joined':
      return `${tops(fact.items)} werden gemeinsam behandelt.`
    case 'added':
      return fact.item.title === ''
        ? `Der TOP ${fact.item.number} wird ${fact.late ? 'nachträglich ' : ''}in die Tagesordnung aufgenommen.`
        : `Der ${top(fact.item)} wird ${fact.late ? 'nachträglich ' : ''}in die Tagesordnung aufgenommen.`
    case 'scheduled':
      return `${tops(fact.items)} ${fact.items.length === 1 ? 'wird' : 'werden'} am ${date(fact.day)} behandelt.`
    case 'withdrawn':
      return `${person(state, fact.person)} zieht ${matterOf(fact.item).accusative} ${top(fact.item)} zurück.`
    case 'dropped':
      return `Der ${top(fact.item)} entfällt.`
    case 'postponed':
      return `Der ${top(fact.item)} wird${fact.to === null ? '' : ` auf ${fact.to}`} vertagt.`
    case 'referred':
      return `Der ${top(fact.item)} wird${fact.to === null ? '' : ` an ${fact.to}`} verwiesen.`
    case 'settled':
      return `Der ${top(fact.item)} wird ${fact.where ?? 'an anderer Stelle'} abschließend behandelt.`
    case 'absent':
      return `Alle Beschlüsse werden unter Abwesenheit von ${datives(state, fact.delegations)} gefasst.`
    case 'suspended':
      return `Die Sitzung wird ${atClock(state, fact.at)}${fact.until === null ? '' : ` bis ${fact.until} Uhr`} unterbrochen.`
    case 'resumed':
      return `Die Sitzung wird ${atClock(state, fact.at)} fortgesetzt.`
    case 'chair-passed':
      return `${chairperson(state, fact.from)} übergibt die Sitzungsleitung an ${person(state, fact.to)}.`
    case 'outcome':
      return outcomeSentence(state, fact)
    case 'corrected':
      return corrected(state, fact)
    case 'cancelled':
      return `Die Abstimmung wird abgebrochen (Grund: ${fact.reason}).`
    case 'approved':
      return 'Das Protokoll wird genehmigt.'
    case 'closed':
      return `${person(state, fact.person)} beendet die Sitzung.`
    default:
      return unreachable(fact)
  }
}

export const german: Phrasebook = {
  language: 'de',
  itemWord: 'TOP',
  sentence,
  heading: ({ number, title, sponsorsNow }) =>
    [`TOP ${number}`, title, sponsorsNow.length > 0 ? `(${sponsorsNow.join(', ')})` : ''].filter(Boolean).join(' '),
  title: (state) => (state.roster.convened ? `Ergebnisprotokoll: ${state.roster.meeting.title}` : 'Ergebnisprotokoll'),
  head,
}

export { capital, list, quoted }
