import type { Ballot } from '../../features/ballots/state.ts'
import type { Statement } from '../../features/statements/state.ts'
import type { FactOf } from '../../meeting/facts.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { campOf, isNamedIn } from '../camps.ts'
import { capital, listed, names, quoted } from './words.ts'

/** Delegations a `with-vote` statement speaks of itself, so that the result does not name them: those who voted alike. */
export const sparedBy = (ballot: Ballot, { by }: Statement): readonly string[] =>
  by.filter((code) => campOf(ballot, code) === campOf(ballot, by[0] ?? ''))

/** PHR17: `France abstained and made the following statement: “…”`; joiners stand as they joined. */
export function withVote(state: MeetingState, ballot: Ballot, statement: Statement): string {
  const voted = { yes: ' voted in favour and', no: ' voted against and', abstain: ' abstained and' }
  const alike = sparedBy(ballot, statement)
  const others = statement.by.filter((code) => !alike.includes(code))
  const camp = campOf(ballot, alike[0] ?? '')
  const together = others.length > 0 ? `, together with ${names(state, others)},` : ''
  return `${capital(listed(state, alike))}${camp ? voted[camp] : ''}${together} made the following statement: ${quoted(statement.text)}`
}

/** `; France made the following statement: “…”`, in place of the full stop. */
export const subordinate = (state: MeetingState, { by, text }: Statement): string =>
  `; ${listed(state, by)} made the following statement: ${quoted(text)}`

/** `France also made the following statement: “…”`: “also” where the result has named the delegation already. */
export function stated(state: MeetingState, { statement, result }: FactOf<'stated'>): string {
  const { by, text } = statement
  const also = result && isNamedIn(state, result, by[0] ?? '') ? 'also ' : ''
  return `${capital(listed(state, by))} ${also}made the following statement: ${quoted(text)}`
}
