import type { ClauseChange } from '../../../shared/features/motions/messages.ts'
import type { ChangeDraft } from './AmendmentDialog.tsx'

/** As the meeting wants it: an insertion takes the number behind the clause it is put after. */
export const changesFrom = (drafts: readonly ChangeDraft[]): ClauseChange[] =>
  drafts.map(({ clause, op, text }) => ({
    clause: op === 'insert' ? clause + 1 : clause,
    op,
    text: op === 'strike' ? null : text,
    count: null,
    consequential: false,
  }))

/** The other way round, to word an amendment anew. A change without a wording starts from the clause's own. */
export const draftsFrom = (changes: readonly ClauseChange[], clauses: readonly string[]): readonly ChangeDraft[] =>
  changes.map(({ clause, op, text }) => ({
    clause: op === 'insert' ? clause - 1 : clause,
    op,
    text: text ?? (op === 'strike' ? '' : (clauses[clause - 1] ?? '')),
  }))
