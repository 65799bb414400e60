import type { DraftStore } from '../../ports.ts'
import type { SqliteDatabase } from './database.ts'

export function sqliteDraftStore({ sqlite, write }: SqliteDatabase): DraftStore {
  const select = sqlite.prepare<[string], Buffer>('SELECT data FROM drafts WHERE meeting = ? ORDER BY n').pluck()
  const insert = sqlite.prepare<[string, Uint8Array]>('INSERT INTO drafts (meeting, data) VALUES (?, ?)')
  const clear = sqlite.prepare<[string]>('DELETE FROM drafts WHERE meeting = ?')
  return {
    // plain copies: a Buffer is a Uint8Array over memory it shares with others
    load: async (meeting) => select.all(meeting).map((data) => new Uint8Array(data)),
    async append(meeting, updates) {
      write(() => updates.forEach((update) => insert.run(meeting, update)))
    },
    async compact(meeting, state) {
      write(() => {
        clear.run(meeting)
        insert.run(meeting, state)
      })
    },
  }
}
