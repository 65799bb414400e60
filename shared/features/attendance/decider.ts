import { accept, reject, unreachable, type Context, type Decider, type Decision } from '../../kernel/decider.ts'
import { onVotingSeat, peopleOf, personOf, plainName } from '../roster/select.ts'
import type { Roster } from '../roster/state.ts'
import { evolve, nobodyYet } from './evolve.ts'
import { objectionToProxy, type ProxyRejection } from './given-votes.ts'
import type { AttendanceCommand, AttendanceEvent } from './messages.ts'
import {
  arrivalRecorded,
  excuseOf,
  inRoom,
  isExpected,
  isSecretariat,
  lapsesOf,
  leads,
  meetingObstacle,
  memberOf,
  proxyOf,
  seatedInRoom,
  sittingObstacle,
  wasOpened,
  type Obstacle,
} from './select.ts'
import type { Attendance } from './state.ts'

export interface Reads {
  readonly roster: Roster
  readonly attendance: Attendance
}

export type AttendanceRejection =
  | Obstacle
  | ProxyRejection
  | 'chair-only'
  | 'already-open'
  | 'not-suspended'
  | 'self-or-secretariat'
  | 'member-only'
  | 'unknown-person'
  | 'not-in-room'
  | 'already-leads'
  | 'already-in-room'
  | 'already-expected'
  | 'already-excused'
  | 'leading-chair-stays'
  | 'no-vote-to-give'
  | 'seat-still-taken'
  | 'not-own-delegation'
  | 'no-proxy-given'

type Decided = Decision<AttendanceEvent, AttendanceRejection>
type Data<Name extends AttendanceCommand['type']> = Extract<AttendanceCommand, { type: Name }>['data']

/** Who is in the room, who leads, and whose vote is held by whom. */
export const attendance: Decider<Attendance, Reads, AttendanceCommand, AttendanceEvent, AttendanceRejection> = {
  initial: () => nobodyYet,

  decide(command, m, context) {
    const { person } = context.actor
    if (!m.roster.convened) return reject('not-convened')
    switch (command.type) {
      case 'attendance.open':
        return open(m, person)
      case 'attendance.suspend':
        return (
          refusedAs(sittingObstacle(m)) ??
          chairOnly(m, person) ??
          accept<AttendanceEvent>({ type: 'attendance.suspended', data: { until: command.data.until ?? null } })
        )
      case 'attendance.resume':
        return resume(m, person)
      case 'attendance.close':
        return (
          refusedAs(meetingObstacle(m)) ??
          chairOnly(m, person) ??
          accept<AttendanceEvent>({ type: 'attendance.closed', data: {} })
        )
      case 'attendance.passChair':
        return refusedAs(meetingObstacle(m)) ?? chairOnly(m, person) ?? passChair(m, command.data.to)
      case 'attendance.arrive':
        return about(m, person, command.data.person, (id) => arrive(m, id))
      case 'attendance.leave':
        return about(m, person, command.data.person, (id) => leave(m, id, command.data, context))
      case 'attendance.excuse':
        return about(m, person, command.data.person, (id) => excuse(m, id, command.data.reason ?? null, context))
      case 'attendance.giveProxy':
        return refusedAs(meetingObstacle(m)) ?? giveProxy(m, command.data, context)
      case 'attendance.recallProxy':
        return refusedAs(meetingObstacle(m)) ?? recallProxy(m, command.data, person)
      default:
        return unreachable(command)
    }
  },

  evolve,
}

const refusedAs = (obstacle: Obstacle | null) => (obstacle === null ? null : reject(obstacle))

const chairOnly = (m: Reads, person: string | null) => (leads(m, person) ? null : reject('chair-only'))

// ---------------------------------------------------------------------------------------------- the sitting

function open(m: Reads, person: string | null): Decided {
  const { phase } = m.attendance.sitting
  if (phase === 'closed') return reject('meeting-closed') // ATT3
  if (phase !== 'convened') return reject('already-open')
  if (person === null || !leads(m, person)) return reject('chair-only') // ATT2
  // ATT1: who opens is there, whatever the file said
  const present = peopleOf(m).map((each) => each.id)
  return accept<AttendanceEvent>({
    type: 'attendance.opened',
    data: { leading: person, present: present.filter((id) => id === person || isExpected(m, id)) },
  })
}

function resume(m: Reads, person: string | null): Decided {
  const obstacle = refusedAs(meetingObstacle(m)) ?? chairOnly(m, person)
  if (obstacle) return obstacle
  if (m.attendance.sitting.phase !== 'suspended') return reject('not-suspended') // ATT4
  return accept<AttendanceEvent>({ type: 'attendance.resumed', data: {} })
}

function passChair(m: Reads, to: string): Decided {
  if (!personOf(m, to)) return reject('unknown-person', { person: to })
  if (m.attendance.leading === null || leads(m, to)) return reject('already-leads', { person: plainName(m, to) })
  if (!inRoom(m, to)) return reject('not-in-room', { person: plainName(m, to) }) // ATT5
  return accept<AttendanceEvent>({ type: 'attendance.chairPassed', data: { from: m.attendance.leading, to } })
}

// ------------------------------------------------------------------------------------------ coming and going

/** ATT8: everybody for herself, the secretariat for anyone. */
function about(m: Reads, actor: string | null, named: string | undefined, decide: (id: string) => Decided): Decided {
  const id = named ?? actor
  if (m.attendance.sitting.phase === 'closed') return reject('meeting-closed')
  if (id === null || (id !== actor && !isSecretariat(m, actor))) return reject('self-or-secretariat')
  if (!personOf(m, id)) return reject('unknown-person', { person: id })
  return decide(id)
}

function arrive(m: Reads, id: string): Decided {
  const person = plainName(m, id)
  if (!wasOpened(m) && isExpected(m, id)) return reject('already-expected', { person }) // ATT10
  if (arrivalRecorded(m, id)) return reject('already-in-room', { person }) // ATT9
  return accept<AttendanceEvent>({ type: 'attendance.arrived', data: { person: id } })
}

function leave(m: Reads, id: string, { reason, proxy }: Data<'attendance.leave'>, context: Context): Decided {
  const person = plainName(m, id)
  const delegation = personOf(m, id)?.delegation ?? ''
  if (!wasOpened(m)) return reject('not-open')
  if (!inRoom(m, id)) return reject('not-in-room', { person }) // ATT9
  if (leads(m, id)) return reject('leading-chair-stays', { person }) // ATT6
  if (proxy !== undefined) {
    if (!onVotingSeat(m, id)) return reject('no-vote-to-give', { person }) // ATT19
    const stays = seatedInRoom(m, delegation).find((each) => each.id !== id)
    if (stays) return reject('seat-still-taken', { person: plainName(m, stays.id) })
    const objection = objectionToProxy(m, delegation, proxy)
    if (objection) return { ok: false, rejection: objection }
  }
  const data = { person: id, delegation, reason: reason ?? null, proxy: proxy ?? null }
  return withLapses(m, { type: 'attendance.left', data }, context)
}

function excuse(m: Reads, id: string, reason: string | null, context: Context): Decided {
  const person = plainName(m, id)
  const stands = excuseOf(m, id)
  if (stands && stands.reason === reason) return reject('already-excused', { person })
  if (wasOpened(m) && leads(m, id)) return reject('leading-chair-stays', { person }) // ATT6
  return withLapses(m, { type: 'attendance.excused', data: { person: id, reason } }, context) // ATT11
}

// ---------------------------------------------------------------------------------------------- given votes

function giveProxy(m: Reads, { from, to }: Data<'attendance.giveProxy'>, context: Context): Decided {
  const { person } = context.actor
  const own = memberOf(m, person)
  if (own === null || person === null) return reject('member-only') // ATT12
  if (from !== undefined && from !== own) return reject('not-own-delegation', { delegation: from })
  const objection = objectionToProxy(m, own, to)
  if (objection) return { ok: false, rejection: objection }
  return withLapses(m, { type: 'attendance.proxyGiven', data: { from: own, to, person } }, context)
}

function recallProxy(m: Reads, { from }: Data<'attendance.recallProxy'>, person: string | null): Decided {
  const own = memberOf(m, person)
  if (own === null || person === null) return reject('member-only') // ATT16
  if (from !== undefined && from !== own) return reject('not-own-delegation', { delegation: from })
  if (proxyOf(m, own) === null) return reject('no-proxy-given')
  return accept<AttendanceEvent>({ type: 'attendance.proxyRecalled', data: { from: own, person } })
}

/** ATT17, ATT18: given votes that cannot be held any longer once the event has happened lapse together with it. */
function withLapses(m: Reads, event: AttendanceEvent, { seq, now, actor }: Context): Decided {
  const after = evolve(m.attendance, event, { seq: seq + 1, at: now, by: actor.person })
  return accept<AttendanceEvent>(event, ...lapsesOf({ ...m, attendance: after }))
}
