import { z } from 'zod'
import { MeetingEvent } from '../../shared/meeting/catalogs.ts'
import { meeting as machine, type MeetingState, type Recorded } from '../../shared/meeting/meeting.ts'
import { canonical, genesis, link } from '../room/chain.ts'
import type { Finding } from './findings.ts'
import { sha256, type Manifest } from './manifest.ts'

const Line = z.strictObject({
  seq: z.int(),
  at: z.int(),
  by: z.string().nullable(),
  cause: z.string().min(1).max(200),
  event: MeetingEvent,
  hash: z.string(),
})

/**
 * The record of a bundle, every entry checked by itself, against the one before it and against the meeting it makes.
 * Stops at the first that is wrong, since nothing can be said of those behind a break.
 */
export function readLog(
  text: string,
  { meeting, head }: Pick<Manifest, 'meeting' | 'head'>,
): { readonly log: readonly Recorded[]; readonly state: MeetingState } | { readonly finding: Finding } {
  const log: Recorded[] = []
  const causes = new Set<string>()
  let { hash } = genesis(meeting)
  let state = machine.initial()
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const [index, written] of lines.entries()) {
    const line = index + 1
    const entry = entryIn(written)
    if (entry === null) return { finding: { code: 'entry-unreadable', line } }
    if (entry.seq !== line) return { finding: { code: 'entry-order', line, found: entry.seq } }
    hash = link(hash, entry, sha256)
    if (entry.hash !== hash) return { finding: { code: 'entry-changed', line } }
    if (entry.cause !== log.at(-1)?.cause && causes.has(entry.cause))
      return { finding: { code: 'command-twice', line } }
    causes.add(entry.cause)
    try {
      state = machine.evolve(state, entry.event, entry)
    } catch {
      return { finding: { code: 'entry-impossible', line } }
    }
    log.push(entry)
  }
  const { length } = log
  if (length < head.seq) return { finding: { code: 'end-missing', line: length, wanted: head.seq } }
  if (length > head.seq) return { finding: { code: 'end-added', line: length, wanted: head.seq } }
  if (hash !== head.hash) return { finding: { code: 'head' } }
  if (log[0]?.event.type !== 'roster.convened' || !state.roster.convened) return { finding: { code: 'not-founded' } }
  return { log, state }
}

/** An entry as this program writes it, nothing more and nothing less; null for anything else. */
function entryIn(line: string): Recorded | null {
  try {
    const value: unknown = JSON.parse(line)
    const parsed = Line.safeParse(value)
    // what a schema would leave out or fill in is not what was hashed; the value itself keeps the order of its keys
    return parsed.success && canonical(parsed.data) === canonical(value) ? (value as Recorded) : null
  } catch {
    return null
  }
}
