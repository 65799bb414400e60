import { allBallots } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { votingDelegations } from '../features/roster/select.ts'
import { adoptingItem } from './printing.ts'
import type { MeetingState } from './state.ts'

/** ABS3: in a written ballot nobody sits anywhere: it makes nobody absent, and nobody present. */
const closedInTheRoom = (state: MeetingState): readonly Ballot[] =>
  allBallots(state).filter((ballot) => ballot.phase === 'closed' && !ballot.written)

const unrepresented = (ballot: Ballot): readonly string[] =>
  ballot.electorate.filter((voter) => !voter.represented).map((voter) => voter.code)

/** ABS1: voting delegations, in protocol order, represented in no closed ballot; nobody while there is none. */
export function absentThroughout(state: MeetingState): readonly string[] {
  const ballots = closedInTheRoom(state)
  if (ballots.length === 0) return []
  return votingDelegations(state)
    .map((delegation) => delegation.code)
    .filter((code) => ballots.every((ballot) => unrepresented(ballot).includes(code)))
}

/**
 * ABS2: whom the ballot's own remark names: those absent from it but not from all of them. Where no item adopts the
 * agenda there is no place for a general remark, and each ballot names all its absent.
 */
export function absentFrom(state: MeetingState, ballot: Ballot): readonly string[] {
  if (ballot.written) return []
  const general = adoptingItem(state) === null ? [] : absentThroughout(state)
  return unrepresented(ballot).filter((code) => !general.includes(code))
}
