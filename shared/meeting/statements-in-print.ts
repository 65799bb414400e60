import { isContainer, itemOf } from '../features/agenda/select.ts'
import { ballotsOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { statementsOn } from '../features/statements/select.ts'
import type { Statement } from '../features/statements/state.ts'
import type { MeetingState } from './state.ts'

/** Fact ids of statements that were worded by hand: those keep a sentence of their own (FCT8). */
export type Apart = ReadonlySet<string>

/** Name of a statement's own fact. */
export const factOfStatement = ({ seq }: Pick<Statement, 'seq'>): string => `f${seq}`

/** FCT6: the ballot with whose result a statement stands: the last one opened before it was filed, else the next. */
export function resultFor(state: MeetingState, statement: Statement): Ballot | null {
  const closed = ballotsOn(state, statement.item).filter((ballot) => ballot.phase === 'closed')
  return closed.findLast((ballot) => ballot.seq < statement.seq) ?? closed[0] ?? null
}

/** FCT7: `with-vote` statements of delegations whose vote is counted, and the first `subordinate` one are part of the result's sentence, not of an election's. */
export function mergedInto(state: MeetingState, ballot: Ballot, item: string, apart: Apart) {
  const own =
    ballot.subject.kind === 'items'
      ? statementsOn(state, item).filter(
          (it) => !apart.has(factOfStatement(it)) && resultFor(state, it)?.id === ballot.id,
        )
      : []
  return {
    withVote: own.filter((it) => it.form === 'with-vote' && isCounted(ballot, it.by[0] ?? '')),
    subordinate: own.find((it) => it.form === 'subordinate') ?? null,
  }
}

/** Whether the result says how a delegation voted: not in a secret ballot, and not of one that gave no answer. */
function isCounted({ result }: Ballot, delegation: string): boolean {
  const { yes, no, abstain } = result?.reckoning ?? { yes: [], no: [], abstain: [] }
  return [yes, no, abstain].some((camp) => camp?.includes(delegation))
}

export function isMerged(state: MeetingState, statement: Statement, ballot: Ballot, apart: Apart): boolean {
  const { withVote, subordinate } = mergedInto(state, ballot, statement.item, apart)
  return [...withVote, subordinate].some((it) => it?.seq === statement.seq)
}

const decided = new Set(['decision', 'position', 'election', 'minutes-approval'])

/** FCT6: filed before the vote it waits for the result, as long as a vote may come. */
export function waitsForResult(state: MeetingState, { item: number }: Statement): boolean {
  const item = itemOf(state, number)
  if (!item || isContainer(state, number) || state.attendance.closedAt !== null) return false
  const mayBeVotedOn = decided.has(item.kind) || item.clauses.length > 0
  return mayBeVotedOn && item.phase !== 'ended' && item.disposition === null
}
