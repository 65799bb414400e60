import { z } from 'zod'
import { readShare, type BoundKind, type Share } from '../kernel/fraction.ts'
import { Code } from '../kernel/scalars.ts'

const A_SHARE = 'a share is written p/q, not above 1/1, such as "2/3"'
const A_BOUND = 'a whole number of votes, or a share such as "2/3"'

const share = (allowed: (share: Share) => boolean, says: string) =>
  z.string().refine((text) => {
    const read = readShare(text)
    return read !== null && allowed(read)
  }, says)

/** Both kinds of bound on one thing; a bound everything or nothing could meet is a slip of the pen, so it is refused. */
const bounds = {
  'more-than': z
    .union([z.int().min(0), share(({ p, q }) => p < q, `${A_SHARE}, and nothing is more than 1/1`)], A_BOUND)
    .exactOptional(),
  'at-least': z
    .union([z.int().min(1), share(({ p }) => p > 0n, `${A_SHARE}, and anything is at least 0/1`)], A_BOUND)
    .exactOptional(),
}

interface WrittenBound {
  readonly 'more-than'?: number | string
  readonly 'at-least'?: number | string
}

const isSingle = (bound: WrittenBound) => (bound['more-than'] === undefined) !== (bound['at-least'] === undefined)
const ONE_BOUND = 'exactly one of more-than and at-least'
const isShareBound = (bound: WrittenBound) => typeof (bound['more-than'] ?? bound['at-least']) === 'string'

const codes = z.array(Code).refine((list) => new Set(list).size === list.length, 'names a delegation twice')
const name = z.string().min(1).max(80)

/**
 * One line that the yes votes must reach: a bare number of them (of weight, where `weight` is given), to which `of` adds
 * nothing, or a share of something.
 */
export const Condition = z
  .strictObject({
    ...bounds,
    of: z.enum(['cast', 'present', 'members']).exactOptional(),
    /** Name of a weight of the meeting file; without it every delegation counts one. */
    weight: name.exactOptional(),
    /** These delegations count neither above nor below the line. */
    without: codes.exactOptional(),
  })
  .refine(isSingle, ONE_BOUND)
  .refine((it) => !isShareBound(it) || it.of !== undefined, {
    path: ['of'],
    error: 'a share needs of: cast, present or members',
  })
export type Condition = z.output<typeof Condition>

/** How many must be represented: delegations, or of a weight that `of` names. */
export const Quorum = z
  .strictObject({
    ...bounds,
    of: name
      .refine(
        (of) => !['cast', 'present', 'members'].includes(of),
        'a quorum is counted of delegations, or of a weight by its name',
      )
      .exactOptional(),
  })
  .refine(isSingle, ONE_BOUND)
  .refine((it) => !isShareBound(it) || it.of !== undefined, {
    path: ['of'],
    error: 'a share needs of: delegations, or the name of a weight',
  })
export type Quorum = z.output<typeof Quorum>

/** Everything a rule says, by the keys of the meeting file. `yes` and `no` are strings there. */
export const terms = {
  /** Null: none is asked for. */
  quorum: Quorum.nullable(),
  'adopt-if': z.array(Condition),
  /** A second list that suffices by itself; an empty one never does. */
  'or-if': z.array(Condition),
  /** Suffices too, but the outcome is marked: adopted in part. */
  'or-if-marked': z.array(Condition),
  /** Null: objections do not block. */
  'block-if': z.strictObject({ 'against-at-least': z.int().min(1) }).nullable(),
  /** These must vote yes. */
  'consent-of': codes,
  abstention: z.enum(['neutral', 'against', 'forbidden']),
  absence: z.enum(['out', 'abstention', 'against', 'no-vote-possible']),
  tie: z.enum(['rejected', 'chair-decides', 'second-ballot']),
  /** Votes given to another delegation; without `held-at-most` there is no limit. */
  transfer: z.strictObject({ allowed: z.enum(['yes', 'no']), 'held-at-most': z.int().min(1).exactOptional() }),
  change: z.enum(['until-close', 'never']),
  answers: z.enum(['last', 'ruling']),
  silence: z.enum(['yes', 'abstention', 'none']),
}
export type Terms = z.output<z.ZodObject<typeof terms>>

/** A bound as read: a share of a base, or a number of votes. */
export type Bound =
  | { readonly kind: BoundKind; readonly share: Share; readonly written: string }
  | { readonly kind: BoundKind; readonly share: null; readonly count: number }

/** Reads a checked bound; throws where the schema above was not asked first. */
export function boundOf(written: WrittenBound): Bound {
  const kind: BoundKind = written['more-than'] === undefined ? 'at-least' : 'more-than'
  const value = written[kind]
  if (typeof value === 'number') return { kind, share: null, count: value }
  const share = value === undefined ? null : readShare(value)
  if (value === undefined || share === null) throw new Error(`Not a bound: ${JSON.stringify(written)}`)
  return { kind, share, written: value }
}
