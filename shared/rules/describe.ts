import type { BoundKind } from '../kernel/fraction.ts'
import { conditionLists, type ConditionList } from './figure.ts'
import type { Rule } from './rule.ts'
import { boundOf, type Condition } from './terms.ts'

/** A line as a phrase needs it: `share` as written (`2/3`), or a `count`; the other is null. */
export interface Line {
  readonly bound: BoundKind
  readonly share: string | null
  readonly count: number | null
}

/** One statement of a rule, for phrases to word. Only what the rule says is there: no quorum, no part. */
export type Part =
  | ({ readonly part: 'quorum'; readonly of: string } & Line)
  | ({
      readonly part: 'condition'
      readonly list: ConditionList
      /** What a share is taken of; null for a count. */
      readonly of: NonNullable<Condition['of']> | null
      readonly weight: string | null
      readonly without: readonly string[]
    } & Line)
  | { readonly part: 'objections'; readonly atLeast: number }
  | { readonly part: 'consent'; readonly of: readonly string[] }
  | { readonly part: 'abstention'; readonly is: Rule['abstention'] }
  | { readonly part: 'absence'; readonly is: Rule['absence'] }
  | { readonly part: 'tie'; readonly is: Rule['tie'] }
  /** `heldAtMost` null: no limit. */
  | { readonly part: 'transfer'; readonly allowed: boolean; readonly heldAtMost: number | null }
  | { readonly part: 'change'; readonly is: Rule['change'] }
  | { readonly part: 'answers'; readonly is: Rule['answers'] }
  | { readonly part: 'silence'; readonly is: Rule['silence'] }

/** What a rule says, in the order in which a chair would read it out (RUL30). */
export function describe(rule: Rule): readonly Part[] {
  const objections = rule['block-if']?.['against-at-least']
  return [
    ...(rule.quorum ? [{ part: 'quorum', of: rule.quorum.of ?? 'delegations', ...lineOf(rule.quorum) } as const] : []),
    ...(rule['consent-of'].length > 0 ? [{ part: 'consent', of: rule['consent-of'] } as const] : []),
    ...conditionLists.flatMap((list) => rule[list].map((condition) => conditionPart(list, condition))),
    ...(objections === undefined ? [] : [{ part: 'objections', atLeast: objections } as const]),
    { part: 'abstention', is: rule.abstention },
    { part: 'absence', is: rule.absence },
    // Only a share of the votes cast can be tied.
    ...(conditionLists.some((list) => rule[list].some(isShareOfCast)) ? [{ part: 'tie', is: rule.tie } as const] : []),
    {
      part: 'transfer',
      allowed: rule.transfer.allowed === 'yes',
      heldAtMost: rule.transfer['held-at-most'] ?? null,
    },
    { part: 'change', is: rule.change },
    { part: 'answers', is: rule.answers },
    { part: 'silence', is: rule.silence },
  ]
}

const isShareOfCast = (condition: Condition) => condition.of === 'cast' && boundOf(condition).share !== null

function conditionPart(list: ConditionList, condition: Condition): Part {
  const line = lineOf(condition)
  return {
    part: 'condition',
    list,
    of: line.share === null ? null : (condition.of ?? null),
    weight: condition.weight ?? null,
    without: condition.without ?? [],
    ...line,
  }
}

function lineOf(written: Parameters<typeof boundOf>[0]): Line {
  const bound = boundOf(written)
  return bound.share === null
    ? { bound: bound.kind, share: null, count: bound.count }
    : { bound: bound.kind, share: bound.written, count: null }
}
