import { describe, expect, it } from 'vitest'
import { ballotInView, isOverdue, writtenBallots } from '../../../../client/features/ballots/in-view.ts'
import { alreadyCertain } from '../../../../client/features/ballots/opening.ts'
import { resultView } from '../../../../client/features/ballots/result.ts'
import { earlierWords, firstWords, nthWords, seriesOf } from '../../../../client/features/ballots/series.ts'
import { ballotTiles } from '../../../../client/features/ballots/tiles.ts'
import { allBallots } from '../../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { call, inFour, open, small, type HeadChange, type SmallAct } from '../../../meeting/small-meeting.ts'
import { format, plain, t } from '../../words.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const answers = (said: Readonly<Record<string, string>>): readonly SmallAct[] =>
  Object.entries(said).map(([person, choice]): SmallAct => [person, 'ballot.cast', { choice }])
const held = (said: Readonly<Record<string, string>>, args = {}): readonly SmallAct[] => [
  chair('ballot.open', { method: 'named', ...args }),
  ...answers(said),
  chair('ballot.close'),
]
const state = (acts: readonly SmallAct[], change: HeadChange = {}) => small([...inFour, ...acts], change).state
const last = (meeting: MeetingState): Ballot => allBallots(meeting).at(-1)!
const sums = (acts: readonly SmallAct[], rules: unknown) => {
  const meeting = state(acts, { rules })
  return resultView(meeting, last(meeting), t)?.sums.map(({ met, text }) => [met, plain(text)])
}

describe('how a result was reckoned', () => {
  it.each<readonly [string, readonly SmallAct[], unknown, readonly (readonly [boolean | null, string])[]]>([
    [
      'a majority of the votes cast',
      held({ by: 'yes', hh: 'yes', sl: 'no' }),
      'majority-cast',
      [[true, 'mehr Ja als Nein: 2 von 3, nötig 2']],
    ],
    [
      'objections',
      held({ by: 'yes', hh: 'no' }),
      'no-opposition',
      [
        [true, 'mindestens 1 Ja-Stimme: 1, nötig 1'],
        [false, 'Gegenstimmen: 1; ab 1 ist nicht beschlossen'],
      ],
    ],
    [
      'a consent that is missing, the absent counting as no',
      held({ by: 'yes', hh: 'yes', nl: 'yes', sl: 'no' }),
      { preset: 'majority-cast', 'consent-of': ['SN'], absence: 'against', abstention: 'against' },
      [
        [true, 'mehr Ja als Nein: 3 von 5, nötig 3'],
        [false, 'Es fehlt die Zustimmung von Sachsen'],
        [null, '1 nicht vertreten, zählt als Nein'],
      ],
    ],
    [
      'a tie that the chair decided',
      [...held({ by: 'yes', hh: 'no' }), chair('ballot.decide', { choice: 'yes' })],
      { preset: 'majority-cast', tie: 'chair-decides' },
      [
        [false, 'mehr Ja als Nein: 1 von 2, nötig 2'],
        [null, 'Stimmengleichheit, der Vorsitz hat mit Ja entschieden'],
      ],
    ],
    [
      'an election that is level',
      held({ by: 'Anna', hh: 'Bert', sl: 'Cem', sn: 'Anna', nl: 'Bert' }, { candidates: ['Anna', 'Bert', 'Cem'] }),
      'majority-cast',
      [
        [false, 'die meisten Stimmen: 2 von 5, nötig 3'],
        [null, 'gleichauf: Anna und Bert'],
      ],
    ],
  ])('%s', (_, acts, rules, expected) => {
    expect(sums(acts, rules)).toEqual(expected)
  })

  it('tells what silence in a written ballot counts as', () => {
    const lines = sums([...held({ by: 'yes' }, { written: true, rules: 'silence' })], 'dmk')
    expect(lines).toEqual([
      [true, 'Gegenstimmen: 0; ab 1 ist nicht beschlossen'],
      [null, '7 ohne Antwort, zählen als Ja'],
    ])
  })

  it('shows the weights where the rule counts them, beside the heads of the sentence', () => {
    const delegations = ['BY', 'BE', 'BB', 'HH', 'SL', 'SN', 'NL', 'TH', 'BMDV'].map((code, at) => ({
      code,
      name: code,
      vote: code !== 'BMDV',
      weights: { votes: at + 1 },
    }))
    const meeting = state(held({ by: 'no', hh: 'yes', nl: 'yes' }), {
      delegations,
      rules: { preset: 'bundesrat' },
      style: { tally: 'numbers' },
    } as HeadChange)
    const result = resultView(meeting, last(meeting), t)
    expect(result?.sentence).toMatch(/\[2, 1, 0\]$/)
    expect(result?.groups.map(({ word, count, weight }) => [word, count, plain(weight ?? '')])).toEqual([
      ['Ja', 2, 'Stimmen 11'],
      ['Nein', 1, 'Stimmen 1'],
      ['keine Antwort', 4, 'Stimmen 16'],
    ])
    expect(result?.sums.map(({ text }) => plain(text))).toEqual([
      'mehr als 1/2 aller Stimmen, gewichtet nach Stimmen: 11 von 36, nötig 19',
    ])
  })
})

describe('a series of ballots', () => {
  it('keeps the results before it, and what was first stated', () => {
    const meeting = state(
      [
        ...held({ by: 'yes', hh: 'no' }),
        ...held({ by: 'yes', hh: 'yes' }, { repeats: 'previous' }),
        chair('ballot.correct', { delegation: 'HH', choice: 'no' }),
      ],
      { rules: { preset: 'majority-cast', tie: 'second-ballot' } },
    )
    const ballot = last(meeting)
    expect(seriesOf(meeting, ballot)).toHaveLength(2)
    expect(nthWords(meeting, ballot, t)).toBe('2. Abstimmung')
    expect(earlierWords(meeting, ballot, { t, format }).map(plain)).toEqual([
      expect.stringMatching(/^1\. Abstimmung um \d\d:\d\d: 1 Ja, 1 Nein, 5 keine Antwort, Stimmengleichheit$/),
    ])
    expect(firstWords(meeting, ballot, t)).toBe('Zunächst: 2 Ja, 5 keine Antwort, angenommen')
  })
})

describe('two answers of one delegation, where the chair rules', () => {
  const second: HeadChange = { rules: { preset: 'majority-cast', answers: 'ruling' } }
  const acts: readonly SmallAct[] = [
    [
      'office',
      'person.add',
      { person: { id: 'alt', delegation: 'BY', seat: 'alternate', family: 'Zweit', gender: 'f' } },
    ],
    chair('ballot.open', { method: 'named' }),
    ...answers({ by: 'yes', alt: 'no', chair: 'no', co: 'no', hh: 'no', sl: 'yes', sn: 'yes', nl: 'yes' }),
  ]

  it('[BAL18] are neither shown as an answer nor counted before it is settled', () => {
    const meeting = state(acts, second)
    const ballot = last(meeting)
    expect(ballotTiles(meeting, ballot, { t, format })[0]).toMatchObject({
      state: 'open',
      word: 'verschieden geantwortet',
    })
    expect(alreadyCertain(ballot)).toBeNull()
    const ruled = state([...acts, chair('ballot.rule', { delegation: 'BY', choice: 'no' })], second)
    expect(alreadyCertain(last(ruled))).toBe('rejected')
  })
})

describe('a written ballot', () => {
  const before: readonly SmallAct[] = [
    chair('ballot.open', {
      items: ['4'],
      method: 'named',
      written: true,
      deadline: '2024-10-18T12:00',
      rules: 'silence',
    }),
  ]

  it('[BAL8] runs outside of the sitting, and is overdue once the minute of its deadline is over', () => {
    const { state: meeting } = small(before)
    const [ballot] = writtenBallots(meeting)
    expect(isOverdue(ballot!, Date.parse('2024-10-18T12:00:59+02:00'))).toBe(false)
    expect(isOverdue(ballot!, Date.parse('2024-10-18T12:01:00+02:00'))).toBe(true)
    expect(ballotInView(meeting)).toBeNull()
  })

  it('is reported where its item is called, until the debate goes on', () => {
    const closed = [...before, chair('ballot.close', { item: '4' })]
    expect(writtenBallots(small(closed).state)).toHaveLength(1)
    const called = [...closed, open, call('4')]
    expect(ballotInView(small(called).state)).toMatchObject({ written: true })
    expect(writtenBallots(small(called).state)).toEqual([])
    expect(ballotInView(small([...called, chair('debate.open')]).state)).toBeNull()
  })
})
