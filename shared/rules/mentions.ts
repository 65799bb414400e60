import { conditionLists } from './figure.ts'
import type { Rule } from './rule.ts'

/** A delegation or weight that a rule names, and the key where it does. */
export interface Mention {
  readonly kind: 'delegation' | 'weight'
  readonly name: string
  readonly path: readonly (string | number)[]
}

/** RUL31: whom and which weights a rule names, so that a file that lacks one can be told at which key. */
export function mentions(rule: Rule): readonly Mention[] {
  const { quorum } = rule
  return [
    ...(quorum?.of === undefined || quorum.of === 'delegations'
      ? []
      : [{ kind: 'weight', name: quorum.of, path: ['quorum', 'of'] } as const]),
    ...conditionLists.flatMap((list) =>
      rule[list].flatMap(({ weight, without }, i) => [
        ...(weight === undefined ? [] : [{ kind: 'weight', name: weight, path: [list, i, 'weight'] } as const]),
        ...(without ?? []).map((name, j) => ({ kind: 'delegation', name, path: [list, i, 'without', j] }) as const),
      ]),
    ),
    ...rule['consent-of'].map((name, i) => ({ kind: 'delegation', name, path: ['consent-of', i] }) as const),
  ]
}
