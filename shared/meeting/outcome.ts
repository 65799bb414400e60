import type { Outcome } from '../features/agenda/messages.ts'
import { isContainer } from '../features/agenda/select.ts'
import { lastClosedOn } from '../features/ballots/select.ts'
import type { Outcome as BallotOutcome } from '../rules/reckon.ts'
import { unreachable } from '../kernel/decider.ts'
import type { MeetingState } from './meeting.ts'

/** What an item came to, from a closed list; null for a container. The first that applies (FORMAT: outcome of an item). */
export function outcomeOf(state: MeetingState, number: string): Outcome | null {
  const item = state.agenda.items[number]
  if (!item || isContainer(state, number)) return null
  if (item.statedOutcome) return item.statedOutcome // OUT1
  if (item.disposition) return item.disposition.kind === 'settled' ? 'dealt-with-elsewhere' : item.disposition.kind // OUT2
  const ballot = lastClosedOn(state, number)
  if (ballot?.result) return ballot.result.elected ? 'elected' : asItemOutcome(ballot.result.reckoning.outcome) // OUT3
  if (state.agenda.adopted?.item === number) return 'adopted' // OUT4
  if (item.reportedBy.length > 0) return 'reported' // OUT5
  if (state.statements.notices.some((notice) => notice.item === number)) return 'informed'
  return state.floor.debates.some((debate) => debate.item === number) ? 'debated' : 'open'
}

function asItemOutcome(outcome: BallotOutcome): Outcome {
  switch (outcome) {
    case 'tied':
      return 'open' // a second ballot or the chair decides
    case 'adopted':
    case 'adopted-in-part':
    case 'rejected':
    case 'not-reached':
    case 'no-quorum':
      return outcome
    default:
      return unreachable(outcome)
  }
}
