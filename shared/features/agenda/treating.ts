import { accept, reject, type Context } from '../../kernel/decider.ts'
import { inRoom, isSecretariat, leads } from '../attendance/select.ts'
import { personOf, plainName } from '../roster/select.ts'
import { entryNamed, itemNamed, stillOpen, type Data, type Decided, type Found, type Refused } from './grounds.ts'
import type { AgendaEvent } from './messages.ts'
import { isContainer, type AgendaReads } from './select.ts'
import type { ItemState } from './state.ts'

/** AGE22–AGE25: an item is called; the one before ends with it. */
export function call(m: AgendaReads, { item: number }: Data<'agenda.call'>): Decided {
  const item = itemNamed(m, number)
  if (!item.ok) return item
  // an item that was reopened is taken up already, but only its call enters it in the order of call
  if (m.agenda.current === number && m.agenda.calls.at(-1)?.item === number)
    return reject('already-called', { item: number })
  return goneForGood(item.value) ?? accept<AgendaEvent>({ type: 'agenda.called', data: { item: number } })
}

/** AGE25: what was withdrawn or dropped comes back by being reopened, not by a slip of the finger. */
function goneForGood({ number, disposition }: ItemState): Refused | null {
  if (disposition?.kind !== 'withdrawn' && disposition?.kind !== 'dropped') return null
  return reject('item-disposed', { item: number, how: disposition.kind })
}

/** AGE26: an item ends, and the chair may state its outcome; one that never was called needs a stated one. */
export function close(m: AgendaReads, { item: named, outcome }: Data<'agenda.close'>): Decided {
  const item = itemNamed(m, named)
  if (!item.ok) return item
  const { number, phase } = item.value
  if (phase === 'ended') return reject('already-ended', { item: number })
  if (phase === 'waiting' && outcome === undefined) return reject('not-called', { item: number })
  return accept<AgendaEvent>({ type: 'agenda.closed', data: { item: number, outcome: outcome ?? null } })
}

/** AGE27: an ended item is taken up again, one that was disposed of returns to the agenda. */
export function reopen(m: AgendaReads, { item: named }: Data<'agenda.reopen'>): Decided {
  const item = entryNamed(m, named)
  if (!item.ok) return item
  const { number, phase, disposition } = item.value
  if (disposition === null) {
    if (isContainer(m, number)) return reject('container', { item: number })
    if (phase !== 'ended') return reject('not-ended', { item: number })
  }
  return accept<AgendaEvent>({ type: 'agenda.reopened', data: { item: number } })
}

/** AGE28: who presents the draft. */
export function present(m: AgendaReads, data: Data<'agenda.present'>, context: Context): Decided {
  const item = itemNamed(m, data.item)
  if (!item.ok) return item
  const person = whoActs(m, data.person, context)
  if (!person.ok) return person
  const { number, presentedBy } = item.value
  if (presentedBy.includes(person.value))
    return reject('already-presented', { item: number, person: plainName(m, person.value) })
  return (
    stillOpen(item.value) ??
    accept<AgendaEvent>({ type: 'agenda.presented', data: { item: number, person: person.value } })
  )
}

/** AGE28: who reports. */
export function report(m: AgendaReads, data: Data<'agenda.report'>, context: Context): Decided {
  const item = itemNamed(m, data.item)
  if (!item.ok) return item
  const person = whoActs(m, data.person, context)
  if (!person.ok) return person
  const { number, reportedBy } = item.value
  if (reportedBy.includes(person.value))
    return reject('already-reported', { item: number, person: plainName(m, person.value) })
  return (
    stillOpen(item.value) ??
    accept<AgendaEvent>({ type: 'agenda.reported', data: { item: number, person: person.value } })
  )
}

/** AGE29: anybody in the room for herself, chair and secretariat for anybody in the room. */
function whoActs(m: AgendaReads, named: string | undefined, { actor }: Context): Found<string> {
  const id = named ?? actor.person
  const isOffice = leads(m, actor.person) || isSecretariat(m, actor.person)
  if (id === null || (id !== actor.person && !isOffice)) return reject('self-or-office')
  if (!personOf(m, id)) return reject('unknown-person', { person: id })
  return inRoom(m, id) ? { ok: true, value: id } : reject('not-in-room', { person: plainName(m, id) })
}
