import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { failureOf, openDatabase, StoreBroken } from '../../../../server/adapters/sqlite/database.ts'
import { sqliteEventLog } from '../../../../server/adapters/sqlite/event-log.ts'
import { sqliteStore, StoreUnusable } from '../../../../server/adapters/sqlite/store.ts'
import { BrokenLog, StoreFull } from '../../../../server/ports.ts'
import { recordedLog } from '../../../support/recorded.ts'
import { scratchFolder } from '../../../support/scratch-folder.ts'
import { readableJournal } from '../../../support/toy-room.ts'

const newFile = () => join(scratchFolder(), 'rostra.db')

const open = (file: string) => {
  const database = openDatabase(file, readableJournal())
  onTestFinished(() => database.close())
  return { ...database, log: sqliteEventLog(database) }
}

/** Somebody at the machine, with a database tool and the server stopped. */
const tamper = (file: string, ...statements: readonly string[]) => {
  const tool = new Database(file)
  for (const statement of statements) tool.exec(statement)
  tool.close()
}

describe('the SQLite store', () => {
  it('[LOG7] flushes every commit: FULL before the first write, after it, and on a reopened file', async () => {
    const file = newFile()
    for (const start of [0, 2]) {
      const { sqlite, log, assertDurable, close } = open(file)
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
      await log.append('m', start, recordedLog(start + 2).slice(start))
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
      expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(sqlite.pragma('mmap_size', { simple: true })).toBeFalsy()
      expect(assertDurable).not.toThrow()
      close()
    }
  })

  it('[LOG7] refuses to go on when somebody turned flushing down', async () => {
    const { sqlite, log, assertDurable } = open(newFile())
    sqlite.pragma('synchronous = NORMAL')
    expect(assertDurable).toThrow(StoreBroken)
    await expect(log.append('m', 0, recordedLog(1))).rejects.toBeInstanceOf(StoreBroken)
  })

  it('[LOG4] lets nobody change or delete an event through the server’s own connection', async () => {
    const { sqlite, log } = open(newFile())
    await log.append('m', 0, recordedLog(3))
    for (const statement of [
      "UPDATE events SET event = '{}' WHERE seq = 2",
      'DELETE FROM events WHERE seq = 3',
      'UPDATE heads SET seq = 2',
    ])
      expect(() => sqlite.exec(statement)).toThrow('the record only grows')
    expect(await log.read('m', 0)).toEqual(recordedLog(3))
  })

  it('[LOG5] notices that the last events were cut off, and where', async () => {
    const file = newFile()
    const first = open(file)
    await first.log.append('m', 0, recordedLog(5))
    first.close()
    tamper(file, 'DROP TRIGGER events_never_vanish', 'DELETE FROM events WHERE seq > 3')
    const reading = open(file).log.read('m', 0)
    await expect(reading).rejects.toBeInstanceOf(BrokenLog)
    await expect(reading).rejects.toMatchObject({ meeting: 'm', seq: 4 })
  })

  it('[LOG5] notices what is no longer JSON', async () => {
    const file = newFile()
    const first = open(file)
    await first.log.append('m', 0, recordedLog(5))
    first.close()
    tamper(file, 'DROP TRIGGER events_never_change', "UPDATE events SET event = '{' WHERE seq = 3")
    await expect(open(file).log.read('m', 0)).rejects.toMatchObject({ name: 'BrokenLog', seq: 3 })
  })

  it('[LOG6] names a full disk, keeps nothing of the write, and goes on when space returns', async () => {
    const { sqlite, log } = open(newFile())
    await log.append('m', 0, recordedLog(2))
    const pages = Number(sqlite.pragma('page_count', { simple: true }))
    sqlite.pragma(`max_page_count = ${pages}`)
    const long = recordedLog(40, 'x'.repeat(4_000)).slice(2)
    await expect(log.append('m', 2, long)).rejects.toBeInstanceOf(StoreFull)
    expect(await log.read('m', 0)).toEqual(recordedLog(2))
    sqlite.pragma(`max_page_count = ${pages + 1_000}`)
    await log.append('m', 2, long)
    expect(await log.read('m', 2)).toEqual(long)
  })

  it('[LOG6] writes nothing more after a failed flush: what the disk holds is unknown then', async () => {
    expect(failureOf(new Database.SqliteError('fsync', 'SQLITE_IOERR_FSYNC'))).toBeInstanceOf(StoreBroken)
    const journal = readableJournal()
    const database = openDatabase(newFile(), journal)
    onTestFinished(() => database.close())
    expect(() =>
      database.write(() => {
        throw new Database.SqliteError('fsync', 'SQLITE_IOERR_FSYNC')
      }),
    ).toThrow(StoreBroken)
    await expect(sqliteEventLog(database).append('m', 0, recordedLog(1))).rejects.toBeInstanceOf(StoreBroken)
    expect(journal.lines).toHaveLength(1)
  })

  it('[LOG11] belongs to one server at a time', () => {
    const file = newFile()
    const first = open(file)
    expect(() => sqliteStore(file, readableJournal())).toThrow('in use by another Rostra server')
    first.close()
    open(file)
  })

  it('[LOG11] says in a sentence why a folder or a file cannot be used', () => {
    const folder = scratchFolder()
    const wrong = (file: string) => {
      try {
        sqliteStore(file, readableJournal()).close()
        return 'opened'
      } catch (error) {
        return error instanceof StoreUnusable ? error.message : String(error)
      }
    }
    writeFileSync(join(folder, 'letter.db'), 'Sehr geehrte Damen und Herren, '.repeat(200))
    mkdirSync(join(folder, 'folder.db'))
    expect(wrong(join(folder, 'letter.db'))).toContain('is not a sound database')
    expect(wrong(join(folder, 'folder.db'))).toContain('cannot be opened')
    expect(wrong(join(folder, 'nowhere', 'rostra.db'))).toContain('cannot be opened')
  })

  it('[LOG13] tells nothing of a box, while it fills or afterwards, to who reads its files', async () => {
    const file = newFile()
    const { log, sqlite } = open(file)
    const answers = ['Kandidatin Ünverwechselbar', 'Kandidat Zweifelsfrei']
    const files = () =>
      readdirSync(dirname(file))
        .filter((name) => name.startsWith('rostra.db'))
        .map((name) => readFileSync(join(dirname(file), name)))
    const entries = recordedLog(6)
    const sizes = new Set<number>()
    for (const [i, entry] of entries.slice(0, 5).entries()) {
      const papers = [{ ballot: 'b', choice: answers[i % 2] ?? '' }]
      await log.append('m', i, [{ ...entry, cause: `c${i}` }], { papers, emptied: [] })
      sizes.add(sqlite.prepare<[], number>('SELECT length(sealed) FROM boxes').pluck().get() ?? 0)
    }
    expect(await log.box('m', 'b')).toEqual({ [answers[0]!]: 3, [answers[1]!]: 2 })
    expect(Object.keys(await log.box('m', 'b'))).toEqual(answers.toSorted()) // not as they came
    expect(sizes.size).toBe(1)
    for (const answer of answers) for (const bytes of files()) expect(bytes.includes(answer)).toBe(false)

    const sealed = sqlite.prepare<[], Buffer>('SELECT sealed FROM boxes').pluck().get()!
    const piece = sealed.subarray(100, 164)
    expect(files().some((bytes) => bytes.includes(piece))).toBe(true)
    await log.append('m', 5, [{ ...entries[5]!, cause: 'c5' }], { papers: [], emptied: ['b'] })
    expect(files().some((bytes) => bytes.includes(piece))).toBe(false)
  })

  it('[LOG13] opens a box after a restart, and not without its key', async () => {
    const file = newFile()
    const first = open(file)
    await first.log.append('m', 0, recordedLog(1), { papers: [{ ballot: 'b', choice: 'yes' }], emptied: [] })
    first.close()
    const second = open(file)
    expect(await second.log.box('m', 'b')).toEqual({ yes: 1 })
    second.close()
    rmSync(join(dirname(file), 'ballot-boxes.key'))
    await expect(open(file).log.box('m', 'b')).rejects.toThrow('authenticate')
  })

  it('[LOG12] refuses a file of a newer version instead of guessing', () => {
    const file = newFile()
    open(file).close()
    tamper(file, 'INSERT INTO schema_version (version) VALUES (99)')
    expect(() => sqliteStore(file, readableJournal())).toThrow('newer Rostra')
  })
})
