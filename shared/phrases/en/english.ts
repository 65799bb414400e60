import { unreachable } from '../../kernel/decider.ts'
import type { Fact } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { consent, lifted, moved, placed, settledWhere, sponsorJoined, sponsorLeft } from './agenda.ts'
import { amended, amendmentRejected, amendmentWithdrawn } from './amendments.ts'
import { changed } from './changes.ts'
import { head } from './head.ts'
import { outcomeSentence } from './outcome.ts'
import { paper } from './paper.ts'
import { corrected, elected, result } from './result.ts'
import { suspended, transferred } from './sitting.ts'
import { stated } from './statements.ts'
import { verb } from './verbs.ts'
import {
  atClock,
  because,
  capital,
  chairperson,
  date,
  genitive,
  itemsNumbered,
  matterOf,
  members,
  names,
  numbered,
  person,
} from './words.ts'

function sentence(state: MeetingState, fact: Fact): string {
  switch (fact.name) {
    case 'presented':
      return `${person(state, fact.person)} ${verb(state, 'presented')} ${matterOf(fact.item, fact.section)}.`
    case 'reported': {
      const on = fact.section === fact.item.number ? '' : ` on item ${fact.item.number}`
      return `${person(state, fact.person)} ${verb(state, 'reported')}${on}.`
    }
    case 'debated':
      if (fact.topic !== null) return `${members(state)} ${verb(state, 'held')} a debate on ${fact.topic}.`
      return fact.item.kind === 'exchange'
        ? `${members(state)} ${verb(state, 'held')} an exchange of views.`
        : `${members(state)} ${verb(state, 'discussed')} ${matterOf(fact.item, fact.section)}.`
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
      return `${person(state, fact.person)} ${verb(state, 'left')} the meeting ${atClock(state, fact.at)}.`
    case 'arrived':
      return `${person(state, fact.person)} ${verb(state, 'joined')} the meeting ${atClock(state, fact.at)}.`
    case 'excused':
      return `${person(state, fact.person)} ${verb(state, 'was')} excused${fact.reason === null ? '' : ` (${fact.reason})`}.`
    case 'transferred':
      return transferred(state, fact)
    case 'proxy-recalled':
      return `${person(state, fact.person)} ${verb(state, 'took')} back ${genitive(state, fact.delegation)} vote ${atClock(state, fact.at)}.`
    case 'agenda-adopted':
      return `The agenda ${verb(state, 'was')} adopted${fact.withChanges ? ' with the following changes:' : '.'}`
    case 'moved':
      return moved(state, fact)
    case 'consent':
      return consent(state, fact)
    case 'lifted':
      return lifted(state, fact)
    case 'joined':
      return `${itemsNumbered(fact.items)} ${verb(state, 'would')} be discussed together.`
    case 'added':
      // PHR28
      return fact.late && fact.votedIn
        ? `${capital(numbered(fact.item))} ${verb(state, 'was')} submitted as a late item.`
        : `${capital(numbered(fact.item))} ${verb(state, 'was')} added to the agenda${fact.late ? ' as a late item' : ''}.`
    case 'scheduled':
      return `${itemsNumbered(fact.items)} ${verb(state, 'would')} be taken on ${date(fact.day)}.`
    case 'withdrawn':
      return `${person(state, fact.person)} ${verb(state, 'withdrew')} ${matterOf(fact.item, fact.item.number)} under ${numbered(fact.item)}.`
    case 'dropped':
      return `${capital(numbered(fact.item))} ${verb(state, 'was')} removed from the agenda.`
    case 'postponed':
      return `${capital(numbered(fact.item))} ${verb(state, 'was')} postponed${fact.to === null ? '' : ` ${placed('to', fact.to)}`}.`
    case 'referred':
      return `${capital(numbered(fact.item))} ${verb(state, 'was')} referred${fact.to === null ? '' : ` ${placed('to', fact.to)}`}.`
    case 'settled':
      return `${capital(numbered(fact.item))} ${verb(state, 'was')} to be concluded ${settledWhere(fact.where)}.`
    case 'absent':
      return `All decisions ${verb(state, 'were')} taken in the absence of ${names(state, fact.delegations)}.`
    case 'suspended':
      return suspended(state, fact)
    case 'resumed':
      return `The meeting ${verb(state, 'was')} resumed ${atClock(state, fact.at)}.`
    case 'chair-passed':
      return `${chairperson(state, fact.from)} ${verb(state, 'handed')} over the chair to ${person(state, fact.to)}.`
    case 'outcome':
      return outcomeSentence(state, fact)
    case 'corrected':
      return corrected(state, fact)
    case 'cancelled':
      return `The vote ${verb(state, 'was')} cancelled${because(fact.reason)}.`
    case 'approved':
      return `The minutes ${verb(state, 'were')} approved.`
    case 'closed':
      return `${person(state, fact.person)} ${verb(state, 'closed')} the meeting.`
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
  head,
  paper,
}
