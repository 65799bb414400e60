import Database from 'better-sqlite3'
import { StoreFull, VersionConflict, type Journal } from '../../ports.ts'
import { steps } from './schema.ts'

/** `PRAGMA synchronous` as a number: every commit is flushed to the disk before it returns. */
const FULL = 2

/** Why the data folder cannot be used, in a sentence for whoever started the server. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable'
}

/** The disk failed to flush: what it holds of the last writes is unknown, so nothing more is written to it. */
export class StoreBroken extends Error {
  override name = 'StoreBroken'
}

export interface SqliteDatabase {
  readonly file: string
  readonly sqlite: Database.Database
  /** Runs the work in one transaction that is on disk when this returns. Throws `StoreFull`, `VersionConflict`, `StoreBroken`. */
  readonly write: <Result>(work: () => Result) => Result
  /** Throws unless every commit is flushed. */
  readonly assertDurable: () => void
  readonly close: () => void
}

/** The one connection to the file, which no second process can open meanwhile. Throws `StoreUnusable`. */
export function openDatabase(file: string, journal: Journal): SqliteDatabase {
  const sqlite = connect(file)
  let broken: StoreBroken | null = null
  let written = false

  const assertDurable = () => {
    if (sqlite.pragma('synchronous', { simple: true }) !== FULL)
      throw new StoreBroken('The database does not flush its commits')
  }
  return {
    file,
    sqlite,
    assertDurable,
    write(work) {
      if (broken) throw broken
      try {
        const result = sqlite.transaction(work).immediate()
        // LOG7: read straight after it is set the pragma tells what was asked for; only after a write, what is done
        if (!written) assertDurable()
        written = true
        return result
      } catch (error) {
        const failure = failureOf(error)
        if (failure instanceof StoreBroken) {
          broken = failure
          journal.error('the disk failed to flush; nothing more is written until the server is restarted', {
            file,
            error: String(error),
          })
        }
        throw failure
      }
    },
    close: () => void sqlite.close(),
  }
}

/** What a driver's error means to the core. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code === 'SQLITE_FULL') return new StoreFull('No space left', { cause: error }) // LOG6
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') return new VersionConflict(error.message, { cause: error })
  if (/^SQLITE_IOERR_(?:DIR_)?FSYNC$/.test(error.code)) return new StoreBroken(error.message, { cause: error })
  return error
}

function connect(file: string): Database.Database {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { timeout: 2_000 })
    // Exclusive: the lock on the file is the lock on the meetings. The system frees it when the process dies, however it dies.
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.pragma('journal_mode = WAL')
    // LOG7: better-sqlite3 is built with NORMAL for WAL, which loses acknowledged votes when the power fails
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('mmap_size = 0') // mapped files turned a WAL bug into corruption (heartwood, 2026)
    sqlite.pragma('secure_delete = ON') // what is deleted is overwritten: an emptied ballot box leaves nothing behind
    migrate(sqlite)
    return sqlite
  } catch (error) {
    sqlite?.close()
    throw unusable(file, error)
  }
}

function migrate(sqlite: Database.Database): void {
  sqlite.exec('BEGIN EXCLUSIVE')
  try {
    sqlite.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT')
    const row: unknown = sqlite.prepare('SELECT max(version) FROM schema_version').pluck().get()
    const version = typeof row === 'number' ? row : 0
    if (version > steps.length)
      throw new StoreUnusable(
        `was written by a newer Rostra (its version is ${version}, this one knows ${steps.length})`,
      )
    for (const [i, step] of steps.entries()) {
      if (i < version) continue
      sqlite.exec(step)
      sqlite.prepare('INSERT INTO schema_version (version) VALUES (?)').run(i + 1)
    }
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

function unusable(file: string, error: unknown): StoreUnusable {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (error instanceof StoreUnusable) return new StoreUnusable(`${file} ${error.message}.`)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new StoreUnusable(
      `${file} is in use by another Rostra server. Stop it first, or start this one with another --data.`,
    )
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || error instanceof TypeError)
    return new StoreUnusable(
      `${file} cannot be opened for writing. Give the server the right to write there, or start it with another --data.`,
    )
  if (code === 'SQLITE_FULL') return new StoreUnusable(`${file} cannot be written: the disk is full.`)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new StoreUnusable(
      `${file} is not a sound database (${String(error)}). Restore a backup, or move the file away.`,
    )
  return new StoreUnusable(`${file} cannot be used: ${error instanceof Error ? error.message : String(error)}.`)
}
