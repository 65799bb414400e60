import { createHash, randomUUID } from 'node:crypto'
import {
  attachObstacle,
  hashesKept,
  isConfidential,
  MOST_BYTES,
  readableDocument,
  RESTORABLE_MS,
  type ReadableDocument,
} from '../../shared/features/documents/select.ts'
import { documentName } from '../../shared/features/documents/name.ts'
import type { Rejection } from '../../shared/kernel/decider.ts'
import { meeting as machine, type MeetingCommand, type MeetingState } from '../../shared/meeting/meeting.ts'
import { audienceOf, mayReadConfidential } from '../../shared/meeting/redact.ts'
import type { Clock, DocumentStore, Journal } from '../ports.ts'
import type { MeetingRooms } from '../room/meeting-room.ts'
import type { Inspection, Reading, Refusal } from './inspection.ts'
import type { Workshop } from './workshop.ts'

/** Who asks, from a signed-in session. */
export interface Asker {
  readonly meeting: string
  /** Null for a screen or a follower. */
  readonly person: string | null
}

export interface Sent {
  readonly item: string
  /** As the browser gave it. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type Uploaded =
  | { readonly ok: true; readonly document: ReadableDocument }
  | { readonly ok: false; readonly rejection: Rejection }
  | { readonly ok: false; readonly refusal: Refusal }

export interface DocumentDesk {
  /** Why that person may send nothing for the item, asked before anything is read; null when she may. */
  obstacle(from: Asker, item: string): Promise<Rejection | null>
  /**
   * Checks, keeps and records a document; nothing has changed where it is refused. Rejects with `StoreFull` or the
   * store's own error where it cannot be kept.
   */
  upload(from: Asker, sent: Sent): Promise<Uploaded>
  /** The document of that id where this asker may see it (UPL10); null otherwise. */
  find(from: Asker, id: string): Promise<ReadableDocument | null>
  /** Its bytes; null where they are gone or are not what was recorded (UPL11). */
  bytes(meeting: string, document: ReadableDocument): Promise<Uint8Array | null>
  /** The text of a DOCX; null where its bytes are gone. */
  text(meeting: string, document: ReadableDocument): Promise<Reading | null>
  /** Deletes the bytes that no document needs any more. */
  tidy(meeting: string): Promise<void>
  close(): void
}

interface Options {
  readonly store: DocumentStore
  readonly rooms: Pick<MeetingRooms, 'open' | 'subscribe'>
  readonly workshop: Workshop
  readonly clock: Clock
  readonly journal: Journal
}

/** Texts that were just read are read again by others. */
const mostTexts = 24

/** Takes documents in and gives them out. What belongs to what is decided by the meeting, like everything else. */
export function createDocumentDesk({ store, rooms, workshop, clock, journal }: Options): DocumentDesk {
  const inTurn = oneAfterAnother()
  const texts = new Map<string, Promise<Reading | null>>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const stateOf = async (meeting: string): Promise<MeetingState> => (await rooms.open(meeting)).current().state

  const tidy = async (meeting: string) => store.keepOnly(meeting, hashesKept(await stateOf(meeting), clock.now()))
  const failed = (error: unknown) => journal.warn('documents were not tidied up', { error: String(error) })

  // DOC8: an hour after it was taken away nobody can put it back, and its bytes go
  const stop = rooms.subscribe((room, batch) => {
    if (!batch.some(({ event }) => event.type === 'documents.removed')) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      inTurn(room.meeting, () => tidy(room.meeting)).catch(failed)
    }, RESTORABLE_MS + 1_000)
    timer.unref()
    timers.add(timer)
  })

  const keep = async ({ meeting }: Asker, command: MeetingCommand, sha256: string, bytes: Uint8Array) => {
    const room = await rooms.open(meeting)
    const { state, seq } = room.current()
    const asked = machine.decide(command, state, { now: clock.now(), seq, actor: { person: null } })
    if (!asked.ok) return asked.rejection // UPL8: before a byte is kept
    await store.put(meeting, sha256, bytes) // UPL9
    const answer = await room.handle({ id: `document-${randomUUID()}`, command }, { person: null })
    await tidy(meeting).catch(failed) // not where recording failed: then it is not known what the record holds
    return answer.ok ? null : answer.rejection
  }

  const bytesOf = async (meeting: string, { id, file }: ReadableDocument): Promise<Uint8Array | null> => {
    const bytes = await store.read(meeting, file.sha256)
    if (bytes && hashOf(bytes) === file.sha256) return bytes
    journal.error('a document is not what was recorded', { meeting, document: id, gone: bytes === null })
    return null
  }

  return {
    async obstacle({ meeting, person }, item) {
      const code = attachObstacle(await stateOf(meeting), person, item)
      return code === null ? null : { code, params: { item } }
    },

    async upload(from, { item, name, bytes }) {
      const { meeting, person } = from
      if (person === null) return { ok: false, rejection: { code: 'sponsors-only', params: { item } } }
      if (bytes.length > MOST_BYTES) return { ok: false, rejection: { code: 'document-too-large' } }
      const found: Inspection = await workshop.inspect(bytes)
      if (!found.ok) return found
      const { type, pages } = found
      const sha256 = hashOf(bytes)
      const file = { name: documentName(name, type), type, size: bytes.length, sha256, pages }
      const command: MeetingCommand = { type: 'documents.attach', data: { item, file, person } }
      const rejection = await inTurn(meeting, () => keep(from, command, sha256, bytes))
      if (rejection) return { ok: false, rejection }
      const all = (await stateOf(meeting)).documents.all
      const document = all.findLast((it) => it.item === item && it.file?.sha256 === sha256)
      if (!document?.file) throw new Error('a document that was just recorded is not there')
      journal.info('a document was attached', { meeting, item, document: document.id, size: file.size, by: person })
      return { ok: true, document: { ...document, file: document.file, removedAt: null } }
    },

    async find({ meeting, person }, id) {
      const state = await stateOf(meeting)
      const document = readableDocument(state, id)
      if (!document) return null
      // DOC9, UPL10
      return isConfidential(state, document.item) && !mayReadConfidential(audienceOf(state, person)) ? null : document
    },

    bytes: bytesOf,

    async text(meeting, document) {
      const { sha256 } = document.file
      const known = texts.get(sha256)
      if (known) return known
      const read = async () => {
        const bytes = await bytesOf(meeting, document)
        return bytes && workshop.convert(bytes)
      }
      const reading = read()
      texts.set(sha256, reading)
      for (const [oldest] of texts) if (texts.size > mostTexts) texts.delete(oldest)
      const forget = () => void texts.delete(sha256)
      reading.then((text) => (text?.ok === true ? undefined : forget()), forget)
      return reading
    },

    tidy: (meeting) => inTurn(meeting, () => tidy(meeting)),
    close() {
      stop()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Of one meeting one after another: bytes just kept must not be tidied away before they are recorded. */
function oneAfterAnother(): <T>(key: string, run: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, run) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(run, run)
    const settled = mine.catch(() => undefined)
    last.set(key, settled)
    void settled.then(() => last.get(key) === settled && last.delete(key))
    return mine
  }
}
