import type { MeetingIndex } from '../ports.ts'

/**
 * When a meeting came to this installation, ms since the epoch; 0 for one that is not listed. It never changes, so it is
 * asked for once: sign-ins are checked for every message.
 */
export function arrivalsIn(index: Pick<MeetingIndex, 'list'>): (meeting: string) => Promise<number> {
  const known = new Map<string, number>()
  return async (meeting) => {
    const before = known.get(meeting)
    if (before !== undefined) return before
    const entry = (await index.list()).find(({ id }) => id === meeting)
    if (entry) known.set(meeting, entry.createdAt)
    return entry?.createdAt ?? 0
  }
}
