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

/**
 * `das Land Berlin`, `den Staat Chile`: in the accusative. PHR27: a name with an article needs no noun: `den Bund`.
 * PHR33: nor does one that says itself what it is: `den Chorverband`.
 */
export function delegationWithNoun(state: MeetingState, code: string): string {
  const { noun, gender, plural } = nounOf(state)
  const named = name(state, code)
  if (/^(der|die|das) /i.test(named)) return named.replace(/^der /i, 'den ')
  const article = { f: 'die', m: 'den', n: 'das' }[gender]
  const [kind = ''] = named.split(' ')
  if (endsWith(kind, plural) && plural !== noun) return `die ${named}`
  return endsWith(kind, noun) ? `${article} ${named}` : `${article} ${noun} ${named}`
}

/** Places are named after what they are and bear no article: `Deutschland`, `Darmstadt`. */
const namesPlaces: ReadonlySet<string> = new Set(['land', 'stadt', 'burg', 'berg', 'dorf', 'hafen'])

const endsWith = (word: string, noun: string): boolean =>
  !namesPlaces.has(noun.toLowerCase()) && word.toLowerCase().endsWith(noun.toLowerCase())

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
