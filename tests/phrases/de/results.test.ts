import { describe, expect, it } from 'vitest'
import { adopted, call, inFour, small, vote, type HeadChange, type SmallAct } from '../../meeting/small-meeting.ts'

type Answers = Readonly<Record<string, string>>
const everybody = ['by', 'chair', 'co', 'hh', 'sl', 'sn', 'nl']
const all = (choice: string, ...except: readonly string[]): Answers =>
  Object.fromEntries(everybody.filter((id) => !except.includes(id)).map((id) => [id, choice]))
const named = (answers: Answers, args: Readonly<Record<string, unknown>> = {}): readonly SmallAct[] =>
  vote(answers, { method: 'named', ...args })
const debate: SmallAct = ['chair', 'debate.open']

describe('a result', () => {
  it.each<readonly [what: string, answers: Answers, sentence: string]>([
    ['unanimous', {}, 'wird einstimmig angenommen.'],
    ['one abstention', { sl: 'abstain' }, 'wird angenommen – bei Enthaltung von Saarland.'],
    ['one against', { sl: 'no' }, 'wird angenommen – gegen die Stimme von Saarland.'],
    ['several against', { sn: 'no', by: 'no' }, 'wird angenommen – gegen die Stimmen von Bayern und Sachsen.'],
    [
      'abstentions first',
      { by: 'no', sl: 'abstain', hh: 'abstain', co: 'abstain' },
      'wird angenommen – bei Enthaltung von Brandenburg, Hamburg und Saarland und gegen die Stimme von Bayern.',
    ],
    ['a dative of its own', { nl: 'no' }, 'wird angenommen – gegen die Stimme von den Niederlanden.'],
  ])('[PHR12] %s', (_, answers, sentence) => {
    expect(small([...inFour, debate, ...vote(answers)]).last('4')).toBe(`Der Beschlussvorschlag ${sentence}`)
  })

  it('[PHR16] without a debate, with one, and where that is unrecorded', () => {
    expect(small([...inFour, ...vote()]).said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen.',
    ])
    expect(small([...inFour, ...vote({ sn: 'abstain' })]).last('4')).toBe(
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von Sachsen.',
    )
    expect(small([...inFour, ...vote({}, { debate: 'unrecorded' })]).said('4')).toEqual([
      'Der Beschlussvorschlag wird einstimmig angenommen.',
    ])
  })

  it('[PHR8] of a position, of the agenda and of earlier minutes', () => {
    const opinion = [...adopted, call('6'), ...vote({}, { debate: 'unrecorded' })]
    expect(small(opinion).said('6')).toEqual(['Die Stellungnahme wird einstimmig angenommen.'])
    expect(small([['chair', 'meeting.open'], call('1'), ...vote({ by: 'no' })]).last('1')).toMatch(
      /^Die Tagesordnung wird ohne Aussprache angenommen – gegen die Stimme von Bayern\./,
    )
    const earlier = { agenda: [{ number: '1', title: 'Niederschrift', kind: 'minutes-approval' }] }
    expect(small([['chair', 'meeting.open'], call('1'), ...vote()], earlier).last('1')).toMatch(
      /^Das Protokoll wird ohne Aussprache einstimmig genehmigt\./,
    )
  })

  it.each<readonly [style: string, sentence: string]>([
    ['protocol', 'Brandenburg, Hamburg, Saarland und Sachsen'],
    ['alphabetical', 'Brandenburg, Hamburg, Saarland und Sachsen'],
    ['as-cast', 'Sachsen, Saarland, Brandenburg und Hamburg'],
  ])('[PHR1] names delegations in the order %s', (order, names) => {
    const answers: readonly SmallAct[] = (
      [
        ['hh', 'yes'],
        ['sn', 'abstain'],
        ['sl', 'abstain'],
        ['co', 'abstain'],
        ['hh', 'abstain'],
      ] as const
    ).map(([id, choice]) => [id, 'ballot.cast', { choice }])
    const acts: readonly SmallAct[] = [
      ...inFour,
      ['chair', 'ballot.open', { method: 'exceptions' }],
      ...answers,
      ['chair', 'ballot.close'],
    ]
    expect(small(acts, { style: { delegations: order } }).last('4')).toBe(
      `Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von ${names}.`,
    )
  })

  it('[PHR1] by the letters of the language, not of the machine', () => {
    const delegations = [
      { code: 'Z', name: 'Zypern' },
      { code: 'O', name: 'Österreich' },
      { code: 'P', name: 'Polen' },
      { code: 'A', name: 'Albanien' },
    ]
    const people = delegations.map(({ code }) => ({
      id: code,
      delegation: code,
      seat: 'member',
      ...(code === 'A' ? { duty: 'chair' } : {}),
    }))
    const agenda = [{ number: '1', title: 'Eins', clauses: ['Eins.'] }]
    const acts: readonly SmallAct[] = [
      ['A', 'meeting.open'],
      ['A', 'item.call', { item: '1' }],
      ['A', 'ballot.open', { method: 'exceptions' }],
      ...['Z', 'P', 'O'].map((id): SmallAct => [id, 'ballot.cast', { choice: 'abstain' }]),
      ['A', 'ballot.close'],
    ]
    expect(small(acts, { delegations, people, agenda, style: { delegations: 'alphabetical' } }).last('1')).toContain(
      'von Österreich, Polen und Zypern.',
    )
  })
})

describe('what was not carried', () => {
  const ruled = (rules: unknown): HeadChange => ({ rules })
  it.each<readonly [what: string, change: HeadChange, acts: readonly SmallAct[], sentence: string]>([
    ['by all', {}, vote(all('no')), 'wird abgelehnt.'],
    [
      'by most',
      {},
      vote({ ...all('no', 'by'), sl: 'abstain' }),
      'wird abgelehnt – bei Enthaltung von Saarland und bei Zustimmung von Bayern.',
    ],
    [
      'on a tie',
      {},
      vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' }),
      'wird bei Stimmengleichheit abgelehnt – bei Enthaltung von Hamburg und bei Zustimmung von Saarland, Sachsen und den Niederlanden.',
    ],
    [
      'short of the majority',
      ruled('unanimity-all'),
      vote({ sl: 'abstain', sn: 'no' }),
      'erreicht nicht die erforderliche Mehrheit – bei Enthaltung von Saarland und gegen die Stimme von Sachsen.',
    ],
    [
      'blocked',
      ruled('no-opposition'),
      vote({ sn: 'no', by: 'abstain' }),
      'wird wegen des Widerspruchs von Sachsen nicht angenommen.',
    ],
    [
      'without a quorum',
      ruled({ preset: 'majority-cast', quorum: { 'at-least': 8 } }),
      vote(),
      'wird mangels Beschlussfähigkeit nicht beschlossen.',
    ],
    [
      'undecided, to be voted on again',
      ruled({ preset: 'majority-cast', tie: 'second-ballot' }),
      vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' }),
      'bleibt bei Stimmengleichheit unentschieden – bei Enthaltung von Hamburg und gegen die Stimmen von Bayern, Berlin und Brandenburg.',
    ],
  ])('[PHR13] %s', (_, change, acts, sentence) => {
    expect(small([...inFour, debate, ...acts], change).last('4')).toBe(`Der Beschlussvorschlag ${sentence}`)
  })

  it.each([
    [
      'yes',
      'wird bei Stimmengleichheit durch Entscheidung des Vorsitzes angenommen – gegen die Stimmen von Bayern, Berlin und Brandenburg.',
    ],
    [
      'no',
      'wird bei Stimmengleichheit durch Entscheidung des Vorsitzes abgelehnt – bei Zustimmung von Saarland, Sachsen und den Niederlanden.',
    ],
  ])('[PHR13] a tie the chair decided with %s', (choice, sentence) => {
    const acts = [
      ...inFour,
      debate,
      ...named({ by: 'no', chair: 'no', co: 'no', sl: 'yes', sn: 'yes', nl: 'yes' }),
      ['chair', 'ballot.decide', { choice }] as const,
    ]
    expect(small(acts, ruled({ preset: 'majority-cast', tie: 'chair-decides' })).last('4')).toBe(
      `Der Beschlussvorschlag ${sentence}`,
    )
  })

  it('[PHR13] an absence that counts against is no objection', () => {
    const unanimity = { rules: 'eu-unanimity' }
    expect(small([...inFour, debate, ...vote()], unanimity).last('4')).toMatch(
      /^Der Beschlussvorschlag wird wegen der Abwesenheit von Thüringen nicht angenommen\./,
    )
    expect(small([...inFour, debate, ...vote({ sn: 'no' })], unanimity).last('4')).toMatch(
      /^Der Beschlussvorschlag wird wegen des Widerspruchs von Sachsen nicht angenommen\./,
    )
    expect(small([...inFour, debate, ...vote()], { ...unanimity, style: { tally: 'numbers' } }).last('4')).toMatch(
      /^Der Beschlussvorschlag wird wegen der Abwesenheit nicht angenommen\. \[7, 0, 0\]/,
    )
  })

  it('[PHR13] short of an agreement alone', () => {
    const rules = { 'consent-of': ['NL'], 'adopt-if': [{ 'at-least': 5 }] }
    expect(small([...inFour, debate, ...vote({ nl: 'no' })], ruled(rules)).last('4')).toBe(
      'Der Beschlussvorschlag findet nicht die erforderliche Zustimmung der Niederlande – gegen die Stimme von den Niederlanden.',
    )
    expect(small([...inFour, debate, ...vote({ nl: 'no', sn: 'no', hh: 'no' })], ruled(rules)).last('4')).toMatch(
      /^Der Beschlussvorschlag erreicht nicht die erforderliche Mehrheit –/,
    )
  })

  it('[PHR13] adopted without those whose agreement marks it', () => {
    const rules = {
      'adopt-if': [{ 'at-least': '1/1', of: 'members', without: ['TH'] }],
      'or-if-marked': [{ 'at-least': '1/1', of: 'members', without: ['TH', 'NL'] }],
    }
    expect(small([...inFour, debate, ...vote({ nl: 'abstain' })], ruled(rules)).last('4')).toBe(
      'Der Beschlussvorschlag wird angenommen, jedoch ohne Zustimmung der Niederlande – bei Enthaltung von den Niederlanden.',
    )
  })
})

describe('figures', () => {
  const dissent = { sl: 'abstain', sn: 'no', by: 'no' }
  it.each([
    ['names', 'wird angenommen – bei Enthaltung von Saarland und gegen die Stimmen von Bayern und Sachsen.'],
    ['numbers', 'wird angenommen. [4, 2, 1]'],
    ['both', 'wird angenommen – bei Enthaltung von Saarland und gegen die Stimmen von Bayern und Sachsen. [4, 2, 1]'],
  ])('[PHR14] a house that prints %s', (tally, sentence) => {
    expect(small([...inFour, debate, ...vote(dissent)], { style: { tally } }).last('4')).toBe(
      `Der Beschlussvorschlag ${sentence}`,
    )
  })

  it('[PHR14] blocked, without a name', () => {
    const change = { style: { tally: 'numbers' }, rules: 'no-opposition' }
    expect(small([...inFour, debate, ...vote({ sn: 'no' })], change).last('4')).toBe(
      'Der Beschlussvorschlag wird wegen Widerspruchs nicht angenommen. [6, 1, 0]',
    )
  })

  it('[PHR14] a dash for what was not asked', () => {
    const acts = [...inFour, debate, ...vote(all('yes', 'sn'), { method: 'ayes-only' })]
    expect(small(acts, { style: { tally: 'both' } }).last('4')).toBe(
      'Der Beschlussvorschlag wird angenommen. [6, –, –]',
    )
    expect(small(acts).last('4')).toBe('Der Beschlussvorschlag wird angenommen.')
  })

  it('[PHR14] a secret ballot has figures alone', () => {
    const acts = [...inFour, debate, ...vote({ ...all('yes'), sn: 'no', by: 'abstain' }, { method: 'secret' })]
    const { last, item } = small(acts)
    expect(last('4')).toBe('Der Beschlussvorschlag wird in geheimer Abstimmung angenommen. [5, 1, 1]')
    expect(item('4').ballots[0]).toMatchObject({
      yes: null,
      no: null,
      abstain: null,
      silent: null,
      totals: { yes: 5, no: 1, abstain: 1 },
    })
  })
})

describe('what else is put to the vote', () => {
  it('[PHR13, PHR28] a clause, a question, a late item', () => {
    const { said } = small([
      ...inFour,
      [
        'office',
        'agenda.add',
        { item: { number: '4a', title: 'Nachtrag „Netz“', clauses: ['Eins.'] }, after: '4', late: true },
      ],
      ...vote({ sn: 'no' }, { clause: 3 }),
      ...vote({}, { question: 'Wir nennen es „Netz“.' }),
      ...vote({}, { admits: '4a' }),
    ])
    expect(said('4')).toEqual([
      'Der TOP 4a „Nachtrag ‚Netz‘“ wird nachträglich angemeldet.',
      'Die Ziffer 3 des Beschlussvorschlags wird angenommen – gegen die Stimme von Sachsen.',
      'Der Antrag „Wir nennen es ‚Netz‘.“ wird einstimmig angenommen.',
      'Der Antrag auf Aufnahme des TOP 4a „Nachtrag ‚Netz‘“ in die Tagesordnung wird einstimmig angenommen.',
    ])
  })

  it('[PHR16] in a written procedure nobody could debate', () => {
    const { said } = small([...inFour, ...vote({}, { method: 'named', written: true, rules: 'silence' })])
    expect(said('4')).toEqual(['Der Beschlussvorschlag wird im Umlaufverfahren einstimmig angenommen.'])
  })
})

describe('who was absent', () => {
  const arrives: SmallAct = ['late', 'person.arrive']

  it('[PHR15, ABS1] throughout: said once, where the agenda is adopted', () => {
    const { said, record } = small([...inFour, ...vote()])
    expect(said('1')).toEqual([
      'Die Tagesordnung wird angenommen.',
      'Alle Beschlüsse werden unter Abwesenheit von Thüringen gefasst.',
    ])
    expect(record.absent).toEqual(['TH'])
  })

  it('[PHR15, ABS2] from some: said at the result of each', () => {
    const { said, record } = small([...inFour, ...vote({ sn: 'no' }), arrives, call('5'), ...vote()])
    expect(said('1')).toEqual(['Die Tagesordnung wird angenommen.'])
    expect(said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen. Der Beschluss wird unter Abwesenheit von Thüringen gefasst.',
      'Spät (TH) nimmt ab 09:07 Uhr an der Sitzung teil.',
    ])
    expect(said('5')).toEqual(['Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen.'])
    expect(record.absent).toEqual([])
  })

  it('[PHR15] also of an amendment, and where nothing was resolved', () => {
    const change = { rules: { preset: 'majority-cast', tie: 'second-ballot' } }
    const amendment: SmallAct = ['by', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'strike' }] }]
    const { said } = small(
      [
        ...inFour,
        amendment,
        ...vote({}, { amendment: 'a' }),
        ...vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' }),
        arrives,
        call('5'),
        ...vote(),
      ],
      change,
    )
    expect(said('4')[0]).toMatch(
      /Dieser wird einstimmig angenommen\. Der Beschluss wird unter Abwesenheit von Thüringen gefasst\.$/,
    )
    expect(said('4')[1]).toMatch(/ unentschieden – .* Der Beschluss wird unter Abwesenheit von Thüringen gefasst\.$/)
  })

  it('[PHR15] also where there were too few to resolve anything', () => {
    const rules = { preset: 'majority-cast', quorum: { 'at-least': 8 } }
    const { said } = small([...inFour, ...vote({}, { rules }), arrives, call('5'), ...vote()])
    expect(said('4')[0]).toBe(
      'Der Beschlussvorschlag wird mangels Beschlussfähigkeit nicht beschlossen. Der Beschluss wird unter Abwesenheit von Thüringen gefasst.',
    )
  })

  it('[ABS2] where no item adopts the agenda each result names all', () => {
    const { said } = small([['chair', 'meeting.open'], call('4'), ...vote()])
    expect(said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen. Der Beschluss wird unter Abwesenheit von Thüringen gefasst.',
    ])
  })

  it('[ABS3] a written ballot makes nobody absent, and nobody present', () => {
    const written = vote({}, { method: 'named', written: true, rules: 'silence' })
    expect(small([...inFour, ...written]).record.absent).toEqual([])
    const { said, record } = small([...inFour, ...written, call('5'), ...vote()])
    expect(record.absent).toEqual(['TH'])
    expect(said('4')).toEqual(['Der Beschlussvorschlag wird im Umlaufverfahren einstimmig angenommen.'])
    expect(said('1').at(-1)).toBe('Alle Beschlüsse werden unter Abwesenheit von Thüringen gefasst.')
  })
})

describe('corrections, cancelled ballots', () => {
  const correct = (delegation: string, choice: string, reason = 'Bedienungsfehler.'): SmallAct => [
    'chair',
    'ballot.correct',
    { delegation, choice, reason },
  ]

  it('[PHR18] says what is corrected and what had been stated; the result is the corrected one', () => {
    const { said, item } = small([...inFour, ...vote(), correct('SN', 'abstain'), correct('BY', 'no', 'Versehen')])
    expect(said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von Sachsen und gegen die Stimme von Bayern.',
      'Das Abstimmungsergebnis wird berichtigt: Sachsen hat sich der Stimme enthalten (Grund: Bedienungsfehler). Zunächst war festgestellt worden: „Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen.“',
      'Das Abstimmungsergebnis wird berichtigt: Bayern hat dagegen gestimmt (Grund: Versehen).',
    ])
    expect(item('4').ballots[0]).toMatchObject({ no: ['BY'], abstain: ['SN'] })
  })

  it.each([
    ['SN', 'yes', 'Sachsen hat zugestimmt'],
    ['NL', 'no', 'Niederlande haben dagegen gestimmt'],
    ['NL', 'abstain', 'Niederlande haben sich der Stimme enthalten'],
    ['SN', 'invalid', 'Die Stimme von Sachsen ist ungültig'],
  ])('[PHR18, PHR5] %s to %s', (delegation, choice, what) => {
    const { last } = small([...inFour, ...vote({ sn: 'no' }), correct(delegation, choice)])
    expect(last('4')).toContain(`wird berichtigt: ${what} (Grund: Bedienungsfehler).`)
  })

  it('[PHR18] stands in the item it corrects, whatever is called then', () => {
    const { said } = small([
      ...inFour,
      ...vote(),
      call('5'),
      ['chair', 'ballot.correct', { item: '4', delegation: 'SN', choice: 'no', reason: 'Versehen' }],
    ])
    expect(said('4')).toHaveLength(2)
    expect(said('5')).toEqual([])
  })

  it('[PHR18, PHR26] without a reason none is printed', () => {
    const { said } = small([
      ...inFour,
      ['chair', 'ballot.open', { method: 'exceptions' }],
      ['chair', 'ballot.cancel', {}],
      ...vote(),
      ['chair', 'ballot.correct', { delegation: 'SN', choice: 'no' }],
    ])
    expect(said('4')[0]).toBe('Die Abstimmung wird abgebrochen.')
    expect(said('4').at(-1)).toMatch(/wird berichtigt: Sachsen hat dagegen gestimmt\. Zunächst/)
  })

  it('[PHR26] a ballot that was cancelled', () => {
    const { said, item } = small([
      ...inFour,
      ['chair', 'ballot.open', { method: 'exceptions' }],
      ['chair', 'ballot.cancel', { reason: 'Tonausfall' }],
      ...vote(),
    ])
    expect(said('4')).toEqual([
      'Die Abstimmung wird abgebrochen (Grund: Tonausfall).',
      'Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen.',
    ])
    expect(item('4').ballots).toHaveLength(1)
  })
})

describe('elections', () => {
  const [anna, bernd] = ['Anna Muster', 'Bernd Beispiel']
  const elect = (candidates: readonly string[], answers: Answers, method = 'named') => [
    ...adopted,
    call('7'),
    ...vote(answers, { candidates, method }),
  ]

  it('[PHR19] of one, unanimously or against some', () => {
    expect(small(elect([anna], all('yes'))).last('7')).toBe('Anna Muster wird einstimmig gewählt.')
    expect(small(elect([anna], { ...all('yes'), sn: 'no', by: 'abstain' })).last('7')).toBe(
      'Anna Muster wird gewählt – bei Enthaltung von Bayern und gegen die Stimme von Sachsen.',
    )
  })

  it('[PHR19] of one among several, secretly, with figures', () => {
    const answers = { ...all(anna, 'by', 'sn', 'nl'), by: bernd, sn: 'abstain' }
    expect(small(elect([anna, bernd], answers)).last('7')).toBe('Anna Muster wird gewählt.')
    expect(small(elect([anna, bernd], answers, 'secret')).last('7')).toBe(
      'Anna Muster wird in geheimer Wahl gewählt. Stimmen für Anna Muster: 4, für Bernd Beispiel: 1; Gegenstimmen: 0, Enthaltungen: 1.',
    )
  })

  it('[PHR19] of people named by their ids', () => {
    const { last } = small(elect(['sn', 'NL'], { ...all('sn', 'by'), by: 'NL' }, 'secret'))
    expect(last('7')).toBe(
      'Ministerin Fröhlich (SN) wird in geheimer Wahl gewählt. Stimmen für Ministerin Fröhlich (SN): 6, für Niederlande: 1; Gegenstimmen: 0, Enthaltungen: 0.',
    )
  })

  it('[PHR19, OUT4] without a result, and without a quorum', () => {
    const tied = small(elect([anna, bernd], { by: anna, sn: bernd }))
    expect(tied.last('7')).toBe('Die Wahl bleibt ohne Ergebnis.')
    expect(tied.item('7').outcome).toBe('open')
    const rules = { preset: 'majority-cast', quorum: { 'at-least': 8 } }
    const none = small(elect([anna], all('yes')), { rules })
    expect(none.last('7')).toBe('Die Wahl kommt mangels Beschlussfähigkeit nicht zustande.')
    expect(none.item('7').outcome).toBe('no-quorum')
  })

  it('[PHR19, PHR18] who was absent, and a correction', () => {
    const { said } = small([
      ...elect([anna, bernd], { ...all(anna, 'by'), by: bernd }),
      ['chair', 'ballot.correct', { delegation: 'SN', choice: bernd, reason: 'Versehen' }],
      ['late', 'person.arrive'],
      call('4'),
      ...vote(),
    ])
    expect(said('7').slice(0, 2)).toEqual([
      'Anna Muster wird gewählt. Der Beschluss wird unter Abwesenheit von Thüringen gefasst.',
      'Das Abstimmungsergebnis wird berichtigt: Sachsen hat für Bernd Beispiel gestimmt (Grund: Versehen). Zunächst war festgestellt worden: „Anna Muster wird gewählt.“',
    ])
  })
})
