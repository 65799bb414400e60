import type { DraftStore, SnapshotHead } from '../../ports.ts'

export function memoryDraftStore(): DraftStore & { remove(meeting: string): void } {
  const drafts = new Map<string, readonly Uint8Array[]>()
  const snapshots = new Map<
    string,
    readonly { readonly head: SnapshotHead; readonly state: Uint8Array; readonly words: string | null }[]
  >()
  const copies = (updates: readonly Uint8Array[]) => updates.map((update) => update.slice())
  return {
    load: async (meeting) => copies(drafts.get(meeting) ?? []),
    async append(meeting, updates) {
      drafts.set(meeting, [...(drafts.get(meeting) ?? []), ...copies(updates)])
    },
    async compact(meeting, state) {
      drafts.set(meeting, copies([state]))
    },
    async keep(meeting, { state, words = null, ...head }) {
      const before = snapshots.get(meeting) ?? []
      if (before.some((it) => it.head.id === head.id)) return
      snapshots.set(meeting, [...before, { head: { ...head, by: [...head.by] }, state: state.slice(), words }])
    },
    async thin(meeting, before) {
      const stays = ({ head }: { readonly head: SnapshotHead }) => head.reason !== 'writing' || head.at >= before
      snapshots.set(meeting, (snapshots.get(meeting) ?? []).filter(stays))
    },
    kept: async (meeting) => (snapshots.get(meeting) ?? []).map(({ head }) => head),
    keptText: async (meeting, id) =>
      snapshots
        .get(meeting)
        ?.find((it) => it.head.id === id)
        ?.state.slice() ?? null,
    keptWords: async (meeting, id) => snapshots.get(meeting)?.find((it) => it.head.id === id)?.words ?? null,
    remove(meeting) {
      drafts.delete(meeting)
      snapshots.delete(meeting)
    },
  }
}
