import type { AccessStore, Pass } from '../../ports.ts'
import type { SqliteDatabase } from './database.ts'

const columns = `token_hash AS tokenHash, kind, seat, meeting, person, door,
  issued_at AS issuedAt, expires_at AS expiresAt, used_at AS usedAt, revoked_at AS revokedAt`

export function sqliteAccessStore({ sqlite, write }: SqliteDatabase): AccessStore {
  const upsert = sqlite.prepare<[Pass]>(
    `INSERT INTO passes (token_hash, kind, seat, meeting, person, door, issued_at, expires_at, used_at, revoked_at)
     VALUES (@tokenHash, @kind, @seat, @meeting, @person, @door, @issuedAt, @expiresAt, @usedAt, @revokedAt)
     ON CONFLICT (token_hash) DO UPDATE SET kind = excluded.kind, seat = excluded.seat, meeting = excluded.meeting,
       person = excluded.person, door = excluded.door, issued_at = excluded.issued_at,
       expires_at = excluded.expires_at, used_at = excluded.used_at, revoked_at = excluded.revoked_at`,
  )
  const byToken = sqlite.prepare<[string], Pass>(`SELECT ${columns} FROM passes WHERE token_hash = ?`)
  const bySeat = sqlite.prepare<[string], Pass>(
    `SELECT ${columns} FROM passes WHERE seat = ? AND kind = 'session' ORDER BY n DESC LIMIT 1`,
  )
  const ofMeeting = sqlite.prepare<[string], Pass>(`SELECT ${columns} FROM passes WHERE meeting = ? ORDER BY n`)
  return {
    async put(pass) {
      write(() => upsert.run(pass))
    },
    find: async (by) => ('tokenHash' in by ? byToken.get(by.tokenHash) : bySeat.get(by.seat)) ?? null,
    list: async (meeting) => ofMeeting.all(meeting),
  }
}
