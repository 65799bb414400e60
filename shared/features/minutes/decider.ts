import { leads, wasOpened } from '../attendance/select.ts'
import { accept, reject, unreachable, type Context, type Decider } from '../../kernel/decider.ts'
import { isoDate } from '../../kernel/zoned.ts'
import type { MinutesCommand, MinutesEvent } from './messages.ts'
import { propose, retract, settle } from './proposals.ts'
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
  | 'date-passed'
  | 'delegations-only'
  | 'comments-closed'
  | 'nothing-said'
  | 'nothing-changed'
  | 'writers-only'
  | 'no-such-proposal'
  | 'proposal-settled'
  | 'not-your-proposal'
  | 'by-the-server'
  | 'already-sealed'

/** The document's life: draft, circulated, approved. What stands in it is the draft and the record. */
export const minutes: Decider<Minutes, Reads, MinutesCommand, MinutesEvent, MinutesRejection> = {
  initial: () => ({ version: 'draft', circulatedAt: null, approvedAt: null, released: {}, releases: [], ...unsealed }),

  decide(command, m, context) {
    const { actor, now } = context
    if (!m.roster.convened) return reject('not-convened')
    if (command.type === 'minutes.seal') return seal(command.data, m, actor.person)
    if (isAboutProposals(command)) return aboutProposals(command, m, context)
    if (!leads(m, actor.person)) return reject('chair-only') // MIN1
    if (!wasOpened(m)) return reject('not-open') // MIN2
    if (command.type === 'minutes.release') return release(command.data, m)
    const { version } = m.minutes
    if (version === 'approved') return reject('already-approved') // MIN4
    switch (command.type) {
      case 'minutes.circulate':
        if (version === 'circulated') return reject('already-circulated')
        if (command.data.until !== undefined && command.data.until < isoDate(now, m.roster.timezone))
          return reject('date-passed') // MIN8
        return accept({ type: 'minutes.circulated', data: command.data })
      case 'minutes.approve': // MIN3
        return version === 'draft' ? reject('not-circulated') : accept({ type: 'minutes.approved', data: {} })
      default:
        return unreachable(command)
    }
  },

  evolve(slice, event, { at, by }) {
    switch (event.type) {
      case 'minutes.circulated':
        return { ...slice, version: 'circulated', circulatedAt: at, until: event.data.until ?? null }
      case 'minutes.approved':
        return { ...slice, version: 'approved', approvedAt: at }
      case 'minutes.released': {
        const { item, part, released } = event.data
        const others = (slice.released[item] ?? []).filter((it) => it !== part)
        return {
          ...slice,
          released: { ...slice.released, [item]: released ? [...others, part] : others },
          releases: [...slice.releases, { item, part, released, at }],
        }
      }
      case 'minutes.proposed': {
        const settled = { status: 'open', reason: '', settledBy: null, settledAt: null } as const
        return { ...slice, proposals: [...slice.proposals, { ...event.data, person: by, at, ...settled }] }
      }
      case 'minutes.settled': {
        const { id, how, reason } = event.data
        const settled = { status: how, reason, settledBy: by, settledAt: at }
        return { ...slice, proposals: slice.proposals.map((it) => (it.id === id ? { ...it, ...settled } : it)) }
      }
      case 'minutes.sealed': {
        const { version, ...data } = event.data
        return { ...slice, seals: { ...slice.seals, [version]: { ...data, at } } }
      }
      default:
        return unreachable(event)
    }
  },
}

const unsealed = { until: null, proposals: [], seals: { circulated: null, approved: null } } as const

type Wish<Type extends MinutesCommand['type']> = Extract<MinutesCommand, { type: Type }>

type AboutProposals = Wish<'minutes.propose' | 'minutes.retract' | 'minutes.accept' | 'minutes.decline'>

const proposalTypes: ReadonlySet<string> = new Set<AboutProposals['type']>([
  'minutes.propose',
  'minutes.retract',
  'minutes.accept',
  'minutes.decline',
])
const isAboutProposals = (command: MinutesCommand): command is AboutProposals => proposalTypes.has(command.type)

/** MIN7 */
function aboutProposals(command: AboutProposals, m: Reads, context: Context) {
  const { version } = m.minutes
  if (version === 'approved') return reject('already-approved')
  if (version === 'draft') return reject('not-circulated')
  switch (command.type) {
    case 'minutes.propose':
      return propose(command.data, m, context)
    case 'minutes.retract':
      return retract(command.data, m, context)
    case 'minutes.accept':
      return settle({ id: command.data.id, reason: command.data.answer?.trim() ?? '' }, 'accepted', m, context)
    case 'minutes.decline':
      return settle(command.data, 'declined', m, context)
    default:
      return unreachable(command)
  }
}

/** MIN12 */
function seal(data: Wish<'minutes.seal'>['data'], m: Reads, person: string | null) {
  if (person !== null) return reject('by-the-server')
  const { circulatedAt, approvedAt, seals } = m.minutes
  if ((data.version === 'circulated' ? circulatedAt : approvedAt) === null) return reject('not-circulated')
  if (seals[data.version]) return reject('already-sealed')
  return accept<MinutesEvent>({ type: 'minutes.sealed', data })
}

type Release = Extract<MinutesCommand, { type: 'minutes.release' }>['data']

/** MIN5 */
function release({ item, part, released }: Release, m: Reads) {
  if (!m.agenda.items[item]) return reject('no-such-item')
  if (part === 'text' && !m.agenda.items[item].confidential) return reject('not-confidential')
  if (isReleased(m, item, part) === released) return reject(released ? 'already-released' : 'not-released')
  return accept<MinutesEvent>({ type: 'minutes.released', data: { item, part, released } })
}
