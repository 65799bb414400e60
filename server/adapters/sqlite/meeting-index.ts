import type { MeetingEntry, MeetingIndex } from '../../ports.ts'
import type { SqliteDatabase } from './database.ts'

type Row = Omit<MeetingEntry, 'example'> & { readonly example: number }

export function sqliteMeetingIndex({ sqlite, write }: SqliteDatabase): MeetingIndex {
  const select = sqlite.prepare<[], Row>(
    'SELECT id, title, date, place, example, created_at AS createdAt FROM meetings ORDER BY rowid',
  )
  const insert = sqlite.prepare<[Row]>(
    `INSERT INTO meetings (id, title, date, place, example, created_at)
     VALUES (@id, @title, @date, @place, @example, @createdAt)`,
  )
  const has = sqlite.prepare<[string]>('SELECT 1 FROM meetings WHERE id = ?')
  const removal = [
    'INSERT INTO removing (meeting) VALUES (?)', // the trigger that guards the record lets this meeting's events go
    ...['events', 'heads', 'boxes', 'drafts', 'snapshots', 'passes', 'removing'].map(
      (table) => `DELETE FROM ${table} WHERE meeting = ?`,
    ),
    'DELETE FROM meetings WHERE id = ?',
  ].map((sql) => sqlite.prepare<[string]>(sql))
  return {
    list: async () => select.all().map((row) => ({ ...row, example: row.example === 1 })),
    async add(entry) {
      write(() => {
        if (has.get(entry.id)) throw new Error(`Meeting ${entry.id} is there already`)
        insert.run({ ...entry, example: entry.example ? 1 : 0 })
      })
    },
    async remove(id) {
      write(() => removal.forEach((statement) => statement.run(id)))
    },
  }
}
