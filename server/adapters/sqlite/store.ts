import type { AccessStore, DraftStore, EventLog, Journal, MeetingIndex } from '../../ports.ts'
import { sqliteAccessStore } from './access-store.ts'
import { openDatabase } from './database.ts'
import { sqliteDraftStore } from './draft-store.ts'
import { sqliteEventLog } from './event-log.ts'
import { sqliteMeetingIndex } from './meeting-index.ts'

export { StoreUnusable } from './database.ts'

export interface SqliteStore {
  readonly log: EventLog
  readonly drafts: DraftStore
  readonly access: AccessStore
  readonly index: MeetingIndex
  /** Throws unless every commit is flushed to the disk; to be asked now and then. */
  readonly assertDurable: () => void
  readonly close: () => void
}

/** All that is kept of meetings, in one file. Throws `StoreUnusable` with a sentence that says what to do. */
export function sqliteStore(file: string, journal: Journal): SqliteStore {
  const database = openDatabase(file, journal)
  return {
    log: sqliteEventLog(database),
    drafts: sqliteDraftStore(database),
    access: sqliteAccessStore(database),
    index: sqliteMeetingIndex(database),
    assertDurable: database.assertDurable,
    close: database.close,
  }
}
