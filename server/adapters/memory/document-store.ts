import type { DocumentStore } from '../../ports.ts'

export function memoryDocumentStore(): DocumentStore & { remove(meeting: string): void } {
  const meetings = new Map<string, Map<string, Uint8Array>>()
  return {
    // plain copies: a Buffer is a Uint8Array over memory it shares with others, and its `slice` copies nothing
    async put(meeting, sha256, bytes) {
      const kept = meetings.get(meeting) ?? new Map<string, Uint8Array>()
      meetings.set(meeting, kept.set(sha256, new Uint8Array(bytes)))
    },
    read: async (meeting, sha256) => meetings.get(meeting)?.get(sha256)?.slice() ?? null,
    async keepOnly(meeting, hashes) {
      const kept = meetings.get(meeting)
      for (const sha256 of kept?.keys() ?? []) if (!hashes.has(sha256)) kept?.delete(sha256)
    },
    remove(meeting) {
      meetings.delete(meeting)
    },
  }
}
