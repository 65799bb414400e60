import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import { amendmentView } from '../motions/amendment-views.ts'
import { touched, type ClauseDifference } from '../motions/clause-difference.ts'
import { openAmendments } from '../motions/clause-rows.ts'
import { renumberingWords } from '../motions/difference-words.ts'
import { amendmentDifferences } from '../motions/item-difference.ts'

export interface AmendmentShown {
  /** `Hamburg zu Ziffer 2` */
  readonly title: string
  /** The amendment it amends; null for the text itself. */
  readonly to: string | null
  /** What it changes, against the text as it stands or the amendment it amends. */
  readonly differences: readonly ClauseDifference[]
  /** Of clauses that only get another number. */
  readonly renumbering: readonly string[]
  /** Those that are dealt with after it, as titles. */
  readonly waiting: readonly string[]
}

/** The amendment the hall reads: of several open ones the first to be dealt with; null where there is none. */
export function amendmentShown(state: MeetingState, item: string, t: Text): AmendmentShown | null {
  const [first, ...others] = openAmendments(state, item)
  if (!first) return null
  const all = amendmentDifferences(state, first) ?? []
  return {
    title: amendmentView(state, first, t).title,
    to: first.to,
    differences: touched(all),
    renumbering: renumberingWords(all, 'then', t),
    waiting: others.map((amendment) => amendmentView(state, amendment, t).title),
  }
}
