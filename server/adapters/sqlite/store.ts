import { dirname, join } from 'node:path'
import type { AccessStore, DocumentStore, DraftStore, EventLog, Journal, MeetingIndex } from '../../ports.ts'
import { sqliteAccessStore } from './access-store.ts'
import { openDatabase } from './database.ts'
import { fileDocumentStore } from './document-store.ts'
import { sqliteDraftStore } from './draft-store.ts'
import { sqliteEventLog } from './event-log.ts'
import { sqliteMeetingIndex } from './meeting-index.ts'

export { StoreUnusable } from './database.ts'

export interface SqliteStore {
  readonly log: EventLog
  readonly drafts: DraftStore
  readonly documents: DocumentStore
  readonly access: AccessStore
  readonly index: MeetingIndex
  /** Throws unless every commit is flushed to the disk; to be asked now and then. */
  readonly assertDurable: () => void
  readonly close: () => void
}

/** All that is kept of meetings, in one file, and the documents in a folder beside it. Throws `StoreUnusable` with a sentence that says what to do. */
export function sqliteStore(file: string, journal: Journal): SqliteStore {
  const database = openDatabase(file, journal)
  const documents = fileDocumentStore(join(dirname(file), 'documents'))
  const index = sqliteMeetingIndex(database)
  return {
    log: sqliteEventLog(database),
    drafts: sqliteDraftStore(database),
    documents,
    access: sqliteAccessStore(database),
    index: {
      list: () => index.list(),
      add: (entry) => index.add(entry),
      async remove(id) {
        await index.remove(id) // first: documents without a record are rubbish, a record without its documents is not
        await documents.remove(id)
      },
    },
    assertDurable: database.assertDurable,
    close: database.close,
  }
}
