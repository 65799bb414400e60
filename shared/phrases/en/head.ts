import type { MeetingState } from '../../meeting/state.ts'
import { headRows } from '../head.ts'
import type { HeadRow } from '../phrasebook.ts'

export const head = (state: MeetingState): readonly HeadRow[] =>
  headRows(state, {
    locale: 'en-GB',
    date: 'Date',
    period: 'Opened/closed',
    place: 'Place',
    chair: 'In the chair',
    minutes: 'Minutes',
    voting: (short) => `Members of ${short} with a vote`,
    members: 'Other members',
    permanentGuests: 'Permanent guests',
    guests: 'Guests',
    staff: 'Also present',
    annexes: 'Annexes',
    annex: 'Annex',
    clock: (time) => time,
    nobody: 'n/a',
    excused: (who, reason) => `${who} excused${reason === null ? '' : ` (${reason})`}`,
  })
