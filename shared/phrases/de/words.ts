import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import { clockTime } from '../../kernel/zoned.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { candidateNamed, delegationNamed, inHouseOrder, nameAndOffice, personNamed } from '../names.ts'
import { singleMarks } from '../quotes.ts'

/** `a`, `a und b`, `a, b und c`: no comma before „und“. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`
}

const numerals = 'null eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')
/** Feminine count in words up to twelve: `eine`, `zwei` … */
export const count = (n: number): string => numerals[n] ?? String(n)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A text inside „…“ turns its own marks into ‚…‘. */
export const quoted = (text: string): string => `„${singleMarks(text, '‚', '‘')}“`

/** ` (Grund: …)`; nothing where none was given. */
export const because = (reason: string): string =>
  reason.trim() === '' ? '' : ` (Grund: ${reason.trim().replace(/\.$/, '')})`

const prepositions =
  'an ans auf aufgrund aus außerhalb bei beim bis durch im in infolge ins mit nach per unter vom von wegen zu zum zur'
const adverbial = new RegExp(`^(${prepositions.replaceAll(' ', '|')}) `, 'i')

/** PHR21: words of the file that begin with a preposition fit into a sentence as they stand. */
export const isAdverbial = (words: string): boolean => adverbial.test(words)

/** `Ministerin Dörte Schall (RP)` */
export function person(state: MeetingState, id: string): string {
  const someone = personNamed(state, id)
  return someone.delegation === '' ? nameAndOffice(someone) : `${nameAndOffice(someone)} (${someone.delegation})`
}

/** `Die Vorsitzende, Staatssekretärin Martina Klement (BE),` */
export function chairperson(state: MeetingState, id: string): string {
  const { gender } = personNamed(state, id)
  const who = gender === 'f' ? 'Die Vorsitzende' : gender === 'm' ? 'Der Vorsitzende' : 'Der Vorsitz'
  return `${who}, ${person(state, id)},`
}

/** PHR6: `ihr`, `sein`, `das` before a neuter noun; nothing is presumed of whom the file says nothing. */
export function possessive(state: MeetingState, id: string): string {
  const { gender } = personNamed(state, id)
  return gender === 'f' ? 'ihr' : gender === 'm' ? 'sein' : 'das'
}

export const name = (state: MeetingState, code: string): string => delegationNamed(state, code).name

/** PHR19 */
export function candidate(state: MeetingState, words: string): string {
  const known = candidateNamed(state, words)
  if (known === null) return words
  return 'person' in known ? person(state, known.person) : name(state, known.delegation)
}

/** After a preposition with the dative: `von Sachsen`, `von der Schweiz`. */
export function dative(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.dative ?? delegation.name
}

/** PHR4: `Schleswig-Holsteins`, `Hessens`, `Rheinland-Pfalz’` */
export function genitive(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.genitive ?? (/[sßxz]$/i.test(delegation.name) ? `${delegation.name}’` : `${delegation.name}s`)
}

/** In the order given. */
export const names = (state: MeetingState, codes: readonly string[]): string =>
  list(codes.map((code) => name(state, code)))

/** In the house's order. */
export const datives = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  list(inHouseOrder(state, codes, ballot).map((code) => dative(state, code)))

/** `von Sachsen und der Schweiz`, `von dem Bund`, never drawn together: the next in a list may have no article. In the house's order. */
export const von = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  `von ${datives(state, codes, ballot)}`

/** `des Bundes und der Schweiz`; in the house's order. */
export const genitives = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  list(inHouseOrder(state, codes, ballot).map((code) => genitive(state, code)))

/** PHR5: whether a verb after these delegations stands in the plural. */
export const isPlural = (state: MeetingState, codes: readonly string[]): boolean =>
  codes.length > 1 || codes.some((code) => delegationNamed(state, code).plural)

/** PHR4: `der DMK`: the body in the genitive; empty where the file gives neither genitive nor article. */
export function bodyGenitive(state: MeetingState): string {
  if (!state.roster.convened) return ''
  const { genitive: given, article, short } = state.roster.body
  if (given !== undefined) return given
  const articles: Readonly<Record<string, string>> = { die: 'der', der: 'des', das: 'des' }
  const declined = article === undefined ? undefined : articles[article.toLowerCase()]
  return declined === undefined ? '' : `${declined} ${short}`
}

/** `die DMK`; the short name alone where the file gives no article. */
export function body({ roster }: MeetingState): string {
  if (!roster.convened) return ''
  const { article, short } = roster.body
  return article === undefined ? short : `${article.toLowerCase()} ${short}`
}

/** `Die Mitglieder der DMK` */
export const members = (state: MeetingState): string => `Die Mitglieder ${bodyGenitive(state)}`.trim()

/** `12:15 Uhr`, in the meeting's zone. */
export const clock = (state: MeetingState, at: number): string =>
  state.roster.convened ? `${clockTime(at, state.roster.timezone)} Uhr` : ''

/** `19. Oktober 2024`, of an ISO date */
export const date = (iso: string): string =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

/** `TOP 10 „Bericht des Bundes“` */
export const top = ({ number, title }: Pick<ItemState, 'number' | 'title'>): string =>
  title === '' ? `TOP ${number}` : `TOP ${number} ${quoted(title)}`

/** `Die TOPs 3, 6, 13, 14`: bare numbers, without „und“, as the reference prints them. */
export const tops = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Der TOP ${numbers[0]}` : `Die TOPs ${numbers.join(', ')}`
