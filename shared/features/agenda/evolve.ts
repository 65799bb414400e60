import { unreachable, type Meta } from '../../kernel/decider.ts'
import type { AgendaEvent, AgendaItem } from './messages.ts'
import { inserted, isWithin, moved, reordered, type Arrangement } from './order-of-call.ts'
import type { Agenda, ConsentList, Disposition, ItemState } from './state.ts'

export const nothingYet: Agenda = {
  items: {},
  numberOrder: [],
  order: [],
  calls: [],
  current: null,
  place: null,
  adopted: null,
  consent: [],
  joined: [],
}

/** Folds one event into the agenda: its items, their order, and what became of each. */
export function evolve(slice: Agenda, event: AgendaEvent, { seq, at }: Meta): Agenda {
  switch (event.type) {
    case 'agenda.set': {
      const numbers = event.data.items.map((item) => item.number)
      const items = Object.fromEntries(event.data.items.map((item) => [item.number, fresh(item, false)]))
      return { ...slice, items, order: numbers, numberOrder: numbers }
    }
    case 'agenda.adopted':
      return { ...slice, adopted: { seq, item: event.data.item } }
    case 'agenda.added':
      return added(slice, event.data.item, event.data.after, event.data.late)
    case 'agenda.moved':
      return { ...slice, order: moved(arranged(slice, slice.order), event.data.item, event.data.to) }
    case 'agenda.ordered':
      return { ...slice, order: reordered(arranged(slice, slice.order), event.data.items) }
    case 'agenda.consented':
      return { ...slice, consent: [...slice.consent, { ...event.data, lifts: {}, off: [] }] }
    case 'agenda.lifted': {
      const { item, delegation, off } = event.data
      return { ...slice, consent: slice.consent.map((list) => lifted(list, item, delegation, off)) }
    }
    case 'agenda.joined':
      return { ...slice, joined: withJoined(slice.joined, event.data.items) }
    case 'agenda.scheduled': {
      const { items, day } = event.data
      const scheduled = slice.order.filter((each) => items.some((item) => item === each || inside(slice, each, item)))
      return change(slice, scheduled, (item) => ({ ...item, day }))
    }
    case 'agenda.withdrawn': {
      const { item, delegation, person } = event.data
      return disposed(slice, item, { kind: 'withdrawn', seq, delegation, person })
    }
    case 'agenda.dropped':
      return disposed(slice, event.data.item, { kind: 'dropped', seq })
    case 'agenda.postponed':
      return disposed(slice, event.data.item, { kind: 'postponed', seq, to: event.data.to })
    case 'agenda.referred':
      return disposed(slice, event.data.item, { kind: 'referred', seq, to: event.data.to })
    case 'agenda.settled':
      return disposed(slice, event.data.item, { kind: 'settled', seq, where: event.data.where })
    case 'agenda.called': {
      const { item } = event.data
      return { ...takenUp(slice, item), calls: [...slice.calls, { item, at, seq }] }
    }
    case 'agenda.closed': {
      const { item: number, outcome } = event.data
      const closed = change(slice, [number], (item) => ({ ...item, phase: 'ended', statedOutcome: outcome }))
      return slice.current === number ? { ...closed, current: null } : closed
    }
    case 'agenda.reopened':
      return reopened(slice, event.data.item)
    case 'agenda.presented':
      return change(slice, [event.data.item], (item) => ({
        ...item,
        presentedBy: [...item.presentedBy, event.data.person],
      }))
    case 'agenda.reported':
      return change(slice, [event.data.item], (item) => ({
        ...item,
        reportedBy: [...item.reportedBy, event.data.person],
      }))
    case 'agenda.sponsorJoined':
      return change(slice, [event.data.item], (item) => ({
        ...item,
        sponsorsNow: [...item.sponsorsNow, event.data.delegation],
      }))
    case 'agenda.sponsorLeft':
      return change(slice, [event.data.item], (item) => ({
        ...item,
        sponsorsNow: item.sponsorsNow.filter((code) => code !== event.data.delegation),
      }))
    default:
      return unreachable(event)
  }
}

const fresh = (item: AgendaItem, late: boolean): ItemState => ({
  ...item,
  sponsorsNow: item.sponsors,
  presentedBy: [],
  reportedBy: [],
  phase: 'waiting',
  statedOutcome: null,
  disposition: null,
  late,
  day: null,
})

const arranged = (slice: Agenda, order: readonly string[]): Arrangement => ({
  order,
  parentOf: (number) => slice.items[number]?.parent ?? null,
})

const inside = (slice: Agenda, number: string, container: string): boolean =>
  isWithin(arranged(slice, slice.order).parentOf, number, container)

function change(slice: Agenda, numbers: readonly string[], to: (item: ItemState) => ItemState): Agenda {
  const changed = numbers.flatMap((number) => {
    const item = slice.items[number]
    return item ? [[number, to(item)] as const] : []
  })
  return { ...slice, items: { ...slice.items, ...Object.fromEntries(changed) } }
}

function added(slice: Agenda, item: AgendaItem, after: string | null, late: boolean): Agenda {
  const { number } = item
  const into = (order: readonly string[]) =>
    after === null ? [...order, number] : inserted(arranged(slice, order), [number], { kind: 'after', item: after })
  return {
    ...slice,
    items: { ...slice.items, [number]: fresh(item, late) },
    order: into(slice.order),
    numberOrder: into(slice.numberOrder),
  }
}

function lifted(list: ConsentList, item: string, delegation: string, off: boolean): ConsentList {
  if (!list.items.includes(item) || list.off.includes(item)) return list
  const before = Object.hasOwn(list.lifts, item) ? (list.lifts[item] ?? []) : []
  return {
    ...list,
    lifts: { ...list.lifts, [item]: [...before, delegation] },
    off: off ? [...list.off, item] : list.off,
  }
}

/** AGE16: whoever is joined to a set of joined items belongs to the whole set. */
function withJoined(sets: Agenda['joined'], items: readonly string[]): Agenda['joined'] {
  const touched = sets.filter((set) => set.some((item) => items.includes(item)))
  const merged = [...new Set([...touched.flat(), ...items])]
  return [...sets.filter((set) => !touched.includes(set)), merged]
}

/** AGE20: what becomes of a container becomes of its sub-items that are still to be treated. */
function disposed(slice: Agenda, number: string, disposition: Disposition): Agenda {
  const along = slice.order.filter((each) => {
    const item = slice.items[each]
    return inside(slice, each, number) && item?.phase === 'waiting' && item.disposition === null
  })
  return change(slice, [number, ...along], (item) => ({ ...item, disposition }))
}

/** AGE24: one item is called at a time; taken up, it is treated anew. */
function takenUp(slice: Agenda, number: string): Agenda {
  const before = slice.current === null || slice.current === number ? [] : [slice.current]
  const ended = change(slice, before, (item) => ({ ...item, phase: 'ended' }))
  const called = change(back(ended, number), [number], (item) => ({ ...item, phase: 'called', statedOutcome: null }))
  return { ...called, current: number, place: number }
}

/** AGE27: an ended item is taken up; one that never was called, or is called now, only returns to the agenda. */
const reopened = (slice: Agenda, number: string): Agenda =>
  slice.items[number]?.phase === 'ended' ? takenUp(slice, number) : back(slice, number)

/** What became of an item is undone, for its sub-items too; its container is on the agenda again as their heading. */
function back(slice: Agenda, number: string): Agenda {
  const undone = slice.items[number]?.disposition
  if (!undone) return slice
  const along = slice.order.filter(
    (each) =>
      slice.items[each]?.disposition?.seq === undone.seq &&
      (inside(slice, each, number) || inside(slice, number, each)),
  )
  return change(slice, [number, ...along], (item) => ({ ...item, disposition: null }))
}
