import { accept, reject } from '../../kernel/decider.ts'
import { delegationName } from '../roster/select.ts'
import { itemNamed, member, stillOpen, type Data, type Decided } from './grounds.ts'
import type { AgendaEvent } from './messages.ts'
import { isSponsor, type AgendaReads } from './select.ts'

/** AGE30: a member's delegation joins the sponsors, as the last. */
export function joinSponsors(m: AgendaReads, data: Data<'agenda.joinSponsors'>, actor: string | null): Decided {
  const who = member(m, actor)
  if (!who.ok) return who
  const item = itemNamed(m, data.item)
  if (!item.ok) return item
  const { number } = item.value
  if (isSponsor(m, number, who.value.delegation))
    return reject('already-sponsor', { item: number, delegation: delegationName(m, who.value.delegation) })
  return (
    stillOpen(item.value) ?? accept<AgendaEvent>({ type: 'agenda.sponsorJoined', data: { item: number, ...who.value } })
  )
}

/** AGE31: a member's delegation leaves the sponsors, and may say how it will vote. */
export function leaveSponsors(m: AgendaReads, data: Data<'agenda.leaveSponsors'>, actor: string | null): Decided {
  const who = member(m, actor)
  if (!who.ok) return who
  const item = itemNamed(m, data.item)
  if (!item.ok) return item
  const { number } = item.value
  if (!isSponsor(m, number, who.value.delegation))
    return reject('not-sponsor', { item: number, delegation: delegationName(m, who.value.delegation) })
  return (
    stillOpen(item.value) ??
    accept<AgendaEvent>({
      type: 'agenda.sponsorLeft',
      data: { item: number, ...who.value, willVote: data.willVote ?? null },
    })
  )
}
