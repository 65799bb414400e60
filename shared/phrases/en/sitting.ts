import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { readTime } from '../moments.ts'
import { verb } from './verbs.ts'
import { atClock, date, name, person, possessive } from './words.ts'

/** `…had to leave the meeting at 12:15 and transferred her vote to Berlin.` */
export function transferred(state: MeetingState, fact: FactOf<'transferred'>): string {
  const gave = `${verb(state, 'transferred')} ${possessive(state, fact.person)} vote to ${name(state, fact.to)}`
  return fact.leaves
    ? `${person(state, fact.person)} ${verb(state, 'had')} to leave the meeting ${atClock(state, fact.at)} and ${gave}.`
    : `${person(state, fact.person)} ${gave}.`
}

/** `The meeting ${verb(state, 'was')} suspended at 12:00 until 13:00.` */
export function suspended(state: MeetingState, { at, until }: FactOf<'suspended'>): string {
  return `The meeting ${verb(state, 'was')} suspended ${atClock(state, at)}${until === null ? '' : ` until ${ending(state, until)}`}.`
}

function ending({ roster }: MeetingState, until: string): string {
  const time = roster.convened ? readTime(until, roster.timezone) : null
  if (time === null) return until
  if (time.day === null) return time.clock ?? until
  return `${time.clock === null ? '' : `${time.clock} on `}${date(time.day)}`
}
