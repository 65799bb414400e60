import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { consent, lifted, moved, placed, settledWhere, severalTops, sponsorJoined, sponsorLeft } from './agenda.ts'
import { amended, amendmentRejected, amendmentWithdrawn } from './amendments.ts'
import { changed } from './changes.ts'
import { head } from './head.ts'
import { matterOf } from './matter.ts'
import { outcomeSentence } from './outcome.ts'
import { paper } from './paper.ts'
import { corrected, elected, result } from './result.ts'
import { excused, proxyRecalled, suspended, transferred } from './sitting.ts'
import { stated } from './statements.ts'
import { verb } from './verbs.ts'
import { because, chairperson, clock, date, members, person, top, von } from './words.ts'

function sentence(state: MeetingState, fact: Fact): string {
  switch (fact.name) {
    case 'presented':
      return `${person(state, fact.person)} ${verb(state, 'stellt')} ${matterOf(fact.item, fact.section).accusative} vor.`
    case 'reported': {
      const on = fact.section === fact.item.number ? '' : ` zu TOP ${fact.item.number}`
      return `${person(state, fact.person)} ${verb(state, 'berichtet')}${on}.`
    }
    case 'debated':
      if (fact.topic !== null) return `${members(state)} ${verb(state, 'führen')} eine Aussprache zu ${fact.topic}.`
      return fact.item.kind === 'exchange'
        ? `${members(state)} ${verb(state, 'tauschen')} sich aus.`
        : `${members(state)} ${verb(state, 'diskutieren')} ${matterOf(fact.item, fact.section).accusative}.`
    case 'changed':
      return changed(state, fact.changes, matterOf(fact.item, fact.section), fact.afterDebate)
    case 'amended':
      return amended(state, fact)
    case 'amendment-rejected':
      return amendmentRejected(state, fact)
    case 'amendment-withdrawn':
      return amendmentWithdrawn(state, fact)
    case 'sponsor-joined':
      return sponsorJoined(state, fact)
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
      return `${person(state, fact.person)} ${verb(state, 'verlässt')} die Sitzung um ${clock(state, fact.at)}.`
    case 'arrived':
      return `${person(state, fact.person)} ${verb(state, 'nimmt')} ab ${clock(state, fact.at)} an der Sitzung teil.`
    case 'excused':
      return excused(state, fact)
    case 'transferred':
      return transferred(state, fact)
    case 'proxy-recalled':
      return proxyRecalled(state, fact)
    case 'agenda-adopted':
      return fact.withChanges
        ? `Die Tagesordnung ${verb(state, 'wird')} mit folgenden Änderungen angenommen:`
        : `Die Tagesordnung ${verb(state, 'wird')} angenommen.`
    case 'moved':
      return moved(state, fact)
    case 'consent':
      return consent(state, fact)
    case 'lifted':
      return lifted(state, fact)
    case 'joined':
      return `${severalTops(state, fact.items)} gemeinsam behandelt.`
    case 'added':
      // PHR28
      return fact.late && fact.votedIn
        ? `Der ${top(fact.item)} ${verb(state, 'wird')} nachträglich angemeldet.`
        : `Der ${top(fact.item)} ${verb(state, 'wird')} ${fact.late ? 'nachträglich ' : ''}in die Tagesordnung aufgenommen.`
    case 'scheduled':
      return `${severalTops(state, fact.items)} am ${date(fact.day)} behandelt.`
    case 'withdrawn':
      return `${person(state, fact.person)} ${verb(state, 'zieht')} ${matterOf(fact.item, fact.item.number).accusative} ${top(fact.item)} zurück.`
    case 'dropped':
      return `Der ${top(fact.item)} ${verb(state, 'entfällt')}.`
    case 'postponed':
      return `Der ${top(fact.item)} ${verb(state, 'wird')}${fact.to === null ? '' : ` ${placed('auf', fact.to)}`} vertagt.`
    case 'referred':
      return `Der ${top(fact.item)} ${verb(state, 'wird')}${fact.to === null ? '' : ` ${placed('an', fact.to)}`} verwiesen.`
    case 'settled':
      return `Der ${top(fact.item)} ${verb(state, 'wird')} ${settledWhere(fact.where)} abschließend behandelt.`
    case 'absent':
      return `Alle Beschlüsse ${verb(state, 'werden')} unter Abwesenheit ${von(state, fact.delegations)} gefasst.`
    case 'suspended':
      return suspended(state, fact)
    case 'resumed':
      return `Die Sitzung ${verb(state, 'wird')} um ${clock(state, fact.at)} fortgesetzt.`
    case 'chair-passed':
      return `${chairperson(state, fact.from)} ${verb(state, 'übergibt')} die Sitzungsleitung an ${person(state, fact.to)}.`
    case 'outcome':
      return outcomeSentence(state, fact)
    case 'corrected':
      return corrected(state, fact)
    case 'cancelled':
      return `Die Abstimmung ${verb(state, 'wird')} abgebrochen${because(fact.reason)}.`
    case 'approved':
      return `Das Protokoll ${verb(state, 'wird')} genehmigt.`
    case 'closed':
      return `${person(state, fact.person)} ${verb(state, 'beendet')} die Sitzung.`
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
  paper,
}
