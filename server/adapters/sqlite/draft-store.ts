import type { DraftStore, SnapshotHead } from '../../ports.ts'
import type { SqliteDatabase } from './database.ts'

export function sqliteDraftStore({ sqlite, write }: SqliteDatabase): DraftStore {
  const select = sqlite.prepare<[string], Buffer>('SELECT data FROM drafts WHERE meeting = ? ORDER BY n').pluck()
  const insert = sqlite.prepare<[string, Uint8Array]>('INSERT INTO drafts (meeting, data) VALUES (?, ?)')
  const clear = sqlite.prepare<[string]>('DELETE FROM drafts WHERE meeting = ?')
  const put = sqlite.prepare<[string, string, string, Uint8Array, string | null]>(
    'INSERT INTO snapshots (meeting, id, head, data, words) VALUES (?, ?, ?, ?, ?) ON CONFLICT (meeting, id) DO NOTHING',
  )
  const thin = sqlite.prepare<[string, number]>(
    `DELETE FROM snapshots WHERE meeting = ? AND head ->> 'reason' = 'writing' AND head ->> 'at' < ?`,
  )
  const heads = sqlite.prepare<[string], string>('SELECT head FROM snapshots WHERE meeting = ? ORDER BY n').pluck()
  const text = sqlite
    .prepare<[string, string], Buffer>('SELECT data FROM snapshots WHERE meeting = ? AND id = ?')
    .pluck()
  const words = sqlite
    .prepare<[string, string], string | null>('SELECT words FROM snapshots WHERE meeting = ? AND id = ?')
    .pluck()
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
    async keep(meeting, { state, words: said, ...head }) {
      write(() => put.run(meeting, head.id, JSON.stringify(head), state, said ?? null))
    },
    async thin(meeting, before) {
      write(() => thin.run(meeting, before))
    },
    kept: async (meeting) => heads.all(meeting).map((head) => JSON.parse(head) as SnapshotHead),
    async keptText(meeting, id) {
      const data = text.get(meeting, id)
      return data ? new Uint8Array(data) : null
    },
    keptWords: async (meeting, id) => words.get(meeting, id) ?? null,
  }
}
