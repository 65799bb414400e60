import { describe, expect, it } from 'vitest'
import { exports } from '../../server/export/exports.ts'
import { meeting, type MeetingState } from '../../shared/meeting/meeting.ts'
import { isWithheld } from '../../shared/meeting/outsiders.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import { sentencesOf, weave } from '../../shared/phrases/weave.ts'
import { randomMeeting } from '../support/random-meeting.ts'
import { holds, playRandom, SEED } from './random-play.ts'
import { adopted, call, open, small, type SmallAct } from './small-meeting.ts'

const withConfidential = (acts: readonly SmallAct[], numbers: readonly string[], change = {}) =>
  small(acts, {
    agenda: [
      { number: '1', title: 'Tagesordnung', kind: 'agenda' },
      {
        number: '2',
        title: 'Lage',
        confidential: numbers.includes('2'),
        items: [{ number: '2.1', title: 'Bericht', kind: 'report' }],
      },
      {
        number: '3',
        title: 'Zwillinge',
        sponsors: ['BB'],
        clauses: ['Geheime Ziffer.'],
        confidential: numbers.includes('3'),
      },
      { number: '4', title: 'Wolke', sponsors: ['HH'], clauses: ['Offene Ziffer.'] },
    ],
    ...change,
  })

function released(state: MeetingState, item: string, part: 'text' | 'votes', on = true): MeetingState {
  const event = { type: 'minutes.released', data: { item, part, released: on } } as const
  return meeting.evolve(state, event, { seq: 1_000, at: 0, by: 'chair' })
}

const names = ['minutes.txt', 'minutes.html', 'minutes.md', 'resolutions.txt', 'record.json'] as const
async function told(state: MeetingState, draft: DraftText, edition: 'internal' | 'external' = 'external') {
  const bodies = await Promise.all(
    names.map(async (name) => [name, String((await exports[name]({ state, log: [], draft, edition })).body)] as const),
  )
  return Object.fromEntries(bodies) as Record<(typeof names)[number], string>
}

const vote = (...answers: readonly (readonly [string, string])[]): readonly SmallAct[] => [
  ['chair', 'ballot.open', { method: 'exceptions' }],
  ...answers.map(([by, choice]): SmallAct => [by, 'ballot.cast', { choice }]),
  ['chair', 'ballot.close'],
]

describe('the edition for outsiders', () => {
  const acts: readonly SmallAct[] = [
    ...adopted,
    ['chair', 'agenda.move', { item: '3', after: '4' }],
    call('4'),
    ['hh', 'item.present'],
    ...vote(['sn', 'no'], ['by', 'abstain']),
    ['sn', 'statement.file', { text: 'Sachsen ist dagegen.', form: 'with-vote' }],
    call('3'),
    ['hh', 'item.present'],
    ...vote(['by', 'no']),
    ['office', 'minutes.write', { item: '3', text: 'Geheimes wird besprochen.' }],
    ['chair', 'meeting.close'],
  ]
  const { state, draft } = withConfidential(acts, ['3'])

  it('[EDI1] tells of a confidential item its number alone, wherever it is spoken of', async () => {
    const outside = await told(state, draft)
    for (const name of names)
      for (const secret of ['Zwillinge', 'Geheim', 'Geheimes']) expect(outside[name], name).not.toContain(secret)
    expect(outside['minutes.txt']).toMatch(/^TOP 3 – vertraulich$/m)
    expect(outside['resolutions.txt']).toMatch(/^TOP 3 – vertraulich$/m)
    expect(outside['minutes.txt']).toContain('Der TOP 3 wird nach TOP 4 aufgerufen.')
    const inside = await told(state, draft, 'internal')
    for (const name of names) expect(inside[name], name).toContain('Zwillinge')
  })

  it('[EDI1] tells it all once the text is released', async () => {
    const outside = await told(released(state, '3', 'text'), draft)
    expect(outside['minutes.txt']).toContain('TOP 3 Zwillinge (BB)')
    expect(outside['minutes.txt']).toContain('Geheimes wird besprochen.')
    expect(outside['resolutions.txt']).toContain('Geheime Ziffer.')
    expect(outside['minutes.txt']).not.toContain('gegen die Stimme von Bayern')
  })

  it('[EDI1] holds for each sub-item by itself', () => {
    const inner = withConfidential([open], ['2']).state
    const withheld = (state: MeetingState) => ['2', '2.1', '3'].filter((number) => isWithheld(state, number))
    expect(withheld(inner)).toEqual(['2', '2.1'])
    expect(withheld(released(inner, '2', 'text'))).toEqual(['2.1'])
    expect(withheld(released(inner, '2', 'votes'))).toEqual(['2', '2.1'])
  })

  it('[EDI2] says what a vote came to and not who voted how; statements stay', async () => {
    const outside = (await told(state, draft))['minutes.txt']
    expect(outside).toContain(
      'Der Beschlussvorschlag wird ohne Aussprache angenommen.\nSachsen gibt folgende Protokollnotiz ab: „Sachsen ist dagegen.“',
    )
    expect(outside).not.toMatch(/Enthaltung|stimmt dagegen|gegen die Stimme/)
    const record = JSON.parse((await told(state, draft))['record.json']) as {
      items: { ballots: { yes: unknown; no: unknown }[] }[]
    }
    const ballots = record.items.flatMap((item) => item.ballots)
    expect(ballots.length).toBeGreaterThan(0)
    for (const { yes, no } of ballots) expect([yes, no]).toEqual([null, null])
  })

  it('[EDI2] names them where the votes on that item are released, and no longer where that is taken back', async () => {
    const open4 = released(state, '4', 'votes')
    const outside = (await told(open4, draft))['minutes.txt']
    expect(outside).toContain('angenommen – bei Enthaltung von Bayern. Sachsen stimmt dagegen und gibt')
    const again = (await told(released(open4, '4', 'votes', false), draft))['minutes.txt']
    expect(again).not.toContain('Enthaltung')
  })

  it('[EDI2] names nobody of one vote on several items while one of them is not released', async () => {
    const together = withConfidential(
      [
        ...adopted,
        call('3'),
        ['chair', 'ballot.open', { items: ['3', '4'], method: 'exceptions' }],
        ['sn', 'ballot.cast', { choice: 'no' }],
        ['chair', 'ballot.close'],
        ['chair', 'meeting.close'],
      ],
      [],
    )
    const one = released(together.state, '4', 'votes')
    expect((await told(one, together.draft))['minutes.txt']).not.toContain('gegen die Stimme von Sachsen')
    const both = released(one, '3', 'votes')
    expect((await told(both, together.draft))['minutes.txt']).toContain('gegen die Stimme von Sachsen')
  })

  it('[EDI2] names nobody in any other sentence that tells of votes', async () => {
    const others = withConfidential(
      [
        ...adopted,
        call('4'),
        ['hh', 'sponsor.leave', { 'will-vote': 'no' }],
        ...vote(['sn', 'no']),
        ['chair', 'ballot.correct', { delegation: 'SN', choice: 'yes', reason: 'Sachsen hatte sich vertan' }],
        ['chair', 'meeting.close'],
      ],
      [],
    )
    const inside = (await told(others.state, others.draft, 'internal'))['minutes.txt']
    expect(inside).toMatch(/nicht zustimmen|Sachsen hat zugestimmt/)
    const outside = (await told(others.state, others.draft))['minutes.txt']
    expect(outside).toContain('Das Abstimmungsergebnis wird berichtigt. Zunächst war festgestellt worden:')
    expect(outside).not.toMatch(/zustimmen|zugestimmt|gegen die Stimme|vertan/)
  })

  it('[EDI2] says “in part” where it may not say without whom', async () => {
    const others = small([open, call('1'), ...vote(['a', 'no']), ['chair', 'meeting.close']], {
      rules: 'umk',
      delegations: [
        { code: 'CH', name: 'Vorsitz' },
        { code: 'Bund', name: 'Bund', genitive: 'des Bundes' },
      ],
      people: [
        { id: 'chair', delegation: 'CH', seat: 'member', family: 'Ka', duty: ['chair', 'secretariat'] },
        { id: 'a', delegation: 'Bund', seat: 'member', family: 'Be' },
      ],
      agenda: [{ number: '1', title: 'Klima', clauses: ['Eins.'] }],
    })
    expect((await told(others.state, others.draft, 'internal'))['minutes.txt']).toContain('ohne Zustimmung des Bundes')
    const outside = (await told(others.state, others.draft))['minutes.txt']
    expect(outside).toContain('Der Beschlussvorschlag wird ohne Aussprache in Teilen angenommen.')
  })

  it('[EDI3] does not use words by hand where the record says less to outsiders', async () => {
    const worded = withConfidential(
      [
        ...adopted,
        call('4'),
        ['hh', 'item.present'],
        ['office', 'minutes.reword', { item: '4', fact: 'presented', text: 'Pörksen führt ein.' }],
        ...vote(['sn', 'no']),
        ['office', 'minutes.reword', { item: '4', fact: 'result', text: 'Gegen Sachsen wird es angenommen.' }],
        ['chair', 'meeting.close'],
      ],
      [],
    )
    const outside = (await told(worded.state, worded.draft))['minutes.txt']
    expect(outside).toContain('Pörksen führt ein.')
    expect(outside).not.toContain('Gegen Sachsen')
    expect(outside).toContain('Der Beschlussvorschlag wird ohne Aussprache angenommen.')
  })

  it('says in its head whom it is for', async () => {
    expect((await told(state, draft))['minutes.txt']).toContain('Fassung: Entwurf · Fassung für Außenstehende')
  })
})

/** Words with which a sentence says how a delegation voted, or would. */
const tellsVotes = new RegExp(
  [
    'Enthaltung v',
    'gegen die Stimmen? v',
    'Zustimmung v',
    'ohne Zustimmung',
    'Widerspruchs v',
    'enth(?:ält|ielt|alten|ielten) sich',
    'stimm(?:t|en|te|ten) (?:zu|dagegen) und',
    '(?:hat|haben|hatten?) (?:zugestimmt|dagegen gestimmt|sich der Stimme)',
    'werden? dem Beschlussvorschlag',
    'voting against',
    'voting in favour',
    'abstain',
    ' voted ',
    'would vote',
    'without the agreement of',
  ].join('|'),
)

describe(`any meeting whatever, for outsiders (seed ${SEED})`, () => {
  const said = (state: MeetingState, edition: 'internal' | 'external') =>
    weave(state, {}, edition).flatMap(sentencesOf).join('\n')

  it('[EDI2] no sentence says how anybody voted', () => {
    holds(randomMeeting(), (random) => {
      expect(said(playRandom(random).state, 'external')).not.toMatch(tellsVotes)
    })
  })

  it('[EDI2] inside, sentences do: these are the words to look for', () => {
    const acts = [...adopted, call('4'), ...vote(['sn', 'no'], ['by', 'abstain'])]
    expect(said(withConfidential(acts, []).state, 'internal')).toMatch(tellsVotes)
  })
})
