import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { amendmentViews } from '../motions/amendment-views.ts'
import type { Text } from '../../i18n/text.ts'

export interface ClauseShown {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly state?: 'changing' | 'struck'
}

/**
 * The text of an item as the hall reads it: where an amendment would change a clause, the old wording struck through and
 * the proposed one behind it. Of several on one clause the first to be dealt with is shown.
 */
export function clausesShown(state: MeetingState, item: string, t: Text): readonly ClauseShown[] {
  const clauses = textOf(state, item)
  const changes = amendmentViews(state, item, t).flatMap(({ id, written }) =>
    written.map((change) => ({ ...change, amendment: id })),
  )
  const shown: ClauseShown[] = []
  for (let clause = 1; clause <= clauses.length + 1; clause++) {
    for (const change of changes)
      if (change.op === 'insert' && change.clause === clause) shown.push(proposed(change, t))
    const text = clauses[clause - 1]
    if (text === undefined) continue
    const change = changes.find((it) => it.op !== 'insert' && it.clause === clause)
    const isStruck = change !== undefined && (change.op === 'strike' || change.text !== null)
    const state: Pick<ClauseShown, 'state'> = isStruck ? { state: 'struck' } : change ? { state: 'changing' } : {}
    shown.push({ id: String(clause), number: `${clause}.`, text, ...state })
    if (change && change.op !== 'strike' && change.text !== null) shown.push(proposed(change, t))
  }
  return shown
}

const proposed = (
  { clause, text, amendment }: { readonly clause: number; readonly text: string | null; readonly amendment: string },
  t: Text,
): ClauseShown => ({
  id: `${amendment}-${clause}`,
  number: t('screen.proposed'),
  text: text ?? '',
  state: 'changing',
})
