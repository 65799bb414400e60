import { isPresent, type Method, type Voter } from './count.ts'
import type { ConditionList, Weighed } from './figure.ts'
import { quorumOf, type QuorumFigure } from './quorum.ts'
import { assess, needsNames } from './reckon.ts'
import type { Rule } from './rule.ts'
import type { Condition } from './terms.ts'

export type OpeningRefusal = 'no-vote-possible' | 'ayes-only-with-objections' | 'secret-without-names'

/**
 * Why a ballot may not be opened, or null. A missing quorum is no reason: the chair is warned (RUL27).
 * `no-vote-possible`: the rule asks for all, and a voting delegation is not represented (RUL26).
 * `ayes-only-with-objections`: objections block, and this method does not ask for them (RUL26).
 * `secret-without-names`: weights, consent or a delegation left out cannot be reckoned from totals (RUL17).
 */
export function mayOpen(rule: Rule, voters: readonly Voter[], method: Method): OpeningRefusal | null {
  if (rule.absence === 'no-vote-possible' && !voters.every((voter) => isPresent(voter, method)))
    return 'no-vote-possible'
  if (method === 'ayes-only' && rule['block-if'] !== null) return 'ayes-only-with-objections'
  if (method === 'secret' && needsNames(rule)) return 'secret-without-names'
  return null
}

/** One condition before the vote. Amounts are exact decimals. */
export interface Need {
  readonly list: ConditionList
  readonly condition: Condition
  /** The least that suffices; null for a share of the votes cast, which nobody knows yet. */
  readonly needs: string | null
  /** What a share is taken of; null where that is not known yet, or the condition is a bare number. */
  readonly base: string | null
  /** Whether it is met if everybody represented votes yes. */
  readonly withinReach: boolean
}

/** What the chair reads before the vote: "16 stimmberechtigt, 15 vertreten, beschlussfähig; nötig sind 9 Ja-Stimmen". */
export interface Needs {
  readonly entitled: number
  readonly represented: number
  readonly quorum: QuorumFigure
  readonly conditions: readonly Need[]
  /** So many objections block; null where the rule knows none. */
  readonly objections: number | null
  readonly consentOf: readonly string[]
  /** Delegations whose consent is asked and that are not represented, or have no vote at all. */
  readonly consentOutOfReach: readonly string[]
}

/** RUL27, RUL28. */
export function needs(rule: Rule, voters: readonly Voter[], method: Method = 'named'): Needs {
  const present = voters.filter((voter) => isPresent(voter, method))
  const allYes = Object.fromEntries(present.map((voter) => [voter.id, 'yes' as const]))
  // By name, so that a rule that no secret ballot may use can be read to the chair too.
  const best = assess({ rule, voters, answers: allYes, method: method === 'secret' ? 'named' : method })
  return {
    entitled: voters.length,
    represented: present.length,
    quorum: quorumOf(rule, voters, method),
    conditions: best.weighed.map(needOf),
    objections: rule['block-if']?.['against-at-least'] ?? null,
    consentOf: rule['consent-of'],
    consentOutOfReach: best.reckoning.consentMissing,
  }
}

function needOf({ figure, margin }: Weighed): Need {
  const open = margin !== null // a share of the votes cast
  return {
    list: figure.list,
    condition: figure.condition,
    needs: open ? null : figure.needs,
    base: open ? null : figure.base,
    withinReach: figure.met,
  }
}
