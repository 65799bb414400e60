import type { Placement } from './messages.ts'

/** The container of an item, null at the top level. */
export type ParentOf = (number: string) => string | null

/** Numbers in an order, and who belongs to whom. Sub-items stand behind their container unless they were moved away. */
export interface Arrangement {
  readonly order: readonly string[]
  readonly parentOf: ParentOf
}

/** Whether `number` is a sub-item of `container`, at whatever depth. */
export function isWithin(parentOf: ParentOf, number: string, container: string): boolean {
  for (let parent = parentOf(number); parent !== null; parent = parentOf(parent)) if (parent === container) return true
  return false
}

/** An item with those of its sub-items that stand directly behind it: what moves together (AGE9). */
export function blockOf({ order, parentOf }: Arrangement, number: string): readonly string[] {
  const start = order.indexOf(number)
  if (start < 0) return []
  let end = start + 1
  for (let next = order[end]; next !== undefined && isWithin(parentOf, next, number); next = order[end]) end += 1
  return order.slice(start, end)
}

/** The order with an item's block taken elsewhere; after a container means after its last sub-item (AGE8). */
export function moved(arrangement: Arrangement, number: string, to: Placement): readonly string[] {
  const block = blockOf(arrangement, number)
  const rest = arrangement.order.filter((each) => !block.includes(each))
  return inserted({ ...arrangement, order: rest }, block, to)
}

/** The order with further numbers in it. */
export function inserted(arrangement: Arrangement, numbers: readonly string[], to: Placement): readonly string[] {
  const { order } = arrangement
  const anchor = order.indexOf(to.item)
  const at = to.kind === 'before' ? anchor : anchor + blockOf(arrangement, to.item).length
  return [...order.slice(0, at), ...numbers, ...order.slice(at)]
}

/** The order in which the listed items, each with its block, stand as listed on the places they held (AGE10). */
export function reordered(arrangement: Arrangement, numbers: readonly string[]): readonly string[] {
  const { order } = arrangement
  const blocks = numbers.map((number) => blockOf(arrangement, number))
  const queue = [...blocks]
  const listed = new Set(blocks.flat())
  const heads = new Set(numbers)
  return order.flatMap((number) => (heads.has(number) ? (queue.shift() ?? []) : listed.has(number) ? [] : [number]))
}

/** The container between whose sub-items an item would stand in this order though it is not one of them; null if none. */
export function intrudedUpon(arrangement: Arrangement, number: string): string | null {
  const { order, parentOf } = arrangement
  const start = order.indexOf(number)
  const before = order[start - 1]
  const behind = order[start + blockOf(arrangement, number).length]
  if (before === undefined || behind === undefined) return null
  for (let container = parentOf(behind); container !== null; container = parentOf(container)) {
    const goesOn = before === container || isWithin(parentOf, before, container)
    if (goesOn && container !== number && !isWithin(parentOf, number, container)) return container
  }
  return null
}
