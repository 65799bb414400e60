import type { ChangeOp, ClauseChange } from '../../../shared/features/motions/messages.ts'

/** A change as it is filled in. */
export interface ChangeDraft {
  /** Only for telling drafts apart. */
  readonly key: number
  readonly clause: number
  readonly op: ChangeOp
  readonly text: string
  /** How many, as typed; empty: not said. */
  readonly count: string
  readonly consequential: boolean
}

let drafted = 0

/** Starts with the clause's own wording, so that nobody has to type it again; an item without a text with a new one. */
export const firstChange = (clauses: readonly string[], clause: number): ChangeDraft => ({
  key: (drafted += 1),
  clause,
  op: clauses.length === 0 ? 'insert' : 'adapt',
  text: clauses.length === 0 ? '' : (clauses[clause - 1] ?? ''),
  count: '',
  consequential: false,
})

/** The changes to record; null while a wording or a number is missing. An unchanged wording is not written again. */
export function changesFrom(drafts: readonly ChangeDraft[], clauses: readonly string[]): ClauseChange[] | null {
  const changes = drafts.map((draft) => changeFrom(draft, clauses))
  return changes.every((change) => change !== null) ? changes : null
}

function changeFrom(
  { clause, op, text, count, consequential }: ChangeDraft,
  clauses: readonly string[],
): ClauseChange | null {
  const said = text.trim()
  const howMany = op === 'specify' && count.trim() !== '' ? Number(count) : null
  if (howMany !== null && (!Number.isInteger(howMany) || howMany < 1)) return null
  if (op !== 'strike' && said === '') return null
  const kept = op === 'strike' || (op !== 'insert' && said === clauses[clause - 1])
  return { clause, op, text: kept ? null : said, count: howMany, consequential }
}
