import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import { clockTime } from '../../kernel/zoned.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { delegationNamed, inHouseOrder, nameAndOffice, personNamed } from '../names.ts'

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const count = (n: number): string => numerals[n] ?? String(n)

/** A text inside “…” turns its own marks into ‘…’. */
export const quoted = (text: string): string =>
  `“${text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')}”`

/** `Minister Jane Doe (FR)` */
export function person(state: MeetingState, id: string): string {
  const someone = personNamed(state, id)
  return someone.delegation === '' ? nameAndOffice(someone) : `${nameAndOffice(someone)} (${someone.delegation})`
}

export const chairperson = (state: MeetingState, id: string): string => `The Chair, ${person(state, id)},`

export function possessive(state: MeetingState, id: string): string {
  const { gender } = personNamed(state, id)
  return gender === 'f' ? 'her' : gender === 'm' ? 'his' : 'their'
}

export const name = (state: MeetingState, code: string): string => delegationNamed(state, code).name

/** `Saxony’s`, `the Netherlands’` */
export function genitive(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.genitive ?? (delegation.name.endsWith('s') ? `${delegation.name}’` : `${delegation.name}’s`)
}

export const names = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  list(inHouseOrder(state, codes, ballot).map((code) => name(state, code)))

export const isPlural = (state: MeetingState, codes: readonly string[]): boolean =>
  codes.length > 1 || codes.some((code) => delegationNamed(state, code).plural)

/** `The members of the Council`; an article in the file is taken as written. */
export function members(state: MeetingState): string {
  if (!state.roster.convened) return 'The members'
  const { genitive: given, article, short } = state.roster.body
  if (given !== undefined) return `The members ${given}`
  return `The members of ${article === undefined ? '' : `${article} `}${short}`
}

/** `at 12:15` */
export const atClock = (state: MeetingState, at: number): string =>
  state.roster.convened ? `at ${clockTime(at, state.roster.timezone)}` : ''

/** `item 10 (“Report”)` */
export const numbered = ({ number, title }: Pick<ItemState, 'number' | 'title'>): string =>
  title === '' ? `item ${number}` : `item ${number} ${quoted(title)}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is put to the vote. */
export const matterOf = ({ kind }: Pick<ItemState, 'kind'>): string =>
  kind === 'position' ? 'the opinion' : kind === 'minutes-approval' ? 'the minutes' : 'the proposal'
