import type { Rejection } from '../../kernel/decider.ts'
import type { MeetingRejection } from '../../meeting/meeting.ts'
import { agendaRefusals } from './agenda.ts'
import { attendanceRefusals } from './attendance.ts'
import { ballotsRefusals } from './ballots.ts'
import { floorRefusals } from './floor.ts'
import { minutesRefusals } from './minutes.ts'
import { motionsRefusals } from './motions.ts'
import { policyRefusals } from './policies.ts'
import type { Refusals, RefusalSentence } from './refusals.ts'
import { rosterRefusals } from './roster.ts'
import { screenRefusals } from './screen.ts'
import { statementsRefusals } from './statements.ts'

/** One sentence a code and language; a code that two features use means the same in both. */
const sentences: Refusals<MeetingRejection> = {
  de: {
    ...screenRefusals.de,
    ...minutesRefusals.de,
    ...statementsRefusals.de,
    ...ballotsRefusals.de,
    ...floorRefusals.de,
    ...motionsRefusals.de,
    ...agendaRefusals.de,
    ...attendanceRefusals.de,
    ...rosterRefusals.de,
    ...policyRefusals.de,
  },
  en: {
    ...screenRefusals.en,
    ...minutesRefusals.en,
    ...statementsRefusals.en,
    ...ballotsRefusals.en,
    ...floorRefusals.en,
    ...motionsRefusals.en,
    ...agendaRefusals.en,
    ...attendanceRefusals.en,
    ...rosterRefusals.en,
    ...policyRefusals.en,
  },
}

/** Why something was refused and what to do, in a sentence. A code from a newer server is named as it is. */
export function refusalIn(language: 'de' | 'en', { code, params = {} }: Rejection): string {
  const known: Readonly<Record<string, RefusalSentence>> = sentences[language]
  return known[code]?.(params) ?? code
}
