import type { ClauseChange } from './messages.ts'

/**
 * The arithmetic of numbered clauses. A set of changes is applied at once: all its numbers count in the text before it.
 * An insertion takes the place before the clause of its number; a text that is missing leaves the clause as it stands.
 */

const isInsert = (change: ClauseChange) => change.op === 'insert'
const struckBefore = (changes: readonly ClauseChange[], clause: number) =>
  changes.filter((it) => it.op === 'strike' && it.clause < clause).length
const insertedBefore = (changes: readonly ClauseChange[], clause: number) =>
  changes.filter((it) => isInsert(it) && it.clause < clause).length
const insertedAt = (changes: readonly ClauseChange[], clause: number) =>
  changes.filter((it) => isInsert(it) && it.clause === clause).length

/** The change of an existing clause of that number in the set, if any. */
export const changeOf = (changes: readonly ClauseChange[], clause: number): ClauseChange | undefined =>
  changes.find((it) => !isInsert(it) && it.clause === clause)

/** The text after the set. Numbers that no clause has are passed over: they were refused before they were recorded. */
export function applied(clauses: readonly string[], changes: readonly ClauseChange[]): readonly string[] {
  const insertions = (clause: number) => changes.filter((it) => isInsert(it) && it.clause === clause)
  const written: string[] = []
  for (let clause = 1; clause <= clauses.length + 1; clause++) {
    for (const insertion of insertions(clause)) written.push(insertion.text ?? '')
    const text = clauses[clause - 1]
    const change = changeOf(changes, clause)
    if (text !== undefined && change?.op !== 'strike') written.push(change?.text ?? text)
  }
  return written
}

/** For each change of the set the number its clause has afterwards: „Ziffer 6 (jetzt Ziffer 5)“. Null: it is struck. */
export function renumbered(changes: readonly ClauseChange[]): readonly (number | null)[] {
  return changes.map((change, index) => {
    if (change.op === 'strike') return null
    const { clause } = change
    const shift = insertedBefore(changes, clause) - struckBefore(changes, clause)
    const ahead = isInsert(change) ? insertedAt(changes.slice(0, index), clause) : insertedAt(changes, clause)
    return clause + shift + ahead
  })
}

/**
 * The same change, its number counted in the text after the set instead of before it. Null: that clause was struck.
 * An insertion keeps its place before the clause it was put before, or before what followed if that is gone.
 */
export function carried(change: ClauseChange, past: readonly ClauseChange[]): ClauseChange | null {
  const { clause } = change
  if (!isInsert(change) && changeOf(past, clause)?.op === 'strike') return null
  const shift = insertedBefore(past, clause) + insertedAt(past, clause) - struckBefore(past, clause)
  return { ...change, clause: clause + shift }
}

/**
 * An amendment's changes with an amendment to it taken in. Both count in the same text. A number that the amendment
 * itself inserts, and does not otherwise change, means the inserted clause; any other change of the same clause gives
 * way to the new one, and what the amendment did not touch is added.
 */
export function merged(amendment: readonly ClauseChange[], further: readonly ClauseChange[]): readonly ClauseChange[] {
  let changes = [...amendment]
  for (const change of further) {
    const same = isInsert(change)
      ? changes.find((it) => isInsert(it) && it.clause === change.clause)
      : (changeOf(changes, change.clause) ?? changes.find((it) => it.clause === change.clause))
    if (!same) changes.push(change)
    else if (!isInsert(same)) changes = changes.map((it) => (it === same ? change : it))
    else if (change.op === 'strike') changes = changes.filter((it) => it !== same)
    else changes = changes.map((it) => (it === same ? { ...same, text: change.text ?? same.text } : it))
  }
  return changes
}
