import type { Delegation, Person } from '../features/roster/messages.ts'
import { excuseOf, inRoom, isExpected } from '../features/attendance/select.ts'
import { delegationsOf, onSeat, peopleOf, peopleWithDuty, personOf } from '../features/roster/select.ts'
import { clockTime } from '../kernel/zoned.ts'
import type { MeetingState } from '../meeting/state.ts'
import { nameAndOffice } from './names.ts'
import type { HeadRow } from './phrasebook.ts'

/** The words of a language for the table on top of the minutes. */
export interface HeadWords {
  readonly locale: string
  readonly date: string
  readonly period: string
  readonly place: string
  readonly chair: string
  readonly minutes: string
  readonly voting: (short: string) => string
  readonly members: string
  readonly permanentGuests: string
  readonly guests: string
  readonly staff: string
  readonly annexes: string
  readonly annex: string
  readonly clock: (time: string) => string
  /** Where nobody sits: `n. a.` */
  readonly nobody: string
  readonly excused: (who: string, reason: string | null) => string
}

/** PHR24: who was in the room at any time; before the opening who is expected. */
function wasThere(state: MeetingState, { id }: Person): boolean {
  if (state.attendance.openedAt === null) return isExpected(state, id)
  if (inRoom(state, id)) return true
  return state.journal.some(
    ({ event, opened }) =>
      opened && (event.type === 'attendance.left' || event.type === 'attendance.arrived') && event.data.person === id,
  )
}

/** Who led, in the order in which they did; before the opening whose duty it is. */
export function leaders(state: MeetingState): readonly Person[] {
  const first = state.attendance.leading
  if (first === null) return peopleWithDuty(state, 'chair')
  const passed = state.journal.flatMap(({ event }) => (event.type === 'attendance.chairPassed' ? [event.data] : []))
  const ids = new Set([passed[0]?.from ?? first, ...passed.map(({ to }) => to)])
  return [...ids].flatMap((id) => personOf(state, id) ?? [])
}

/** `Dr. Alfred Debus`; without a name the office. */
export const full = ({ title, given, family, office, id }: Person): string =>
  [title, given, family].filter(Boolean).join(' ') || office || id

/** Who sits for a delegation; who is excused is named with the reason. */
function seatText(state: MeetingState, people: readonly Person[], words: HeadWords): string {
  const there = people.filter((person) => wasThere(state, person))
  const excused = people.flatMap((person) => {
    const excuse = there.includes(person) ? null : excuseOf(state, person.id)
    return excuse ? [words.excused(nameAndOffice(person), excuse.reason)] : []
  })
  const names = there.map(nameAndOffice).join(' / ')
  return [...excused, ...(names === '' ? [] : [names])].join('; ') || words.nobody
}

const row = (kind: HeadRow['kind'], label: string, lines: HeadRow['lines']): readonly HeadRow[] =>
  lines.length > 0 ? [{ kind, label, lines }] : []
const plain = (label: string, text: string): readonly HeadRow[] =>
  text === '' ? [] : row('meeting', label, [{ label: null, text }])

/** Who, when and where: the table on top of the minutes. Empty before the meeting is convened. */
export function headRows(state: MeetingState, words: HeadWords): readonly HeadRow[] {
  const { roster, attendance } = state
  if (!roster.convened) return []
  const severalDays = roster.meeting.dates.length > 1
  const day = (at: number) =>
    new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: roster.timezone }).format(at)
  const time = (at: number | null) =>
    at === null ? '' : `${severalDays ? `${day(at)}, ` : ''}${words.clock(clockTime(at, roster.timezone))}`
  const period = [time(attendance.openedAt), time(attendance.closedAt)].filter(Boolean).join(' – ')
  const dates = roster.meeting.dates.map((day) =>
    new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day)),
  )
  const seats = (delegation: Delegation) =>
    peopleOf(state).filter((person) => person.delegation === delegation.code && onSeat(person))
  const staff = ({ code, vote }: Delegation) =>
    peopleOf(state).filter(
      (p) => p.delegation === code && (p.seat === 'staff' || (vote && p.seat === 'guest')) && wasThere(state, p),
    )
  const guests = (delegation: Delegation) =>
    peopleOf(state).filter((p) => p.delegation === delegation.code && (onSeat(p) || p.seat === 'guest'))
  const of = (standing: Delegation['standing']) => (d: Delegation) => !d.vote && d.standing === standing
  const lines = (list: readonly Delegation[], text: (d: Delegation) => string) =>
    list.map((d) => ({ label: d.code, text: text(d) })).filter((line) => line.text !== '')
  // who has only staff here is told of there
  const guestText = (d: Delegation) =>
    guests(d).length === 0 && staff(d).length > 0 ? '' : seatText(state, guests(d), words)
  const names = (people: readonly Person[]) => people.map(full).join(', ')
  const all = delegationsOf(state)
  return [
    ...plain(words.date, dates.join(', ')),
    ...plain(words.period, period),
    ...plain(words.place, roster.meeting.place ?? ''),
    ...plain(words.chair, leaders(state).map(nameAndOffice).join(', ')),
    ...plain(
      words.minutes,
      peopleWithDuty(state, 'minutes')
        .map((p) => `${full(p)} (${p.delegation})`)
        .join(', '),
    ),
    ...row(
      'attendance',
      words.voting(roster.body.short),
      lines(
        all.filter((d) => d.vote),
        (d) => seatText(state, seats(d), words),
      ),
    ),
    ...row(
      'attendance',
      words.members,
      lines(all.filter(of('member')), (d) => seatText(state, seats(d), words)),
    ),
    ...row('attendance', words.permanentGuests, lines(all.filter(of('permanent-guest')), guestText)),
    ...row('attendance', words.guests, lines(all.filter(of('guest')), guestText)),
    ...row(
      'attendance',
      words.staff,
      lines(all, (d) => names(staff(d))),
    ),
    ...row(
      'annexes',
      words.annexes,
      roster.meeting.annexes.map((text, index) => ({ label: `${words.annex} ${index + 1}`, text })),
    ),
  ]
}
