import { describe, expect, it } from 'vitest'
import { needsSentences } from '../../../../client/features/ballots/needs-words.ts'
import { alreadyCertain, openingOf } from '../../../../client/features/ballots/opening.ts'
import { ballotOf } from '../../../../shared/features/ballots/select.ts'
import type { Subject } from '../../../../shared/features/ballots/messages.ts'
import { inFour, small, type HeadChange, type SmallAct } from '../../../meeting/small-meeting.ts'
import { t } from '../../words.ts'

const subject: Subject = { kind: 'items', items: ['4'] }
const atNoon = Date.parse('2024-10-18T12:00:00+02:00')

/** What the chair reads before a vote on item 4. */
function read(acts: readonly SmallAct[], rules: unknown = 'dmk', by = 'chair'): string {
  const change: HeadChange = { rules }
  const { state } = small([...inFour, ...acts], change)
  const context = { now: atNoon, seq: 99, actor: { person: by } }
  const opening = openingOf(state, { subject, method: 'named', order: 'protocol', written: false }, context)
  return opening.ok ? needsSentences(state, opening, t).join(' ') : opening.rejection.code
}
const gone = (...people: readonly string[]) => people.map((person): SmallAct => [person, 'person.leave'])

describe('the rule line read before the vote', () => {
  it.each<readonly [string, readonly SmallAct[], unknown, string]>([
    [
      'a majority of the votes cast',
      [],
      'dmk',
      '8 stimmberechtigt, 7 vertreten. Beschlussfähig (nötig 5). Nötig: mehr Ja als Nein.',
    ],
    [
      'no quorum',
      gone('by', 'hh', 'sl'),
      'dmk',
      '8 stimmberechtigt, 4 vertreten. Nicht beschlussfähig (nötig 5). Nötig: mehr Ja als Nein.',
    ],
    ['no quorum asked', [], 'majority-cast', '8 stimmberechtigt, 7 vertreten. Nötig: mehr Ja als Nein.'],
    [
      'a share of the members, in votes',
      [],
      'majority-members',
      '8 stimmberechtigt, 7 vertreten. Nötig: mehr als 1/2 aller Stimmen. Das sind 5 Ja-Stimmen.',
    ],
    [
      'out of reach',
      [],
      'unanimity-all',
      '8 stimmberechtigt, 7 vertreten. Nötig: die Stimmen aller Mitglieder. Das sind 8 Ja-Stimmen. Nicht zu erreichen, auch wenn alle Vertretenen zustimmen.',
    ],
    [
      'a consent that cannot be had',
      [],
      { preset: 'dmk', 'consent-of': ['TH'] },
      '8 stimmberechtigt, 7 vertreten. Beschlussfähig (nötig 5). Nötig: mehr Ja als Nein und die Zustimmung von Thüringen. Nicht zu erreichen: Es fehlt Thüringen.',
    ],
  ])('%s', (_, acts, rules, expected) => {
    expect(read(acts, rules)).toBe(expected)
  })

  it('is refused to who does not lead', () => {
    expect(read([], 'dmk', 'co')).toBe('chair-only')
  })
})

describe('what is certain before the close', () => {
  const certain = (answers: Readonly<Record<string, string>>) => {
    const casts = Object.entries(answers).map(([person, choice]): SmallAct => [person, 'ballot.cast', { choice }])
    const { state } = small([...inFour, ['chair', 'ballot.open', { method: 'named' }], ...casts])
    const ballot = ballotOf(state, 'b1')
    return ballot && alreadyCertain(ballot)
  }
  it('is said once nothing still to come can change it', () => {
    expect(certain({ by: 'yes', chair: 'yes', co: 'yes' })).toBeNull()
    expect(certain({ by: 'yes', chair: 'yes', co: 'yes', hh: 'yes' })).toBe('adopted')
    expect(certain({ by: 'no', chair: 'no', co: 'no', hh: 'no' })).toBe('rejected')
  })
})
