import { heldBy, inRoom, memberOf, proxyOf } from '../../../shared/features/attendance/select.ts'
import { delegationOf, onVotingSeat, personOf } from '../../../shared/features/roster/select.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'

/** Who sits at this device, as far as a delegation's room asks. */
export interface Self {
  readonly person: string | null
  /** Code of the delegation; empty for nobody. */
  readonly code: string
  readonly name: string
  readonly hasVote: boolean
  /** Sits on the seat of a delegation with a vote, in the room or not. */
  readonly onSeat: boolean
  /** And is in the room: motions, statements and votes are hers to give. */
  readonly mayAct: boolean
  readonly inRoom: boolean
  /** Who holds the own vote now, and whose votes are held. */
  readonly givenTo: string | null
  readonly holds: readonly string[]
}

export function useSelf(): Self {
  const state = useMeeting()
  const { person } = useSession()
  const code = personOf(state, person)?.delegation ?? ''
  return {
    person,
    code,
    name: delegationName(state, code),
    hasVote: delegationOf(state, code)?.vote ?? false,
    onSeat: onVotingSeat(state, person),
    mayAct: memberOf(state, person) !== null,
    inRoom: inRoom(state, person),
    givenTo: code === '' ? null : proxyOf(state, code),
    holds: code === '' ? [] : heldBy(state, code),
  }
}
