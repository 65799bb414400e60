import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { memoryStore, type MemoryStore } from '../../server/adapters/memory/store.ts'
import { sqliteStore } from '../../server/adapters/sqlite/store.ts'
import { createBundles } from '../../server/app/bundles.ts'
import { workshop } from '../../server/app/stored-draft.ts'
import { sha256 } from '../../server/bundle/manifest.ts'
import { packed } from '../../server/bundle/pack.ts'
import { bundledExports, isComparable } from '../../server/bundle/render.ts'
import { StoreFull } from '../../server/ports.ts'
import { meetingRooms } from '../../server/room/meeting-room.ts'
import type { MeetingEvent } from '../../shared/meeting/meeting.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { readableJournal } from '../support/toy-room.ts'
import { bundleOf, chained, contentOf, draftOf, MEETING, OpenBundle } from './paper-bundle.ts'

const path = meetingFiles.find((it) => it.endsWith('it-konferenz.yaml')) ?? ''
const { played } = playedFile(path)
const plain = contentOf(played)

/** With a document, one that was taken away, and a state that was put away. */
const pdf = new TextEncoder().encode('%PDF-1.7 Vorlage')
const attached = (id: string, sum: string): MeetingEvent => ({
  type: 'documents.attached',
  data: {
    id,
    item: played.state.agenda.order[0] ?? '1',
    file: { name: 'Vorlage.pdf', type: 'pdf', size: pdf.length, sha256: sum, pages: 1 },
    person: played.state.roster.convened ? (played.state.roster.people[0]?.id ?? '') : '',
  },
})
const gone = 'f'.repeat(64)
const removed: MeetingEvent = { type: 'documents.removed', data: { id: 'd2', person: 'x' } }
const extra = [attached('d1', sha256(pdf)), attached('d2', gone), removed].map((event) => ({ at: 1, by: null, event }))
const content = {
  ...plain,
  log: chained([...plain.log, ...extra], MEETING),
  documents: [{ sha256: sha256(pdf), type: 'pdf', bytes: pdf }],
  snapshots: [
    {
      id: 's1',
      at: 5,
      reason: 'by-hand' as const,
      name: 'vor der Pause',
      by: ['a'],
      seq: 4,
      removed: null,
      state: draftOf({ '1': [{ kind: 'paragraph', content: [{ kind: 'text', text: 'früher', marks: [] }] }] }),
    },
  ],
}
const bundle = await bundleOf(content)

const stores: readonly (readonly [string, () => MemoryStore])[] = [
  ['memory', memoryStore],
  [
    'SQLite',
    () => {
      const store = sqliteStore(join(scratchFolder(), 'rostra.db'), readableJournal())
      onTestFinished(() => store.close())
      return store
    },
  ],
]

function installation(store: MemoryStore) {
  const rooms = meetingRooms({
    log: store.log,
    clock: { now: () => 77 },
    journal: readableJournal(),
    digest: sha256,
    nextTurn: setImmediate,
  })
  const bundles = createBundles({
    ...store,
    rooms,
    clock: { now: () => 77 },
    release: (meeting) => rooms.close(meeting),
    draft: { read: async () => ({}) },
  })
  return { rooms, bundles }
}

describe.each(stores)('taking over a meeting (%s)', (_, create) => {
  it('[BUN8] keeps numbers, hashes, draft, what was put away and documents, and gives the same bundle', async () => {
    const store = create()
    const { bundles, rooms } = installation(store)
    const { roster } = played.state
    if (!roster.convened) throw new Error('not convened')
    const entry = {
      id: MEETING,
      title: roster.meeting.title,
      date: roster.meeting.dates[0],
      place: roster.meeting.place ?? '',
      example: false,
      createdAt: 77,
    }
    expect(await bundles.adopt(bundle)).toEqual({ ok: true, entry, notices: [] })
    expect(await store.index.list()).toEqual([entry])
    expect(await store.log.read(MEETING, 0)).toEqual(content.log)
    expect(await store.drafts.load(MEETING)).toEqual([content.draft])
    expect(await store.drafts.keptText(MEETING, 's1')).toEqual(content.snapshots[0]?.state)
    expect(await store.documents.read(MEETING, sha256(pdf))).toEqual(pdf)
    const room = await rooms.open(MEETING)
    expect(room.current().hash).toBe(content.log.at(-1)?.hash)
    expect(await store.access.list(MEETING)).toEqual([]) // BUN9
    const again = new OpenBundle(await bundles.file(MEETING))
    for (const [name, bytes] of new OpenBundle(bundle).parts)
      if (name !== 'manifest.json') expect(again.parts.get(name)).toEqual(bytes)
  }, 60_000)

  it('[BUN8] refuses a meeting that is here already', async () => {
    const store = create()
    const { bundles } = installation(store)
    await bundles.adopt(bundle)
    expect(await bundles.adopt(bundle)).toMatchObject({ ok: false, code: 'meeting-is-here', entry: { id: MEETING } })
    expect(await store.log.read(MEETING, 0)).toEqual(content.log)
  })

  it('[BUN8] refuses what does not verify, and keeps nothing of it', async () => {
    const store = create()
    const { bundles } = installation(store)
    const tampered = new OpenBundle(bundle).changeLines('log.jsonl', (lines) => lines.toSpliced(3, 1)).fixSums()
    expect(await bundles.adopt(tampered.packed())).toMatchObject({ ok: false, code: 'bad-bundle' })
    const reworded = new OpenBundle(bundle).change('exports/minutes.txt', (text) => `${text}.`).fixSums()
    expect(await bundles.adopt(reworded.packed())).toMatchObject({ ok: false, code: 'bad-bundle' })
    expect(await bundles.adopt(new Uint8Array(10))).toMatchObject({ ok: false, code: 'bad-bundle' })
    expect(await store.index.list()).toEqual([])
    expect(await store.log.read(MEETING, 0)).toEqual([])
    expect(await store.drafts.load(MEETING)).toEqual([])
  })

  it('[BUN8] leaves nothing behind where the disk is full, and takes it over afterwards', async () => {
    const store = create()
    const full = {
      ...store,
      documents: { ...store.documents, put: () => Promise.reject(new StoreFull('full')) },
    }
    await expect(installation(full).bundles.adopt(bundle)).rejects.toBeInstanceOf(StoreFull)
    expect(await store.index.list()).toEqual([])
    expect(await store.log.read(MEETING, 0)).toEqual([])
    expect(await store.drafts.load(MEETING)).toEqual([])
    expect(await installation(store).bundles.adopt(bundle)).toMatchObject({ ok: true })
  })
})

describe('another installation', () => {
  const texts = bundledExports.filter(isComparable)

  it('[BUN8] of another version words the same facts otherwise, says so, and takes the meeting over', async () => {
    const other = await packed(content, { ...workshop, software: '99.0.0' }, texts)
    const reworded = new OpenBundle(other).change('exports/minutes.txt', (text) => `${text}.`).fixSums()
    const { bundles } = installation(memoryStore())
    const adoption = await bundles.adopt(reworded.packed())
    expect(adoption).toMatchObject({ ok: true, notices: [{ code: 'differs', path: 'exports/minutes.txt' }] })
  })

  it('[BUN8] has an example of its own', async () => {
    const log = chained(plain.log, 'example')
    const file = await packed({ ...plain, meeting: 'example', log }, workshop, texts)
    expect(await installation(memoryStore()).bundles.adopt(file)).toEqual({ ok: false, code: 'example-stays' })
  })
})
