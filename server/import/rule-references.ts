import { presetNames } from '../../shared/rules/presets.ts'
import { resolveRule, RuleSource } from '../../shared/rules/rule.ts'
import type { LocatedProblem } from './issue.ts'
import { unknownNames, type Known, type Path } from './known-names.ts'
import { list, part } from './loose.ts'

/** Delegations and weights a rule names that the file has not. What a preset itself asks for is told at the preset. */
export function ruleReferences(source: unknown, path: Path, known: Known): readonly LocatedProblem[] {
  if (source === undefined) return []
  const conditions = ['adopt-if', 'or-if', 'or-if-marked'].flatMap((key) =>
    list(part(source, key)).map((value, index) => ({ value, path: [...path, key, index] })),
  )
  const of = part(part(source, 'quorum'), 'of')
  const written = [
    ...unknownNames('unknown-delegation', part(source, 'consent-of'), [...path, 'consent-of'], known.delegations),
    ...conditions.flatMap((it) => [
      ...unknownNames('unknown-delegation', part(it.value, 'without'), [...it.path, 'without'], known.delegations),
      ...unknownNames('unknown-weight', part(it.value, 'weight'), [...it.path, 'weight'], known.weights),
    ]),
    ...(of === 'delegations' ? [] : unknownNames('unknown-weight', of, [...path, 'quorum', 'of'], known.weights)),
  ]
  return written.length > 0 ? written : presetNeeds(source, path, known)
}

/** IMP8: a preset whose weight or consenting delegation is missing could never carry anything. */
function presetNeeds(source: unknown, path: Path, known: Known): readonly LocatedProblem[] {
  const preset = typeof source === 'string' ? source : part(source, 'preset')
  const parsed = RuleSource.safeParse(source)
  if (!parsed.success || !presetNames.some((name) => name === preset)) return []
  const { rule } = resolveRule(parsed.data)
  const conditions = [...rule['adopt-if'], ...rule['or-if'], ...rule['or-if-marked']]
  const weights = [...conditions.map(({ weight }) => weight), rule.quorum?.of].filter(
    (name): name is string => name !== undefined && name !== 'delegations' && !known.weights.has(name),
  )
  const codes = rule['consent-of'].filter((code) => !known.delegations.has(code))
  const at = typeof source === 'string' ? path : [...path, 'preset']
  const missing = (code: 'rule-needs-delegation' | 'rule-needs-weight', names: readonly string[]) =>
    [...new Set(names)].map((name): LocatedProblem => ({ code, params: { preset: String(preset), name }, path: at }))
  return [...missing('rule-needs-delegation', codes), ...missing('rule-needs-weight', weights)]
}
