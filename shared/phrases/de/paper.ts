import type { PaperWords } from '../paper-words.ts'
import { bodyGenitive, list, quoted } from './words.ts'

const versions = { draft: 'Entwurf', circulated: 'Versandt', approved: 'Genehmigt' } as const

export const paper: PaperWords = {
  minutes: 'Ergebnisprotokoll',
  resolutions: (state) => `Beschlüsse ${bodyGenitive(state)}`.trim(),
  annex: (number) => (number === null ? 'Anlage' : `Anlage ${number}`),
  attendance: 'Anwesenheit',
  delegation: 'Delegation',
  people: 'Name',
  signatures: 'Unterschriften',
  chair: 'Sitzungsleitung',
  writer: 'Protokoll',
  placeAndDate: 'Ort, Datum',
  version: 'Fassung',
  versionIs: (version, day) => (day === null ? versions[version] : `${versions[version]} am ${day}`),
  draftAfter: (day) => `Entwurf nach der Fassung vom ${day}`,
  external: 'Fassung für Außenstehende',
  confidential: 'vertraulich',
  sponsors: 'Antragstellend',
  result: 'Ergebnis',
  noResolutions: 'Beschlüsse sind nicht gefasst worden.',
  page: ['Seite ', ' von '],
  day: (at, timeZone) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone }).format(at),
  quoted,
  list,
}
