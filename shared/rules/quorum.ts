import { printDecimal } from '../kernel/fraction.ts'
import { isPresent, type Method, type Voter } from './count.ts'
import { measureBy, needed, sum } from './measure.ts'
import type { Rule } from './rule.ts'
import { boundOf } from './terms.ts'

export interface QuorumFigure {
  readonly met: boolean
  /** How many, or how much weight, is represented. An exact decimal. */
  readonly has: string
  /** The least that suffices; null where the rule asks for no quorum. */
  readonly needs: string | null
  /** `delegations`, or the name of a weight. */
  readonly of: string
}

/** RUL5: who is represented against all who may vote. How the absent are counted changes nothing here (RUL11). */
export function quorumOf(rule: Rule, voters: readonly Voter[], method: Method = 'named'): QuorumFigure {
  const of = rule.quorum?.of ?? 'delegations'
  const measure = measureBy(of === 'delegations' ? undefined : of, voters)
  const represented = voters.filter((voter) => isPresent(voter, method))
  const has = sum(measure, represented)
  if (rule.quorum === null) return { met: true, has: printDecimal(has), needs: null, of }
  const needs = needed(boundOf(rule.quorum), sum(measure, voters), measure.step)
  return { met: has >= needs, has: printDecimal(has), needs: printDecimal(needs), of }
}
