import type { LocatedProblem, ProblemCode } from './issue.ts'
import { list, part } from './loose.ts'
import { nearest } from './nearest.ts'

export type Path = readonly (string | number)[]

/** Something the file declares by a name of its own. */
export interface Declared {
  readonly name: string
  readonly path: Path
  readonly value: unknown
}

/** What may be referred to, anywhere in the file: acts may add people, items and amendments to the head's. */
export interface Known {
  readonly delegations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  readonly amendments: ReadonlySet<string>
  readonly weights: ReadonlySet<string>
}

export const declaredOne = (value: unknown, key: string, path: Path): readonly Declared[] => {
  const name = part(value, key)
  // a number without quotation marks is told as such, once, and not again wherever it is named
  const known = typeof name === 'string' || typeof name === 'number'
  return known ? [{ name: String(name), path: [...path, key], value }] : []
}

export const declared = (entries: unknown, key: string, path: Path): readonly Declared[] =>
  list(entries).flatMap((value, index) => declaredOne(value, key, [...path, index]))

/** An agenda as a flat list in the file's order, containers before their children. */
export const declaredItems = (agenda: unknown, path: Path): readonly Declared[] =>
  list(agenda).flatMap((value, index) => [
    ...declaredOne(value, 'number', [...path, index]),
    ...declaredItems(part(value, 'items'), [...path, index, 'items']),
  ])

/** The weights a delegation carries, declared by its `weights`. */
export const declaredWeights = (delegation: Declared): readonly Declared[] => {
  const weights = part(delegation.value, 'weights')
  const path = [...delegation.path.slice(0, -1), 'weights']
  return Object.entries(Object(weights)).map(([name, value]) => ({ name, value, path: [...path, name] }))
}

/** Names that every object answers to: as a key of plain data each would find something that nobody put there. */
export const reservedNames = (names: readonly Declared[], on?: 'key'): readonly LocatedProblem[] =>
  names
    .filter(({ name }) => name in {})
    .map(({ name, path }) => ({ code: 'reserved-name', params: { name }, path, ...(on ? { on } : {}) }))

/** Second uses of a name, each at its own place. */
export const usedTwice = (names: readonly Declared[], code: ProblemCode): readonly LocatedProblem[] => {
  const seen = new Set<string>()
  return names.flatMap(({ name, path }): LocatedProblem[] => {
    if (seen.has(name)) return [{ code, params: { name }, path }]
    seen.add(name)
    return []
  })
}

/** Names at `path`, one or a list, that nobody declared, with the one that was likely meant. */
export const unknownNames = (
  code: ProblemCode,
  value: unknown,
  path: Path,
  known: ReadonlySet<string>,
): readonly LocatedProblem[] =>
  list(Array.isArray(value) ? value : [value]).flatMap((name, index): LocatedProblem[] => {
    if (typeof name !== 'string' || known.has(name)) return []
    const params = { name, meant: nearest(name, known) ?? '' }
    return [{ code, params, path: Array.isArray(value) ? [...path, index] : path }]
  })

export const namesOf = (...lists: readonly (readonly Declared[])[]): ReadonlySet<string> =>
  new Set(lists.flat().map(({ name }) => name))
