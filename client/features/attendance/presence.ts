import { isExpected, isRepresented, wasOpened } from '../../../shared/features/attendance/select.ts'
import { seatHolders, votingDelegations } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { quorumOf } from '../../../shared/rules/quorum.ts'
import { resolveRule } from '../../../shared/rules/rule.ts'

export interface PresenceView {
  /** Voting delegations that are represented, before the opening those expected. */
  readonly present: number
  readonly all: number
  /** Null where the meeting's rules ask for no quorum. */
  readonly quorate: boolean | null
  /** Names, in protocol order. */
  readonly absent: readonly string[]
}

/** Which delegations are there, by the meeting's own rule. Before the opening: which are expected. */
export function presenceView(state: MeetingState): PresenceView {
  const delegations = votingDelegations(state)
  const isThere = (code: string) =>
    wasOpened(state)
      ? isRepresented(state, code)
      : seatHolders(state, code).some((person) => isExpected(state, person.id))
  const voters = delegations.map(({ code, weights }) => ({ id: code, weights, represented: isThere(code) }))
  const rule = state.roster.convened ? resolveRule(state.roster.rules).rule : null
  return {
    present: voters.filter((voter) => voter.represented).length,
    all: voters.length,
    quorate: rule?.quorum ? quorumOf(rule, voters).met : null,
    absent: delegations.filter((each) => !isThere(each.code)).map((each) => each.name),
  }
}
