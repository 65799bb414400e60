import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import { clockTime } from '../../kernel/zoned.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { candidateNamed, delegationNamed, inHouseOrder, nameAndOffice, personNamed } from '../names.ts'
import { singleMarks } from '../quotes.ts'

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

const numerals = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
export const count = (n: number): string => numerals[n] ?? String(n)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A text inside “…” turns its own marks into ‘…’. */
export const quoted = (text: string): string => `“${singleMarks(text, '‘', '’')}”`

/** ` (reason: …)`; nothing where none was given. */
export const because = (reason: string): string =>
  reason.trim() === '' ? '' : ` (reason: ${reason.trim().replace(/\.$/, '')})`

/** `Minister Jane Doe (FR)` */
export function person(state: MeetingState, id: string): string {
  const someone = personNamed(state, id)
  return someone.delegation === '' ? nameAndOffice(someone) : `${nameAndOffice(someone)} (${someone.delegation})`
}

export const chairperson = (state: MeetingState, id: string): string => `The Chair, ${person(state, id)},`

/** PHR6: `her`, `his`, `their` */
export function possessive(state: MeetingState, id: string): string {
  const { gender } = personNamed(state, id)
  return gender === 'f' ? 'her' : gender === 'm' ? 'his' : 'their'
}

export const name = (state: MeetingState, code: string): string => delegationNamed(state, code).name

/** PHR19 */
export function candidate(state: MeetingState, words: string): string {
  const known = candidateNamed(state, words)
  if (known === null) return words
  return 'person' in known ? person(state, known.person) : name(state, known.delegation)
}

/** PHR4: `Saxony’s`, `the Netherlands’` */
export function genitive(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.genitive ?? (delegation.name.endsWith('s') ? `${delegation.name}’` : `${delegation.name}’s`)
}

/** In the order given. */
export const listed = (state: MeetingState, codes: readonly string[]): string =>
  list(codes.map((code) => name(state, code)))

/** In the house's order. */
export const names = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  listed(state, inHouseOrder(state, codes, ballot))

/** PHR5: whether a verb after these delegations stands in the plural. */
export const isPlural = (state: MeetingState, codes: readonly string[]): boolean =>
  codes.length > 1 || codes.some((code) => delegationNamed(state, code).plural)

/** `the Council` where the file gives the article, else the short name alone. */
export function body({ roster }: MeetingState): string {
  if (!roster.convened) return ''
  const { article, short } = roster.body
  return article === undefined ? short : `${article} ${short}`
}

/** `The members of the Council`, `The Council’s members`; English asks for no article to be guessed: else `The members`. */
export function members(state: MeetingState): string {
  const { roster } = state
  if (!roster.convened) return 'The members'
  const { genitive, article } = roster.body
  if (genitive === undefined) return article === undefined ? 'The members' : `The members of ${body(state)}`
  if (/['’]s?$/.test(genitive)) return `${capital(genitive)} members`
  return `The members ${genitive.startsWith('of ') ? '' : 'of '}${genitive}`
}

/** `at 12:15` */
export const atClock = ({ roster }: MeetingState, at: number): string =>
  roster.convened ? `at ${clockTime(at, roster.timezone)}` : ''

/** `19 October 2024`, of an ISO date */
export const date = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

/** `item 10 “Report”` */
export const numbered = ({ number, title }: Pick<ItemState, 'number' | 'title'>): string =>
  title === '' ? `item ${number}` : `item ${number} ${quoted(title)}`

/** `Items 3, 6 and 13` */
export const itemsNumbered = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Item ${numbers[0]}` : `Items ${list(numbers)}`

const byKind: Partial<Record<ItemState['kind'], string>> = {
  position: 'the opinion',
  agenda: 'the agenda',
  'minutes-approval': 'the minutes',
}

/** PHR8: what an item is about; told in another item's text it says whose: `the proposal under item 11`. */
export function matterOf({ kind, number }: Pick<ItemState, 'kind' | 'number'>, section: string): string {
  const matter = byKind[kind] ?? 'the proposal'
  return section === number ? matter : `${matter} under item ${number}`
}

/** `was`, or `were` where the matter is a plural. */
export const was = (matter: string): 'was' | 'were' => (matter.startsWith('the minutes') ? 'were' : 'was')
