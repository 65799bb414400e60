import type { ChangeOp, ClauseChange } from '../../../shared/features/motions/messages.ts'

/** A change as it is filled in. */
export interface ChangeDraft {
  /** Only for telling drafts apart. */
  readonly key: number
  readonly op: ChangeOp
  /** The place's id; of an insertion the clause it stands behind, `0` at the beginning. */
  readonly at: string
  readonly text: string
  /** How many, as typed; empty: not said. */
  readonly count: string
  readonly consequential: boolean
}

/** Something that can be worded anew or struck: a clause, or one that the amended amendment inserts. */
export interface ChangePlace {
  readonly id: string
  readonly clause: number
  readonly inserted: boolean
  /** What it would read without the change. */
  readonly wording: string
  /** The amended amendment strikes it: wording it anew keeps it. */
  readonly struck: boolean
}

/** What changes can be made of: the text, or the text as another amendment would have it. */
export interface ChangeableText {
  readonly clauses: readonly string[]
  /** Changes of the amendment that is amended, null for the text itself. */
  readonly target: readonly ClauseChange[] | null
  readonly places: readonly ChangePlace[]
  /** Behind which clauses a new one can be put; 0 is the beginning. */
  readonly behind: readonly number[]
}

const insertsAt = (changes: readonly ClauseChange[], clause: number) =>
  changes.find((change) => change.op === 'insert' && change.clause === clause)
const changeAt = (changes: readonly ClauseChange[], clause: number) =>
  changes.find((change) => change.op !== 'insert' && change.clause === clause)

/**
 * An amendment to an amendment names clauses by the numbers of the text; a number that the amended one inserts, and does
 * not otherwise change, means the inserted clause (MOT7). What cannot be said that way is not offered.
 */
export function changeableText(
  clauses: readonly string[],
  target: readonly ClauseChange[] | null = null,
): ChangeableText {
  const theirs = target ?? []
  const numbers = Array.from({ length: clauses.length + 1 }, (_, at) => at + 1)
  const places = numbers.flatMap((clause): readonly ChangePlace[] => {
    const insertion = insertsAt(theirs, clause)
    const change = changeAt(theirs, clause)
    const text = clauses[clause - 1]
    return [
      ...(insertion
        ? [{ id: `+${clause}`, clause, inserted: true, wording: insertion.text ?? '', struck: false }]
        : []),
      ...(text !== undefined && (insertion === undefined || change)
        ? [
            {
              id: String(clause),
              clause,
              inserted: false,
              wording: change?.text ?? text,
              struck: change?.op === 'strike',
            },
          ]
        : []),
    ]
  })
  const behind = numbers.map((clause) => clause - 1).filter((clause) => !insertsAt(theirs, clause + 1))
  return { clauses, target, places, behind }
}

/** Whether a place can be struck: not what is struck already, nor an insertion whose number means another clause. */
export const mayStrike = ({ target }: ChangeableText, place: ChangePlace): boolean =>
  !place.struck && (!place.inserted || changeAt(target ?? [], place.clause) === undefined)

let drafted = 0

/** Starts with the place's own wording, so that nobody has to type it again; a text without clauses with a new one. */
export function draftOf(text: ChangeableText, op: ChangeOp, place: ChangePlace | undefined): ChangeDraft {
  const plain = { key: (drafted += 1), count: '', consequential: false }
  return place
    ? { ...plain, op, at: place.id, text: place.wording }
    : { ...plain, op: 'insert', at: String(text.behind[0] ?? 0), text: '' }
}

/** A draft to begin with: in an amendment of an amendment for the first thing that one changes. */
export function firstDraft(text: ChangeableText, op: ChangeOp): ChangeDraft {
  const [first] = (text.target ?? []).map(({ clause }) => text.places.find((place) => place.clause === clause))
  return draftOf(text, op, first ?? text.places[0])
}

/** The next draft: for the first place that no draft changes yet. */
export function nextDraft(text: ChangeableText, drafts: readonly ChangeDraft[], op: ChangeOp): ChangeDraft {
  const taken = new Set(drafts.filter((draft) => draft.op !== 'insert').map((draft) => draft.at))
  return draftOf(text, op, text.places.find((place) => !taken.has(place.id)) ?? text.places[0])
}

export const placeOf = (text: ChangeableText, draft: ChangeDraft): ChangePlace | undefined =>
  draft.op === 'insert' ? undefined : text.places.find((place) => place.id === draft.at)

/** What is still wrong with a draft; null: nothing. `unchanged` matters where a change must bring a wording. */
export function missingIn(text: ChangeableText, draft: ChangeDraft): 'text' | 'unchanged' | 'count' | null {
  const said = draft.text.trim()
  const count = draft.op === 'specify' && draft.count.trim() !== '' ? Number(draft.count) : 1
  if (!Number.isInteger(count) || count < 1) return 'count'
  if (draft.op === 'strike') return null
  if (said === '') return 'text'
  const place = placeOf(text, draft)
  return place && !place.struck && said === place.wording ? 'unchanged' : null
}

/**
 * The changes to send; null while something is missing. `mayKeep`: a change whose wording nobody touched is one too, and
 * goes without a wording (MOT3).
 */
export function changesFrom(
  text: ChangeableText,
  drafts: readonly ChangeDraft[],
  { mayKeep }: { readonly mayKeep: boolean },
): ClauseChange[] | null {
  const changes = drafts.map((draft): ClauseChange | null => {
    const missing = missingIn(text, draft)
    if (missing !== null && !(missing === 'unchanged' && mayKeep)) return null
    const { op, consequential } = draft
    const place = placeOf(text, draft)
    const count = op === 'specify' && draft.count.trim() !== '' ? Number(draft.count) : null
    const said = op === 'strike' || missing === 'unchanged' ? null : draft.text.trim()
    if (op === 'insert') return { clause: Number(draft.at) + 1, op, text: said, count, consequential }
    if (!place) return null
    // to word anew what the amended one inserts is to insert it in another wording
    const written: ChangeOp = place.inserted && op !== 'strike' ? 'insert' : op
    return { clause: place.clause, op: written, text: said, count, consequential }
  })
  return changes.every((change) => change !== null) ? changes : null
}

/** The other way round, to word an amendment anew. A change without a wording starts from the place's own. */
export const draftsFrom = (text: ChangeableText, changes: readonly ClauseChange[]): readonly ChangeDraft[] =>
  changes.map((change): ChangeDraft => {
    const { clause, op, consequential } = change
    const own = text.places.find((place) => place.clause === clause && !place.inserted)
    const theirs = text.places.find((place) => place.clause === clause && place.inserted)
    const place = op === 'insert' ? theirs : (own ?? theirs)
    return {
      key: (drafted += 1),
      op: op === 'insert' && place ? 'reword' : op,
      at: place ? place.id : String(clause - 1),
      text: change.text ?? (op === 'strike' ? '' : (place?.wording ?? '')),
      count: change.count === null ? '' : String(change.count),
      consequential,
    }
  })
