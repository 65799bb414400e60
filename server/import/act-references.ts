import type { LocatedProblem, ProblemCode } from './issue.ts'
import { unknownNames, type Known, type Path } from './known-names.ts'
import { part } from './loose.ts'
import { ruleReferences } from './rule-references.ts'

type Kind = readonly [ProblemCode, keyof Known]
const person: Kind = ['unknown-person', 'people']
const delegation: Kind = ['unknown-delegation', 'delegations']
const item: Kind = ['unknown-item', 'items']
const amendment: Kind = ['unknown-amendment', 'amendments']

const everywhere: Readonly<Record<string, Kind>> = {
  by: person,
  person,
  proxy: delegation,
  from: delegation,
  for: delegation,
  delegation,
  item,
  items: item,
  after: item,
  before: item,
  admits: item,
  amendment,
  ids: amendment,
}

/** `to` and `id` mean something else from act to act. */
const byAct: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'chair.pass': { to: person },
  'proxy.give': { to: delegation },
  'amendment.table': { to: amendment },
  'amendment.revise': { id: amendment },
  'amendment.accept': { id: amendment },
  'amendment.reject': { id: amendment },
  'amendment.withdraw': { id: amendment },
}

/** Ids an act names that neither the head nor any act of the file declares. */
export function actReferences(act: unknown, path: Path, known: Known): readonly LocatedProblem[] {
  const name = String(part(act, 'act'))
  const table = { ...everywhere, ...(Object.hasOwn(byAct, name) ? byAct[name] : {}) }
  const named = Object.entries(table).flatMap(([key, [code, kind]]) =>
    // a whole person or item brought along is no string, and checked where it is declared
    unknownNames(code, part(act, key), [...path, key], known[kind]),
  )
  return [...named, ...ruleReferences(part(act, 'rules'), [...path, 'rules'], known)]
}
