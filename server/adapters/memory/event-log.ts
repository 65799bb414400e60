import type { Recorded } from '../../../shared/meeting/meeting.ts'
import { VersionConflict, type BoxChange, type BoxTotals } from '../../ports.ts'

/** The log in memory: for tests, and for parts of a rehearsal. An `EventLog` unless other entries are asked for. */
export function memoryEventLog<R extends { readonly seq: number; readonly cause: string } = Recorded>() {
  const streams = new Map<string, { readonly entries: R[]; readonly causes: Set<string> }>()
  const boxes = new Map<string, Map<string, BoxTotals>>()
  return {
    async read(meeting: string, after: number): Promise<readonly R[]> {
      return (streams.get(meeting)?.entries ?? []).filter(({ seq }) => seq > after)
    },
    async append(meeting: string, expectedSeq: number, entries: readonly R[], box?: BoxChange): Promise<void> {
      const stream = streams.get(meeting) ?? { entries: [], causes: new Set() }
      if ((stream.entries.at(-1)?.seq ?? 0) !== expectedSeq) throw new VersionConflict(`not at ${expectedSeq}`)
      const twice = entries.find(({ cause }) => stream.causes.has(cause))
      if (twice) throw new VersionConflict(`${twice.cause} is recorded already`)
      // a copy, as a disk would make one: nobody changes what is recorded by changing what they handed in
      stream.entries.push(...structuredClone(entries))
      for (const { cause } of entries) stream.causes.add(cause)
      streams.set(meeting, stream)
      const own = boxes.get(meeting) ?? new Map<string, BoxTotals>()
      for (const { ballot, choice } of box?.papers ?? []) {
        const totals = own.get(ballot)
        own.set(ballot, { ...totals, [choice]: (totals?.[choice] ?? 0) + 1 })
      }
      for (const ballot of box?.emptied ?? []) own.delete(ballot)
      boxes.set(meeting, own)
    },
    box: async (meeting: string, ballot: string): Promise<BoxTotals> => boxes.get(meeting)?.get(ballot) ?? {},
    remove(meeting: string): void {
      streams.delete(meeting)
      boxes.delete(meeting)
    },
  }
}
