import fc from 'fast-check'
import type { Choice } from '../../shared/kernel/scalars.ts'
import type { CountedAnswer, Method, Voter } from '../../shared/rules/count.ts'
import { presetNames } from '../../shared/rules/presets.ts'
import { needsNames, type ReckonInput } from '../../shared/rules/reckon.ts'
import { resolveRule, RuleSource } from '../../shared/rules/rule.ts'
import { Condition } from '../../shared/rules/terms.ts'

const weightNames = ['votes', 'koenigstein', 'population'] as const
/** As people write them: whole, with places, as text, or not at all. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 0, max: 2_500 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 9_999_999 }).map((it) => `${it}.${it % 1_000}`),
)

const shares = ['1/2', '2/3', '1/3', '55/100', '65/100', '3/4']
const bound = fc.oneof(
  fc.record({ share: fc.constantFrom(...shares), of: fc.constantFrom('cast', 'present', 'members') }),
  fc.integer({ min: 1, max: 6 }),
)
const condition = fc
  .record({
    bound,
    kind: fc.constantFrom('more-than' as const, 'at-least' as const),
    weight: fc.option(fc.constantFrom(...weightNames), { freq: 2, nil: undefined }),
    without: fc.option(fc.constantFrom(['Bund'], ['D1', 'Bund']), { freq: 2, nil: undefined }),
  })
  .map((it) =>
    Condition.parse({
      ...(typeof it.bound === 'number' ? { [it.kind]: it.bound } : { [it.kind]: it.bound.share, of: it.bound.of }),
      ...(it.weight ? { weight: it.weight } : {}),
      ...(it.without ? { without: it.without } : {}),
    }),
  )
/** The condition that ties are about, more often than chance would have it. */
const halfCast = fc.constantFrom<Condition>(
  { 'more-than': '1/2', of: 'cast' },
  { 'more-than': '1/2', of: 'cast' },
  { 'more-than': '1/2', of: 'cast', weight: 'votes' },
)
const conditions = fc.array(fc.oneof({ weight: 2, arbitrary: halfCast }, { weight: 3, arbitrary: condition }), {
  maxLength: 2,
})

/** Rules of a house's own: each key of the file, sometimes. */
const own = fc
  .record(
    {
      preset: fc.constantFrom(...presetNames),
      quorum: fc.constantFrom(
        null,
        { 'more-than': '1/2', of: 'delegations' },
        { 'at-least': 2 },
        { 'at-least': '1/2', of: 'votes' },
      ),
      'adopt-if': conditions,
      'or-if': conditions,
      'or-if-marked': conditions,
      'block-if': fc.constantFrom(null, { 'against-at-least': 1 }, { 'against-at-least': 2 }),
      'consent-of': fc.constantFrom([], ['Bund'], ['D1']),
      abstention: fc.constantFrom('neutral', 'against', 'forbidden'),
      absence: fc.constantFrom('out', 'abstention', 'against', 'no-vote-possible'),
      tie: fc.constantFrom('rejected', 'chair-decides', 'second-ballot'),
      silence: fc.constantFrom('yes', 'abstention', 'none'),
    },
    { requiredKeys: [] },
  )
  .map((source) => RuleSource.safeParse(source))
  .filter((checked) => checked.success)
  .map((checked) => checked.data)

/** A tie needs a rule that knows one and a room split in half; chance alone hardly ever brings both together. */
const tieable = fc.record({
  'adopt-if': fc.tuple(halfCast),
  tie: fc.constantFrom('chair-decides' as const, 'second-ballot' as const),
})

export const sources: fc.Arbitrary<RuleSource> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...presetNames) },
  { weight: 6, arbitrary: own },
  { weight: 1, arbitrary: tieable },
)

/** Rooms differ: some agree, some are torn, some keep quiet. Else unanimity and blocking would hardly ever be met. */
const moods: readonly (readonly (CountedAnswer | null)[])[] = [
  ['yes'],
  ['yes', 'yes', 'yes', 'yes', 'abstain'],
  ['yes', 'yes', 'yes', 'no'],
  ['yes', 'no'],
  ['no', 'no', 'abstain', 'yes'],
  ['yes', 'no', 'abstain', null],
  ['yes', 'yes', 'yes', 'invalid', null],
  [null, null, 'yes', 'no'],
]

interface Shape {
  /** Delegations besides the Bund. */
  readonly most: number
  readonly sources: fc.Arbitrary<RuleSource>
  /** For a ballot that still runs: not a secret one, and mostly with answers missing. */
  readonly open?: boolean
}

/** Ballots that the product would open and answers it would take. */
export function inputs({ most, sources: from, open = false }: Shape): fc.Arbitrary<ReckonInput> {
  const seat = fc.record({
    weights: fc.dictionary(fc.constantFrom(...weightNames), weight, { maxKeys: 3 }),
    represented: fc.boolean(),
    luck: fc.nat(59),
  })
  return fc
    .record({
      source: from,
      seats: fc.array(seat, { maxLength: most }),
      bund: fc.option(seat, { freq: 2, nil: undefined }),
      full: fc.constantFrom(true, true, false),
      mood: fc.constantFrom(...(open ? moods.slice(3) : moods)),
      /** Each answers by place, so that a torn room splits in half. */
      inTurn: fc.boolean(),
      method: fc.constantFrom<Method>('exceptions', 'named', 'roll-call', 'ayes-only', 'written', 'secret'),
      chair: fc.constantFrom('yes' as const, 'no' as const, undefined),
    })
    .map(({ source, seats, bund, full, mood, inTurn, method: wanted, chair }): ReckonInput => {
      const { rule } = resolveRule(source)
      const everybody = [
        ...seats.map((it, i) => ({ ...it, id: `D${i + 1}` })),
        ...(bund ? [{ ...bund, id: 'Bund' }] : []),
      ]
      const method =
        (wanted === 'secret' && (open || needsNames(rule))) || (wanted === 'ayes-only' && rule['block-if'] !== null)
          ? 'named'
          : wanted
      const voters = everybody.map(({ id, weights, represented }): Voter => {
        return { id, weights, represented: full || rule.absence === 'no-vote-possible' || represented }
      })
      const answers: Record<string, CountedAnswer> = {}
      voters.forEach((voter, i) => {
        const choice = mood[(inTurn ? i : (everybody[i]?.luck ?? 0)) % mood.length] ?? null
        const taken = choice === 'abstain' && rule.abstention === 'forbidden' ? 'yes' : choice
        if (taken && (voter.represented || method === 'written')) answers[voter.id] = taken
      })
      const of = (choice: Choice) => Object.values(answers).filter((it) => it === choice).length
      return {
        rule,
        voters,
        answers: method === 'secret' ? {} : answers,
        method,
        ...(chair ? { chairDecision: chair } : {}),
        ...(method === 'secret' ? { totals: { yes: of('yes'), no: of('no'), abstain: of('abstain') } } : {}),
      }
    })
}
