import type { Ballot } from '../../features/ballots/state.ts'
import type { Statement } from '../../features/statements/state.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { campOf, isNamedIn } from '../camps.ts'
import { verb } from './verbs.ts'
import { capital, datives, isPlural, names, quoted } from './words.ts'

/** Delegations a `with-vote` statement speaks of itself, so that the result does not name them: those who voted alike. */
export const sparedBy = (ballot: Ballot, { by }: Statement): readonly string[] =>
  by.filter((code) => campOf(ballot, code) === campOf(ballot, by[0] ?? ''))

/** PHR17: `Sachsen enthält sich der Stimme und gibt folgende Protokollnotiz ab: „…“`; joiners stand as they joined. */
export function withVote(state: MeetingState, ballot: Ballot, statement: Statement): string {
  const alike = sparedBy(ballot, statement)
  const others = statement.by.filter((code) => !alike.includes(code))
  const plural = isPlural(state, alike)
  const camp = campOf(ballot, alike[0] ?? '')
  const voted = {
    yes: ` ${verb(state, plural ? 'stimmen' : 'stimmt')} zu und`,
    no: ` ${verb(state, plural ? 'stimmen' : 'stimmt')} dagegen und`,
    abstain: ` ${verb(state, plural ? 'enthalten' : 'enthält')} sich der Stimme und`,
  }
  const together = others.length > 0 ? ` gemeinsam mit ${datives(state, others)}` : ''
  const give = `${camp ? voted[camp] : ''} ${verb(state, plural ? 'geben' : 'gibt')}${together}`
  return `${capital(names(state, alike))}${give} folgende Protokollnotiz ab: ${quoted(statement.text)}`
}

/** `, wobei Sachsen folgende Protokollnotiz abgibt: „…“`, in place of the full stop. */
export const subordinate = (state: MeetingState, { by, text }: Statement): string =>
  `, wobei ${names(state, by)} folgende Protokollnotiz ${verb(state, isPlural(state, by) ? 'abgeben' : 'abgibt')}: ${quoted(text)}`

/** `Sachsen gibt zudem folgende Protokollnotiz ab: „…“`: „zudem“ where the result has named the delegation already. */
export function stated(state: MeetingState, { statement, result }: FactOf<'stated'>): string {
  const { by, text } = statement
  const also = result && isNamedIn(state, result, by[0] ?? '') ? 'zudem ' : ''
  return `${capital(names(state, by))} ${verb(state, isPlural(state, by) ? 'geben' : 'gibt')} ${also}folgende Protokollnotiz ab: ${quoted(text)}`
}
