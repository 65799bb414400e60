import { statementsOn } from '../../../shared/features/statements/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { delegationName } from '../roster/names.ts'

export interface StatementRow {
  /** Number of the event that filed it. */
  readonly id: number
  /** Names of those in whose name it stands, who filed it first. */
  readonly by: readonly string[]
  readonly text: string
  /** The delegation is among them. */
  readonly own: boolean
}

/** The statements for the record on an item, in the order of filing, as seen by a delegation (null: by nobody's). */
export const statementRows = (state: MeetingState, item: string, own: string | null): readonly StatementRow[] =>
  statementsOn(state, item).map((statement) => ({
    id: statement.seq,
    by: statement.by.map((code) => delegationName(state, code)),
    text: statement.text,
    own: own !== null && statement.by.includes(own),
  }))
