import type { AgendaItem } from '../../shared/features/agenda/messages.ts'
import type { Convocation } from '../../shared/features/roster/messages.ts'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'

/** A hall of any size: `chair`, `desk` (secretariat), `pen` (minutes), and `m1` … each the member of delegation `D1` … */
export function hallMeeting(delegations: number): { readonly convocation: Convocation; readonly agenda: AgendaItem[] } {
  const numbers = Array.from({ length: delegations }, (_, i) => i + 1)
  const person = { attends: 'yes', duty: [] } as const
  return {
    convocation: {
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
      body: { name: 'Vollversammlung der Häfen', short: 'VdH' },
      meeting: { title: '1. Vollversammlung', dates: ['2025-03-14'], annexes: [] },
      rules: 'majority-cast',
      style: { delegations: 'protocol', tally: 'names' },
      delegations: numbers.map((n) => ({
        code: `D${n}`,
        name: `Hafen ${n}`,
        plural: false,
        vote: true,
        standing: 'member',
        weights: {},
      })),
      people: [
        { ...person, id: 'chair', delegation: 'D1', seat: 'staff', family: 'Vorsitz', duty: ['chair'] },
        { ...person, id: 'deputy', delegation: 'D2', seat: 'staff', family: 'Vize', duty: ['co-chair'] },
        { ...person, id: 'desk', delegation: 'D1', seat: 'staff', family: 'Geschäftsstelle', duty: ['secretariat'] },
        { ...person, id: 'pen', delegation: 'D1', seat: 'staff', family: 'Schriftführung', duty: ['minutes'] },
        ...numbers.map((n) => ({
          ...person,
          duty: [],
          id: `m${n}`,
          delegation: `D${n}`,
          seat: 'member' as const,
          family: `Mitglied ${n}`,
        })),
      ],
    },
    agenda: [
      item('1', 'Eröffnung', { kind: 'opening' }),
      item('2', 'Fahrrinne', { kind: 'decision', clauses: ['Die Tiefe bleibt.'] }),
      item('3', 'Verschiedenes', { kind: 'any-other-business' }),
    ],
  }
}

const item = (number: string, title: string, more: Partial<AgendaItem>): AgendaItem => ({
  number,
  title,
  short: title,
  kind: 'information',
  sponsors: [],
  clauses: [],
  rules: null,
  confidential: false,
  parent: null,
  ...more,
})

/** What the server itself does to found the hall; by nobody. */
export function foundingOf(delegations: number): readonly MeetingCommand[] {
  const { convocation, agenda } = hallMeeting(delegations)
  return [
    { type: 'roster.convene', data: convocation },
    { type: 'agenda.set', data: { items: agenda } },
  ]
}

export const open: MeetingCommand = { type: 'attendance.open', data: {} }
export const call = (item: string): MeetingCommand => ({ type: 'agenda.call', data: { item } })
export const openBallot = (method: 'named' | 'secret' = 'named'): MeetingCommand => ({
  type: 'ballots.open',
  data: { method, order: 'protocol', written: false },
})
export const castIn = (ballot: string, choice: string): MeetingCommand => ({
  type: 'ballots.cast',
  data: { ballot, choice },
})
export const closeBallot = (ballot: string): MeetingCommand => ({ type: 'ballots.close', data: { ballot } })
export const askForTheFloor: MeetingCommand = { type: 'floor.request', data: { kind: 'speech' } }
