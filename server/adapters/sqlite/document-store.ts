import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreFull, type DocumentStore } from '../../ports.ts'

/**
 * Documents as files beside the database, `<folder>/<meeting>/<sha256>`, not as rows in it: twenty megabytes written
 * through the one connection would hold up every vote for as long as the disk takes, and stand in the write-ahead log
 * once more. A file is written on another thread, under a name of our own, unreadable for others and for no program to
 * run; the record names it only when it is on disk.
 */
export function fileDocumentStore(folder: string): DocumentStore & { remove(meeting: string): Promise<void> } {
  const folderOf = (meeting: string) => join(folder, checked(meeting, /^[A-Za-z0-9_-]{1,64}$/))
  const fileOf = (meeting: string, sha256: string) => join(folderOf(meeting), checked(sha256, /^[0-9a-f]{64}$/))
  return {
    async put(meeting, sha256, bytes) {
      const file = fileOf(meeting, sha256)
      const arriving = `${file}.${randomBytes(4).toString('hex')}.part`
      try {
        await mkdir(folderOf(meeting), { recursive: true, mode: 0o700 })
        await written(arriving, bytes)
        await rename(arriving, file) // what was there under this name were the same bytes
        await flushed(folderOf(meeting))
        await flushed(folder)
      } catch (error) {
        await rm(arriving, { force: true })
        throw codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
          ? new StoreFull('No space left', { cause: error })
          : error
      }
    },
    async read(meeting, sha256) {
      try {
        return new Uint8Array(await readFile(fileOf(meeting, sha256)))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    },
    async keepOnly(meeting, hashes) {
      const names = await readdir(folderOf(meeting)).catch(() => [])
      await Promise.all(
        names.filter((name) => !hashes.has(name)).map((name) => rm(join(folderOf(meeting), name), { force: true })),
      )
    },
    remove: (meeting) => rm(folderOf(meeting), { recursive: true, force: true }),
  }
}

/** Names come from us; a name that is none would be a way out of the folder. */
function checked(name: string, shape: RegExp): string {
  if (!shape.test(name)) throw new Error('not a name under which documents are kept')
  return name
}

async function written(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new name is on disk when its folder is. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
