import { itemOf, type AgendaReads } from '../agenda/select.ts'
import { applied, carried } from './clauses.ts'
import type { ClauseChange } from './messages.ts'
import type { Amendment, Motions, TextChange } from './state.ts'

export { merged, renumbered } from './clauses.ts'

interface WithMotions {
  readonly motions: Motions
}
/** What the selectors of the motions need of a meeting. */
export interface MotionsReads extends AgendaReads, WithMotions {}

/** The sets of changes that went into the item's text, in time. */
export const changesOf = (m: WithMotions, item: string): readonly TextChange[] =>
  m.motions.changes.filter((change) => change.item === item)

/** The item's clauses as they now stand; empty for an item without a text, or an unknown one. */
export const textOf = (m: MotionsReads, item: string): readonly string[] => textBefore(m, item, Infinity)

/** The item's clauses as they stood before the event of that number: what was put to the vote then. */
export const textBefore = (m: MotionsReads, item: string, seq: number): readonly string[] =>
  changesOf(m, item)
    .filter((change) => change.seq < seq)
    .reduce<readonly string[]>((clauses, { changes }) => applied(clauses, changes), itemOf(m, item)?.clauses ?? [])

export const amendmentOf = (m: WithMotions, id: string): Amendment | null =>
  Object.hasOwn(m.motions.amendments, id) ? (m.motions.amendments[id] ?? null) : null

/** All amendments of the item, decided or not, in the order in which they are to be dealt with. */
export const amendmentsOf = (m: WithMotions, item: string): readonly Amendment[] =>
  m.motions.order.flatMap((id) => amendmentOf(m, id) ?? []).filter((amendment) => amendment.item === item)

export interface ClausesNow {
  /** Clause numbers count in the text as it now stands. */
  readonly changes: readonly ClauseChange[]
  /** Clauses, by the number the amendment names them with, that were struck since it was worded. */
  readonly gone: readonly number[]
}

/** What the amendment would change now: the numbers it was written with, carried through every change since. */
export function clausesNow(m: WithMotions, amendment: Amendment): ClausesNow {
  const since = changesOf(m, amendment.item).slice(amendment.base)
  const gone: number[] = []
  const changes = amendment.changes.flatMap((written) => {
    let change: ClauseChange | null = written
    for (const { changes: past } of since) change = change && carried(change, past)
    if (change) return change
    gone.push(written.clause)
    return []
  })
  return { changes, gone }
}
