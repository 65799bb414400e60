import { describe, expect, it } from 'vitest'
import { inFour, small, vote, type HeadChange, type SmallAct } from '../meeting/small-meeting.ts'

const federation: HeadChange = {
  delegations: [
    { code: 'BE', name: 'Berlin' },
    { code: 'Bund', name: 'der Bund', genitive: 'des Bundes', dative: 'dem Bund' },
    { code: 'JUG', name: 'die Wanderjugend', genitive: 'der Wanderjugend', dative: 'der Wanderjugend' },
    { code: 'HAR', name: 'die Harzfreunde', genitive: 'der Harzfreunde', dative: 'den Harzfreunden', plural: true },
  ],
  people: [
    { id: 'chair', delegation: 'BE', seat: 'member', family: 'Klement', gender: 'f', duty: 'chair' },
    { id: 'bund', delegation: 'Bund', seat: 'member', family: 'Reich', gender: 'f' },
    { id: 'jug', delegation: 'JUG', seat: 'member', family: 'Sommer', gender: 'f' },
    { id: 'har', delegation: 'HAR', seat: 'member', family: 'Brocken', gender: 'm' },
  ],
  agenda: [
    { number: '1', title: 'Tagesordnung', kind: 'agenda' },
    { number: '4', title: 'Wege', sponsors: ['HAR'], clauses: ['Eins.'] },
  ],
  rules: { preset: 'majority-cast', transfer: { allowed: 'yes' } },
  body: {
    name: 'Bund',
    short: 'BdW',
    article: 'der',
    delegation: { noun: 'Verband', gender: 'm', plural: 'Verbände' },
  },
}
const debate: SmallAct = ['chair', 'debate.open']
const said = (...acts: readonly SmallAct[]) => small([...inFour, ...acts], federation).said('4')
const last = (...acts: readonly SmallAct[]) => said(...acts).at(-1)

describe('a delegation whose name brings its article', () => {
  it('[PHR27] begins a sentence with a capital', () => {
    const note = (by: string, form: string): SmallAct => [by, 'statement.file', { form, text: `Notiz ${form}.` }]
    expect(
      said(debate, ...vote({ har: 'no', jug: 'abstain' }), note('har', 'with-vote'), note('jug', 'separate')).slice(1),
    ).toEqual([
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von der Wanderjugend. Die Harzfreunde stimmen dagegen und geben folgende Protokollnotiz ab: „Notiz with-vote.“',
      'Die Wanderjugend gibt zudem folgende Protokollnotiz ab: „Notiz separate.“',
    ])
    expect(
      last(...vote(), ['chair', 'ballot.correct', { delegation: 'HAR', choice: 'no', reason: 'Hörfehler' }]),
    ).toMatch(/^Das Abstimmungsergebnis wird berichtigt: Die Harzfreunde haben dagegen gestimmt/)
  })

  it.each([
    ['Bund', 'auf den Bund.'],
    ['JUG', 'auf die Wanderjugend.'],
    ['BE', 'auf den Verband Berlin.'],
  ])('[PHR27] takes a given vote without a noun: %s', (to, end) => {
    expect(last(['har', 'proxy.give', { to }])).toBe(`Brocken (HAR) überträgt sein Stimmrecht ${end}`)
  })

  it.each([
    ['Chorverband', 'm', 'Verband', 'Verbände', 'den Chorverband'],
    ['Landesverband Hamburg', 'm', 'Verband', 'Verbände', 'den Landesverband Hamburg'],
    ['Verband der Köche', 'm', 'Verband', 'Verbände', 'den Verband der Köche'],
    ['Verbände Nord', 'm', 'Verband', 'Verbände', 'die Verbände Nord'],
    ['Bergwacht', 'm', 'Verband', 'Verbände', 'den Verband Bergwacht'],
    ['Bauernpartei', 'f', 'Partei', 'Parteien', 'die Bauernpartei'],
    ['Vertragsstaat Chile', 'm', 'Staat', 'Staaten', 'den Vertragsstaat Chile'],
    ['Saarland', 'n', 'Land', 'Länder', 'das Land Saarland'],
    ['Deutschland', 'n', 'Land', 'Länder', 'das Land Deutschland'],
    ['Darmstadt', 'f', 'Stadt', 'Städte', 'die Stadt Darmstadt'],
  ] as const)('[PHR33] is not told twice what it is: %s', (called, gender, noun, plural, said) => {
    const house: HeadChange = {
      ...federation,
      delegations: [...(federation.delegations as readonly object[]).slice(1), { code: 'BE', name: called }],
      body: { ...(federation.body as object), delegation: { noun, gender, plural } },
    }
    expect(small([...inFour, ['har', 'proxy.give', { to: 'BE' }]], house).last('4')).toBe(
      `Brocken (HAR) überträgt sein Stimmrecht auf ${said}.`,
    )
  })

  it('[PHR27] joins with „von“', () => {
    expect(last(debate, ...vote({ bund: 'no' }))).toBe(
      'Der Beschlussvorschlag wird angenommen – gegen die Stimme von dem Bund.',
    )
    expect(last(debate, ...vote({ bund: 'abstain', har: 'abstain' }))).toBe(
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von dem Bund und den Harzfreunden.',
    )
  })

  it('[PHR1] is looked up without it', () => {
    const alphabetical = { ...federation, style: { delegations: 'alphabetical' } }
    const votes = vote({ bund: 'abstain', jug: 'abstain', har: 'abstain' })
    expect(small([...inFour, debate, ...votes], alphabetical).last('4')).toBe(
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von dem Bund, den Harzfreunden und der Wanderjugend.',
    )
  })

  it('[PHR27] in English too', () => {
    const english: HeadChange = {
      ...federation,
      locale: 'en-GB',
      delegations: [
        { code: 'BE', name: 'Berlin' },
        { code: 'Bund', name: 'the Federation' },
        { code: 'JUG', name: 'the Netherlands', plural: true },
        { code: 'HAR', name: 'Zealand' },
      ],
    }
    const acts: readonly SmallAct[] = [...vote({ jug: 'no' }), ['jug', 'statement.file', { text: 'No.' }]]
    expect(
      small([...inFour, debate, ...acts], english)
        .said('4')
        .slice(1),
    ).toEqual([
      'The proposal was adopted, with the Netherlands voting against.',
      'The Netherlands also made the following statement: “No.”',
    ])
  })
})
