import { describe, expect, it } from 'vitest'
import { adopted, call, inFour, small, vote, type SmallAct } from '../../meeting/small-meeting.ts'

type Change = Readonly<Record<string, unknown>>
const change = (...changes: readonly Change[]): SmallAct => ['office', 'motion.change', { changes }]
const debate: SmallAct = ['chair', 'debate.open']

const afterDebate: readonly (readonly [what: string, changes: readonly Change[], sentence: string])[] = [
  [
    'strikes',
    [
      { clause: 4, op: 'strike' },
      { clause: 5, op: 'strike' },
    ],
    'Im Ergebnis der Diskussion werden die Ziffern 4 und 5 des Beschlussvorschlages einvernehmlich gestrichen.',
  ],
  [
    'one strike',
    [{ clause: 4, op: 'strike' }],
    'Im Ergebnis der Diskussion wird die Ziffer 4 des Beschlussvorschlages einvernehmlich gestrichen.',
  ],
  [
    'a strike and what follows from it',
    [
      { clause: 2, op: 'strike' },
      { clause: 4, op: 'strike', consequential: true },
    ],
    'Im Ergebnis der Diskussion werden die Ziffer 2 und entsprechend die Ziffer 4 des Beschlussvorschlages einvernehmlich gestrichen.',
  ],
  [
    'two specifications',
    [{ clause: 2, op: 'specify', count: 2 }],
    'Im Ergebnis der Diskussion werden in Ziffer 2 zwei Konkretisierungen einvernehmlich aufgenommen.',
  ],
  [
    'one specification',
    [{ clause: 2, op: 'specify', count: 1 }],
    'Im Ergebnis der Diskussion wird in Ziffer 2 eine Konkretisierung einvernehmlich aufgenommen.',
  ],
  [
    'specifications nobody counted',
    [{ clause: 2, op: 'specify' }],
    'Im Ergebnis der Diskussion werden in Ziffer 2 Konkretisierungen einvernehmlich aufgenommen.',
  ],
  [
    'specifications in two clauses',
    [
      { clause: 2, op: 'specify', count: 1 },
      { clause: 3, op: 'specify', count: 3, consequential: true },
    ],
    'Im Ergebnis der Diskussion werden in Ziffer 2 eine Konkretisierung und in Ziffer 3 drei entsprechende Konkretisierungen einvernehmlich aufgenommen.',
  ],
  [
    'an adjustment',
    [{ clause: 3, op: 'adapt' }],
    'Im Ergebnis der Diskussion werden Anpassungen in Ziffer 3 einvernehmlich vorgenommen.',
  ],
  [
    'adjustments in several clauses, one of them following',
    [
      { clause: 3, op: 'adapt' },
      { clause: 5, op: 'adapt' },
      { clause: 6, op: 'adapt', consequential: true },
    ],
    'Im Ergebnis der Diskussion werden Anpassungen in den Ziffern 3 und 5 und entsprechende Anpassungen in Ziffer 6 einvernehmlich vorgenommen.',
  ],
  [
    'counted adjustments',
    [{ clause: 3, op: 'adapt', count: 3 }],
    'Im Ergebnis der Diskussion werden drei Anpassungen in Ziffer 3 einvernehmlich vorgenommen.',
  ],
  [
    'one adjustment, counted',
    [{ clause: 3, op: 'adapt', count: 1 }],
    'Im Ergebnis der Diskussion wird eine Anpassung in Ziffer 3 einvernehmlich vorgenommen.',
  ],
  [
    'a new wording',
    [{ clause: 6, op: 'reword', text: 'Neu.' }],
    'Im Ergebnis der Diskussion wird die Ziffer 6 des Beschlussvorschlages einvernehmlich neu gefasst.',
  ],
  [
    'a new clause',
    [{ clause: 3, op: 'insert', text: 'Neu.' }],
    'Im Ergebnis der Diskussion wird eine neue Ziffer 3 einvernehmlich eingefügt.',
  ],
  [
    'new clauses',
    [
      { clause: 3, op: 'insert', text: 'Neu.' },
      { clause: 7, op: 'insert', text: 'Neu.' },
    ],
    'Im Ergebnis der Diskussion werden die neuen Ziffern 3 und 8 einvernehmlich eingefügt.',
  ],
  [
    'several kinds',
    [
      { clause: 3, op: 'adapt' },
      { clause: 4, op: 'strike' },
      { clause: 6, op: 'adapt', consequential: true },
    ],
    'Im Beschlussvorschlag werden in der Folge Anpassungen in Ziffer 3, die Streichung der Ziffer 4 und entsprechende Anpassungen in Ziffer 6 (jetzt Ziffer 5) einvernehmlich vorgenommen.',
  ],
  [
    'every kind',
    [
      { clause: 1, op: 'strike' },
      { clause: 2, op: 'strike' },
      { clause: 3, op: 'insert', text: 'Neu.' },
      { clause: 4, op: 'reword', text: 'Neu.' },
      { clause: 5, op: 'specify', count: 2 },
      { clause: 6, op: 'reword', text: 'Neu.', consequential: true },
    ],
    'Im Beschlussvorschlag werden in der Folge die Streichung der Ziffern 1 und 2, die Einfügung einer neuen Ziffer 1, die Neufassung der Ziffer 4 (jetzt Ziffer 3), zwei Konkretisierungen in Ziffer 5 (jetzt Ziffer 4) und die entsprechende Neufassung der Ziffer 6 (jetzt Ziffer 5) einvernehmlich vorgenommen.',
  ],
  [
    'what follows from another, as nouns',
    [
      { clause: 1, op: 'adapt' },
      { clause: 2, op: 'strike', consequential: true },
      { clause: 4, op: 'insert', text: 'Neu.', consequential: true },
    ],
    'Im Beschlussvorschlag werden in der Folge Anpassungen in Ziffer 1, die entsprechende Streichung der Ziffer 2 und die entsprechende Einfügung einer neuen Ziffer 3 einvernehmlich vorgenommen.',
  ],
]

describe('changes of the text out of a debate', () => {
  it.each(afterDebate)('[PHR9, PHR10] %s', (_, changes, sentence) => {
    expect(small([...inFour, debate, change(...changes)]).last('4')).toBe(sentence)
  })
})

const withoutDebate: readonly (readonly [what: string, changes: readonly Change[], sentence: string])[] = [
  [
    'strikes',
    [
      { clause: 4, op: 'strike' },
      { clause: 5, op: 'strike' },
    ],
    'Einvernehmlich werden die Ziffern 4 und 5 des Beschlussvorschlages gestrichen.',
  ],
  [
    'one specification',
    [{ clause: 2, op: 'specify', count: 1 }],
    'Einvernehmlich wird in Ziffer 2 eine Konkretisierung aufgenommen.',
  ],
  [
    'several kinds',
    [
      { clause: 3, op: 'adapt' },
      { clause: 4, op: 'strike' },
    ],
    'Einvernehmlich werden im Beschlussvorschlag Anpassungen in Ziffer 3 und die Streichung der Ziffer 4 vorgenommen.',
  ],
]

describe('changes of the text without a debate', () => {
  it.each(withoutDebate)('[PHR9] %s', (_, changes, sentence) => {
    expect(small([...inFour, change(...changes)]).last('4')).toBe(sentence)
  })

  it('[PHR8] a position is no proposal', () => {
    const { said } = small([
      ...inFour,
      call('6'),
      debate,
      change({ clause: 1, op: 'strike' }),
      change({ clause: 1, op: 'adapt' }, { clause: 2, op: 'strike' }),
    ])
    expect(said('6')).toEqual([
      'Die Mitglieder der DMK diskutieren die Stellungnahme.',
      'Im Ergebnis der Diskussion wird die Ziffer 1 der Stellungnahme einvernehmlich gestrichen.',
      'In der Stellungnahme werden in der Folge Anpassungen in Ziffer 1 und die Streichung der Ziffer 2 einvernehmlich vorgenommen.',
    ])
  })
})

const table = (changes: readonly Change[], args: Change = {}): SmallAct => [
  'by',
  'amendment.table',
  { id: 'a1', changes, ...args },
]
const reword4 = [{ clause: 4, op: 'reword', text: 'Neu.' }]
const revise = (text: string): SmallAct => [
  'by',
  'amendment.revise',
  { id: 'a1', changes: [{ clause: 4, op: 'reword', text }] },
]
const accept = (accepted: string): SmallAct => ['chair', 'amendment.accept', { id: 'a1', accepted }]
const TABLED =
  'Minister Dr. Mehring (BY) legt einen Änderungsantrag, der eine abgewandelte Formulierung der Ziffer 4 des Beschlussvorschlags betrifft, vor.'

describe('amendments', () => {
  it.each([
    ['as tabled', [], `${TABLED} Dieser wird einvernehmlich in den Beschlussvorschlag aufgenommen.`],
    [
      'revised once',
      [revise('Neuer.')],
      `${TABLED} Dieser wird einvernehmlich – mit einer Änderung – in den Beschlussvorschlag aufgenommen.`,
    ],
    [
      'revised twice',
      [revise('Neuer.'), revise('Noch neuer.')],
      `${TABLED} Dieser wird einvernehmlich – mit zwei Änderungen – in den Beschlussvorschlag aufgenommen.`,
    ],
  ] as const)('[PHR11] by common accord, %s', (_, revisions, sentence) => {
    expect(small([...inFour, table(reword4), ...revisions, accept('consensus')]).last('4')).toBe(sentence)
  })

  it.each([
    ['one sponsor', '4', 'vom antragstellenden Land'],
    ['several sponsors', '3', 'von den antragstellenden Ländern'],
    ['no sponsor', '6', 'von der antragstellenden Seite'],
  ])('[PHR11, PHR7] taken over by %s', (_, item, by) => {
    const { last } = small([...adopted, call(item), table(reword4), revise('Neuer.'), accept('mover')])
    const into = item === '6' ? 'in die Stellungnahme' : 'in den Beschlussvorschlag'
    expect(last(item)).toContain(` Dieser wird ${by} – mit einer Änderung – ${into} übernommen.`)
  })

  it('[PHR11] not taken in, and withdrawn', () => {
    expect(small([...inFour, table(reword4), ['chair', 'amendment.reject', { id: 'a1' }]]).last('4')).toBe(
      `${TABLED} Dieser wird nicht aufgenommen.`,
    )
    expect(small([...inFour, table(reword4), ['by', 'amendment.withdraw', { id: 'a1' }]]).last('4')).toBe(
      `${TABLED} Dieser wird zurückgezogen.`,
    )
  })

  it.each([
    ['unanimously', {}, [], 'Dieser wird einstimmig angenommen.'],
    ['against one', { sn: 'no' }, [], 'Dieser wird angenommen – gegen die Stimme von Sachsen.'],
    [
      'against one, as revised',
      { sn: 'no' },
      [revise('Neuer.')],
      'Dieser wird mit einer Änderung angenommen – gegen die Stimme von Sachsen.',
    ],
  ] as const)('[PHR11] voted on, %s', (_, answers, revisions, sentence) => {
    const { said } = small([...inFour, table(reword4), ...revisions, ...vote(answers, { amendment: 'a1' })])
    expect(said('4')).toEqual([`${TABLED} ${sentence}`])
  })

  it('[PHR11] voted down', () => {
    const nays = Object.fromEntries(['by', 'chair', 'co', 'hh', 'sl', 'sn'].map((id) => [id, 'no']))
    expect(small([...inFour, table(reword4), ...vote(nays, { amendment: 'a1' })]).last('4')).toBe(
      `${TABLED} Dieser wird abgelehnt – bei Zustimmung von den Niederlanden.`,
    )
  })

  it('[PHR11, FCT11] one to another amendment goes into that one', () => {
    const further: SmallAct = [
      'sn',
      'amendment.table',
      { id: 'a2', to: 'a1', changes: [{ clause: 4, op: 'reword', text: 'Ganz neu.' }] },
    ]
    const acts = [...inFour, table(reword4), further, ['chair', 'amendment.accept', { id: 'a2' }]] as const
    const before = small(acts)
    expect(before.said('4')).toEqual([
      'Ministerin Fröhlich (SN) legt einen Änderungsantrag zum Änderungsantrag von Bayern, der eine abgewandelte Formulierung der Ziffer 4 des Beschlussvorschlags betrifft, vor. Dieser wird einvernehmlich in den Änderungsantrag aufgenommen.',
    ])
    expect(before.item('4').changes).toEqual([])
    const after = small([...acts, accept('consensus')])
    expect(after.last('4')).toBe(`${TABLED} Dieser wird einvernehmlich in den Beschlussvorschlag aufgenommen.`)
    expect(after.item('4').changes).toEqual([
      {
        clause: 4,
        op: 'reword',
        text: 'Ganz neu.',
        count: null,
        consequential: false,
        by: 'BY',
        accepted: 'consensus',
      },
    ])
  })

  const concerns: readonly (readonly [changes: readonly Change[], what: string])[] = [
    [[{ clause: 4, op: 'adapt' }], 'eine Anpassung der Ziffer 4 des Beschlussvorschlags'],
    [
      [
        { clause: 4, op: 'adapt' },
        { clause: 5, op: 'adapt' },
      ],
      'Anpassungen in den Ziffern 4 und 5 des Beschlussvorschlags',
    ],
    [[{ clause: 2, op: 'specify', count: 2 }], 'zwei Konkretisierungen in Ziffer 2 des Beschlussvorschlags'],
    [
      [
        { clause: 2, op: 'strike' },
        { clause: 4, op: 'reword', text: 'Neu.' },
      ],
      'die Streichung der Ziffer 2 und eine abgewandelte Formulierung der Ziffer 4 (jetzt Ziffer 3) des Beschlussvorschlags',
    ],
    [[{ clause: 3, op: 'insert', text: 'Neu.' }], 'die Einfügung einer neuen Ziffer 3 in den Beschlussvorschlag'],
  ]
  it.each(concerns)('[PHR11, PHR10] on %j', (changes, what) => {
    expect(small([...inFour, table(changes), accept('consensus')]).last('4')).toContain(`, der ${what} betrifft, vor.`)
  })

  it('[FCT11] keeps the numbers it was worded with, whatever was struck meanwhile', () => {
    const acts = [...inFour, table(reword4), change({ clause: 2, op: 'strike' })] as const
    expect(small([...acts, accept('consensus')]).last('4')).toContain('Formulierung der Ziffer 4 (jetzt Ziffer 3) des')
    expect(small([...acts, ['chair', 'amendment.reject', { id: 'a1' }]]).last('4')).toContain('der Ziffer 4 des')
  })
})
