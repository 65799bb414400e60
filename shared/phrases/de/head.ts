import type { MeetingState } from '../../meeting/meeting.ts'
import { headRows } from '../head.ts'
import type { HeadRow } from '../phrasebook.ts'

export const head = (state: MeetingState): readonly HeadRow[] =>
  headRows(state, {
    locale: 'de-DE',
    date: 'Datum',
    period: 'Beginn/Ende',
    place: 'Ort',
    chair: 'Sitzungsleitung',
    minutes: 'Protokoll',
    voting: (short) => `Mitglieder ${short}/Stv. mit Stimmrecht`,
    members: 'Weitere Mitglieder',
    permanentGuests: 'Ständige Gäste',
    guests: 'Weitere Gäste',
    staff: 'Weitere Anwesende',
    annexes: 'Anlagen',
    annex: 'Anlage',
    clock: (time) => `${time.replace(/^0/, '')} Uhr`,
    nobody: 'n. a.',
    excused: (who, reason) => `${who}${reason === null ? '' : ` ${reason}`} entschuldigt`,
  })
