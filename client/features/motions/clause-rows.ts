import { amendmentsOf, changesOf, clausesNow } from '../../../shared/features/motions/select.ts'
import type { ClauseChange } from '../../../shared/features/motions/messages.ts'
import { itemOf } from '../../../shared/features/agenda/select.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'

/** A clause as it now stands, and what became of it. */
export interface ClauseView {
  /** Its number now, from 1. */
  readonly number: number
  readonly text: string
  /** Event that changed or inserted it last; null: as sent. */
  readonly touched: { readonly seq: number; readonly how: 'changed' | 'inserted' } | null
  /** Open amendments that concern it, by id. */
  readonly amendments: readonly string[]
  /** One of them would strike it. */
  readonly mayBeStruck: boolean
}

type Standing = Pick<ClauseView, 'text' | 'touched'>

/** The text of an item as it now stands, each clause with what happened to it. Empty for an item without a text. */
export function clauseViews(state: MeetingState, item: string): readonly ClauseView[] {
  const asSent: readonly Standing[] = (itemOf(state, item)?.clauses ?? []).map((text) => ({ text, touched: null }))
  const now = changesOf(state, item).reduce((clauses, { changes, seq }) => applied(clauses, changes, seq), asSent)
  const open = openAmendments(state, item).map((amendment) => ({ amendment, ...clausesNow(state, amendment) }))
  return now.map((standing, at): ClauseView => {
    const concerns = (change: ClauseChange) => change.op !== 'insert' && change.clause === at + 1
    const mine = open.filter(({ changes }) => changes.some(concerns))
    return {
      ...standing,
      number: at + 1,
      amendments: mine.map(({ amendment }) => amendment.id),
      mayBeStruck: mine.some(({ changes }) => changes.some((it) => concerns(it) && it.op === 'strike')),
    }
  })
}

/** The same as the domain's arithmetic of clauses, with each clause's own history kept. */
function applied(clauses: readonly Standing[], changes: readonly ClauseChange[], seq: number): readonly Standing[] {
  const after: Standing[] = []
  for (let clause = 1; clause <= clauses.length + 1; clause++) {
    for (const change of changes)
      if (change.op === 'insert' && change.clause === clause)
        after.push({ text: change.text ?? '', touched: { seq, how: 'inserted' } })
    const before = clauses[clause - 1]
    const change = changes.find((it) => it.op !== 'insert' && it.clause === clause)
    if (!before || change?.op === 'strike') continue
    after.push(change ? { text: change.text ?? before.text, touched: { seq, how: 'changed' } } : before)
  }
  return after
}

/** Amendments on the item that are not decided, in the order in which they are to be dealt with. */
export const openAmendments = (state: MeetingState, item: string): readonly Amendment[] =>
  amendmentsOf(state, item).filter((amendment) => amendment.status === 'tabled')
