import type { DraftStore, Snapshot } from '../../ports.ts'

export function memoryDraftStore(): DraftStore & { remove(meeting: string): void } {
  const drafts = new Map<string, readonly Uint8Array[]>()
  const snapshots = new Map<string, readonly Snapshot[]>()
  const copies = (updates: readonly Uint8Array[]) => updates.map((update) => update.slice())
  return {
    load: async (meeting) => copies(drafts.get(meeting) ?? []),
    async append(meeting, updates) {
      drafts.set(meeting, [...(drafts.get(meeting) ?? []), ...copies(updates)])
    },
    async compact(meeting, state) {
      drafts.set(meeting, copies([state]))
    },
    async keep(meeting, snapshot) {
      const before = snapshots.get(meeting) ?? []
      if (before.some(({ id }) => id === snapshot.id)) return
      snapshots.set(meeting, [...before, { ...snapshot, by: [...snapshot.by], state: snapshot.state.slice() }])
    },
    kept: async (meeting) => (snapshots.get(meeting) ?? []).map(({ state: _, ...head }) => head),
    keptText: async (meeting, id) =>
      snapshots
        .get(meeting)
        ?.find((it) => it.id === id)
        ?.state.slice() ?? null,
    remove(meeting) {
      drafts.delete(meeting)
      snapshots.delete(meeting)
    },
  }
}
