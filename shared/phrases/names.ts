import { delegationOf, delegationsOf, personOf } from '../features/roster/select.ts'
import type { Delegation, Person } from '../features/roster/messages.ts'
import type { Ballot } from '../features/ballots/state.ts'
import type { MeetingState } from '../meeting/state.ts'
import { houseOf } from './house.ts'

/** A delegation as a sentence needs it; an unknown code names itself. */
export const delegationNamed = (
  state: MeetingState,
  code: string,
): Pick<Delegation, 'name' | 'genitive' | 'dative' | 'plural'> =>
  delegationOf(state, code) ?? { name: code, plural: false }

/** A person as a sentence needs one; an unknown id names itself. */
export const personNamed = (state: MeetingState, id: string): Person =>
  personOf(state, id) ?? { id, delegation: '', seat: 'guest', family: id, duty: [], attends: 'yes' }

/** PHR2: `Staatssekretärin Dr. Friederike Haase`: office, title, given and family name, as far as they are known. */
export function nameAndOffice({ office, title, given, family, id }: Person): string {
  const parts = [office, title, given, family].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(' ') : id
}

/** PHR19: a candidate may be a person's id or a delegation's code; else the words are the name. */
export const candidateNamed = (
  state: MeetingState,
  candidate: string,
): { readonly person: string } | { readonly delegation: string } | null => {
  if (personOf(state, candidate)) return { person: candidate }
  return delegationOf(state, candidate) ? { delegation: candidate } : null
}

const position = (state: MeetingState) =>
  new Map(delegationsOf(state).map((delegation, index) => [delegation.code, index]))

/** A name as it is looked up: without an article that it brings. */
const sortable = (name: string): string => name.replace(/^(der|die|das|the) /i, '')

/**
 * PHR1: delegations in the house's order. `as-cast` follows the ballot's counted answers; those counted by the method
 * alone, and lists that come from no ballot, stand in protocol order.
 */
export function inHouseOrder(state: MeetingState, codes: readonly string[], ballot: Ballot | null): readonly string[] {
  const style = houseOf(state).delegations
  const protocol = position(state)
  const byProtocol = (a: string, b: string) => (protocol.get(a) ?? Infinity) - (protocol.get(b) ?? Infinity)
  switch (style) {
    case 'protocol':
      return codes.toSorted(byProtocol)
    case 'alphabetical': {
      const { compare } = new Intl.Collator(state.roster.convened ? state.roster.locale : 'de')
      return codes.toSorted((a, b) =>
        compare(sortable(delegationNamed(state, a).name), sortable(delegationNamed(state, b).name)),
      )
    }
    case 'as-cast': {
      const cast = new Map(ballot?.result?.answers.map((answer, index) => [answer.delegation, index]))
      return codes.toSorted((a, b) => {
        const [x, y] = [cast.get(a) ?? Infinity, cast.get(b) ?? Infinity]
        return x === y ? byProtocol(a, b) : x - y
      })
    }
  }
}
