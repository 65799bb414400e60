import type { Choice } from '../../shared/kernel/scalars.ts'
import type { Method, Voter } from '../../shared/rules/count.ts'
import type { ReckonInput } from '../../shared/rules/reckon.ts'
import { resolveRule, RuleSource } from '../../shared/rules/rule.ts'

/** How many, or which delegations. */
export type Group = number | readonly string[]

export interface Sketch {
  readonly yes?: Group
  readonly no?: Group
  readonly abstain?: Group
  readonly silent?: Group
  /** Codes of delegations whose answer was taken away. */
  readonly invalid?: readonly string[]
  readonly absent?: Group
  readonly method?: Method
  readonly chair?: 'yes' | 'no'
  /** Weights by their name, then by delegation. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  /** Order of the electorate; default: by code. */
  readonly order?: readonly string[]
}

/** A rule as a meeting file would write it, checked as such. */
export const ruleOf = (source: unknown) => resolveRule(RuleSource.parse(source)).rule

/** A ballot out of counts or names. Counted delegations are Y1…, N1…, A1… (abstain), S1… (silent), X1… (absent). */
export function ballot(source: unknown, sketch: Sketch): ReckonInput {
  const named = (group: Group | undefined, letter: string) =>
    typeof group === 'number' ? Array.from({ length: group }, (_, i) => `${letter}${i + 1}`) : (group ?? [])
  const said: Readonly<Record<Choice, readonly string[]>> = {
    yes: named(sketch.yes, 'Y'),
    no: named(sketch.no, 'N'),
    abstain: named(sketch.abstain, 'A'),
  }
  const absent = named(sketch.absent, 'X')
  const everybody = [
    ...said.yes,
    ...said.no,
    ...said.abstain,
    ...named(sketch.silent, 'S'),
    ...(sketch.invalid ?? []),
    ...absent,
  ]
  const voters = (sketch.order ?? everybody.toSorted()).map((id): Voter => {
    const tables = Object.entries(sketch.weights ?? {})
    const weights = tables.flatMap(([name, table]) => (table[id] === undefined ? [] : [[name, table[id]] as const]))
    return { id, weights: Object.fromEntries(weights), represented: !absent.includes(id) }
  })
  const answers = Object.fromEntries([
    ...(['yes', 'no', 'abstain'] as const).flatMap((choice) => said[choice].map((id) => [id, choice] as const)),
    ...(sketch.invalid ?? []).map((id) => [id, 'invalid'] as const),
  ])
  return {
    rule: ruleOf(source),
    voters,
    answers,
    method: sketch.method ?? 'named',
    ...(sketch.chair ? { chairDecision: sketch.chair } : {}),
    ...(sketch.method === 'secret'
      ? { totals: { yes: said.yes.length, no: said.no.length, abstain: said.abstain.length } }
      : {}),
  }
}
