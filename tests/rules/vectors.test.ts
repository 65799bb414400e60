import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foregone } from '../../shared/rules/foregone.ts'
import { reckon } from '../../shared/rules/reckon.ts'
import { RuleSource } from '../../shared/rules/rule.ts'
import { ballot, ruleOf, type Group } from './ballot.ts'

/** Ballots with the outcome each rule must give, kept beside the repository; see FORMAT.md there. */
const file = fileURLToPath(new URL('../../../shared/scenarios/rule-vectors.json', import.meta.url))

const group = z.union([z.int(), z.array(z.string())])
const Vectors = z.object({
  weights: z.record(z.string(), z.record(z.string(), z.number())),
  vectors: z.array(
    z.strictObject({
      id: z.string(),
      why: z.string(),
      rules: RuleSource,
      yes: group,
      no: group,
      abstain: group,
      absent: group,
      bund: z.enum(['yes', 'no', 'abstain']).optional(),
      chair: z.enum(['yes', 'no']).optional(),
      expected: z.string(),
    }),
  ),
})
type Vector = z.infer<typeof Vectors>['vectors'][number]
type Tables = z.infer<typeof Vectors>['weights']

/** The file's weight tables go by the body they are of, the rules name the weight. */
const tableOf: Readonly<Record<string, string>> = {
  votes: 'bundesrat',
  koenigstein: 'koenigstein_2019_from_memory',
  population: 'eu_population_percent_illustrative',
}

const join = (some: Group, more: boolean): Group => (more && typeof some !== 'number' ? ['Bund', ...some] : some)

function ballotOf(vector: Vector, tables: Tables) {
  const { bund, chair } = vector
  return ballot(vector.rules, {
    yes: join(vector.yes, bund === 'yes'),
    no: join(vector.no, bund === 'no'),
    abstain: join(vector.abstain, bund === 'abstain'),
    absent: vector.absent,
    weights: Object.fromEntries(Object.entries(tableOf).map(([name, table]) => [name, tables[table] ?? {}])),
    // What not answering means is asked only outside a sitting.
    method: ruleOf(vector.rules).silence === 'yes' ? 'written' : 'named',
    ...(chair ? { chair } : {}),
  })
}

describe.skipIf(!existsSync(file))('the vectors beside the repository (left out where ../shared is absent)', () => {
  const { weights, vectors } = existsSync(file)
    ? Vectors.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { weights: {}, vectors: [] }

  it.each(vectors)('[RUL18] $id $expected: $why', (vector) => {
    expect(reckon(ballotOf(vector, weights)).outcome).toBe(vector.expected)
  })

  it.each(vectors)('[RUL29] $id: once all have answered, the outcome is certain', (vector) => {
    const { rule, voters, answers, method } = ballotOf(vector, weights)
    const input = { rule, voters, answers, method }
    expect(foregone(input, [])).toBe(reckon(input).outcome)
  })

  it('[RUL18] there are vectors, and they come to different ends', () => {
    expect(new Set(vectors.map((it) => it.expected)).size).toBeGreaterThan(3)
  })
})

/** The same kinds of ballots in small, so that a clone without ../shared proves them too. */
describe('our own vectors', () => {
  const votes = { A: 6, B: 5, C: 4, D: 3 }
  const people = { DE: 18.6, FR: 15.2, IT: 13.1, MT: 0.12, LU: 0.15 }
  const shares = { W: 40, S: 27, N: 20, O: 13 }

  it.each([
    [
      'DMK: ten for, three against, two abstaining, one away',
      'dmk',
      { yes: 10, no: 3, abstain: 2, absent: 1 },
      'adopted',
    ],
    ['DMK: eight of sixteen are no quorum', 'dmk', { yes: 8, absent: 8 }, 'no-quorum'],
    ['DMK: nine are one', 'dmk', { yes: 9, absent: 7 }, 'adopted'],
    ['MPK: twelve are not thirteen', 'thirteen-of-sixteen', { yes: 12, abstain: 4 }, 'not-reached'],
    ['MPK: thirteen are', 'thirteen-of-sixteen', { yes: 13, no: 3 }, 'adopted'],
    ['all members: one away is one too many', 'unanimity-all', { yes: 15, absent: 1 }, 'not-reached'],
    ['all members: all', 'unanimity-all', { yes: 16 }, 'adopted'],
    ['cantons: eighteen', 'kdk', { yes: 18, no: 8 }, 'adopted'],
    ['cantons: seventeen', 'kdk', { yes: 17, abstain: 9 }, 'not-reached'],
    ['half of the members is not more than half', 'majority-members', { yes: 8, no: 4, absent: 4 }, 'not-reached'],
    ['two to one is two thirds, whoever else abstains', 'two-thirds-cast', { yes: 2, no: 1, abstain: 10 }, 'adopted'],
    ['seven to four is not', 'two-thirds-cast', { yes: 7, no: 4, abstain: 6 }, 'not-reached'],
    ['committee: a tie rejects', 'bundesrat-committee', { yes: 8, no: 8 }, 'rejected'],
    ['no opposition: one is enough to block', 'no-opposition', { yes: 15, no: 1 }, 'rejected'],
    ['no opposition: nobody for it', 'no-opposition', { abstain: 16 }, 'rejected'],
    ['Council, unanimity: an abstention does not prevent it', 'eu-unanimity', { yes: 26, abstain: 1 }, 'adopted'],
    ['Council, unanimity: an absence does', 'eu-unanimity', { yes: 26, absent: 1 }, 'rejected'],
    ['silence for four weeks', 'silence', { absent: 16, method: 'written' }, 'adopted'],
    ['one objection in four weeks', 'silence', { no: 1, absent: 15, method: 'written' }, 'rejected'],
    ['UMK: all, and the Bund', 'umk', { yes: ['Bund', 'BE', 'BB'] }, 'adopted'],
    ['UMK: all Länder alone', 'umk', { yes: ['BE', 'BB'], abstain: ['Bund'] }, 'adopted-in-part'],
    ['UMK: the Bund, and not all Länder', 'umk', { yes: ['Bund', 'BE'], abstain: ['BB'] }, 'not-reached'],
    [
      'Bundesrat: ten of eighteen votes',
      'bundesrat',
      { yes: ['A', 'C'], no: ['B', 'D'], weights: { votes } },
      'adopted',
    ],
    [
      'Bundesrat: nine of eighteen',
      'bundesrat',
      { yes: ['A', 'D'], no: ['B'], abstain: ['C'], weights: { votes } },
      'not-reached',
    ],
    [
      'Bundesrat: three of four Länder, and no quorum of votes',
      'bundesrat',
      { yes: ['D', 'C'], absent: ['A', 'B'], weights: { votes } },
      'no-quorum',
    ],
    [
      'Council, qualified majority: three of five members, 28.92 of 47.17',
      'eu-qualified-majority',
      { yes: ['FR', 'IT', 'MT'], no: ['DE', 'LU'], weights: { population: people } },
      'not-reached',
    ],
    [
      'Council, qualified majority: three of five members, 33.92 of 47.17',
      'eu-qualified-majority',
      { yes: ['DE', 'FR', 'MT'], no: ['IT', 'LU'], weights: { population: people } },
      'adopted',
    ],
    [
      'Council, qualified majority: 24 carry it without the people',
      'eu-qualified-majority',
      { yes: 24, no: 3 },
      'adopted',
    ],
    [
      'IT-Planungsrat: eleven Länder without the Bund',
      'it-planungsrat',
      { yes: 11, no: ['Bund'], weights: { koenigstein: { Y1: 1 } } },
      'not-reached',
    ],
    [
      'two thirds of the shares, to the point',
      {
        preset: 'it-planungsrat',
        'adopt-if': [{ 'at-least': '2/3', of: 'members', weight: 'koenigstein', without: ['Bund'] }],
      },
      { yes: ['Bund', 'W', 'S'], no: ['N', 'O'], weights: { koenigstein: { ...shares, Bund: 50 } } },
      'adopted',
    ],
    [
      'the shares of the Bund do not help',
      {
        preset: 'it-planungsrat',
        'adopt-if': [{ 'at-least': '2/3', of: 'members', weight: 'koenigstein', without: ['Bund'] }],
      },
      { yes: ['Bund', 'W', 'N'], no: ['S', 'O'], weights: { koenigstein: { ...shares, Bund: 50 } } },
      'not-reached',
    ],
  ] as const)('[RUL18] %s', (_what, rules, sketch, expected) => {
    expect(reckon(ballot(rules, sketch)).outcome).toBe(expected)
  })
})
