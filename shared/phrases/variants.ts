import type { Style } from '../features/roster/messages.ts'
import type { Fact } from '../meeting/facts.ts'
import type { MeetingState } from '../meeting/state.ts'
import { houseOf } from './house.ts'
import { phrasebookOf } from './phrases.ts'

const orders = ['protocol', 'alphabetical', 'as-cast'] as const
const subjects = ['proposal', 'body'] as const
const positions = ['after', 'before'] as const

/**
 * PHR32: the other ways in which the phrasebook words a fact, the house's own left out: delegations in another order,
 * the minority before or behind the result, what became of the proposal or what the body did. Tense and figures are the
 * house's in all of them. Most facts have none.
 */
export function variantsOf(state: MeetingState, fact: Fact): readonly string[] {
  const { roster } = state
  if (!roster.convened) return []
  const { sentence } = phrasebookOf(state)
  const styles = orders.flatMap((delegations) =>
    subjects.flatMap((subject) =>
      positions.map((position): Style => ({ ...houseOf(state), delegations, subject, position })),
    ),
  )
  const told = styles.map((style) => sentence({ ...state, roster: { ...roster, style } }, fact))
  const own = sentence(state, fact)
  return [...new Set(told)].filter((words) => words !== own)
}
