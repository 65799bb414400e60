import { describe, expect, it } from 'vitest'
import { meeting } from '../../shared/meeting/meeting.ts'
import { german } from '../../shared/phrases/de/german.ts'
import { english } from '../../shared/phrases/en/english.ts'
import { phrasebookFor, phrasebookOf } from '../../shared/phrases/phrases.ts'
import { open, small, type SmallAct } from '../meeting/small-meeting.ts'

const lines = ({ state }: ReturnType<typeof small>, book = german) =>
  Object.fromEntries(
    book.head(state).map(({ label, lines }) => [label, lines.map((it) => `${it.label ?? ''} ${it.text}`.trim())]),
  )

describe('the head of the minutes', () => {
  const meetingHead = {
    title: '2. Sitzung',
    dates: ['2024-10-18', '2024-10-19'],
    place: 'Futurium, Berlin',
    annexes: ['Beschlüsse', 'Neues'],
  }

  it('[PHR24] when, where, who', () => {
    const acts: readonly SmallAct[] = [
      ['hh', 'person.excuse', { reason: 'Krankheit' }],
      ['sl', 'person.excuse', { reason: 'wegen einer Sitzung' }],
      open,
      ['sn', 'person.leave'],
      ['late', 'person.arrive'],
      ['chair', 'chair.pass', { to: 'co' }],
      ['co', 'meeting.close', { at: '12:45' }],
    ]
    const head = lines(small(acts, { meeting: meetingHead }))
    expect(head).toEqual({
      Datum: ['18. Oktober 2024, 19. Oktober 2024'],
      'Beginn/Ende': ['18. Oktober 2024, 9:02 Uhr – 18. Oktober 2024, 12:45 Uhr'],
      Ort: ['Futurium, Berlin'],
      Sitzungsleitung: ['Ministerin Klement, Ministerin Haase'],
      Protokoll: ['Giese (BE)'],
      'Mitglieder DMK/Stv. mit Stimmrecht': [
        'BY Minister Dr. Mehring',
        'BE Ministerin Klement',
        'BB Ministerin Haase',
        'HH Staatsrat Jan Pörksen entschuldigt (Krankheit)',
        'SL Yorgova wegen einer Sitzung entschuldigt',
        'SN Ministerin Fröhlich',
        'NL de Vries',
        'TH Spät',
      ],
      'Ständige Gäste': ['BMDV Dr. Irina Soeffky'],
      'Weitere Anwesende': ['BE Giese'],
      Anlagen: ['Anlage 1 Beschlüsse', 'Anlage 2 Neues'],
    })
  })

  it('[PHR24] before the opening who is expected, and nothing before the meeting is convened', () => {
    const before = lines(small([]))
    expect(before['Sitzungsleitung']).toEqual(['Ministerin Klement'])
    expect(before['Mitglieder DMK/Stv. mit Stimmrecht']).toContain('TH n. a.')
    expect(before['Beginn/Ende']).toBeUndefined()
    expect(german.head(meeting.initial())).toEqual([])
    expect(german.title(meeting.initial())).toBe('Ergebnisprotokoll')
    expect(english.title(meeting.initial())).toBe('Minutes')
  })

  it('[PHR24] a guest that is there with staff alone stands there only', () => {
    const delegations = [
      { code: 'BE', name: 'Berlin' },
      { code: 'SEK', name: 'Sekretariat', vote: false, standing: 'permanent-guest' },
      { code: 'BfDI', name: 'BfDI', vote: false, standing: 'guest' },
    ]
    const people = [
      { id: 'chair', delegation: 'BE', seat: 'member', family: 'Klement', duty: 'chair' },
      { id: 'office', delegation: 'SEK', seat: 'staff', family: 'Giese' },
    ]
    const head = lines(small([open], { delegations, people, agenda: [{ number: '1', title: 'Eins' }] }))
    expect(head['Ständige Gäste']).toBeUndefined()
    expect(head['Weitere Gäste']).toEqual(['BfDI n. a.'])
    expect(head['Weitere Anwesende']).toEqual(['SEK Giese'])
  })

  it('[PHR24] in English', () => {
    const head = lines(small([['hh', 'person.excuse', { reason: 'illness' }], open]), english)
    expect(head['Members of DMK with a vote']).toContain('HH Staatsrat Jan Pörksen excused (illness)')
    expect(head['Members of DMK with a vote']).toContain('TH n/a')
    expect(head['Date']).toEqual(['18 October 2024, 19 October 2024'])
  })

  it('[PHR24] in the language of the meeting', () => {
    expect(phrasebookFor('de-AT')).toBe(german)
    expect(phrasebookFor('en-GB')).toBe(english)
    expect(phrasebookOf(meeting.initial())).toBe(german)
    const { state } = small([], { locale: 'en-GB' })
    expect(phrasebookOf(state).title(state)).toBe('Minutes: Eine Sitzung')
    expect(german.title(state)).toBe('Ergebnisprotokoll: Eine Sitzung')
  })
})
