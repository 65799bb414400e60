import type { LocatedProblem } from './issue.ts'
import type { Path } from './known-names.ts'

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/**
 * Texts a store or a screen could not hold: control characters (NUL is refused by PostgreSQL), half of a surrogate pair,
 * and the marks that make a line read in another direction than it is written.
 */
export function textProblems(value: unknown, path: Path = []): readonly LocatedProblem[] {
  if (typeof value === 'string') {
    const number = UNWANTED.exec(value)?.[0].codePointAt(0)
    if (number === undefined) return []
    return [
      {
        code: 'bad-control-character',
        params: { character: `U+${number.toString(16).toUpperCase().padStart(4, '0')}` },
        path,
      },
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textProblems(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
