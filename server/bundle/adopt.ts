import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Clock, EventLog, MeetingEntry, MeetingIndex } from '../ports.ts'
import type { BundleContent } from './content.ts'
import type { Finding } from './findings.ts'
import type { MeetingStores } from './collect.ts'

export interface AdoptingPorts extends MeetingStores {
  readonly log: EventLog
  readonly index: MeetingIndex
  readonly clock: Clock
  /** Lets go of whatever is held of a meeting, before its store is cleared or filled. */
  release(meeting: string): Promise<void>
}

/** What became of a bundle that somebody sent. */
export type Adoption =
  /** `notices`: an export that this version words otherwise than the one that packed it. */
  | { readonly ok: true; readonly entry: MeetingEntry; readonly notices: readonly Finding[] }
  | { readonly ok: false; readonly code: 'bad-bundle'; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: 'meeting-is-here'; readonly entry: MeetingEntry }
  | { readonly ok: false; readonly code: 'example-stays' }

/** This installation holds the meeting already. */
export class MeetingIsHere extends Error {
  override name = 'MeetingIsHere'
  readonly entry: MeetingEntry
  constructor(entry: MeetingEntry) {
    super(`Meeting ${entry.id} is here already`)
    this.entry = entry
  }
}

/**
 * Takes over a meeting from a bundle that was verified: its entries under their numbers and hashes, its draft, what was put
 * away of it and its documents, so that it goes on where it stopped (BUN8). Links and sign-ins do not travel (BUN9). Throws
 * `MeetingIsHere`, or the store's own error; nothing is left behind then.
 */
export async function adopted(
  content: BundleContent,
  state: MeetingState,
  ports: AdoptingPorts,
): Promise<MeetingEntry> {
  const { meeting, log, draft, snapshots, documents } = content
  const { index } = ports
  const here = (await index.list()).find(({ id }) => id === meeting)
  if (here) throw new MeetingIsHere(here)
  if (!state.roster.convened) throw new Error(`Meeting ${meeting} was never convened`)
  const { title, dates, place } = state.roster.meeting
  const entry: MeetingEntry = {
    id: meeting,
    title,
    date: dates[0] ?? '',
    place: place ?? '',
    example: false,
    createdAt: ports.clock.now(),
  }
  const clear = async () => {
    await ports.release(meeting)
    await index.remove(meeting)
  }
  await clear() // what an import that was cut off half-way left
  try {
    await ports.log.append(meeting, 0, log)
    await ports.drafts.append(meeting, [draft])
    for (const snapshot of snapshots) await ports.drafts.keep(meeting, snapshot)
    for (const { sha256, bytes } of documents) await ports.documents.put(meeting, sha256, bytes)
    await index.add(entry) // last: a meeting that is listed is whole
  } catch (error) {
    await clear()
    throw error
  }
  return entry
}
