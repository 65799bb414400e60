import { unreachable, type Meta } from '../../kernel/decider.ts'
import type { AttendanceEvent } from './messages.ts'
import type { Attendance, Proxy } from './state.ts'

export const nobodyYet: Attendance = {
  sitting: { phase: 'convened' },
  openedAt: null,
  closedAt: null,
  leading: null,
  present: [],
  expected: {},
  excused: {},
  proxies: [],
}

/** Folds one event into who is in the room, who leads, and who holds whose vote. */
export function evolve(slice: Attendance, event: AttendanceEvent, { at }: Meta): Attendance {
  switch (event.type) {
    case 'attendance.opened':
      return { ...slice, ...event.data, sitting: { phase: 'open', since: at }, openedAt: at }
    case 'attendance.suspended':
      return { ...slice, sitting: { phase: 'suspended', since: at, until: event.data.until } }
    case 'attendance.resumed':
      return { ...slice, sitting: { phase: 'open', since: at } }
    case 'attendance.closed':
      return { ...slice, sitting: { phase: 'closed', since: at }, closedAt: at }
    case 'attendance.chairPassed':
      return { ...slice, leading: event.data.to }
    case 'attendance.arrived':
      return arrived(slice, event.data.person)
    case 'attendance.left': {
      const { person, delegation, proxy } = event.data
      const gone = away(slice, person)
      return proxy === null ? gone : { ...gone, proxies: [...gone.proxies, given(delegation, proxy, at)] }
    }
    case 'attendance.excused': {
      const { person, reason } = event.data
      const gone = away(slice, person)
      return { ...gone, excused: { ...gone.excused, [person]: reason } }
    }
    case 'attendance.proxyGiven':
      return { ...slice, proxies: [...slice.proxies, given(event.data.from, event.data.to, at)] }
    case 'attendance.proxyRecalled':
    case 'attendance.proxyLapsed':
      return { ...slice, proxies: slice.proxies.map((proxy) => ended(proxy, event.data.from, at)) }
    default:
      return unreachable(event)
  }
}

function arrived(slice: Attendance, person: string): Attendance {
  const excused = Object.fromEntries(Object.entries(slice.excused).filter(([id]) => id !== person))
  const present = slice.openedAt === null ? slice.present : [...slice.present, person] // ATT10
  return { ...slice, present, excused, expected: { ...slice.expected, [person]: true } }
}

const away = (slice: Attendance, person: string): Attendance => ({
  ...slice,
  present: slice.present.filter((id) => id !== person),
  expected: { ...slice.expected, [person]: false },
})

const given = (from: string, to: string, at: number): Proxy => ({ from, to, at, until: null })

const ended = (proxy: Proxy, from: string, at: number): Proxy =>
  proxy.from === from && proxy.until === null ? { ...proxy, until: at } : proxy
