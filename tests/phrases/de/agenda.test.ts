import { describe, expect, it } from 'vitest'
import { adopted, call, inFour, open, small, type HeadChange, type SmallAct } from '../../meeting/small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]

describe('the agenda', () => {
  it('[FCT2] adopted as it stands', () => {
    expect(small(adopted).said('1')).toEqual(['Die Tagesordnung wird angenommen.'])
  })

  it('[FCT2, PHR21] adopted with changes: each in a sentence', () => {
    const { text } = small([
      open,
      call('1'),
      chair('agenda.move', { item: '5', after: '2' }),
      chair('agenda.move', { item: '6', before: '5' }),
      chair('agenda.order', { items: ['4', '3'] }),
      chair('agenda.join', { items: ['3', '4'] }),
      chair('agenda.schedule', { items: ['7'], day: '2024-10-19' }),
      chair('agenda.schedule', { items: ['5', '6'], day: '2024-10-19' }),
      chair('agenda.drop', { item: '8' }),
      ['sn', 'agenda.withdraw', { item: '5' }],
      chair('agenda.adopt'),
    ])
    expect(text('1')).toBe(
      'Die Tagesordnung wird mit folgenden Änderungen angenommen: ' +
        'Der TOP 5 „Cloud“ wird nach TOP 2 aufgerufen. ' +
        'Der TOP 6 „Schreiben an die KMK“ wird vor TOP 5 aufgerufen. ' +
        'Die TOPs 4, 3 werden in dieser Reihenfolge aufgerufen. ' +
        'Die TOPs 3 und 4 werden gemeinsam behandelt. ' +
        'Der TOP 7 wird am 19. Oktober 2024 behandelt. ' +
        'Die TOPs 5 und 6 werden am 19. Oktober 2024 behandelt. ' +
        'Der TOP 8 „Verschiedenes“ entfällt. ' +
        'Ministerin Fröhlich (SN) zieht den Beschlussvorschlag TOP 5 „Cloud“ zurück.',
    )
  })

  it.each<readonly [what: string, act: SmallAct, sentence: string]>([
    ['postponed', chair('agenda.postpone'), 'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird vertagt.'],
    [
      'postponed to',
      chair('agenda.postpone', { to: 'die nächste Sitzung' }),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird auf die nächste Sitzung vertagt.',
    ],
    [
      'postponed in words of one’s own',
      chair('agenda.postpone', { to: 'bis zum Frühjahr' }),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird bis zum Frühjahr vertagt.',
    ],
    ['referred', chair('agenda.refer'), 'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird verwiesen.'],
    [
      'referred to',
      chair('agenda.refer', { to: 'die AG Recht' }),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird an die AG Recht verwiesen.',
    ],
    [
      'settled',
      chair('agenda.settle'),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird an anderer Stelle abschließend behandelt.',
    ],
    [
      'settled somewhere',
      chair('agenda.settle', { where: 'IT-Planungsrat' }),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird an anderer Stelle (IT-Planungsrat) abschließend behandelt.',
    ],
    [
      'settled by another way',
      chair('agenda.settle', { where: 'im Umlaufverfahren' }),
      'Der TOP 4 „Stufenplan ‚Smarte Städte‘“ wird im Umlaufverfahren abschließend behandelt.',
    ],
    ['dropped later on', chair('agenda.drop', { item: '2.2' }), 'Der TOP 2.2 entfällt.'],
    [
      'withdrawn later on',
      ['hh', 'agenda.withdraw'],
      'Staatsrat Jan Pörksen (HH) zieht den Beschlussvorschlag TOP 4 „Stufenplan ‚Smarte Städte‘“ zurück.',
    ],
    [
      'added',
      ['office', 'agenda.add', { item: { number: '4a', title: 'Netz' }, after: '4' }],
      'Der TOP 4a „Netz“ wird in die Tagesordnung aufgenommen.',
    ],
    [
      'added late',
      ['office', 'agenda.add', { item: { number: '4a' }, after: '4', late: true }],
      'Der TOP 4a wird nachträglich in die Tagesordnung aufgenommen.',
    ],
  ])('[PHR21] %s', (_, act, sentence) => {
    expect(small([...inFour, act]).said('4')).toEqual([sentence])
  })
})

describe('the consent list', () => {
  const consent = (args: Readonly<Record<string, unknown>>): SmallAct => [
    'office',
    'agenda.consent',
    { when: 'end', how: 'singly', ...args },
  ]
  const LARGELY = 'im Vorfeld der Sitzung weitestgehend als konsensfähige Beschlüsse identifiziert worden'

  it.each<readonly [what: string, args: Readonly<Record<string, unknown>>, sentence: string]>([
    [
      'singly, at the end',
      { items: ['3', '4', '5'] },
      `Die TOPs 3, 4, 5 sind ${LARGELY} und werden entsprechend zum Ende der Sitzung der Reihenfolge nach aufgerufen und abgestimmt.`,
    ],
    [
      'of one',
      { items: ['3'] },
      'Der TOP 3 ist im Vorfeld der Sitzung weitestgehend als konsensfähiger Beschluss identifiziert worden und wird entsprechend zum Ende der Sitzung der Reihenfolge nach aufgerufen und abgestimmt.',
    ],
    [
      'en bloc, at once, with a name',
      { items: ['3', '4'], when: 'now', how: 'en-bloc', name: 'Grüne Liste' },
      `Die TOPs 3, 4 (Grüne Liste) sind ${LARGELY} und werden entsprechend sogleich en bloc aufgerufen und abgestimmt.`,
    ],
  ])('[PHR20] %s', (_, args, sentence) => {
    expect(small([open, call('1'), consent(args), chair('agenda.adopt')]).said('1')).toEqual([
      'Die Tagesordnung wird mit folgenden Änderungen angenommen:',
      sentence,
    ])
  })

  it('[PHR20] an item is lifted off it when enough have asked', () => {
    const { said, item } = small([
      open,
      call('1'),
      consent({ items: ['3', '4'], 'lift-at': 2 }),
      ['sn', 'agenda.lift', { item: '3' }],
      ['by', 'agenda.lift', { item: '3' }],
      chair('agenda.adopt'),
    ])
    expect(said('1').slice(2)).toEqual([
      'Ministerin Fröhlich (SN) bittet um Einzelbehandlung des TOP 3 „Zwillinge“.',
      'Auf Wunsch von Bayern und Sachsen wird der TOP 3 „Zwillinge“ einzeln behandelt.',
    ])
    expect([item('3').consent, item('4').consent]).toEqual([false, true])
  })
})

describe('presenting, reporting, debating', () => {
  it.each<readonly [item: string, act: SmallAct, sentence: string]>([
    ['4', ['hh', 'item.present'], 'Staatsrat Jan Pörksen (HH) stellt den Beschlussvorschlag vor.'],
    ['6', chair('item.present', { person: 'federal' }), 'Dr. Irina Soeffky (BMDV) stellt die Stellungnahme vor.'],
    ['2.1', ['federal', 'item.report'], 'Dr. Irina Soeffky (BMDV) berichtet.'],
    ['4', chair('debate.open'), 'Die Mitglieder der DMK diskutieren den Beschlussvorschlag.'],
    [
      '2.1',
      chair('debate.open', { topic: 'aktuellen Themen' }),
      'Die Mitglieder der DMK führen eine Aussprache zu aktuellen Themen.',
    ],
    ['2.2', chair('debate.open'), 'Die Mitglieder der DMK tauschen sich aus.'],
    ['4', chair('ruling.make', { text: 'Der Antrag ist zulässig.' }), 'Der Antrag ist zulässig.'],
    ['4', chair('notice.give', { text: 'dankt Berlin.' }), 'Ministerin Klement (BE) dankt Berlin.'],
  ])('[PHR2, PHR8] in item %s: %s', (item, act, sentence) => {
    expect(small([...adopted, call(item), act]).said(item)).toEqual([sentence])
  })

  it.each<readonly [what: string, change: HeadChange['body'], members: string]>([
    ['article and short name', { name: 'Konferenz', short: 'KDK', article: 'die' }, 'Die Mitglieder der KDK'],
    ['masculine', { name: 'Planungsrat', short: 'ITPR', article: 'der' }, 'Die Mitglieder des ITPR'],
    ['neuter', { name: 'Gremium', short: 'GRM', article: 'das' }, 'Die Mitglieder des GRM'],
    [
      'its own genitive',
      { name: 'Bundesrat', short: 'BR', article: 'der', genitive: 'des Bundesrates' },
      'Die Mitglieder des Bundesrates',
    ],
    ['neither', { name: 'Konferenz', short: 'KDK' }, 'Die Mitglieder'],
  ])('[PHR4] the body in the genitive: %s', (_, body, members) => {
    expect(small([...inFour, chair('debate.open')], { body }).last('4')).toBe(
      `${members} diskutieren den Beschlussvorschlag.`,
    )
  })
})

describe('sponsors', () => {
  it('[PHR4, PHR22] join and leave; the heading names who remains', () => {
    const { said, state, item } = small([
      ...inFour,
      ['sl', 'sponsor.join'],
      ['nl', 'sponsor.join'],
      ['hh', 'sponsor.leave', { 'will-vote': 'yes' }],
    ])
    expect(said('4')).toEqual([
      'Yorgova (SL) erklärt den Beitritt des Saarlandes zum Beschlussvorschlag.',
      'de Vries (NL) erklärt den Beitritt der Niederlande zum Beschlussvorschlag.',
      'Staatsrat Jan Pörksen (HH) erklärt, Hamburg sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag aus Saarland und den Niederlanden aber zustimmen.',
    ])
    expect(state.agenda.items['4']?.sponsorsNow).toEqual(['SL', 'NL'])
    expect(item('4').sponsors).toEqual(['SL', 'NL'])
  })

  it.each([
    [{}, '.'],
    [{ 'will-vote': 'yes' }, ', werde dem Beschlussvorschlag aber zustimmen.'],
    [{ 'will-vote': 'no' }, ', werde dem Beschlussvorschlag nicht zustimmen.'],
    [{ 'will-vote': 'abstain' }, ', werde sich aber der Stimme enthalten.'],
  ])('[PHR22] nobody remains: %j', (args, then) => {
    expect(small([...inFour, ['hh', 'sponsor.leave', args]]).last('4')).toBe(
      `Staatsrat Jan Pörksen (HH) erklärt, Hamburg sei nicht mehr antragstellendes Land${then}`,
    )
  })

  it('[PHR1] who remains is named in the house’s order, the heading lead first', () => {
    const acts: readonly SmallAct[] = [
      ...inFour,
      ['sn', 'sponsor.join'],
      ['by', 'sponsor.join'],
      ['hh', 'sponsor.leave', { 'will-vote': 'yes' }],
    ]
    const { last, item } = small(acts, { style: { delegations: 'as-cast' } })
    expect(last('4')).toContain('werde dem Beschlussvorschlag aus Bayern und Sachsen aber zustimmen.')
    expect(item('4').sponsors).toEqual(['SN', 'BY'])
  })

  it('[PHR22] who remained just then, whoever comes or goes later', () => {
    const { said } = small([
      ...inFour,
      ['sl', 'sponsor.join'],
      ['hh', 'sponsor.leave', { 'will-vote': 'yes' }],
      ['by', 'sponsor.join'],
      ['sl', 'sponsor.leave'],
    ])
    expect(said('4')[1]).toContain('werde dem Beschlussvorschlag aus Saarland aber zustimmen.')
  })

  it('[PHR22] no, with who remains', () => {
    expect(small([...adopted, call('3'), ['co', 'sponsor.leave', { 'will-vote': 'no' }]]).last('3')).toBe(
      'Ministerin Haase (BB) erklärt, Brandenburg sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag aus Berlin nicht zustimmen.',
    )
  })

  it.each([
    [{ noun: 'Staat', gender: 'm', plural: 'Staaten' }, 'antragstellender Staat', 'den Staat Berlin'],
    [{ noun: 'Partei', gender: 'f', plural: 'Parteien' }, 'antragstellende Partei', 'die Partei Berlin'],
    [{ noun: 'Mitglied', gender: 'n', plural: 'Mitglieder' }, 'antragstellendes Mitglied', 'das Mitglied Berlin'],
  ])('[PHR5, PHR7] what a delegation is called: %j', (delegation, applicant, holder) => {
    const { said } = small(
      [
        ...inFour,
        ['nl', 'sponsor.join'],
        ['nl', 'sponsor.leave', { 'will-vote': 'yes' }],
        ['nl', 'proxy.give', { to: 'BE' }],
      ],
      { body: { name: 'Konferenz', short: 'KDK', article: 'die', delegation } },
    )
    expect(said('4').slice(1)).toEqual([
      `de Vries (NL) erklärt, Niederlande seien nicht mehr ${applicant}, würden dem Beschlussvorschlag aus Hamburg aber zustimmen.`,
      `de Vries (NL) überträgt das Stimmrecht auf ${holder}.`,
    ])
  })

  it.each([
    ['Hessen', 'Hessens'],
    ['Sachsen-Anhalt', 'Sachsen-Anhalts'],
    ['Rheinland-Pfalz', 'Rheinland-Pfalz’'],
    ['Bremen/Haus', 'Bremen/Haus’'],
    ['Elsaß', 'Elsaß’'],
    ['Luxe', 'Luxes'],
    ['Benelux', 'Benelux’'],
  ])('[PHR4] the genitive of %s', (name, genitive) => {
    const delegations = [{ code: 'XX', name }]
    const people = [{ id: 'x', delegation: 'XX', seat: 'member', duty: 'chair' }]
    const agenda = [{ number: '1', title: 'Eins', clauses: ['Eins.'] }]
    const acts: readonly SmallAct[] = [
      ['x', 'meeting.open'],
      ['x', 'item.call', { item: '1' }],
      ['x', 'sponsor.join'],
    ]
    expect(small(acts, { delegations, people, agenda }).last('1')).toBe(
      `x (XX) erklärt den Beitritt ${genitive} zum Beschlussvorschlag.`,
    )
  })
})
