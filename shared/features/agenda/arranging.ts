import { accept, reject } from '../../kernel/decider.ts'
import { delegationOf } from '../roster/select.ts'
import {
  allNamed,
  entryNamed,
  itemNamed,
  notEnded,
  stillOpen,
  type Data,
  type Decided,
  type Refused,
} from './grounds.ts'
import type { AgendaEvent, AgendaItem } from './messages.ts'
import { blockOf, inserted, intrudedUpon, isWithin, moved, reordered, type Arrangement } from './order-of-call.ts'
import { arrangementOf, isContainer, itemOf, joinedWith, type AgendaReads } from './select.ts'

/** AGE1, AGE2: the agenda as sent. */
export function set(m: AgendaReads, items: readonly AgendaItem[]): Decided {
  if (m.agenda.order.length > 0) return reject('already-set')
  const before = new Map<string, AgendaItem>()
  const parentOf = (number: string) => before.get(number)?.parent ?? null
  let previous: string | null = null
  for (const item of items) {
    const { number, parent } = item
    if (before.has(number)) return reject('number-taken', { item: number })
    const stray = strayIn(m, item)
    if (stray) return stray
    // a sub-item stands behind its container, or behind another sub-item of it
    const behind: string | null = previous
    const joins = behind !== null && (behind === parent || (parent !== null && isWithin(parentOf, behind, parent)))
    if (parent !== null && !joins) return reject('sub-item-astray', { item: number, container: parent })
    before.set(number, item)
    previous = number
  }
  return accept<AgendaEvent>({ type: 'agenda.set', data: { items: [...items] } })
}

function strayIn(m: AgendaReads, { number, sponsors }: AgendaItem): Refused | null {
  const unknown = sponsors.find((code) => delegationOf(m, code) === null)
  if (unknown !== undefined) return reject('unknown-delegation', { delegation: unknown, item: number })
  const twice = sponsors.find((code, i) => sponsors.indexOf(code) !== i)
  return twice === undefined ? null : reject('sponsor-twice', { delegation: twice, item: number })
}

/** AGE6, AGE7: a further item, with its container and its place resolved. */
export function add(m: AgendaReads, { item, after, late }: Data<'agenda.add'>): Decided {
  if (itemOf(m, item.number)) return reject('number-taken', { item: item.number })
  const stray = strayIn(m, item)
  if (stray) return stray
  for (const named of [after, item.parent ?? undefined])
    if (named !== undefined && !itemOf(m, named)) return reject('unknown-item', { item: named })
  const parent = item.parent ?? (after === undefined ? null : (itemOf(m, after)?.parent ?? null))
  const container = parent === null ? null : itemOf(m, parent)
  if (container && !isContainer(m, container.number) && container.phase !== 'waiting')
    return reject('parent-was-called', { item: container.number })

  const arrangement = arrangementOf(m)
  const behind = after ?? (parent === null ? undefined : blockOf(arrangement, parent).at(-1))
  if (behind !== undefined) {
    if (parent !== null && behind !== parent && !isWithin(arrangement.parentOf, behind, parent))
      return reject('outside-container', { item: item.number, container: parent })
    const parentOf = (number: string) => (number === item.number ? parent : arrangement.parentOf(number))
    const order = inserted({ ...arrangement, parentOf }, [item.number], { kind: 'after', item: behind })
    const container = intrudedUpon({ order, parentOf }, item.number)
    if (container !== null) return reject('inside-container', { item: item.number, container })
  }
  return accept<AgendaEvent>({
    type: 'agenda.added',
    data: { item: { ...item, parent }, after: behind ?? null, late },
  })
}

/** AGE8, AGE9: an item, or a container with its sub-items, is called elsewhere. */
export function move(m: AgendaReads, { item: number, to }: Data<'agenda.move'>): Decided {
  const item = entryNamed(m, number)
  const anchor = entryNamed(m, to.item)
  if (!item.ok) return item
  if (!anchor.ok) return anchor
  const arrangement = arrangementOf(m)
  const block = blockOf(arrangement, number)
  if (block.includes(to.item)) return reject('relative-to-itself', { item: number, other: to.item })
  return (
    noneEnded(m, block) ??
    rearranged(arrangement, moved(arrangement, number, to), [number], {
      type: 'agenda.moved',
      data: { item: number, to },
    })
  )
}

/** AGE10: the items listed take the places they held, in the order in which they are listed. */
export function order(m: AgendaReads, { items }: Data<'agenda.order'>): Decided {
  const arrangement = arrangementOf(m)
  const refused = allNamed(m, items, entryNamed, () => null)
  if (refused) return refused
  if (items.length === 1) return reject('one-item-only')
  const blocks = items.map((number) => blockOf(arrangement, number))
  for (const [i, number] of items.entries()) {
    const other = blocks.findIndex((block, j) => j !== i && block.includes(number))
    if (other >= 0) return reject('relative-to-itself', { item: items[other] ?? number, other: number })
  }
  return (
    noneEnded(m, blocks.flat()) ??
    rearranged(arrangement, reordered(arrangement, items), items, { type: 'agenda.ordered', data: { items } })
  )
}

const noneEnded = (m: AgendaReads, numbers: readonly string[]): Refused | null =>
  allNamed(m, numbers, entryNamed, notEnded)

/** AGE11: nothing comes to stand between the sub-items of a container to which it does not belong. */
function rearranged(
  before: Arrangement,
  after: readonly string[],
  items: readonly string[],
  event: AgendaEvent,
): Decided {
  if (after.every((number, i) => number === before.order[i])) return reject('already-there', { items })
  const arrangement = { ...before, order: after }
  for (const number of items) {
    const container = intrudedUpon(arrangement, number)
    if (container !== null) return reject('inside-container', { item: number, container })
  }
  return accept<AgendaEvent>(event)
}

/** AGE16: one debate for several items. */
export function join(m: AgendaReads, { items }: Data<'agenda.join'>): Decided {
  const refused = allNamed(m, items, itemNamed, stillOpen)
  if (refused) return refused
  const [first = '', ...others] = items
  const together = joinedWith(m, first)
  if (others.every((number) => together.includes(number))) return reject('already-joined', { items })
  return accept<AgendaEvent>({ type: 'agenda.joined', data: { items } })
}

/** AGE17: on which day of the meeting items are treated. */
export function schedule(m: AgendaReads, { items, day }: Data<'agenda.schedule'>): Decided {
  const refused = allNamed(m, items, entryNamed, stillOpen)
  if (refused) return refused
  const dates = m.roster.convened ? m.roster.meeting.dates : []
  if (!dates.includes(day)) return reject('unknown-day', { day, days: dates })
  if (items.every((number) => itemOf(m, number)?.day === day)) return reject('already-scheduled', { items, day })
  return accept<AgendaEvent>({ type: 'agenda.scheduled', data: { items, day } })
}
