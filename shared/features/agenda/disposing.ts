import { accept, reject, type Context } from '../../kernel/decider.ts'
import { inRoom, wasOpened } from '../attendance/select.ts'
import { onSeat, personOf, plainName } from '../roster/select.ts'
import { entryNamed, itemNamed, notDisposed, type Data, type Decided, type Refused } from './grounds.ts'
import type { AgendaEvent } from './messages.ts'
import { descendantsOf, isContainer, isPending, isSponsor, type AgendaReads } from './select.ts'
import type { ItemState } from './state.ts'

/** AGE18: a sponsor withdraws the proposal, from the room once the meeting is open; no vote is needed for it. */
export function withdraw(m: AgendaReads, data: Data<'agenda.withdraw'>, { actor }: Context): Decided {
  const item = itemNamed(m, data.item)
  if (!item.ok) return item
  const { number } = item.value
  const person = personOf(m, actor.person)
  if (!person || !onSeat(person) || !isSponsor(m, number, person.delegation))
    return reject('sponsor-only', { item: number })
  if (wasOpened(m) && !inRoom(m, person.id)) return reject('not-in-room', { person: plainName(m, person.id) })
  return (
    disposable(m, item.value) ??
    accept<AgendaEvent>({
      type: 'agenda.withdrawn',
      data: { item: number, delegation: person.delegation, person: person.id },
    })
  )
}

/** AGE19, AGE20: the chair drops, postpones, refers an item or states that it is settled elsewhere. */
export function dispose(m: AgendaReads, named: string | undefined, eventFor: (item: string) => AgendaEvent): Decided {
  const item = entryNamed(m, named)
  if (!item.ok) return item
  return disposable(m, item.value) ?? accept<AgendaEvent>(eventFor(item.value.number))
}

/** AGE21: an item is disposed of once, and not after its outcome was stated. */
function disposable(m: AgendaReads, item: ItemState): Refused | null {
  const disposed = notDisposed(item)
  if (disposed) return disposed
  const { number } = item
  const isOver = isContainer(m, number)
    ? !descendantsOf(m, number).some((each) => isPending(m, each))
    : item.phase === 'ended' && item.statedOutcome !== null
  return isOver ? reject('already-ended', { item: number }) : null
}
