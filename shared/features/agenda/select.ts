import type { RuleSource } from '../../rules/rule.ts'
import type { AttendanceReads } from '../attendance/select.ts'
import { isWithin, type Arrangement } from './order-of-call.ts'
import type { Agenda, ConsentList, ItemState } from './state.ts'

/** What the agenda's selectors need of a meeting. */
export interface AgendaReads extends AttendanceReads {
  readonly agenda: Agenda
}

// ------------------------------------------------------------------------------------------------------ items

/** The item of that number; null where the agenda has none. */
export const itemOf = (m: AgendaReads, number: string): ItemState | null =>
  Object.hasOwn(m.agenda.items, number) ? (m.agenda.items[number] ?? null) : null

/** The item now called; null before the first call, and between an explicit close and the next call. */
export const currentItem = (m: AgendaReads): ItemState | null =>
  m.agenda.current === null ? null : itemOf(m, m.agenda.current)

/** Number of the item called last, ended or not: where facts of the meeting stand. Null before the first call. */
export const placeOf = (m: AgendaReads): string | null => m.agenda.place

/** All items in the order in which they are to be called and printed. */
export const itemsInOrder = (m: AgendaReads): readonly ItemState[] => pick(m, m.agenda.order)

/** All items by their numbers, as sent. */
export const itemsByNumber = (m: AgendaReads): readonly ItemState[] => pick(m, m.agenda.numberOrder)

const pick = (m: AgendaReads, numbers: readonly string[]): readonly ItemState[] =>
  numbers.flatMap((number) => itemOf(m, number) ?? [])

export const parentOf = (m: AgendaReads, number: string): string | null => itemOf(m, number)?.parent ?? null

/** The order of call and print. */
export const arrangementOf = (m: AgendaReads): Arrangement => ({
  order: m.agenda.order,
  parentOf: (number) => parentOf(m, number),
})

const NONE: readonly string[] = []
// The set of items changes only together with the order, and an item never changes its container.
const childrenByOrder = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** Numbers of the direct sub-items of a container, in the order of call. */
export function childrenOf(m: AgendaReads, number: string): readonly string[] {
  let index = childrenByOrder.get(m.agenda.order)
  if (!index) childrenByOrder.set(m.agenda.order, (index = childrenIn(m)))
  return index.get(number) ?? NONE
}

function childrenIn(m: AgendaReads): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const { number, parent } of itemsInOrder(m)) {
    if (parent === null) continue
    const siblings = children.get(parent)
    if (siblings) siblings.push(number)
    else children.set(parent, [number])
  }
  return children
}

/** Numbers of the sub-items at whatever depth, in the order of call. */
export const descendantsOf = (m: AgendaReads, number: string): readonly string[] =>
  m.agenda.order.filter((each) => isWithin((inner) => parentOf(m, inner), each, number))

/** An item with sub-items: a heading, never called. */
export const isContainer = (m: AgendaReads, number: string): boolean => childrenOf(m, number).length > 0

/** The item's own rules, else those of its container; null where the meeting's rules apply. */
export function rulesOf(m: AgendaReads, number: string): RuleSource | null {
  for (let item = itemOf(m, number); item; item = item.parent === null ? null : itemOf(m, item.parent))
    if (item.rules !== null) return item.rules
  return null
}

/** Whether a delegation is among the item's sponsors now. */
export const isSponsor = (m: AgendaReads, number: string, code: string): boolean =>
  itemOf(m, number)?.sponsorsNow.includes(code) ?? false

/** The items with which this one is debated, itself among them; none where it stands alone. */
export const joinedWith = (m: AgendaReads, number: string): readonly string[] =>
  m.agenda.joined.find((set) => set.includes(number)) ?? NONE

// -------------------------------------------------------------------------------------------- the consent list

/** The consent list on which the item still stands; null once it was lifted off, or was never on one. */
export const consentListOf = (m: AgendaReads, number: string): ConsentList | null =>
  m.agenda.consent.find((list) => isOn(list, number)) ?? null

const isOn = (list: ConsentList, number: string): boolean => list.items.includes(number) && !list.off.includes(number)

/** The items still on a consent list, as listed. */
export const consentItems = (list: ConsentList): readonly string[] => list.items.filter((number) => isOn(list, number))

/** Delegations that asked for single treatment of an item on that list, in the order in which they did. */
export const liftsOf = (list: ConsentList, number: string): readonly string[] =>
  Object.hasOwn(list.lifts, number) ? (list.lifts[number] ?? NONE) : NONE

// ------------------------------------------------------------------------------------------------ what is next

/** Still to be treated: not yet called, and neither withdrawn, dropped, postponed, referred nor settled. */
export const isPending = (m: AgendaReads, number: string): boolean => {
  const item = itemOf(m, number)
  return item !== null && !isContainer(m, number) && item.phase === 'waiting' && item.disposition === null
}

/**
 * All items that are ever called, in the order in which they are due: the order of call, with what is on a consent
 * list for the end behind everything but the any-other-business that closes the agenda. Items scheduled for another
 * day than `day` (ISO date) stand aside.
 */
export function callSequence(m: AgendaReads, day: string | null = null): readonly string[] {
  const due = itemsInOrder(m).filter((item) => !isContainer(m, item.number) && isOnDay(item, day))
  const atTheEnd = due.filter((item) => consentListOf(m, item.number)?.when === 'end')
  const others = due.filter((item) => !atTheEnd.includes(item))
  const tail = others.findLastIndex((item) => item.kind !== 'any-other-business') + 1
  return [...others.slice(0, tail), ...atTheEnd, ...others.slice(tail)].map((item) => item.number)
}

const isOnDay = (item: ItemState, day: string | null): boolean => day === null || item.day === null || item.day === day

/**
 * The item a chair would call now: one of a consent list that is to be treated at once, else the next pending one
 * behind the item called last, else the first that was passed over. Null when all is done.
 */
export function whatIsNext(m: AgendaReads, day: string | null = null): ItemState | null {
  const sequence = callSequence(m, day)
  const pending = sequence.filter((number) => isPending(m, number))
  const atOnce = pending.find((number) => consentListOf(m, number)?.when === 'now')
  const from = m.agenda.place === null ? -1 : sequence.indexOf(m.agenda.place)
  const next = atOnce ?? pending.find((number) => sequence.indexOf(number) > from) ?? pending[0]
  return next === undefined ? null : itemOf(m, next)
}
