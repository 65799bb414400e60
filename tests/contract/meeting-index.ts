import { describe, expect, it } from 'vitest'
import type {
  AccessStore,
  DocumentStore,
  DraftStore,
  EventLog,
  MeetingEntry,
  MeetingIndex,
} from '../../server/ports.ts'
import { recordedLog } from '../support/recorded.ts'

interface Stores {
  readonly index: MeetingIndex
  readonly log: EventLog
  readonly drafts: DraftStore
  readonly documents: DocumentStore
  readonly access: AccessStore
}

const entry = (id: string, overrides: Partial<MeetingEntry> = {}): MeetingEntry => ({
  id,
  title: '2. Digitalministerkonferenz',
  date: '2024-10-18',
  place: 'Berlin',
  example: false,
  createdAt: 1,
  ...overrides,
})

const HASH = 'b'.repeat(64)

/** Every MeetingIndex, with the stores beside it, passes exactly this. */
export function meetingIndexContract(adapter: string, create: () => Stores | Promise<Stores>) {
  describe(`${adapter}: meeting index`, () => {
    it('[LOG10] lists the meetings in the order in which they were added', async () => {
      const { index } = await create()
      expect(await index.list()).toEqual([])
      await index.add(entry('b', { example: true }))
      await index.add(entry('a'))
      expect(await index.list()).toEqual([entry('b', { example: true }), entry('a')])
      await expect(index.add(entry('a'))).rejects.toThrow('already')
    })

    it('[LOG10] removes a meeting with all that is stored of it, and nothing of another', async () => {
      const { index, log, drafts, documents, access } = await create()
      const pass = {
        kind: 'session',
        seat: null,
        person: null,
        door: 'follow',
        issuedAt: 1,
        expiresAt: null,
        usedAt: null,
        revokedAt: null,
      } as const
      for (const id of ['m', 'n']) {
        await index.add(entry(id))
        await log.append(id, 0, recordedLog(3, id, id))
        await drafts.append(id, [Uint8Array.of(1)])
        await documents.put(id, HASH, Uint8Array.of(1))
        const head = { id: 's', at: 1, reason: 'hour', name: null, by: [], seq: 1, removed: null } as const
        await drafts.keep(id, { ...head, state: Uint8Array.of(1) })
        await access.put({ ...pass, tokenHash: `token-${id}`, meeting: id })
      }
      await index.remove('m')
      expect(await index.list()).toEqual([entry('n')])
      expect(await log.read('m', 0)).toEqual([])
      expect(await drafts.load('m')).toEqual([])
      expect(await documents.read('m', HASH)).toBeNull()
      expect(await drafts.kept('m')).toEqual([])
      expect(await access.list('m')).toEqual([])
      expect(await access.find({ tokenHash: 'token-m' })).toBeNull()
      expect(await log.read('n', 0)).toHaveLength(3)
      expect(await drafts.load('n')).toHaveLength(1)
      expect(await documents.read('n', HASH)).toEqual(Uint8Array.of(1))
      expect(await drafts.kept('n')).toHaveLength(1)
      expect(await access.list('n')).toHaveLength(1)
      await index.add(entry('m'))
      await log.append('m', 0, recordedLog(2))
      expect(await log.read('m', 0)).toHaveLength(2)
    })
  })
}
