import { isSponsor, itemOf, type AgendaReads } from '../agenda/select.ts'
import { isSecretariat, leads } from '../attendance/select.ts'
import { hasDuty, personOf } from '../roster/select.ts'
import type { DocumentFile } from './messages.ts'
import type { AttachedDocument, Documents } from './state.ts'

const MB = 1_000_000

/** DOC6: bytes of one document. */
export const MOST_BYTES = 20 * MB
/** DOC6: bytes of all documents of a meeting together. */
export const MOST_BYTES_A_MEETING = 200 * MB
export const MOST_AN_ITEM = 40
/** DOC8: so long a document that was taken away can be put back, ms. */
export const RESTORABLE_MS = 60 * 60 * 1_000

/** What the selectors of the documents need of a meeting. */
export interface DocumentsReads extends AgendaReads {
  readonly documents: Documents
}

/** A document that is there, and of which this reader may know. */
export interface ReadableDocument extends AttachedDocument {
  readonly file: DocumentFile
  readonly removedAt: null
}

const isReadable = (document: AttachedDocument): document is ReadableDocument =>
  document.removedAt === null && document.file !== null

/** The documents of an item that its reader may see, as attached. */
export const documentsOn = (m: Pick<DocumentsReads, 'documents'>, item: string): readonly ReadableDocument[] =>
  m.documents.all.filter((document) => document.item === item).filter(isReadable)

/** All that are there, as attached. */
export const documentsThere = (m: Pick<DocumentsReads, 'documents'>): readonly ReadableDocument[] =>
  m.documents.all.filter(isReadable)

/** The document of that id, taken away or not; null where there is none. */
export const documentOf = (m: Pick<DocumentsReads, 'documents'>, id: string): AttachedDocument | null =>
  m.documents.all.find((document) => document.id === id) ?? null

/** The document of that id while it can be read; null otherwise. */
export function readableDocument(m: Pick<DocumentsReads, 'documents'>, id: string): ReadableDocument | null {
  const document = documentOf(m, id)
  return document && isReadable(document) ? document : null
}

/** DOC8: taken away, and can still be put back. */
export const isRestorable = ({ removedAt }: AttachedDocument, now: number): boolean =>
  removedAt !== null && now - removedAt <= RESTORABLE_MS

/** The hashes of the bytes that are still needed: of documents that are there, or can still be put back. */
export const hashesKept = (m: Pick<DocumentsReads, 'documents'>, now: number): ReadonlySet<string> =>
  new Set(
    m.documents.all
      .filter((document) => document.removedAt === null || isRestorable(document, now))
      .flatMap(({ file }) => file?.sha256 ?? []),
  )

/** DOC9: what is attached to a confidential item is for the office and the delegations. */
export const isConfidential = (m: AgendaReads, item: string): boolean => itemOf(m, item)?.confidential ?? false

/** DOC3: chair, secretariat and minutes look after the documents of every item. */
export const looksAfterDocuments = (m: AgendaReads, person: string | null): boolean =>
  leads(m, person) || isSecretariat(m, person) || hasDuty(m, person, 'chair') || hasDuty(m, person, 'minutes')

export type AttachObstacle = 'not-convened' | 'unknown-item' | 'sponsors-only' | 'meeting-closed'

/** Why that person may attach nothing to the item just now, whatever it is; null when she may. */
export function attachObstacle(m: AgendaReads, person: string | null, item: string): AttachObstacle | null {
  if (!m.roster.convened) return 'not-convened'
  if (!itemOf(m, item)) return 'unknown-item'
  if (looksAfterDocuments(m, person)) return null
  const delegation = personOf(m, person)?.delegation
  if (delegation === undefined || !isSponsor(m, item, delegation)) return 'sponsors-only' // DOC3
  return m.attendance.sitting.phase === 'closed' ? 'meeting-closed' : null // DOC4
}
