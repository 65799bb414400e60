import { renumbered } from '../../features/motions/select.ts'
import type { ChangeOp, ClauseChange } from '../../features/motions/messages.ts'
import { unreachable } from '../../kernel/decider.ts'
import { capital, count, list } from './words.ts'

type Numbered = ClauseChange & { readonly now: number | null }

/** `6 (now paragraph 5)`: the old number, and the new one whenever it changed. */
const reference = ({ clause, now, op }: Numbered): string =>
  now === null || now === clause || op === 'insert' ? String(clause) : `${clause} (now paragraph ${now})`

const paragraphs = (changes: readonly Numbered[]): string =>
  `${changes.length === 1 ? 'paragraph' : 'paragraphs'} ${list(changes.map(reference))}`

interface Group {
  readonly op: ChangeOp
  readonly consequential: boolean
  readonly changes: readonly Numbered[]
}

function grouped(changes: readonly ClauseChange[]): readonly Group[] {
  const numbers = renumbered(changes)
  return changes.reduce<readonly Group[]>((groups, change, index) => {
    const numberedChange = { ...change, now: numbers[index] ?? null }
    const last = groups.at(-1)
    return last && last.op === change.op && last.consequential === change.consequential
      ? [...groups.slice(0, -1), { ...last, changes: [...last.changes, numberedChange] }]
      : [...groups, { op: change.op, consequential: change.consequential, changes: [numberedChange] }]
  }, [])
}

function noun({ op, consequential, changes }: Group): string {
  const following = consequential ? 'consequential ' : ''
  switch (op) {
    case 'adapt':
      return `${following}adjustments to ${paragraphs(changes)}`
    case 'reword':
      return `the ${following}rewording of ${paragraphs(changes)}`
    case 'strike':
      return `the ${following}deletion of ${paragraphs(changes)}`
    case 'insert':
      return `the ${following}insertion of ${changes.length === 1 ? 'a new paragraph' : 'new paragraphs'} ${list(changes.map(reference))}`
    case 'specify':
      return list(
        changes.map((change) => {
          const many = change.count ?? 1
          return `${count(many)} ${many === 1 ? 'clarification' : 'clarifications'} in paragraph ${reference(change)}`
        }),
      )
    default:
      return unreachable(op)
  }
}

/** A set of changes out of the debate, or without one. */
export function changed(changes: readonly ClauseChange[], matter: string, afterDebate: boolean): string {
  const groups = grouped(changes)
  const what = list(groups.map(noun))
  const kinds = new Set(groups.map((group) => group.op))
  const [only] = kinds
  if (kinds.size === 1 && only === 'strike') {
    const all = groups.flatMap((group) => group.changes)
    const said = `${paragraphs(all)} of ${matter} ${all.length === 1 ? 'was' : 'were'} deleted by common accord`
    return afterDebate ? `Following the discussion, ${said}.` : `${capital(said)}.`
  }
  return afterDebate
    ? `Following the discussion, ${what} were made in ${matter} by common accord.`
    : `By common accord, ${what} were made in ${matter}.`
}

/** What an amendment is about: `an alternative wording of paragraph 4 of the proposal`. */
export function concern(changes: readonly ClauseChange[], matter: string): string {
  const parts = grouped(changes).map((group) =>
    group.op === 'reword' ? `an alternative wording of ${paragraphs(group.changes)}` : noun(group),
  )
  return `${list(parts)} of ${matter}`
}
