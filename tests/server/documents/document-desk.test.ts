import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../../../server/adapters/memory/store.ts'
import { createDocumentDesk } from '../../../server/documents/document-desk.ts'
import { convert, inspect } from '../../../server/documents/open-file.ts'
import { StoreFull, type DocumentStore } from '../../../server/ports.ts'
import { meetingRooms } from '../../../server/room/meeting-room.ts'
import { RESTORABLE_MS } from '../../../shared/features/documents/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { foundingOf } from '../../support/hall-meeting.ts'
import { pdfOf } from '../../support/papers.ts'
import { readableJournal, sha256 } from '../../support/toy-room.ts'

const START = Date.UTC(2025, 2, 14, 9)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START }))
afterEach(() => void vi.useRealTimers())

/** A hall in memory, and the desk of its documents. */
async function hall(store = memoryStore(), documents: DocumentStore = store.documents) {
  const journal = readableJournal()
  const clock = { now: Date.now }
  const rooms = meetingRooms({ log: store.log, clock, journal, digest: sha256, nextTurn: setImmediate })
  const desk = createDocumentDesk({ store: documents, rooms, workshop: { inspect, convert }, clock, journal })
  const room = await rooms.open('hall')
  let said = room.current().seq
  const say = async (person: string | null, command: MeetingCommand) => {
    const answer = await room.handle({ id: `c${(said += 1)}`, command }, { person })
    if (!answer.ok) throw new Error(answer.rejection.code)
  }
  if (room.current().seq === 0) for (const command of foundingOf(4)) await say(null, command)
  const upload = (bytes: Uint8Array, person = 'desk') =>
    desk.upload({ meeting: 'hall', person }, { item: '2', name: 'a.pdf', bytes })
  const there = () => room.current().state.documents.all.filter(({ removedAt }) => removedAt === null)
  return { store, journal, desk, say, upload, there }
}

describe('the desk of the documents', () => {
  it('[DOC8] [LOG14] lets the bytes go an hour after a document was taken away, without anybody asking', async () => {
    const { store, say, upload, there } = await hall()
    const [gone, stays] = [pdfOf(['gone']), pdfOf(['stays'])]
    await upload(gone)
    await upload(stays)
    await say('desk', { type: 'documents.remove', data: { id: there()[0]?.id ?? '' } })
    await vi.advanceTimersByTimeAsync(RESTORABLE_MS - 60_000)
    expect(await store.documents.read('hall', hash(gone))).toEqual(gone)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await store.documents.read('hall', hash(gone))).toBeNull()
    expect(await store.documents.read('hall', hash(stays))).toEqual(stays)
  })

  it('[DOC8] does so at the next start, where the server was away meanwhile', async () => {
    const before = await hall()
    const bytes = pdfOf(['x'])
    await before.upload(bytes)
    await before.say('desk', { type: 'documents.remove', data: { id: before.there()[0]?.id ?? '' } })
    before.desk.close()
    await vi.advanceTimersByTimeAsync(2 * RESTORABLE_MS)
    expect(await before.store.documents.read('hall', hash(bytes))).toEqual(bytes)
    const after = await hall(before.store)
    await after.desk.tidy('hall')
    expect(await after.store.documents.read('hall', hash(bytes))).toBeNull()
  })

  it('[UPL9] keeps the bytes before it records, and records nothing that could not be kept', async () => {
    const store = memoryStore()
    const order: string[] = []
    const full: DocumentStore = {
      ...store.documents,
      async put() {
        order.push('put')
        throw new StoreFull('No space left')
      },
    }
    const { upload, there } = await hall(store, full)
    await expect(upload(pdfOf(['x']))).rejects.toBeInstanceOf(StoreFull)
    expect(order).toEqual(['put'])
    expect(there()).toEqual([])
  })

  it('[UPL9] two who send the same at once: one is recorded, and its bytes stay', async () => {
    const { store, upload, there } = await hall()
    const bytes = pdfOf(['x'])
    const answers = await Promise.all([upload(bytes, 'desk'), upload(bytes, 'pen'), upload(bytes, 'chair')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(there()).toHaveLength(1)
    expect(await store.documents.read('hall', hash(bytes))).toEqual(bytes)
  })
})
