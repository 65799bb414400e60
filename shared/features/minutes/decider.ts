import { leads, wasOpened } from '../attendance/select.ts'
import { accept, reject, unreachable, type Decider } from '../../kernel/decider.ts'
import type { MinutesCommand, MinutesEvent } from './messages.ts'
import type { MinutesReads } from './select.ts'
import type { Minutes } from './state.ts'

export type Reads = MinutesReads

export type MinutesRejection =
  'not-convened' | 'not-open' | 'chair-only' | 'already-circulated' | 'not-circulated' | 'already-approved'

/** The document's life: draft, circulated, approved. What stands in it is the draft and the record. */
export const minutes: Decider<Minutes, Reads, MinutesCommand, MinutesEvent, MinutesRejection> = {
  initial: () => ({ version: 'draft', circulatedAt: null, approvedAt: null }),

  decide(command, m, { actor }) {
    if (!m.roster.convened) return reject('not-convened')
    if (!leads(m, actor.person)) return reject('chair-only') // MIN1
    if (!wasOpened(m)) return reject('not-open') // MIN2
    const { version } = m.minutes
    if (version === 'approved') return reject('already-approved') // MIN4
    switch (command.type) {
      case 'minutes.circulate':
        return version === 'circulated'
          ? reject('already-circulated')
          : accept({ type: 'minutes.circulated', data: {} })
      case 'minutes.approve': // MIN3
        return version === 'draft' ? reject('not-circulated') : accept({ type: 'minutes.approved', data: {} })
      default:
        return unreachable(command)
    }
  },

  evolve(slice, event, { at }) {
    switch (event.type) {
      case 'minutes.circulated':
        return { ...slice, version: 'circulated', circulatedAt: at }
      case 'minutes.approved':
        return { ...slice, version: 'approved', approvedAt: at }
      default:
        return unreachable(event)
    }
  },
}
