import type { ChangeOp } from '../../features/motions/messages.ts'
import { unreachable } from '../../kernel/decider.ts'
import type { NumberedChange } from '../../meeting/fact.ts'
import type { MeetingState } from '../../meeting/state.ts'
import { grouped, type ChangeGroup } from '../change-groups.ts'
import { verb } from './verbs.ts'
import { capital, count, list } from './words.ts'

/** PHR10: `6 (now paragraph 5)`: the old number, and the new one whenever it changed; a new paragraph has one only. */
function reference({ clause, now, op }: NumberedChange): string {
  if (op === 'insert') return String(now ?? clause)
  return now === null || now === clause ? String(clause) : `${clause} (now paragraph ${now})`
}

/** `paragraph 3`, `paragraphs 4 and 5` */
const paragraphs = (changes: readonly NumberedChange[]): string =>
  `${changes.length === 1 ? 'paragraph' : 'paragraphs'} ${list(changes.map(reference))}`

/** `two clarifications`; where the record gives no count, neither does the sentence. */
function counted({ count: many, consequential }: NumberedChange, one: string, several: string): string {
  const noun = `${consequential ? 'consequential ' : ''}${many === 1 ? one : several}`
  return many === null ? noun : `${count(many)} ${noun}`
}
const clarifications = (change: NumberedChange) => counted(change, 'clarification', 'clarifications')
const adjustments = (change: NumberedChange) => counted(change, 'adjustment', 'adjustments')

/** `adjustments to paragraphs 3 and 5`; counted ones paragraph by paragraph. */
function adapted({ changes }: ChangeGroup, to: string): string {
  const [first] = changes
  if (first && changes.every((change) => change.count === null))
    return `${adjustments(first)} ${to} ${paragraphs(changes)}`
  return list(changes.map((change) => `${adjustments(change)} ${to} paragraph ${reference(change)}`))
}

/** A change as a noun: `adjustments to paragraph 3`, `the deletion of paragraph 4`. */
function noun(group: ChangeGroup): string {
  const { op, consequential, changes } = group
  const the = consequential ? 'the consequential' : 'the'
  switch (op) {
    case 'adapt':
      return adapted(group, 'to')
    case 'reword':
      return `${the} rewording of ${paragraphs(changes)}`
    case 'strike':
      return `${the} deletion of ${paragraphs(changes)}`
    case 'insert':
      return `${the} insertion of ${changes.length === 1 ? 'a new' : 'new'} ${paragraphs(changes)}`
    case 'specify':
      return list(changes.map((change) => `${clarifications(change)} in paragraph ${reference(change)}`))
    default:
      return unreachable(op)
  }
}

/** `paragraphs 4 and 5 of the proposal were deleted` */
function oneKind(state: MeetingState, op: ChangeOp, groups: readonly ChangeGroup[], matter: string): string {
  const changes = groups.flatMap((group) => group.changes)
  const single = changes.length === 1
  const were = verb(state, single ? 'was' : 'were')
  const countedWere = verb(state, single && changes[0]?.count === 1 ? 'was' : 'were')
  switch (op) {
    case 'strike':
      return `${paragraphs(changes)} of ${matter} ${were} deleted`
    case 'reword':
      return `${paragraphs(changes)} of ${matter} ${were} reworded`
    case 'insert':
      return `${single ? 'a new' : 'new'} ${paragraphs(changes)} ${were} inserted in ${matter}`
    case 'specify':
      return `${list(changes.map((change) => `${clarifications(change)} in paragraph ${reference(change)}`))} of ${matter} ${countedWere} agreed`
    case 'adapt':
      return `${list(groups.map((group) => adapted(group, 'to')))} of ${matter} ${countedWere} made`
    default:
      return unreachable(op)
  }
}

/** PHR9: a set of changes out of the debate, or without one; of one kind, or of several. */
export function changed(
  state: MeetingState,
  changes: readonly NumberedChange[],
  matter: string,
  afterDebate: boolean,
): string {
  const groups = grouped(changes)
  const [op, ...others] = new Set(groups.map((group) => group.op))
  const what =
    op !== undefined && others.length === 0
      ? `${oneKind(state, op, groups, matter)} by common accord`
      : `the following changes ${verb(state, 'were')} made to ${matter} by common accord: ${list(groups.map(noun))}`
  return afterDebate ? `Following the discussion, ${what}.` : `${capital(what)}.`
}

/** What an amendment is about: `an alternative wording of paragraph 4 of the proposal`. */
export function concern(changes: readonly NumberedChange[], matter: string): string {
  const parts = grouped(changes).map((group) =>
    group.op === 'reword' ? `an alternative wording of ${paragraphs(group.changes)}` : noun(group),
  )
  return `${list(parts)} ${changes.every(({ op }) => op === 'insert') ? 'in' : 'of'} ${matter}`
}
