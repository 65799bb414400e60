import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileDocumentStore } from '../../../../server/adapters/sqlite/document-store.ts'
import { scratchFolder } from '../../../support/scratch-folder.ts'

const hash = 'a'.repeat(64)
const bytes = Uint8Array.of(1, 2, 3)

describe('documents as files', () => {
  it('[LOG14] lie under their hash, readable for the server alone, and no program', async () => {
    const folder = join(scratchFolder(), 'documents')
    await fileDocumentStore(folder).put('m', hash, bytes)
    expect(readdirSync(join(folder, 'm'))).toEqual([hash])
    expect(statSync(join(folder, 'm', hash)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'm')).mode & 0o777).toBe(0o700)
  })

  it('[LOG14] are nowhere else, whatever a name says', async () => {
    const folder = scratchFolder()
    const store = fileDocumentStore(join(folder, 'documents'))
    for (const meeting of ['..', '../x', '.', '', 'a/b', 'a\u0000b', 'x'.repeat(65)])
      await expect(store.put(meeting, hash, bytes)).rejects.toThrow('not a name')
    for (const name of ['../../x', 'A'.repeat(64), hash.slice(1), `${hash}/..`])
      await expect(store.put('m', name, bytes)).rejects.toThrow('not a name')
    expect(readdirSync(folder)).toEqual([])
  })

  it('[LOG14] nothing is left of one that could not be written whole', async () => {
    const folder = join(scratchFolder(), 'documents')
    const store = fileDocumentStore(folder)
    await store.put('m', 'b'.repeat(64), bytes)
    // a folder stands where the file is to be
    mkdirSync(join(folder, 'm', hash))
    await expect(store.put('m', hash, bytes)).rejects.toThrow('EISDIR')
    expect(readdirSync(join(folder, 'm')).toSorted()).toEqual([hash, 'b'.repeat(64)])
  })

  it('[LOG14] half-written ones of a server that was killed are cleared away', async () => {
    const folder = join(scratchFolder(), 'documents')
    const store = fileDocumentStore(folder)
    await store.put('m', hash, bytes)
    writeFileSync(join(folder, 'm', `${hash}.0123.part`), 'half')
    await store.keepOnly('m', new Set([hash]))
    expect(readdirSync(join(folder, 'm'))).toEqual([hash])
  })

  it('[LOG10] go with their meeting', async () => {
    const folder = join(scratchFolder(), 'documents')
    const store = fileDocumentStore(folder)
    await store.put('m', hash, bytes)
    await store.put('n', hash, bytes)
    await store.remove('m')
    expect(readdirSync(folder)).toEqual(['n'])
  })
})
