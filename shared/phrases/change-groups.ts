import type { ChangeOp } from '../features/motions/messages.ts'
import type { NumberedChange } from '../meeting/fact.ts'

/** Neighbouring changes of one kind, told together. */
export interface ChangeGroup {
  readonly op: ChangeOp
  readonly consequential: boolean
  readonly changes: readonly NumberedChange[]
}

export function grouped(changes: readonly NumberedChange[]): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = []
  for (const change of changes) {
    const { op, consequential } = change
    const last = groups.at(-1)
    if (last?.op === op && last.consequential === consequential)
      groups[groups.length - 1] = { ...last, changes: [...last.changes, change] }
    else groups.push({ op, consequential, changes: [change] })
  }
  return groups
}
