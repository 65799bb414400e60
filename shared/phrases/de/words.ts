import type { ItemState } from '../../features/agenda/state.ts'
import type { Ballot } from '../../features/ballots/state.ts'
import type { Delegation } from '../../features/roster/messages.ts'
import { clockTime } from '../../kernel/zoned.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { delegationNamed, inHouseOrder, nameAndOffice, personNamed } from '../names.ts'

/** `a`, `a und b`, `a, b und c`: no comma before „und“. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`
}

const numerals = [
  'null',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]
/** Feminine count in words up to twelve: `eine`, `zwei` … */
export const count = (n: number): string => numerals[n] ?? String(n)

/** A text inside „…“ turns its own marks into ‚…‘. */
export const quoted = (text: string): string =>
  `„${text
    .replaceAll('„', '‚')
    .replaceAll('“', '‘')
    .replaceAll('”', '‘')
    .replace(/"([^"]*)"/g, '‚$1‘')}“`

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

/** `ihr` · `sein` · `das`, before a neuter noun; nothing is presumed of whom the file says nothing. */
export function possessive(state: MeetingState, id: string): string {
  const { gender } = personNamed(state, id)
  return gender === 'f' ? 'ihr' : gender === 'm' ? 'sein' : 'das'
}

export const name = (state: MeetingState, code: string): string => delegationNamed(state, code).name

/** After a preposition with the dative: `von Sachsen`, `von der Schweiz`. */
export function dative(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.dative ?? delegation.name
}

/** `Schleswig-Holsteins`, `Hessens`, `Rheinland-Pfalz’` */
export function genitive(state: MeetingState, code: string): string {
  const delegation = delegationNamed(state, code)
  return delegation.genitive ?? (/[sßxz]$/i.test(delegation.name) ? `${delegation.name}’` : `${delegation.name}s`)
}

export const names = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  list(inHouseOrder(state, codes, ballot).map((code) => name(state, code)))

export const datives = (state: MeetingState, codes: readonly string[], ballot: Ballot | null = null): string =>
  list(inHouseOrder(state, codes, ballot).map((code) => dative(state, code)))

/** Whether a verb after these delegations stands in the plural. */
export const isPlural = (state: MeetingState, codes: readonly string[]): boolean =>
  codes.length > 1 || codes.some((code) => delegationNamed(state, code).plural)

interface Kind {
  readonly noun: string
  readonly gender: 'f' | 'm' | 'n'
  readonly plural: string
}

/** What a delegation is called here: Land, Staat, Mitgliedsverband … */
export const delegationKind = (state: MeetingState): Kind =>
  (state.roster.convened && state.roster.body.delegation) || { noun: 'Land', gender: 'n', plural: 'Länder' }

/** `das Land Berlin`, `den Staat Chile`: in the accusative. */
export function delegationWithNoun(state: MeetingState, code: string): string {
  const { noun, gender } = delegationKind(state)
  return `${{ f: 'die', m: 'den', n: 'das' }[gender]} ${noun} ${name(state, code)}`
}

/** `antragstellendes Land`, `antragstellende Partei`, `antragstellender Staat` */
export function applying(state: MeetingState, code: string): string {
  const { noun, gender, plural } = delegationKind(state)
  if (delegationNamed(state, code).plural) return `antragstellende ${plural}`
  return `antragstellend${{ f: 'e', m: 'er', n: 'es' }[gender]} ${noun}`
}

/** `der DMK`, `des Rates`: the body in the genitive. */
export function bodyGenitive(state: MeetingState): string {
  if (!state.roster.convened) return ''
  const { genitive: given, article, short } = state.roster.body
  if (given !== undefined) return given
  const articles: Readonly<Record<string, string>> = { die: 'der', der: 'des', das: 'des' }
  return article === undefined ? `von ${short}` : `${articles[article.toLowerCase()] ?? article} ${short}`
}

/** `Die Mitglieder der DMK` */
export const members = (state: MeetingState): string => `Die Mitglieder ${bodyGenitive(state)}`

/** `um 12:15 Uhr`, in the meeting's zone. */
export const atClock = (state: MeetingState, at: number): string =>
  state.roster.convened ? `um ${clockTime(at, state.roster.timezone)} Uhr` : ''

/** `TOP 10 „Bericht des Bundes“` */
export const top = ({ number, title }: Pick<ItemState, 'number' | 'title'>): string =>
  title === '' ? `TOP ${number}` : `TOP ${number} ${quoted(title)}`

export type { Delegation }
