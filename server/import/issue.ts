/** Languages in which the server words what it refuses. */
export type Language = 'de' | 'en'

/** What is wrong, as a code of the vocabulary in wording.ts and what its sentence needs to name. */
export interface Problem {
  readonly code: ProblemCode
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
}

/** A problem and where it stands: keys and indices from the file's root. `on: 'key'` points at the key, not its value. */
export interface LocatedProblem extends Problem {
  readonly path: readonly (string | number)[]
  readonly on?: 'key'
}

/** One defect of a meeting file. Lines and columns count from 1. */
export interface Issue extends Problem {
  readonly line: number
  readonly column: number
  /** E.g. `people[3].delegation`; empty for the file as a whole. */
  readonly path: string
  /** The sentence, in the language that was asked for. */
  readonly message: string
}

export const problemCodes = [
  // the file as a whole
  'file-too-large',
  'too-many-parts',
  'too-deep',
  'not-a-mapping',
  'text-unreadable',
  // YAML
  'yaml-syntax',
  'yaml-tab',
  'yaml-indent',
  'yaml-missing-char',
  'yaml-several-documents',
  'yaml-version',
  'yaml-tag',
  'yaml-anchor',
  'yaml-key',
  'duplicate-key',
  // shape
  'unknown-key',
  'missing-key',
  'empty-value',
  'wrong-type',
  'quote-number',
  'not-a-word',
  'not-a-flag',
  'not-one-of',
  'too-few',
  'too-many',
  'too-long',
  'too-small',
  'too-large',
  'no-such-date',
  'bad-time',
  'bad-weight',
  'bad-control-character',
  'reserved-name',
  // the head
  'date-or-dates',
  'dates-order',
  'unknown-locale',
  'unknown-timezone',
  'no-chair',
  'no-voting-delegation',
  'container-with-clauses',
  // rules of procedure
  'rule-bound',
  'rule-of',
  'rule-quorum-of',
  'rule-one-bound',
  'rule-decides-nothing',
  'rule-needs-delegation',
  'rule-needs-weight',
  // ids
  'duplicate-delegation',
  'duplicate-person',
  'duplicate-item',
  'duplicate-name',
  'unknown-delegation',
  'unknown-person',
  'unknown-item',
  'unknown-amendment',
  'unknown-weight',
  // acts
  'unknown-act',
  'one-of-keys',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** A path as people read it: `agenda[2].items[0].number`. */
export const writePath = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )
