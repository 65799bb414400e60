import type { DraftStore } from '../../ports.ts'

export function memoryDraftStore(): DraftStore & { remove(meeting: string): void } {
  const drafts = new Map<string, readonly Uint8Array[]>()
  const copies = (updates: readonly Uint8Array[]) => updates.map((update) => update.slice())
  return {
    load: async (meeting) => copies(drafts.get(meeting) ?? []),
    async append(meeting, updates) {
      drafts.set(meeting, [...(drafts.get(meeting) ?? []), ...copies(updates)])
    },
    async compact(meeting, state) {
      drafts.set(meeting, copies([state]))
    },
    remove(meeting) {
      drafts.delete(meeting)
    },
  }
}
