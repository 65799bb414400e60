import { attendance } from '../../../shared/features/attendance/decider.ts'
import type { AttendanceCommand, AttendanceEvent } from '../../../shared/features/attendance/messages.ts'
import { roster } from '../../../shared/features/roster/decider.ts'
import { specFor } from '../../support/decider-spec.ts'

export const spec = specFor({ roster, attendance })

type Data<Name extends AttendanceCommand['type']> = Extract<AttendanceCommand, { type: Name }>['data']

export const open: AttendanceCommand = { type: 'attendance.open', data: {} }
export const suspend: AttendanceCommand = { type: 'attendance.suspend', data: { until: '13:00' } }
export const resume: AttendanceCommand = { type: 'attendance.resume', data: {} }
export const close: AttendanceCommand = { type: 'attendance.close', data: {} }
export const passChair = (to: string): AttendanceCommand => ({ type: 'attendance.passChair', data: { to } })
export const arrive = (person?: string): AttendanceCommand => ({
  type: 'attendance.arrive',
  data: person === undefined ? {} : { person },
})
export const leave = (data: Data<'attendance.leave'> = {}): AttendanceCommand => ({ type: 'attendance.leave', data })
export const excuse = (data: Data<'attendance.excuse'> = {}): AttendanceCommand => ({ type: 'attendance.excuse', data })
export const giveProxy = (to: string, from?: string): AttendanceCommand => ({
  type: 'attendance.giveProxy',
  data: from === undefined ? { to } : { from, to },
})
export const recallProxy = (from?: string): AttendanceCommand => ({
  type: 'attendance.recallProxy',
  data: from === undefined ? {} : { from },
})

/** Everybody of the small conference who attends: all but TH's member and the excused minister. */
export const attending = ['chair', 'office', 'co', 'sn', 'sn2', 'th-staff', 'federal', 'guest']

export const opened = (present: string[] = attending, leading = 'chair'): AttendanceEvent => ({
  type: 'attendance.opened',
  data: { leading, present },
})
export const suspended: AttendanceEvent = { type: 'attendance.suspended', data: { until: '13:00' } }
export const resumed: AttendanceEvent = { type: 'attendance.resumed', data: {} }
export const closed: AttendanceEvent = { type: 'attendance.closed', data: {} }
export const chairPassed = (to: string, from = 'chair'): AttendanceEvent => ({
  type: 'attendance.chairPassed',
  data: { from, to },
})
export const arrived = (person: string): AttendanceEvent => ({ type: 'attendance.arrived', data: { person } })
export const left = (person: string, delegation: string, proxy: string | null = null): AttendanceEvent => ({
  type: 'attendance.left',
  data: { person, delegation, reason: null, proxy },
})
export const excused = (person: string, reason: string | null = null): AttendanceEvent => ({
  type: 'attendance.excused',
  data: { person, reason },
})
export const proxyGiven = (from: string, to: string, person: string): AttendanceEvent => ({
  type: 'attendance.proxyGiven',
  data: { from, to, person },
})
export const proxyRecalled = (from: string, person: string): AttendanceEvent => ({
  type: 'attendance.proxyRecalled',
  data: { from, person },
})
export const proxyLapsed = (from: string, to: string): AttendanceEvent => ({
  type: 'attendance.proxyLapsed',
  data: { from, to },
})
