import { describe, expect, it } from 'vitest'
import { call, inFour, small, type HeadChange, type SmallAct } from '../../meeting/small-meeting.ts'

const fourAt = (time: string, act: SmallAct): readonly SmallAct[] => [
  ...inFour,
  [act[0], act[1], { at: time, ...act[2] }],
]

describe('coming and going', () => {
  it.each<readonly [what: string, act: SmallAct, sentence: string]>([
    ['leaves', ['hh', 'person.leave'], 'Staatsrat Jan Pörksen (HH) verlässt die Sitzung um 12:15 Uhr.'],
    ['arrives', ['late', 'person.arrive'], 'Spät (TH) nimmt ab 12:15 Uhr an der Sitzung teil.'],
    ['is excused', ['hh', 'person.excuse'], 'Staatsrat Jan Pörksen (HH) ist entschuldigt.'],
    [
      'is excused for a reason that fits the sentence',
      ['hh', 'person.excuse', { reason: 'aufgrund einer Abstimmung' }],
      'Staatsrat Jan Pörksen (HH) ist aufgrund einer Abstimmung entschuldigt.',
    ],
    [
      'is excused for another',
      ['office', 'person.excuse', { person: 'hh', reason: 'Krankheit' }],
      'Staatsrat Jan Pörksen (HH) ist entschuldigt (Krankheit).',
    ],
    [
      'leaves and gives her vote',
      ['sn', 'person.leave', { proxy: 'BE' }],
      'Ministerin Fröhlich (SN) muss die Sitzung um 12:15 Uhr verlassen und überträgt ihr Stimmrecht auf das Land Berlin.',
    ],
    [
      'leaves and gives his vote',
      ['hh', 'person.leave', { proxy: 'SL' }],
      'Staatsrat Jan Pörksen (HH) muss die Sitzung um 12:15 Uhr verlassen und überträgt sein Stimmrecht auf das Land Saarland.',
    ],
    [
      'leaves and gives the vote',
      ['nl', 'person.leave', { proxy: 'BE' }],
      'de Vries (NL) muss die Sitzung um 12:15 Uhr verlassen und überträgt das Stimmrecht auf das Land Berlin.',
    ],
    [
      'stays and gives her vote',
      ['sn', 'proxy.give', { to: 'BE' }],
      'Ministerin Fröhlich (SN) überträgt ihr Stimmrecht auf das Land Berlin.',
    ],
  ])('[PHR6, PHR21] %s', (_, act, sentence) => {
    expect(small(fourAt('12:15', act)).said('4')).toEqual([sentence])
  })

  it('[PHR6] a vote taken back', () => {
    const { last } = small([...fourAt('12:15', ['sn', 'proxy.give', { to: 'BE' }]), ['sn', 'proxy.recall']])
    expect(last('4')).toBe('Ministerin Fröhlich (SN) nimmt ihr Stimmrecht ab 12:16 Uhr wieder selbst wahr.')
  })

  it('[FCT5] staff, guests and delegations without a vote come and go untold', () => {
    expect(small([...inFour, ['office', 'person.leave'], ['federal', 'person.leave']]).said('4')).toEqual([])
  })

  it('[FCT5] told by the seat held then', () => {
    const seat = (to: string): SmallAct => ['office', 'person.seat', { person: 'hh', seat: to }]
    const { said } = small([...inFour, ['hh', 'person.leave'], seat('staff'), ['hh', 'person.arrive']])
    expect(said('4')).toEqual(['Staatsrat Jan Pörksen (HH) verlässt die Sitzung um 09:04 Uhr.'])
  })

  it('[PHR2] of whom hardly anything is known', () => {
    const person = { id: 'm7', delegation: 'TH', seat: 'member', attends: 'no' }
    const { last } = small([...inFour, ['office', 'person.add', { person }], ['m7', 'person.arrive']])
    expect(last('4')).toBe('m7 (TH) nimmt ab 09:05 Uhr an der Sitzung teil.')
  })

  it('[PHR21] on the clocks of the meeting’s zone', () => {
    const change: HeadChange = { timezone: 'America/New_York' }
    const { last, record } = small(fourAt('12:15', ['hh', 'person.leave']), change)
    expect(last('4')).toBe('Staatsrat Jan Pörksen (HH) verlässt die Sitzung um 12:15 Uhr.')
    expect(record.opened).toBe('2024-10-18T09:00:00-04:00')
  })
})

describe('the sitting', () => {
  it.each([
    [{}, 'Die Sitzung wird um 12:00 Uhr unterbrochen.'],
    [{ until: '13:00' }, 'Die Sitzung wird um 12:00 Uhr bis 13:00 Uhr unterbrochen.'],
    [{ until: '2024-10-19' }, 'Die Sitzung wird um 12:00 Uhr bis zum 19. Oktober 2024 unterbrochen.'],
    [
      { until: '2024-10-19T09:30' },
      'Die Sitzung wird um 12:00 Uhr bis zum 19. Oktober 2024 um 09:30 Uhr unterbrochen.',
    ],
    [
      { until: '2024-10-19T07:30:00Z' },
      'Die Sitzung wird um 12:00 Uhr bis zum 19. Oktober 2024 um 09:30 Uhr unterbrochen.',
    ],
    [{ until: 'auf Weiteres' }, 'Die Sitzung wird um 12:00 Uhr bis auf Weiteres unterbrochen.'],
  ])('[PHR21] is suspended %j', (args, sentence) => {
    expect(small(fourAt('12:00', ['chair', 'meeting.suspend', args])).last('4')).toBe(sentence)
  })

  it('[FCT3] goes on, is led by somebody else, and ends', () => {
    const { said } = small([
      ...fourAt('12:00', ['chair', 'meeting.suspend']),
      ['chair', 'meeting.resume', { at: '13:00' }],
      ['chair', 'chair.pass', { to: 'hh' }],
      ['hh', 'chair.pass', { to: 'nl' }],
      ['nl', 'chair.pass', { to: 'co' }],
      ['co', 'minutes.circulate'],
      ['co', 'meeting.close'],
      ['co', 'minutes.approve'],
    ])
    expect(said('4').slice(1)).toEqual([
      'Die Sitzung wird um 13:00 Uhr fortgesetzt.',
      'Die Vorsitzende, Ministerin Klement (BE), übergibt die Sitzungsleitung an Staatsrat Jan Pörksen (HH).',
      'Der Vorsitzende, Staatsrat Jan Pörksen (HH), übergibt die Sitzungsleitung an de Vries (NL).',
      'Der Vorsitz, de Vries (NL), übergibt die Sitzungsleitung an Ministerin Haase (BB).',
      'Ministerin Haase (BB) beendet die Sitzung.',
      'Das Protokoll wird genehmigt.',
    ])
  })
})

const outcomes: readonly (readonly [outcome: string, item: string, sentence: string])[] = [
  ['debated', '4', 'Beschlüsse werden nicht gefasst.'],
  ['adopted', '4', 'Der Beschlussvorschlag wird ohne Aussprache angenommen.'],
  ['adopted-in-part', '4', 'Der Beschlussvorschlag wird ohne Aussprache in Teilen angenommen.'],
  ['rejected', '6', 'Die Stellungnahme wird ohne Aussprache abgelehnt.'],
  ['not-reached', '4', 'Der Beschlussvorschlag erreicht nicht die erforderliche Mehrheit.'],
  ['no-quorum', '4', 'Die Beschlussfähigkeit ist nicht gegeben.'],
  ['noted', '4', 'Die Mitglieder der DMK nehmen den Beschlussvorschlag zur Kenntnis.'],
  ['noted', '2.1', 'Die Mitglieder der DMK nehmen den Bericht zur Kenntnis.'],
  ['reported', '4', 'Der Bericht wird entgegengenommen.'],
  ['informed', '4', 'Die Mitglieder der DMK werden unterrichtet.'],
  ['withdrawn', '4', 'Der Beschlussvorschlag wird zurückgezogen.'],
  ['dropped', '4', 'Der Tagesordnungspunkt entfällt.'],
  ['postponed', '4', 'Der Tagesordnungspunkt wird vertagt.'],
  ['referred', '4', 'Der Tagesordnungspunkt wird verwiesen.'],
  ['not-dealt-with', '4', 'Der Tagesordnungspunkt wird nicht behandelt.'],
  ['dealt-with-elsewhere', '4', 'Der Tagesordnungspunkt wird an anderer Stelle abschließend behandelt.'],
  ['no-topics', '8', 'Es liegen keine Themen vor.'],
  ['elected', '7', 'Die Wahl ist erfolgt.'],
  ['clarification', '4', 'Es besteht weiterer Klärungsbedarf.'],
  ['open', '4', 'Der Tagesordnungspunkt bleibt offen.'],
]

describe('what the chair states when closing an item', () => {
  it.each(outcomes)('[PHR23] %s in item %s', (outcome, item, sentence) => {
    const { said, item: recorded } = small([...inFour.slice(0, -1), call(item), ['chair', 'item.close', { outcome }]])
    expect(said(item)).toEqual([sentence])
    expect(recorded(item).outcome).toBe(outcome)
  })

  it('[PHR23] after a debate', () => {
    const acts: readonly SmallAct[] = [
      ...inFour,
      ['chair', 'debate.open'],
      ['chair', 'item.close', { outcome: 'adopted' }],
    ]
    expect(small(acts).last('4')).toBe('Der Beschlussvorschlag wird angenommen.')
  })

  it('[PHR23] informations are noted as such', () => {
    const agenda = [{ number: '1', title: 'Lage' }]
    const acts: readonly SmallAct[] = [
      ['chair', 'meeting.open'],
      call('1'),
      ['chair', 'item.close', { outcome: 'noted' }],
    ]
    expect(small(acts, { agenda }).last('1')).toBe('Die Mitglieder der DMK nehmen die Informationen zur Kenntnis.')
  })
})
