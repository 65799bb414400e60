import { accept, reject, unreachable, type Decider } from '../../kernel/decider.ts'
import type { Attendance } from '../attendance/state.ts'
import type { Roster } from '../roster/state.ts'
import { add, join, move, order, schedule, set } from './arranging.ts'
import { consent, lift } from './consenting.ts'
import { dispose, withdraw } from './disposing.ts'
import { evolve, nothingYet } from './evolve.ts'
import { byChair, byOffice, mayBePrepared, sits, type AgendaRejection, type Decided } from './grounds.ts'
import type { AgendaCommand, AgendaEvent } from './messages.ts'
import { joinSponsors, leaveSponsors } from './sponsoring.ts'
import type { Agenda } from './state.ts'
import { call, close, present, reopen, report } from './treating.ts'

export type { AgendaRejection } from './grounds.ts'

export interface Reads {
  readonly roster: Roster
  readonly attendance: Attendance
  readonly agenda: Agenda
}

/** The items, the order in which they are called, who stands behind them, and what became of them. */
export const agenda: Decider<Agenda, Reads, AgendaCommand, AgendaEvent, AgendaRejection> = {
  initial: () => nothingYet,

  decide(command, m, context) {
    const { person } = context.actor
    const prepares = () => mayBePrepared(m) ?? byChair(m, person)
    const conducts = () => sits(m) ?? byChair(m, person)
    switch (command.type) {
      case 'agenda.set':
        if (person !== null) return reject('server-only')
        return m.roster.convened ? set(m, command.data.items) : reject('not-convened')
      case 'agenda.adopt':
        return conducts() ?? adopt(m)
      case 'agenda.add':
        return mayBePrepared(m) ?? byOffice(m, person) ?? add(m, command.data)
      case 'agenda.move':
        return prepares() ?? move(m, command.data)
      case 'agenda.order':
        return prepares() ?? order(m, command.data)
      case 'agenda.consent':
        return mayBePrepared(m) ?? byOffice(m, person) ?? consent(m, command.data)
      case 'agenda.lift':
        return sits(m) ?? lift(m, command.data, person)
      case 'agenda.join':
        return prepares() ?? join(m, command.data)
      case 'agenda.schedule':
        return prepares() ?? schedule(m, command.data)
      case 'agenda.withdraw':
        return mayBePrepared(m) ?? withdraw(m, command.data, context)
      case 'agenda.drop':
        return prepares() ?? dispose(m, command.data.item, (item) => ({ type: 'agenda.dropped', data: { item } }))
      case 'agenda.postpone': {
        const to = command.data.to ?? null
        return prepares() ?? dispose(m, command.data.item, (item) => ({ type: 'agenda.postponed', data: { item, to } }))
      }
      case 'agenda.refer': {
        const to = command.data.to ?? null
        return prepares() ?? dispose(m, command.data.item, (item) => ({ type: 'agenda.referred', data: { item, to } }))
      }
      case 'agenda.settle': {
        const where = command.data.where ?? null
        return (
          prepares() ?? dispose(m, command.data.item, (item) => ({ type: 'agenda.settled', data: { item, where } }))
        )
      }
      case 'agenda.call':
        return conducts() ?? call(m, command.data)
      case 'agenda.close':
        return conducts() ?? close(m, command.data)
      case 'agenda.reopen':
        return conducts() ?? reopen(m, command.data)
      case 'agenda.present':
        return sits(m) ?? present(m, command.data, context)
      case 'agenda.report':
        return sits(m) ?? report(m, command.data, context)
      case 'agenda.joinSponsors':
        return sits(m) ?? joinSponsors(m, command.data, person)
      case 'agenda.leaveSponsors':
        return sits(m) ?? leaveSponsors(m, command.data, person)
      default:
        return unreachable(command)
    }
  },

  evolve,
}

/** AGE5: the agenda is adopted once, as it then stands, in the item then called. */
function adopt(m: Reads): Decided {
  if (m.agenda.adopted) return reject('already-adopted')
  return accept<AgendaEvent>({ type: 'agenda.adopted', data: { item: m.agenda.current } })
}
