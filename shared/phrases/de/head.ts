import type { Delegation, Person } from '../../features/roster/messages.ts'
import { delegationsOf, onSeat, peopleOf, peopleWithDuty } from '../../features/roster/select.ts'
import { clockTime } from '../../kernel/zoned.ts'
import type { MeetingState } from '../../meeting/meeting.ts'
import { nameAndOffice } from '../names.ts'
import type { HeadRow } from '../phrasebook.ts'

const isThere = ({ attends }: Person): boolean => attends === 'yes'
const full = ({ title, given, family, office, id }: Person): string =>
  [title, given, family].filter(Boolean).join(' ') || office || id

/** `n. a.` where nobody sits; who is excused is named with the reason. */
function seatText(people: readonly Person[]): string {
  const there = people.filter(isThere).map(nameAndOffice).join(' / ')
  const excused = people
    .filter((person) => person.attends === 'excused')
    .map((person) => `${nameAndOffice(person)}${person.reason ? ` ${person.reason}` : ''} entschuldigt`)
  return [...excused, ...(there === '' ? [] : [there])].join('; ') || 'n. a.'
}

const row = (label: string, lines: HeadRow['lines']): readonly HeadRow[] => (lines.length > 0 ? [{ label, lines }] : [])
const plain = (label: string, text: string): readonly HeadRow[] =>
  text === '' ? [] : row(label, [{ label: null, text }])

/** Who, when and where: the table on top of the minutes. Empty before the meeting is convened. */
export function head(state: MeetingState): readonly HeadRow[] {
  const { roster, attendance } = state
  if (!roster.convened) return []
  const time = (at: number | null) => (at === null ? '' : `${clockTime(at, roster.timezone).replace(/^0/, '')} Uhr`)
  const period = [time(attendance.openedAt), time(attendance.closedAt)].filter(Boolean).join(' – ')
  const dates = roster.meeting.dates.map((day) =>
    new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day)),
  )
  const seats = (delegation: Delegation) =>
    peopleOf(state).filter((person) => person.delegation === delegation.code && onSeat(person))
  const staff = (delegation: Delegation) =>
    peopleOf(state).filter((p) => p.delegation === delegation.code && p.seat === 'staff' && isThere(p))
  const guests = (delegation: Delegation) =>
    peopleOf(state).filter((p) => p.delegation === delegation.code && (onSeat(p) || p.seat === 'guest'))
  const of = (standing: Delegation['standing']) => (d: Delegation) => !d.vote && d.standing === standing
  const lines = (list: readonly Delegation[], text: (d: Delegation) => string) =>
    list.map((d) => ({ label: d.code, text: text(d) })).filter((line) => line.text !== '')
  const names = (people: readonly Person[]) => people.map(full).join(', ')
  const all = delegationsOf(state)
  return [
    ...plain('Datum', dates.join(', ')),
    ...plain('Beginn/Ende', period),
    ...plain('Ort', roster.meeting.place ?? ''),
    ...plain('Sitzungsleitung', peopleWithDuty(state, 'chair').map(nameAndOffice).join(', ')),
    ...plain(
      'Protokoll',
      peopleWithDuty(state, 'minutes')
        .map((p) => `${full(p)} (${p.delegation})`)
        .join(', '),
    ),
    ...row(
      `Mitglieder ${roster.body.short}/Stv. mit Stimmrecht`,
      lines(
        all.filter((d) => d.vote),
        (d) => seatText(seats(d)),
      ),
    ),
    ...row(
      'Weitere Mitglieder',
      lines(all.filter(of('member')), (d) => seatText(seats(d))),
    ),
    ...row(
      'Ständige Gäste',
      lines(all.filter(of('permanent-guest')), (d) => seatText(guests(d))),
    ),
    ...row(
      'Weitere Gäste',
      lines(all.filter(of('guest')), (d) => seatText(guests(d))),
    ),
    ...row(
      'Weitere Anwesende',
      lines(all, (d) => names(staff(d))),
    ),
    ...row(
      'Anlagen',
      roster.meeting.annexes.map((text, index) => ({ label: `Anlage ${index + 1}`, text })),
    ),
  ]
}
