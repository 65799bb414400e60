import { leads, wasOpened } from '../attendance/select.ts'
import { accept, reject, unreachable, type Decider } from '../../kernel/decider.ts'
import type { MinutesCommand, MinutesEvent } from './messages.ts'
import { isReleased, type MinutesReads } from './select.ts'
import type { Minutes } from './state.ts'

export type Reads = MinutesReads

export type MinutesRejection =
  | 'not-convened'
  | 'not-open'
  | 'chair-only'
  | 'already-circulated'
  | 'not-circulated'
  | 'already-approved'
  | 'no-such-item'
  | 'not-confidential'
  | 'already-released'
  | 'not-released'

/** The document's life: draft, circulated, approved. What stands in it is the draft and the record. */
export const minutes: Decider<Minutes, Reads, MinutesCommand, MinutesEvent, MinutesRejection> = {
  initial: () => ({ version: 'draft', circulatedAt: null, approvedAt: null, released: {} }),

  decide(command, m, { actor }) {
    if (!m.roster.convened) return reject('not-convened')
    if (!leads(m, actor.person)) return reject('chair-only') // MIN1
    if (!wasOpened(m)) return reject('not-open') // MIN2
    if (command.type === 'minutes.release') return release(command.data, m)
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
      case 'minutes.released': {
        const { item, part, released } = event.data
        const others = (slice.released[item] ?? []).filter((it) => it !== part)
        return { ...slice, released: { ...slice.released, [item]: released ? [...others, part] : others } }
      }
      default:
        return unreachable(event)
    }
  },
}

type Release = Extract<MinutesCommand, { type: 'minutes.release' }>['data']

/** MIN5 */
function release({ item, part, released }: Release, m: Reads) {
  if (!m.agenda.items[item]) return reject('no-such-item')
  if (part === 'text' && !m.agenda.items[item].confidential) return reject('not-confidential')
  if (isReleased(m, item, part) === released) return reject(released ? 'already-released' : 'not-released')
  return accept<MinutesEvent>({ type: 'minutes.released', data: { item, part, released } })
}
