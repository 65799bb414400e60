import { unreachable, type Meta } from '../../kernel/decider.ts'
import { merged } from './clauses.ts'
import type { MotionsEvent } from './messages.ts'
import { amendmentOf, changesOf, clausesNow } from './select.ts'
import type { Amendment, Motions } from './state.ts'

/** What an event leaves of the texts and amendments. */
export function evolveMotions(slice: Motions, event: MotionsEvent, { seq }: Meta): Motions {
  switch (event.type) {
    case 'motions.changed': {
      const { item, changes, accepted } = event.data
      return { ...slice, changes: [...slice.changes, { seq, item, changes, by: null, accepted, amendment: null }] }
    }
    case 'motions.tabled': {
      const { id, to } = event.data
      const base = changesOf({ motions: slice }, event.data.item).length
      const amendment = { ...event.data, seq, base, revisions: 0, status: 'tabled' as const, decidedSeq: null }
      return {
        ...slice,
        amendments: { ...slice.amendments, [id]: amendment },
        order: placed(slice.order, id, to),
      }
    }
    case 'motions.revised': {
      const { id, changes } = event.data
      return withAmendment(slice, id, (it) => ({
        ...it,
        changes,
        base: changesOf({ motions: slice }, it.item).length,
        revisions: it.revisions + 1,
      }))
    }
    case 'motions.accepted':
      return taken(slice, event.data.id, event.data.accepted, seq)
    case 'motions.rejected':
      return decided(takenOut(slice, event.data.id), event.data.id, 'rejected', seq)
    case 'motions.withdrawn':
      return decided(slice, event.data.id, 'withdrawn', seq)
    case 'motions.ordered':
      return { ...slice, order: reordered(slice.order, event.data.ids) }
    default:
      return unreachable(event)
  }
}

const withAmendment = (slice: Motions, id: string, change: (it: Amendment) => Amendment): Motions => {
  const amendment = amendmentOf({ motions: slice }, id)
  return amendment ? { ...slice, amendments: { ...slice.amendments, [id]: change(amendment) } } : slice
}

const decided = (slice: Motions, id: string, status: Amendment['status'], seq: number): Motions =>
  // what a corrected vote turns was decided when it was decided
  withAmendment(slice, id, (it) => ({ ...it, status, decidedSeq: it.decidedSeq ?? seq }))

/** What had gone into the text by a vote that was corrected is in it no more; the set keeps its place, for later ones count it. */
const takenOut = (slice: Motions, id: string): Motions => ({
  ...slice,
  changes: slice.changes.map((change) => (change.amendment === id ? { ...change, changes: [] } : change)),
})

/** MOT7: into the text, or into the amendment it amends; clauses struck meanwhile are passed over. */
function taken(slice: Motions, id: string, accepted: 'consensus' | 'mover' | 'vote', seq: number): Motions {
  const amendment = amendmentOf({ motions: slice }, id)
  if (!amendment) return slice
  const { changes } = clausesNow({ motions: slice }, amendment)
  const after = decided(slice, id, 'accepted', seq)
  const { item, delegation: by, to } = amendment
  if (to === null)
    return changes.length === 0
      ? after
      : { ...after, changes: [...after.changes, { seq, item, changes, by, accepted, amendment: id }] }
  return withAmendment(after, to, (target) => ({
    ...target,
    changes: merged(clausesNow({ motions: slice }, target).changes, changes),
    base: changesOf({ motions: slice }, item).length,
  }))
}

/** MOT10: what amends an amendment is dealt with before it. */
function placed(order: readonly string[], id: string, to: string | null): readonly string[] {
  const at = to === null ? -1 : order.indexOf(to)
  return at === -1 ? [...order, id] : order.toSpliced(at, 0, id)
}

/** MOT11: those named share out their places among themselves; the others keep theirs. */
export function reordered(order: readonly string[], ids: readonly string[]): readonly string[] {
  const queue = [...ids]
  return order.map((id) => (ids.includes(id) ? (queue.shift() ?? id) : id))
}
