import type { ChangeOp, ClauseChange } from '../../../shared/features/motions/messages.ts'
import { merged } from '../../../shared/features/motions/select.ts'
import { wordDifference, type Span } from './word-difference.ts'

/** One clause in two states of a text. */
export interface ClauseDifference {
  /** Unique within the list. */
  readonly id: string
  /** `named`: it was changed by the record, but no new wording was written down. */
  readonly how: 'same' | 'worded' | 'named' | 'struck' | 'inserted'
  /** Its number in the earlier state, null where it was not there. */
  readonly was: number | null
  /** Its number in the later state, null where it is gone. */
  readonly is: number | null
  /** What the last change of it was called, how many it counts for, and whether it only follows from another. */
  readonly op: ChangeOp | null
  readonly count: number | null
  readonly consequential: boolean
  /** Word by word; everything `gone` where it was struck, everything `new` where it was inserted. */
  readonly spans: readonly Span[]
}

/** A clause on its way through changes. */
interface Slot {
  readonly id: string
  readonly before: string | null
  readonly after: string | null
  readonly last: ClauseChange | null
}

const asTabled = (clauses: readonly string[]): readonly Slot[] =>
  clauses.map((text, at) => ({ id: `clause-${at + 1}`, before: text, after: text, last: null }))

const changeAt = (changes: readonly ClauseChange[], clause: number) =>
  changes.find((change) => change.op !== 'insert' && change.clause === clause)

/**
 * The text after a set of changes, as in the arithmetic of the record (MOT2), with what was struck kept in its place and
 * every clause still known. What was inserted and struck again leaves no trace.
 */
function changed(slots: readonly Slot[], changes: readonly ClauseChange[], set: string): readonly Slot[] {
  const insertedAt = (clause: number): readonly Slot[] =>
    changes
      .filter((change) => change.op === 'insert' && change.clause === clause)
      .map((change, at) => ({
        id: `${set}-${clause}-${at + 1}`,
        before: null,
        after: change.text ?? '',
        last: change,
      }))
  const after: Slot[] = []
  let clause = 0
  for (const slot of slots) {
    if (slot.after === null) {
      after.push(slot)
      continue
    }
    clause += 1
    const change = changeAt(changes, clause)
    if (change?.op === 'strike') {
      // what takes the place of a struck clause is read behind it
      if (slot.before !== null) after.push({ ...slot, after: null, last: change })
      after.push(...insertedAt(clause))
    } else {
      after.push(...insertedAt(clause), change ? { ...slot, after: change.text ?? slot.after, last: change } : slot)
    }
  }
  return [...after, ...insertedAt(clause + 1)]
}

/**
 * A text before and after sets of changes, clause by clause, in the order of the later state. Each set's numbers count in
 * the text as the sets before it left it; whatever was renumbered in between, a clause is compared with itself.
 */
export function clauseDifferences(
  clauses: readonly string[],
  sets: readonly (readonly ClauseChange[])[],
): readonly ClauseDifference[] {
  return told(sets.reduce((slots, changes, at) => changed(slots, changes, `set-${at + 1}`), asTabled(clauses)))
}

/**
 * What an amendment to an amendment would make of that amendment's text (MOT7): both count in the same clauses, and the
 * earlier state is the text as the first one would have it.
 */
export function furtherDifferences(
  clauses: readonly string[],
  amendment: readonly ClauseChange[],
  further: readonly ClauseChange[],
): readonly ClauseDifference[] {
  const first = changed(asTabled(clauses), amendment, 'proposed')
  const second = changed(asTabled(clauses), merged(amendment, further), 'proposed')
  /** A number that the first amendment inserts, and does not otherwise change, means the inserted clause. */
  const meant = (what: 'insertion' | 'clause', place: number): ClauseChange | null => {
    const change = further.find((each) => each.clause === place && (what === 'insertion' || each.op !== 'insert'))
    const inserts = amendment.some((each) => each.op === 'insert' && each.clause === place)
    const meansInsertion = change?.op === 'insert' || (inserts && changeAt(amendment, place) === undefined)
    return change && meansInsertion === (what === 'insertion') ? change : null
  }
  // a further amendment takes out the first of several insertions in one place: those that stay are the last ones
  const places = Array.from({ length: clauses.length + 1 }, (_, at) => at + 1)
  const slots = places.flatMap((place): readonly Slot[] => {
    const here = (all: readonly Slot[]) => all.filter(({ id }) => id.startsWith(`proposed-${place}-`))
    const [was, is] = [here(first), here(second)]
    const taken = Math.max(0, was.length - is.length)
    const inserted = Array.from({ length: Math.max(was.length, is.length) }, (_, at): Slot => {
      const then = is[at - taken] ?? null
      return {
        id: `proposed-${place}-${at + 1}`,
        before: was[at]?.after ?? null,
        after: then?.after ?? null,
        last: meant('insertion', place),
      }
    })
    const [old, now] = [first, second].map((all) => all.find(({ id }) => id === `clause-${place}`))
    const clause: readonly Slot[] =
      old && now ? [{ ...old, before: old.after, after: now.after, last: meant('clause', place) }] : []
    return old?.after === null ? [...clause, ...inserted] : [...inserted, ...clause]
  })
  return told(slots.filter(({ before, after }) => before !== null || after !== null))
}

function told(slots: readonly Slot[]): readonly ClauseDifference[] {
  let [was, is] = [0, 0]
  return slots.map(({ id, before, after, last }): ClauseDifference => {
    const how = howOf(before, after, last)
    return {
      id,
      how,
      was: before === null ? null : (was += 1),
      is: after === null ? null : (is += 1),
      op: how === 'same' ? null : (last?.op ?? null),
      count: how === 'same' ? null : (last?.count ?? null),
      consequential: how !== 'same' && (last?.consequential ?? false),
      spans:
        before === null
          ? [{ how: 'new', text: after ?? '' }]
          : after === null
            ? [{ how: 'gone', text: before }]
            : wordDifference(before, after),
    }
  })
}

function howOf(before: string | null, after: string | null, last: ClauseChange | null): ClauseDifference['how'] {
  if (before === null) return 'inserted'
  if (after === null) return 'struck'
  if (before !== after) return 'worded'
  return last !== null && last.text === null ? 'named' : 'same'
}

/** What was changed, without the clauses that stayed as they were. */
export const touched = (differences: readonly ClauseDifference[]): readonly ClauseDifference[] =>
  differences.filter(({ how }) => how !== 'same')

/** Unchanged clauses that only bear another number, in runs that moved by the same: 5–7 became 4–6. */
export interface Renumbered {
  readonly was: readonly [first: number, last: number]
  readonly is: readonly [first: number, last: number]
}

export function renumberedRuns(differences: readonly ClauseDifference[]): readonly Renumbered[] {
  const runs: Renumbered[] = []
  for (const { how, was, is } of differences) {
    if (how !== 'same' || was === null || is === null || was === is) continue
    const last = runs.at(-1)
    if (last && last.was[1] === was - 1 && last.is[1] === is - 1)
      runs[runs.length - 1] = { was: [last.was[0], was], is: [last.is[0], is] }
    else runs.push({ was: [was, was], is: [is, is] })
  }
  return runs
}
