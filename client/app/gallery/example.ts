import type { ClauseChange } from '../../../shared/features/motions/messages.ts'
import type { Tile } from '../../features/ballots/Tiles.tsx'

/** The content of the design pages: an evening's worth of a real conference, for the eye only. */
export const delegations: readonly {
  readonly code: string
  readonly name: string
  readonly voter: string
  readonly people: number
}[] = [
  { code: 'BW', name: 'Baden-Württemberg', voter: 'Thomas Strobl', people: 4 },
  { code: 'BY', name: 'Bayern', voter: 'Dr. Fabian Mehring', people: 2 },
  { code: 'BE', name: 'Berlin', voter: 'Martina Klement', people: 8 },
  { code: 'BB', name: 'Brandenburg', voter: 'Dr. Friederike Haase', people: 5 },
  { code: 'HB', name: 'Bremen', voter: 'Dr. Martin Hagen', people: 1 },
  { code: 'HH', name: 'Hamburg', voter: 'Jan Pörksen', people: 2 },
  { code: 'HE', name: 'Hessen', voter: 'Prof. Dr. Kristina Sinemus', people: 2 },
  { code: 'MV', name: 'Mecklenburg-Vorpommern', voter: 'Ina-Maria Ulbrich', people: 1 },
  { code: 'NI', name: 'Niedersachsen', voter: 'Frank Doods', people: 3 },
  { code: 'NW', name: 'Nordrhein-Westfalen', voter: 'Ina Scharrenbach', people: 3 },
  { code: 'RP', name: 'Rheinland-Pfalz', voter: 'Dörte Schall', people: 3 },
  { code: 'SL', name: 'Saarland', voter: 'Elena Yorgova-Ramanauskas', people: 2 },
  { code: 'SN', name: 'Sachsen', voter: 'Ines Fröhlich', people: 2 },
  { code: 'ST', name: 'Sachsen-Anhalt', voter: 'Bernd Schlömer', people: 2 },
  { code: 'SH', name: 'Schleswig-Holstein', voter: 'Dirk Schrödter', people: 2 },
  { code: 'TH', name: 'Thüringen', voter: '', people: 1 },
]

const answers: Readonly<Record<string, readonly [Tile['state'], string, string?]>> = {
  HB: ['abstain', 'Enthaltung', '11:42'],
  HH: ['abstain', 'Enthaltung', '11:42'],
  MV: ['no', 'Nein', 'mündlich'],
  NI: ['yes', 'Ja', 'berichtigt'],
  NW: ['yes', 'Ja', '11:43'],
  RP: ['yes', 'Ja', '11:43'],
  SL: ['no', 'Nein', '11:43'],
  SN: ['next', 'als Nächstes'],
  ST: ['open', 'noch offen'],
  SH: ['open', 'noch offen'],
  TH: ['absent', 'nicht anwesend'],
}

export const tiles: readonly Tile[] = delegations.map(({ code, name }) => {
  const [state, word, detail] = answers[code] ?? ['yes', 'Ja', '11:42']
  return { id: code, name, state, word, detail }
})

export const names = (codes: string): readonly string[] =>
  codes.split(' ').map((code) => delegations.find((one) => one.code === code)?.name ?? code)

/** A clock that stands at a moment of 18 October 2024, in the zone of the meeting. */
export const at = (time: string) => {
  const moment = Date.parse(`2024-10-18T${time}+02:00`)
  return () => moment
}

export const agenda: readonly (readonly [number: string, title: string])[] = [
  ['0', 'Eröffnung und Begrüßung'],
  ['1', 'Tagesordnung festgestellt'],
  ['2.1', 'Bericht der BfDI'],
  ['2.2', 'Bericht des DSK-Vorsitzes'],
  ['2.3', 'Austausch'],
  ['4', 'Verwaltungscloud-Strategie'],
  ['5', 'EU-Verordnung über KI'],
  ['7', 'Smarte Städte, Regionen'],
  ['8', 'Umsatzsteuer bei OZG'],
  ['9', 'Informationssicherheit'],
  ['12', 'Bündelung digitalpolitischer Themen im Bundesrat'],
  ['15', 'Offene Austauschformate'],
  ['16', 'Bericht der AG Pilotstudie'],
  ['17.1', 'Stellungnahme an GFMK'],
  ['17.2', 'Stellungnahme an BMK'],
  ['17.3', 'Stellungnahme an BMWSB'],
  ['17.4', 'Stellungnahmen an KMK'],
  ['10', 'Bericht des Bundes'],
  ['3', 'Digitale Zwillinge'],
  ['6', 'Digitalwirtschaft in Europa'],
  ['13', 'Bundesförderung'],
  ['14', 'Weiße Flecken im Mobilfunk'],
  ['18', 'Verschiedenes'],
  ['11', 'LAG Europa'],
]

export const clauseTexts: readonly string[] = [
  'Die Mitglieder der Digitalministerkonferenz stellen fest, dass digitalpolitische Vorhaben im Bundesrat in vielen Ausschüssen beraten werden.',
  'Sie sprechen sich dafür aus, digitalpolitische Themen im Bundesrat zu bündeln, und bitten den Vorsitz, einen Vorschlag vorzulegen.',
  'Die Digitalministerkonferenz bittet die Konferenz der Chefinnen und Chefs der Staats- und Senatskanzleien, sich der Frage anzunehmen.',
]

/** An amendment to these: the first is struck, the second worded anew. */
export const amendmentChanges: readonly ClauseChange[] = [
  { clause: 1, op: 'strike', text: null, count: null, consequential: false },
  {
    clause: 2,
    op: 'reword',
    text: 'Sie sprechen sich dafür aus, digitalpolitische Themen im Bundesrat in einem Ausschuss zu bündeln, und bitten den Vorsitz, einen Vorschlag vorzulegen.',
    count: null,
    consequential: false,
  },
]
