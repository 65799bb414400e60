import type { Voter } from '../../../shared/features/ballots/messages.ts'
import { printDecimal, readDecimal } from '../../../shared/kernel/fraction.ts'
import { mentions } from '../../../shared/rules/mentions.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Text } from '../../i18n/text.ts'

/** The weights a rule reads, by their names in the meeting file, each once. */
export const weightsOf = (rule: Rule): readonly string[] => [
  ...new Set(mentions(rule).flatMap(({ kind, name }) => (kind === 'weight' ? [name] : []))),
]

/** A known weight's word, else its name in the meeting file. */
export const weightName = (weight: string, t: Text): string =>
  t.find(`weight.name.${weight}`) ?? weight.charAt(0).toUpperCase() + weight.slice(1)

/** What the delegations weigh together, exactly; a missing weight is nothing. */
export function weighs(voters: readonly Voter[], weight: string): number {
  const amounts = voters.map(({ weights }) => {
    const written = Object.hasOwn(weights, weight) ? weights[weight] : undefined
    return written === undefined ? 0n : (readDecimal(written) ?? 0n)
  })
  return Number(printDecimal(amounts.reduce((sum, amount) => sum + amount, 0n)))
}

/** `Stimmen 4`, `Stimmen 6, Einwohner 18,6`: what the rule reads of one delegation; null where it counts heads. */
export function weightWords(rule: Rule, voter: Voter, t: Text): string | null {
  const said = weightsOf(rule).map((weight) =>
    t('ballot.weight.of', { name: weightName(weight, t), weight: weighs([voter], weight) }),
  )
  return said.length > 0 ? said.join(', ') : null
}
