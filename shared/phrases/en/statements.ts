import type { Ballot } from '../../features/ballots/state.ts'
import type { Statement } from '../../features/statements/state.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { campOf, isNamedIn } from '../camps.ts'
import { verb } from './verbs.ts'
import { capital, isPlural, listed, names, quoted } from './words.ts'

/** Delegations a `with-vote` statement speaks of itself, so that the result does not name them: those who voted alike. */
export const sparedBy = (ballot: Ballot, { by }: Statement): readonly string[] =>
  by.filter((code) => campOf(ballot, code) === campOf(ballot, by[0] ?? ''))

/** PHR17: `France abstained and made the following statement: “…”`; joiners stand as they joined. */
export function withVote(state: MeetingState, ballot: Ballot, statement: Statement): string {
  const alike = sparedBy(ballot, statement)
  const many = isPlural(state, alike)
  const voted = {
    yes: ` ${verb(state, 'voted', many)} in favour and`,
    no: ` ${verb(state, 'voted', many)} against and`,
    abstain: ` ${verb(state, 'abstained', many)} and`,
  }
  const others = statement.by.filter((code) => !alike.includes(code))
  const camp = campOf(ballot, alike[0] ?? '')
  const together = others.length > 0 ? `, together with ${names(state, others)},` : ''
  return `${capital(listed(state, alike))}${camp ? voted[camp] : ''}${together} ${verb(state, 'made', many)} the following statement: ${quoted(statement.text)}`
}

/** `; France made the following statement: “…”`, in place of the full stop. */
export const subordinate = (state: MeetingState, { by, text }: Statement): string =>
  `; ${listed(state, by)} ${verb(state, 'made', isPlural(state, by))} the following statement: ${quoted(text)}`

/** `France also made the following statement: “…”`: “also” where the result has named the delegation already. */
export function stated(state: MeetingState, { statement, result }: FactOf<'stated'>): string {
  const { by, text } = statement
  const also = result && isNamedIn(state, result, by[0] ?? '') ? 'also ' : ''
  return `${capital(listed(state, by))} ${also}${verb(state, 'made', isPlural(state, by))} the following statement: ${quoted(text)}`
}
