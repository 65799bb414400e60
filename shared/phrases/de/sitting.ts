import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { readTime } from '../moments.ts'
import { delegationWithNoun } from './delegation-noun.ts'
import { verb } from './verbs.ts'
import { clock, date, isAdverbial, person, possessive } from './words.ts'

/** `…muss die Sitzung um 12:15 Uhr verlassen und überträgt ihr Stimmrecht auf das Land Berlin.` */
export function transferred(state: MeetingState, fact: FactOf<'transferred'>): string {
  const gives = `${verb(state, 'überträgt')} ${possessive(state, fact.person)} Stimmrecht auf ${delegationWithNoun(state, fact.to)}`
  return fact.leaves
    ? `${person(state, fact.person)} ${verb(state, 'muss')} die Sitzung um ${clock(state, fact.at)} verlassen und ${gives}.`
    : `${person(state, fact.person)} ${gives}.`
}

export const proxyRecalled = (state: MeetingState, { person: id, at }: FactOf<'proxy-recalled'>): string =>
  `${person(state, id)} ${verb(state, 'nimmt')} ${possessive(state, id)} Stimmrecht ab ${clock(state, at)} wieder selbst wahr.`

/** `ist aufgrund einer Sitzung des Bundestages entschuldigt`, `ist entschuldigt (Krankheit)` */
export function excused(state: MeetingState, { person: id, reason }: FactOf<'excused'>): string {
  const who = person(state, id)
  if (reason === null || reason.trim() === '') return `${who} ${verb(state, 'ist')} entschuldigt.`
  return isAdverbial(reason)
    ? `${who} ${verb(state, 'ist')} ${reason} entschuldigt.`
    : `${who} ${verb(state, 'ist')} entschuldigt (${reason}).`
}

/** `Die Sitzung ${verb(state, 'wird')} um 12:00 Uhr bis 13:00 Uhr unterbrochen.` */
export function suspended(state: MeetingState, { at, until }: FactOf<'suspended'>): string {
  const end = until === null ? '' : ` bis ${ending(state, until)}`
  return `Die Sitzung ${verb(state, 'wird')} um ${clock(state, at)}${end} unterbrochen.`
}

/** `13:00 Uhr`, `zum 19. Oktober 2024`, `zum 19. Oktober 2024 um 09:00 Uhr`, or the chair's own words. */
function ending({ roster }: MeetingState, until: string): string {
  const time = roster.convened ? readTime(until, roster.timezone) : null
  if (time === null) return until
  if (time.day === null) return `${time.clock} Uhr`
  return `zum ${date(time.day)}${time.clock === null ? '' : ` um ${time.clock} Uhr`}`
}
