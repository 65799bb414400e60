import type { Outcome } from '../features/agenda/messages.ts'
import { isContainer, itemOf } from '../features/agenda/select.ts'
import { lastClosedOn } from '../features/ballots/select.ts'
import { noticesOn } from '../features/statements/select.ts'
import { unreachable } from '../kernel/decider.ts'
import type { Outcome as BallotOutcome } from '../rules/reckon.ts'
import { wasDebated } from './debated.ts'
import { adoptingItem } from './printing.ts'
import type { MeetingState } from './state.ts'

/** What an item came to, from a closed list; null for a container (OUT1). What the chair stated goes first (OUT2). */
export function outcomeOf(state: MeetingState, number: string): Outcome | null {
  const item = itemOf(state, number)
  if (!item || isContainer(state, number)) return null
  return item.statedOutcome ?? derivedOutcomeOf(state, number)
}

/** What an item came to by what happened, whatever the chair stated: the first that applies. */
export function derivedOutcomeOf(state: MeetingState, number: string): Outcome {
  const item = itemOf(state, number)
  if (item?.disposition) return item.disposition.kind === 'settled' ? 'dealt-with-elsewhere' : item.disposition.kind // OUT3
  const ballot = lastClosedOn(state, number)
  if (ballot?.result) return ballot.result.elected ? 'elected' : asItemOutcome(ballot.result.reckoning.outcome) // OUT4
  if (adoptingItem(state) === number) return 'adopted' // OUT5
  if (item && item.reportedBy.length > 0) return 'reported' // OUT6
  if (noticesOn(state, number).length > 0) return 'informed'
  return wasDebated(state, number) ? 'debated' : 'open'
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
