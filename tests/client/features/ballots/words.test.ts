import { describe, expect, it } from 'vitest'
import { pastVotes } from '../../../../client/features/ballots/past.ts'
import { resultView } from '../../../../client/features/ballots/result.ts'
import { ballotRuleWords, ruleWords } from '../../../../client/features/ballots/rule-words.ts'
import { standingWords, subjectView, wordingVotedOn } from '../../../../client/features/ballots/subject.ts'
import { ballotTally, ballotTiles } from '../../../../client/features/ballots/tiles.ts'
import { ballotOf } from '../../../../shared/features/ballots/select.ts'
import { redactState } from '../../../../shared/meeting/redact.ts'
import { resolveRule, type RuleSource } from '../../../../shared/rules/rule.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { format, plain, t } from '../../words.ts'

const called: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
]
function played(acts: readonly SmallAct[], id = 'b1') {
  const { state } = small([...called, ...acts])
  const ballot = ballotOf(state, id)
  if (!ballot) throw new Error(`no ballot ${id}`)
  return { state, ballot }
}

describe('a rule in words', () => {
  const { state } = small(called)
  it.each<[RuleSource, string]>([
    ['majority-cast', 'mehr Ja als Nein'],
    ['two-thirds-cast', 'mindestens 2/3 der abgegebenen Stimmen'],
    ['majority-members', 'mehr als 1/2 aller Stimmen'],
    ['thirteen-of-sixteen', 'mindestens 13 Ja-Stimmen'],
    ['unanimity-all', 'die Stimmen aller Mitglieder'],
    ['no-opposition', 'mindestens 1 Ja-Stimme und keine Gegenstimme'],
    ['silence', 'keine Gegenstimme'],
    ['bundesrat', 'mehr als 1/2 aller Stimmen, gewichtet nach Stimmen'],
    [{ preset: 'silence', 'block-if': { 'against-at-least': 3 } }, 'weniger als 3 Gegenstimmen'],
    [{ preset: 'majority-cast', 'consent-of': ['BE'] }, 'mehr Ja als Nein und die Zustimmung von Berlin'],
    [
      { preset: 'two-thirds-cast', 'or-if': [{ 'at-least': 5 }] },
      'mindestens 2/3 der abgegebenen Stimmen; oder mindestens 5 Ja-Stimmen',
    ],
  ])('%j: %s', (source, words) => {
    expect(ruleWords(state, resolveRule(source).rule, t)).toBe(words)
  })

  it('of an election between several is the most votes, if they are as many as the rule asks (BAL25)', () => {
    const { state: elected, ballot } = played([
      ['chair', 'ballot.open', { method: 'named', candidates: ['Anna', 'Bert'] }],
    ])
    expect(ballotRuleWords(elected, ballot, t)).toBe(
      'die meisten Stimmen, dabei mehr Ja als Nein; Stimmen für andere zählen als Nein',
    )
  })
})

describe('what is put to the vote', () => {
  it('is the item', () => {
    const { state, ballot } = played([['chair', 'ballot.open', { method: 'named' }]])
    expect(subjectView(state, ballot, t)).toEqual({ number: '3', title: 'Zwillinge', within: null, brief: 'Zwillinge' })
  })

  it('is several items together', () => {
    const { state, ballot } = played([['chair', 'ballot.open', { method: 'exceptions', items: ['3', '4', '5'] }]])
    expect(subjectView(state, ballot, t)).toMatchObject({ number: '3', title: 'TOP 3, 4 und 5 gemeinsam' })
  })

  it('tells who stands for election, and of nothing else', () => {
    const election = played([['chair', 'ballot.open', { method: 'named', candidates: ['Engel', 'Kolb'] }]])
    expect(plain(standingWords(election.ballot, t, format.list) ?? '')).toBe('Zur Wahl: Engel und Kolb')
    const motion = played([['chair', 'ballot.open', { method: 'named' }]])
    expect(standingWords(motion.ballot, t, format.list)).toBeNull()
  })

  it('is an amendment to clauses, also once it is decided', () => {
    const changes = [
      { clause: 2, op: 'strike' },
      { clause: 4, op: 'reword', text: 'Neu.' },
    ]
    const acts: readonly SmallAct[] = [
      ['hh', 'amendment.table', { id: 'A', changes }],
      ['chair', 'ballot.open', { method: 'named', amendment: 'A' }],
    ]
    const words = { title: 'Änderungsantrag von Hamburg zu den Ziffern 2 und 4', within: 'Zwillinge' }
    const before = played(acts)
    expect(subjectView(before.state, before.ballot, t)).toMatchObject(words)
    const after = played([...acts, ['by', 'ballot.cast', { choice: 'yes' }], ['chair', 'ballot.close']])
    expect(subjectView(after.state, after.ballot, t)).toMatchObject(words)
    // the text has changed with the close, what was voted on has not
    expect(wordingVotedOn(after.state, after.ballot)).toEqual(['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.'])
  })

  it('is a clause, and only that is read', () => {
    const { state, ballot } = played([['chair', 'ballot.open', { method: 'named', clause: 2 }]])
    expect(subjectView(state, ballot, t)).toMatchObject({ title: 'Ziffer 2', within: 'Zwillinge' })
    expect(wordingVotedOn(state, ballot)).toEqual(['Zwei.'])
  })
})

describe('tiles and tally', () => {
  it('tell the hall who answered, not what', () => {
    const { state } = small([
      ...called,
      ['chair', 'ballot.open', { method: 'exceptions' }],
      ['by', 'ballot.cast', { choice: 'no' }],
    ])
    const hall = redactState(state, { kind: 'public' })
    const ballot = ballotOf(hall, 'b1')!
    const tiles = ballotTiles(hall, ballot, { t, format })
    expect(tiles[0]).toMatchObject({ name: 'Bayern', state: 'answered', word: 'hat geantwortet' })
    expect(ballotTally(tiles, t)).toEqual([
      { kind: 'silent', count: 6, word: 'kein Einwand' },
      { kind: 'answered', count: 1, word: 'hat geantwortet' },
    ])
  })
})

describe('a result', () => {
  it('of an election has a group for each candidate, most votes first, and only who was elected wears the tick', () => {
    const { state, ballot } = played([
      ['chair', 'ballot.open', { method: 'named', candidates: ['Anna', 'Bert'] }],
      ['by', 'ballot.cast', { choice: 'Bert' }],
      ['hh', 'ballot.cast', { choice: 'Bert' }],
      ['sl', 'ballot.cast', { choice: 'Anna' }],
      ['chair', 'ballot.close'],
    ])
    const result = resultView(state, ballot, t)
    expect(result).toMatchObject({ sign: 'yes', word: 'Gewählt' })
    expect(result?.groups.slice(0, 2)).toEqual([
      { kind: 'yes', word: 'Bert', count: 2, names: ['Bayern', 'Hamburg'] },
      { kind: 'answered', word: 'Anna', count: 1, names: ['Saarland'] },
    ])
  })
})

describe('the groups of an election', () => {
  it.each(['named', 'secret'])('keep a candidate whom nobody chose: %s', (method) => {
    const { state, ballot } = played([
      ['chair', 'ballot.open', { method, candidates: ['Anna', 'Bert', 'Cora'] }],
      ['by', 'ballot.cast', { choice: 'Bert' }],
      ['hh', 'ballot.cast', { choice: 'Bert' }],
      ['sl', 'ballot.cast', { choice: 'Cora' }],
      ['chair', 'ballot.close'],
    ])
    const groups = resultView(state, ballot, t)?.groups.map(({ kind, word, count }) => [kind, word, count])
    expect(groups?.slice(0, 3)).toEqual([
      ['yes', 'Bert', 2],
      ['answered', 'Cora', 1],
      ['answered', 'Anna', 0],
    ])
    // nobody said no: that is no group
    expect(groups?.map(([, word]) => word)).not.toContain('Nein')
  })
})

describe('votes so far', () => {
  it('are one’s own and those held, the latest first, with what came of it', () => {
    const { state } = small([
      ...called,
      ['chair', 'ballot.open', { method: 'exceptions' }],
      ['chair', 'ballot.close'],
      ['sn', 'person.leave', { proxy: 'BY' }],
      ['chair', 'item.call', { item: '4' }],
      ['chair', 'ballot.open', { method: 'named' }],
      ['by', 'ballot.cast', { choice: 'yes' }],
      ['by', 'ballot.cast', { choice: 'abstain', for: 'SN' }],
      ['chair', 'ballot.close'],
    ])
    const told = pastVotes(state, 'BY', { t, format }).map(({ sign, text, note }) => [sign, text, plain(note)])
    expect(told).toEqual([
      ['yes', 'TOP 4: Ja', expect.stringMatching(/^gezählt um \d\d:\d\d:00 · Quittung \d+ · angenommen$/)],
      ['abstain', 'TOP 4, für Sachsen: Enthaltung', expect.stringContaining('angenommen')],
      ['silent', 'TOP 3: kein Einwand', 'angenommen'],
    ])
  })
})
