import type { ClauseChange } from '../../../shared/features/motions/messages.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import { delegationName } from '../roster/names.ts'
import { amendmentChanges } from './amendment-changes.ts'
import { openAmendments } from './clause-rows.ts'

export interface AmendmentView {
  readonly id: string
  readonly delegation: string
  /** The amendment it amends, null for the text itself. */
  readonly to: string | null
  /** `Berlin zu Ziffer 4`, `Bayern zum Antrag BE-1` */
  readonly title: string
  /** What it would change, a sentence a change, numbers as the text now stands. */
  readonly changes: readonly string[]
  /** The same without the wordings: `Ziffer 3 streichen`. */
  readonly briefly: readonly string[]
  /** The changes themselves, to word them anew. */
  readonly written: readonly ClauseChange[]
  /** Clauses it names that were struck meanwhile. */
  readonly gone: readonly number[]
}

/** The amendments on an item that are not decided, in the order in which they are dealt with. */
export const amendmentViews = (state: MeetingState, item: string, t: Text): readonly AmendmentView[] =>
  openAmendments(state, item).map((amendment) => amendmentView(state, amendment, t))

export function amendmentView(state: MeetingState, amendment: Amendment, t: Text): AmendmentView {
  const { changes, gone } = amendmentChanges(state, amendment)
  const name = delegationName(state, amendment.delegation)
  const clauses = [...new Set(changes.map((change) => String(change.clause)))]
  return {
    id: amendment.id,
    delegation: amendment.delegation,
    to: amendment.to,
    title:
      amendment.to === null
        ? t('motion.amendment.by', { name, clauses })
        : t('motion.amendment.to', { name, to: amendment.to }),
    changes: changes.map((change) => told(change, t)),
    briefly: changes.map(({ clause, op }) => t(`amendment.brief.${op}`, { clause: String(clause) })),
    written: changes,
    gone,
  }
}

function told({ clause, op, text }: ClauseChange, t: Text): string {
  const number = String(clause)
  if (op === 'strike') return t('amendment.told.strike', { clause: number })
  if (op === 'insert') return t('amendment.told.insert', { clause: number, text: text ?? '' })
  return text === null
    ? t('amendment.told.plain', { clause: number })
    : t('amendment.told.reword', { clause: number, text })
}

/** A name for a delegation's next amendment that no other bears: `BE-1`, `BE-2`. */
export function nextAmendmentId(state: MeetingState, delegation: string): string {
  for (let count = 1; ; count++) {
    const id = `${delegation}-${count}`
    if (!Object.hasOwn(state.motions.amendments, id)) return id
  }
}
