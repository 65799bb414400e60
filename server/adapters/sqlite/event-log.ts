import type { Recorded } from '../../../shared/meeting/meeting.ts'
import { BrokenLog, VersionConflict, type EventLog } from '../../ports.ts'
import { sqliteBallotBoxes } from './ballot-boxes.ts'
import type { SqliteDatabase } from './database.ts'

interface Row {
  readonly seq: number
  readonly at: number
  readonly by: string | null
  readonly cause: string
  readonly event: string
  readonly hash: string
}

export function sqliteEventLog(database: SqliteDatabase): EventLog {
  const { sqlite, write } = database
  const boxes = sqliteBallotBoxes(database)
  const select = sqlite.prepare<[string, number], Row>(
    'SELECT seq, at, "by", cause, event, hash FROM events WHERE meeting = ? AND seq > ? ORDER BY seq',
  )
  const last = sqlite.prepare<[string], number | null>('SELECT max(seq) FROM events WHERE meeting = ?').pluck()
  const head = sqlite.prepare<[string], number>('SELECT seq FROM heads WHERE meeting = ?').pluck()
  const insert = sqlite.prepare<[string, number, number, string | null, string, number, string, string]>(
    'INSERT INTO events (meeting, seq, at, "by", cause, first, event, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const move = sqlite.prepare<[string, number, string]>(
    `INSERT INTO heads (meeting, seq, hash) VALUES (?, ?, ?)
     ON CONFLICT (meeting) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
  )
  return {
    async read(meeting, after) {
      const rows = select.all(meeting, after)
      const [end, known] = [last.get(meeting) ?? 0, head.get(meeting) ?? 0]
      // LOG5: cut off at the end, a chain still fits; only the note of where it ended does not
      if (end !== known)
        throw new BrokenLog(meeting, Math.min(end, known) + 1, `it ends at ${end}, but was written up to ${known}`)
      return rows.map((row) => ({ ...row, event: parse(meeting, row) }))
    },
    async append(meeting, expectedSeq, entries, box) {
      write(() => {
        if ((head.get(meeting) ?? 0) !== expectedSeq) throw new VersionConflict(`not at ${expectedSeq}`)
        let before = ''
        for (const { seq, at, by, cause, event, hash } of entries) {
          insert.run(meeting, seq, at, by, cause, cause === before ? 0 : 1, JSON.stringify(event), hash)
          before = cause
        }
        const end = entries.at(-1)
        if (end) move.run(meeting, end.seq, end.hash)
        if (box) boxes.change(meeting, box)
      })
      if (box && box.emptied.length > 0) boxes.forget()
    },
    box: async (meeting, ballot) => boxes.read(meeting, ballot),
  }
}

/** Its shape was checked when it was decided; whether it is still the same, the chain tells. */
function parse(meeting: string, { seq, event }: Row): Recorded['event'] {
  try {
    return JSON.parse(event) as Recorded['event']
  } catch {
    throw new BrokenLog(meeting, seq, 'its content cannot be read')
  }
}
