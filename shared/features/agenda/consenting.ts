import { accept, reject } from '../../kernel/decider.ts'
import { delegationName } from '../roster/select.ts'
import { allNamed, entryNamed, itemNamed, member, notEnded, stillOpen, type Data, type Decided } from './grounds.ts'
import type { AgendaEvent } from './messages.ts'
import { consentListOf, liftsOf, type AgendaReads } from './select.ts'

/** AGE12, AGE13: items expected to pass without debate. */
export function consent(m: AgendaReads, { items, name, when, how, liftAt }: Data<'agenda.consent'>): Decided {
  const refused = allNamed(m, items, itemNamed, (item) =>
    consentListOf(m, item.number) ? reject('already-on-consent-list', { item: item.number }) : stillOpen(item),
  )
  if (refused) return refused
  return accept<AgendaEvent>({ type: 'agenda.consented', data: { items, name: name ?? null, when, how, liftAt } })
}

/** AGE14, AGE15: a member asks for single treatment; once enough have, the item is off the list. */
export function lift(m: AgendaReads, { item: number }: Data<'agenda.lift'>, actor: string | null): Decided {
  const who = member(m, actor)
  if (!who.ok) return who
  const item = entryNamed(m, number)
  if (!item.ok) return item
  const list = consentListOf(m, number)
  if (!list) return reject('not-on-consent-list', { item: number })
  const { person, delegation } = who.value
  const lifts = liftsOf(list, number)
  if (lifts.includes(delegation))
    return reject('already-lifted', { item: number, delegation: delegationName(m, delegation) })
  const off = lifts.length + 1 >= list.liftAt
  return (
    notEnded(item.value) ??
    accept<AgendaEvent>({ type: 'agenda.lifted', data: { item: number, delegation, person, off } })
  )
}
