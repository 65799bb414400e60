import { compareToShare, printDecimal, type Millionths } from '../kernel/fraction.ts'
import type { Seat } from './count.ts'
import { measureBy, needed, sum } from './measure.ts'
import type { Rule } from './rule.ts'
import { boundOf, type Condition } from './terms.ts'

export const conditionLists = ['adopt-if', 'or-if', 'or-if-marked'] as const
export type ConditionList = (typeof conditionLists)[number]

/** One condition with its figures, as recorded with the ballot. Amounts are exact decimals. */
export interface Figure {
  readonly list: ConditionList
  readonly condition: Condition
  /** Yes votes, or their weight. */
  readonly has: string
  /** The least that suffices. */
  readonly needs: string
  /** What a share is taken of; null where the condition is a bare number. */
  readonly base: string | null
  readonly met: boolean
}

/** A figure and what the tie and the look ahead need besides. */
export interface Weighed {
  readonly figure: Figure
  /** Yes less no, in the condition's own measure, of a share `of: cast`; null for every other condition. */
  readonly margin: Millionths | null
  /** RUL22: as many yes as no, at least one each, under a share `of: cast`. */
  readonly tied: boolean
  /** A tie on the very line of more than a half, which one more voice would cross. */
  readonly onTheLine: boolean
}

/** All conditions of the rule, in its order. */
export function weighAll(rule: Rule, seats: readonly Seat[]): readonly Weighed[] {
  return conditionLists.flatMap((list) => rule[list].map((condition) => weigh(list, condition, seats)))
}

function weigh(list: ConditionList, condition: Condition, seats: readonly Seat[]): Weighed {
  const without = condition.without ?? []
  const counted = seats.filter((seat) => !without.includes(seat.voter.id)) // RUL8
  const measure = measureBy(
    condition.weight,
    seats.map((seat) => seat.voter),
  )
  const amount = (of: (seat: Seat) => boolean) =>
    sum(
      measure,
      counted.filter(of).map((seat) => seat.voter),
    )
  const yes = amount((seat) => seat.counts === 'yes')
  const no = amount((seat) => seat.counts === 'no')
  const bound = boundOf(condition)
  const base = bound.share === null ? null : baseOf(condition, amount)
  const needs = needed(bound, base ?? 0n, measure.step)
  const castShare = condition.of === 'cast' ? bound.share : null
  const tied = castShare !== null && yes === no && yes > 0n
  return {
    figure: {
      list,
      condition,
      has: printDecimal(yes),
      needs: printDecimal(needs),
      base: base === null ? null : printDecimal(base),
      met: yes >= needs,
    },
    margin: castShare === null ? null : yes - no,
    tied,
    onTheLine: castShare !== null && tied && compareToShare(yes, castShare, yes + no) === 0,
  }
}

function baseOf(condition: Condition, amount: (of: (seat: Seat) => boolean) => Millionths): Millionths {
  if (condition.of === 'cast') return amount((seat) => seat.counts !== null)
  return condition.of === 'present' ? amount((seat) => seat.present) : amount(() => true)
}
