import type { MeetingState } from '../../meeting/state.ts'
import { name } from './words.ts'

interface Noun {
  readonly noun: string
  readonly gender: 'f' | 'm' | 'n'
  readonly plural: string
}

/** PHR7: what a delegation is called in this body: Land, Staat, Partei … */
const nounOf = ({ roster }: MeetingState): Noun =>
  (roster.convened && roster.body.delegation) || { noun: 'Land', gender: 'n', plural: 'Länder' }

/** `das Land Berlin`, `den Staat Chile`: in the accusative. PHR27: a name with an article needs no noun: `den Bund`. */
export function delegationWithNoun(state: MeetingState, code: string): string {
  const { noun, gender } = nounOf(state)
  if (/^(der|die|das) /i.test(name(state, code))) return name(state, code).replace(/^der /i, 'den ')
  return `${{ f: 'die', m: 'den', n: 'das' }[gender]} ${noun} ${name(state, code)}`
}

/** `antragstellendes Land`, `antragstellende Partei`, `antragstellender Staat`: one, also where its name is a plural. */
export function applicant(state: MeetingState): string {
  const { noun, gender } = nounOf(state)
  return `antragstellend${{ f: 'e', m: 'er', n: 'es' }[gender]} ${noun}`
}

/** `vom antragstellenden Land`, `von den antragstellenden Ländern` */
export function byApplicants(state: MeetingState, count: number): string {
  const { noun, gender, plural } = nounOf(state)
  if (count === 1) return `${gender === 'f' ? 'von der' : 'vom'} antragstellenden ${noun}`
  return count === 0 ? 'von der antragstellenden Seite' : `von den antragstellenden ${dativePlural(plural)}`
}

const dativePlural = (plural: string): string => (/[ns]$/.test(plural) ? plural : `${plural}n`)
