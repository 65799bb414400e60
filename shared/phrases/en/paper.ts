import type { PaperWords } from '../paper-words.ts'
import { list, quoted } from './words.ts'

const versions = { draft: 'Draft', circulated: 'Circulated', approved: 'Approved' } as const

export const paper: PaperWords = {
  minutes: 'Minutes',
  resolutions: ({ roster }) =>
    `Resolutions ${(roster.convened && (roster.body.genitive ?? `of ${roster.body.short}`)) || ''}`.trim(),
  annex: (number) => (number === null ? 'Annex' : `Annex ${number}`),
  attendance: 'Attendance',
  delegation: 'Delegation',
  people: 'Name',
  signatures: 'Signatures',
  chair: 'In the chair',
  writer: 'Minutes',
  placeAndDate: 'Place, date',
  version: 'Version',
  versionIs: (version, day) => (day === null ? versions[version] : `${versions[version]} on ${day}`),
  draftAfter: (day) => `Draft after the version of ${day}`,
  external: 'edition for outsiders',
  confidential: 'confidential',
  sponsors: 'Sponsored by',
  result: 'Result',
  noResolutions: 'No resolutions were taken.',
  page: ['Page ', ' of '],
  day: (at, timeZone) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at),
  quoted,
  list,
}
