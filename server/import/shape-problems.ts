import type { z } from 'zod'
import type { LocatedProblem, Problem, ProblemCode } from './issue.ts'
import { nearest } from './nearest.ts'

type RawIssue = z.core.$ZodRawIssue
type Step = string | number

/** Custom checks of the file's schemas name their problem this way; it is worded with all the others. */
export const problem = (code: ProblemCode, params?: Problem['params']) => ({
  params: params ? { code, params } : { code },
})

/**
 * Everything that keeps `value` from being what `schema` says, all at once, each with its path. zod's issues carry
 * English sentences; here each is turned into a code that either language can word, with what was known and likely meant.
 */
export function shapeProblems(
  schema: z.ZodType,
  value: unknown,
  root: readonly Step[] = [],
): readonly LocatedProblem[] {
  const parsed = schema.safeParse(value, { error: (raw) => JSON.stringify(problemsOf(raw)), reportInput: true })
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => located(issue, root))
}

function located(issue: z.core.$ZodIssue, root: readonly Step[]): readonly LocatedProblem[] {
  const path = [...root, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  if (issue.code === 'invalid_union' && issue.input !== undefined && issue.input !== null) {
    return likeliest(issue.errors).flatMap((inner) => located(inner, path))
  }
  return toldProblems(issue, path).map((found) => {
    const key = found.params?.['key']
    if (found.code === 'unknown-key' && typeof key === 'string') return { ...found, path: [...path, key], on: 'key' }
    if (found.code === 'missing-key') return { ...found, path: path.slice(0, -1) }
    return { ...found, path }
  })
}

function toldProblems(issue: z.core.$ZodIssue, path: readonly Step[]): readonly Problem[] {
  if (issue.message.startsWith('[')) return JSON.parse(issue.message) as readonly Problem[]
  // The rules' own schemas word their slips themselves, in English; which slip it is follows from the key alone.
  switch (path.at(-1)) {
    case 'more-than':
    case 'at-least':
      return [{ code: 'rule-bound' }]
    case 'of':
      return [{ code: path.at(-2) === 'quorum' ? 'rule-quorum-of' : 'rule-of' }]
    case 'without':
    case 'consent-of':
      return [{ code: 'duplicate-name', params: { name: show(issue.input) } }]
    default:
      return [{ code: 'rule-one-bound' }]
  }
}

/** Of a union's alternatives the one the writer had in mind: whose type fits, then whose complaints lie deepest. */
function likeliest(alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const ofOtherType = (issue: z.core.$ZodIssue) =>
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' ||
      (issue.code === 'invalid_value' && !issue.values.some((value) => typeof value === typeof issue.input)))
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(ofOtherType) ? -1 : Math.max(0, ...issues.map((issue) => issue.path.length))
  const [first, ...others] = alternatives
  return others.reduce((best, next) => (depth(next) > depth(best) ? next : best), first ?? [])
}

function problemsOf(raw: RawIssue): readonly Problem[] {
  const { input } = raw
  const last = raw.path?.at(-1)
  if (raw.code === 'custom') return [raw.params as unknown as Problem]
  if (input === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(raw.code)) {
    return [{ code: 'missing-key', params: { key: String(last ?? '') } }]
  }
  if (input === null && raw.code !== 'unrecognized_keys') return [{ code: 'empty-value' }]
  switch (raw.code) {
    case 'unrecognized_keys': {
      const known = raw.inst ? knownKeys(raw.inst) : []
      return raw.keys.map((key) => {
        const meant = nearest(key, known)
        return { code: 'unknown-key', params: meant === null ? { key, meant: '', known } : { key, meant } }
      })
    }
    case 'invalid_type':
      return [wrongType(raw.expected, input)]
    case 'invalid_value': {
      if (typeof input === 'boolean') return [{ code: 'not-a-word', params: { known: raw.values.map(String) } }]
      const known = raw.values.map(String)
      const meant = typeof input === 'string' ? nearest(input, known) : null
      return [{ code: 'not-one-of', params: { value: show(input), known, meant: meant ?? '' } }]
    }
    case 'too_small': {
      if (raw.origin === 'string') return [{ code: 'empty-value' }]
      return [{ code: raw.origin === 'array' ? 'too-few' : 'too-small', params: { least: Number(raw.minimum) } }]
    }
    case 'too_big': {
      const code = raw.origin === 'string' ? 'too-long' : raw.origin === 'array' ? 'too-many' : 'too-large'
      return [{ code, params: { most: Number(raw.maximum) } }]
    }
    case 'invalid_format':
      if (raw.format === 'date') return [{ code: 'no-such-date', params: { value: show(input) } }]
      return [{ code: 'not-one-of', params: { value: show(input), known: [], meant: '' } }]
    default:
      return [{ code: 'not-one-of', params: { value: show(input), known: [], meant: '' } }]
  }
}

const knownKeys = (inst: object): readonly string[] => {
  const definition = (inst as { _zod?: { def?: { shape?: object } } })._zod?.def
  return Object.keys(definition?.shape ?? {})
}

function wrongType(expected: string, input: unknown): Problem {
  if (expected === 'string' && typeof input === 'number')
    return { code: 'quote-number', params: { value: String(input) } }
  if (expected === 'boolean') return { code: 'not-a-flag', params: { value: show(input) } }
  const type = expected === 'record' ? 'object' : expected
  return { code: 'wrong-type', params: { expected: type, found: typeName(input) } }
}

const typeName = (value: unknown) =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value === 'object' ? 'object' : typeof value

const show = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
