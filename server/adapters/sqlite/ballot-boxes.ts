import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BoxChange, BoxTotals } from '../../ports.ts'
import type { SqliteDatabase } from './database.ts'

/**
 * Ballot boxes. A box is one sealed value that is replaced with every paper, so that neither the table nor the journal
 * SQLite writes beside it tells, step by step, what each paper added: for that one would also need the key, which lies
 * in a file of its own. With the close the box is deleted and overwritten, and the journal cut off.
 */
export interface BallotBoxes {
  /** Within a transaction. */
  change(meeting: string, change: BoxChange): void
  /** Throws where the key is gone or the value is not what was sealed. */
  read(meeting: string, ballot: string): BoxTotals
  /** Clears the traces of emptied boxes out of the write-ahead log. */
  forget(): void
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
/** All boxes look the same from outside; one with long names of candidates is a multiple. */
const size = 1_024

export function sqliteBallotBoxes({ sqlite, file }: SqliteDatabase): BallotBoxes {
  const select = sqlite
    .prepare<[string, string], Buffer>('SELECT sealed FROM boxes WHERE meeting = ? AND ballot = ?')
    .pluck()
  const replace = sqlite.prepare<[string, string, Buffer]>(
    `INSERT INTO boxes (meeting, ballot, sealed) VALUES (?, ?, ?)
     ON CONFLICT (meeting, ballot) DO UPDATE SET sealed = excluded.sealed`,
  )
  const remove = sqlite.prepare<[string, string]>('DELETE FROM boxes WHERE meeting = ? AND ballot = ?')
  let known: Buffer | null = null
  const key = () => (known ??= keyIn(join(dirname(file), 'ballot-boxes.key')))

  const read = (meeting: string, ballot: string): BoxTotals => {
    const sealed = select.get(meeting, ballot)
    return sealed ? unseal(sealed, key(), `${meeting}\n${ballot}`) : {}
  }
  return {
    read,
    change(meeting, { papers, emptied }) {
      for (const [ballot, added] of Map.groupBy(papers, (paper) => paper.ballot)) {
        const totals = new Map(Object.entries(read(meeting, ballot)))
        for (const { choice } of added) totals.set(choice, (totals.get(choice) ?? 0) + 1)
        replace.run(meeting, ballot, seal(totals, key(), `${meeting}\n${ballot}`))
      }
      for (const ballot of emptied) remove.run(meeting, ballot)
    },
    forget() {
      try {
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // what was recorded stands; the log is cut at the next occasion
      }
    },
  }
}

/** In the order of the alphabet: the order in which answers first came is nobody's business either. */
function seal(totals: ReadonlyMap<string, number>, key: Buffer, of: string): Buffer {
  const sorted = Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = Buffer.from(JSON.stringify(sorted))
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / size) * size, ' ')
  text.copy(padded)
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(of))
  const body = Buffer.concat([sealing.update(padded), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body])
}

function unseal(sealed: Buffer, key: Buffer, of: string): BoxTotals {
  const nonce = sealed.subarray(0, nonceBytes)
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
  const opening = createDecipheriv(cipher, key, nonce).setAAD(Buffer.from(of)).setAuthTag(tag)
  const text = Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()])
  return JSON.parse(text.toString()) as BoxTotals // sealed by us, and not changed since
}

/** The key of this installation; made when the first box is used, and on disk before anything is sealed with it. */
function keyIn(path: string): Buffer {
  if (existsSync(path)) return readFileSync(path)
  const key = randomBytes(32)
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeSync(descriptor, key)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
  return key
}
