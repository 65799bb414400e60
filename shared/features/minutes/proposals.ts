import { hasDuty, personOf } from '../roster/select.ts'
import { isSecretariat, leads } from '../attendance/select.ts'
import { accept, reject, type Context } from '../../kernel/decider.ts'
import type { MinutesCommand, MinutesEvent } from './messages.ts'
import { commentsClosed, type MinutesReads } from './select.ts'
import type { Proposal } from './state.ts'

type Wish<Type extends MinutesCommand['type']> = Extract<MinutesCommand, { type: Type }>['data']

/** MIN7, MIN8, MIN9 */
export function propose(wish: Wish<'minutes.propose'>, m: MinutesReads, { actor, now, seq }: Context) {
  const person = personOf(m, actor.person)
  if (!person || person.seat === 'guest') return reject('delegations-only')
  if (commentsClosed(m, now)) return reject('comments-closed')
  if (!m.agenda.items[wish.item]) return reject('no-such-item')
  const { item, passage } = wish
  const note = wish.note?.trim() ?? ''
  const text = wish.text?.trim() ?? null
  if (text === null && note === '') return reject('nothing-said')
  if (text === passage.trim()) return reject('nothing-changed')
  return accept<MinutesEvent>({
    type: 'minutes.proposed',
    data: { id: `p${seq + 1}`, item, passage, text, note, delegation: person.delegation },
  })
}

/** MIN10 */
export function retract({ id }: Wish<'minutes.retract'>, m: MinutesReads, { actor }: Context) {
  const proposal = openProposal(m, id)
  if (typeof proposal === 'string') return reject(proposal)
  if (personOf(m, actor.person)?.delegation !== proposal.delegation) return reject('not-your-proposal')
  return accept<MinutesEvent>({ type: 'minutes.settled', data: { id, how: 'retracted', reason: '' } })
}

/** MIN11 */
export function settle(
  { id, reason }: { readonly id: string; readonly reason: string },
  how: 'accepted' | 'declined',
  m: MinutesReads,
  { actor }: Context,
) {
  const { person } = actor
  if (!hasDuty(m, person, 'minutes') && !isSecretariat(m, person) && !leads(m, person)) return reject('writers-only')
  const proposal = openProposal(m, id)
  if (typeof proposal === 'string') return reject(proposal)
  return accept<MinutesEvent>({ type: 'minutes.settled', data: { id, how, reason } })
}

function openProposal(m: MinutesReads, id: string): Proposal | 'no-such-proposal' | 'proposal-settled' {
  const proposal = m.minutes.proposals.find((it) => it.id === id)
  if (!proposal) return 'no-such-proposal'
  return proposal.status === 'open' ? proposal : 'proposal-settled'
}
