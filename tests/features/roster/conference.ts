import type { Convocation, Delegation, Person, RosterEvent } from '../../../shared/features/roster/messages.ts'

export const delegation = (code: string, change: Partial<Delegation> = {}): Delegation => ({
  code,
  name: `Land ${code}`,
  plural: false,
  vote: true,
  standing: 'member',
  weights: {},
  ...change,
})

export const person = (id: string, code: string, change: Partial<Person> = {}): Person => ({
  id,
  delegation: code,
  seat: 'member',
  duty: [],
  attends: 'yes',
  ...change,
})

/**
 * A small conference: four Länder with a vote and the federal ministry without one. BE holds the chair (`chair`), BB
 * the co-chair (`co`); BE's staff is the secretariat (`office`). SN sits with two (`sn`, `sn2`); TH sends staff only.
 */
export const people: readonly Person[] = [
  person('chair', 'BE', { duty: ['chair'], given: 'Martina', family: 'Klement' }),
  person('office', 'BE', { seat: 'staff', duty: ['secretariat'] }),
  person('co', 'BB', { duty: ['co-chair'] }),
  person('sn', 'SN', { given: 'Ines', family: 'Fröhlich' }),
  person('sn2', 'SN', { seat: 'alternate' }),
  person('th-staff', 'TH', { seat: 'staff' }),
  person('th', 'TH', { attends: 'no' }),
  person('minister', 'BMDV', { attends: 'excused', reason: 'Abstimmung im Bundestag' }),
  person('federal', 'BMDV', { seat: 'alternate' }),
  person('guest', 'BMDV', { seat: 'guest' }),
]

export const delegations: readonly Delegation[] = [
  delegation('BE', { name: 'Berlin' }),
  delegation('BB', { name: 'Brandenburg' }),
  delegation('SN', { name: 'Sachsen' }),
  delegation('TH', { name: 'Thüringen' }),
  delegation('BMDV', { name: 'BMDV', vote: false, standing: 'permanent-guest' }),
]

export const conference = (change: Partial<Convocation> = {}): Convocation => ({
  locale: 'de-DE',
  timezone: 'Europe/Berlin',
  body: { name: 'Digitalministerkonferenz', short: 'DMK' },
  meeting: { title: '2. Sitzung', dates: ['2024-10-18', '2024-10-19'], annexes: [] },
  rules: 'dmk',
  style: { delegations: 'protocol', tally: 'names' },
  delegations: [...delegations],
  people: [...people],
  ...change,
})

export const convened = (change: Partial<Convocation> = {}): RosterEvent => ({
  type: 'roster.convened',
  data: conference(change),
})
