import type { Meta } from '../../shared/kernel/decider.ts'

/** A recorded event, whatever the features are: `Recorded` of the meeting is one of these. */
export interface Entry<Event> extends Meta {
  /** Id of the command that caused it: makes a resend harmless, also after a restart. */
  readonly cause: string
  readonly event: Event
  /** See `link`. */
  readonly hash: string
}

/** SHA-256 in lower-case hex; handed in, so that this file runs wherever the log is checked. */
export type Digest = (text: string) => string

/** Where a chain stands. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** Before the first event the id of the meeting stands in for a hash: no log can be passed off as another meeting's. */
export const genesis = (meeting: string): Head => ({ seq: 0, hash: meeting })

/** JSON with sorted keys and no white space: one text a value, on every machine. Keys without a value are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
  return `{${pairs.join(',')}}`
}

/** The hash of an event: over the hash before it, a line feed, and the canonical JSON of {seq, at, by, cause, event}. */ // ROO7
export function link<Event>(before: string, entry: Omit<Entry<Event>, 'hash'>, digest: Digest): string {
  const { seq, at, by, cause, event } = entry
  return digest(`${before}\n${canonical({ seq, at, by, cause, event })}`)
}

/** The first entry that does not continue `from`, with the reason in words for an operator; null where all do. */
export function firstBreak<Event>(
  from: Head,
  entries: readonly Entry<Event>[],
  digest: Digest,
): { readonly seq: number; readonly reason: string } | null {
  let { seq, hash } = from
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq) return { seq, reason: `entry ${entry.seq} stands in its place` }
    hash = link(hash, entry, digest)
    if (entry.hash !== hash) return { seq, reason: 'its content does not fit its hash' }
  }
  return null
}
