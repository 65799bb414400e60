import type { AccessStore, DocumentStore, DraftStore, EventLog, MeetingEntry, MeetingIndex } from '../../ports.ts'
import { memoryAccessStore } from './access-store.ts'
import { memoryDocumentStore } from './document-store.ts'
import { memoryDraftStore } from './draft-store.ts'
import { memoryEventLog } from './event-log.ts'

export interface MemoryStore {
  readonly log: EventLog
  readonly drafts: DraftStore
  readonly documents: DocumentStore
  readonly access: AccessStore
  readonly index: MeetingIndex
}

/** All that is kept of meetings, gone with the process: the twin of the SQLite store. */
export function memoryStore(): MemoryStore {
  const [log, drafts, access] = [memoryEventLog(), memoryDraftStore(), memoryAccessStore()]
  const documents = memoryDocumentStore()
  const entries = new Map<string, MeetingEntry>()
  const index: MeetingIndex = {
    list: async () => [...entries.values()],
    async add(entry) {
      if (entries.has(entry.id)) throw new Error(`Meeting ${entry.id} is there already`)
      entries.set(entry.id, entry)
    },
    async remove(id) {
      for (const part of [log, drafts, documents, access]) part.remove(id)
      entries.delete(id)
    },
  }
  return { log, drafts, documents, access, index }
}
