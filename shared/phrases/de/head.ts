import type { MeetingState } from '../../meeting/state.ts'
import { headRows } from '../head.ts'
import type { HeadRow } from '../phrasebook.ts'
import { isAdverbial } from './words.ts'

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
    excused: (who, reason) =>
      reason === null
        ? `${who} entschuldigt`
        : isAdverbial(reason)
          ? `${who} ${reason} entschuldigt`
          : `${who} entschuldigt (${reason})`,
  })
