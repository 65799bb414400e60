import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { arrangementOf, itemOf, parentOf } from '../../../shared/features/agenda/select.ts'
import { blockOf } from '../../../shared/features/agenda/order-of-call.ts'

/** Items that may still be called elsewhere, in their order, by the heading under which they stand (null: none). */
export type OrderPlan = ReadonlyMap<string | null, readonly string[]>

/** The order as it stands. What has ended stays where it is and is not in it (AGE11). */
export function orderPlan(state: MeetingState): OrderPlan {
  const arrangement = arrangementOf(state)
  const plan = new Map<string | null, readonly string[]>()
  for (const number of arrangement.order) {
    const block = blockOf(arrangement, number)
    if (block.some((each) => itemOf(state, each)?.phase === 'ended')) continue
    let heading = parentOf(state, number)
    // a sub-item that was moved away stands among those where it is now (AGE9)
    while (heading !== null && !blockOf(arrangement, heading).includes(number)) heading = parentOf(state, heading)
    plan.set(heading, [...(plan.get(heading) ?? []), number])
  }
  return plan
}

/** The plan with an item at another place among its own, from 0. */
export function planned(plan: OrderPlan, number: string, to: number): OrderPlan {
  const entry = [...plan].find(([, numbers]) => numbers.includes(number))
  if (!entry) return plan
  const [heading, numbers] = entry
  const others = numbers.filter((each) => each !== number)
  const at = Math.min(Math.max(to, 0), others.length)
  return new Map(plan).set(heading, others.toSpliced(at, 0, number))
}

/** What was planned, on what stands now: new items where they came, those gone left out. */
export function reconciled(plan: OrderPlan, now: OrderPlan): OrderPlan {
  return new Map(
    [...now].map(([heading, numbers]) => {
      const kept = (plan.get(heading) ?? []).filter((number) => numbers.includes(number))
      const merged = numbers.reduce<readonly string[]>((order, number, at) => {
        if (order.includes(number)) return order
        const before = numbers[at - 1]
        return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, number)
      }, kept)
      return [heading, merged]
    }),
  )
}

/** An item that would be called elsewhere, and the neighbour it is told by. */
export interface PlannedMove {
  readonly item: string
  readonly to: { readonly kind: 'after' | 'before'; readonly item: string }
}

/**
 * As few moves as make the one order out of the other, in the order of call. Where two items changed places either could
 * be told: those that were `touched` are.
 */
export const plannedMoves = (
  now: OrderPlan,
  plan: OrderPlan,
  touched: ReadonlySet<string> = new Set(),
): readonly PlannedMove[] =>
  [...plan].flatMap(([heading, numbers]) => movesAmong(now.get(heading) ?? [], numbers, touched))

function movesAmong(
  before: readonly string[],
  after: readonly string[],
  touched: ReadonlySet<string>,
): readonly PlannedMove[] {
  const stays = new Set(longestStanding(before, after, touched))
  return after.flatMap((item, at): readonly PlannedMove[] => {
    if (stays.has(item)) return []
    const [previous, next] = [after[at - 1], after[at + 1]]
    if (previous !== undefined) return [{ item, to: { kind: 'after', item: previous } }]
    return next === undefined ? [] : [{ item, to: { kind: 'before', item: next } }]
  })
}

/** As many items as can be said to have stayed: they follow one another as before. Of as many, the fewest touched ones. */
function longestStanding(
  before: readonly string[],
  after: readonly string[],
  touched: ReadonlySet<string>,
): readonly string[] {
  const rank = new Map(before.map((number, at) => [number, at]))
  const weight = (run: readonly string[]) =>
    run.length * (after.length + 1) - run.filter((number) => touched.has(number)).length
  const heavier = (one: readonly string[], other: readonly string[]) => (weight(other) > weight(one) ? other : one)
  const endingAt: (readonly string[])[] = []
  for (const [at, number] of after.entries()) {
    const rises = (run: readonly string[]) => (rank.get(run.at(-1) ?? '') ?? -1) < (rank.get(number) ?? -1)
    endingAt.push([...endingAt.slice(0, at).filter(rises).reduce(heavier, []), number])
  }
  return endingAt.reduce(heavier, [])
}

/**
 * What is to be sent, an order a heading: one item is moved, several are put in order on the places they held (AGE10).
 * Empty while nothing was moved.
 */
export const planCommands = (
  now: OrderPlan,
  plan: OrderPlan,
  touched: ReadonlySet<string> = new Set(),
): readonly MeetingCommand[] =>
  [...plan].flatMap(([heading, numbers]): readonly MeetingCommand[] => {
    const before = now.get(heading) ?? []
    const [only, ...others] = movesAmong(before, numbers, touched)
    if (!only) return []
    if (others.length === 0) return [{ type: 'agenda.move', data: only }]
    return [{ type: 'agenda.order', data: { items: numbers.filter((number, at) => before[at] !== number) } }]
  })
