import { personOf } from '../roster/select.ts'
import { accept, reject, unreachable, type Context, type Decider, type Decision } from '../../kernel/decider.ts'
import type { DocumentsCommand, DocumentsEvent } from './messages.ts'
import {
  attachObstacle,
  documentOf,
  documentsOn,
  isRestorable,
  looksAfterDocuments,
  MOST_AN_ITEM,
  MOST_BYTES,
  MOST_BYTES_A_MEETING,
  type AttachObstacle,
  type DocumentsReads,
} from './select.ts'
import type { AttachedDocument, Documents } from './state.ts'

export type Reads = DocumentsReads

export type DocumentsRejection =
  | AttachObstacle
  | 'documents-by-server'
  | 'document-too-large'
  | 'documents-full'
  | 'item-full'
  | 'already-attached'
  | 'unknown-document'
  | 'not-your-document'
  | 'already-removed'
  | 'not-removed'
  | 'too-late'

type Decided = Decision<DocumentsEvent, DocumentsRejection>

/** Which documents belong to which item. What stands in them is nobody's business here. */
export const documents: Decider<Documents, Reads, DocumentsCommand, DocumentsEvent, DocumentsRejection> = {
  initial: () => ({ all: [] }),

  decide(command, m, context): Decided {
    switch (command.type) {
      case 'documents.attach':
        return attach(command.data, m, context)
      case 'documents.remove': {
        const document = documentOf(m, command.data.id)
        if (!document) return reject('unknown-document')
        if (document.removedAt !== null) return reject('already-removed')
        const { person } = context.actor
        if (person === null || !isTheirs(m, person, document)) return reject('not-your-document') // DOC7
        return accept({ type: 'documents.removed', data: { id: document.id, person } })
      }
      case 'documents.restore':
        return restore(command.data.id, m, context)
      default:
        return unreachable(command)
    }
  },

  evolve({ all }, event, { at }) {
    const changed = (id: string, change: Partial<AttachedDocument>): Documents => ({
      all: all.map((document) => (document.id === id ? { ...document, ...change } : document)),
    })
    switch (event.type) {
      case 'documents.attached':
        return { all: [...all, { ...event.data, at, removedAt: null }] }
      case 'documents.removed':
        return changed(event.data.id, { removedAt: at })
      case 'documents.restored':
        return changed(event.data.id, { removedAt: null })
      default:
        return unreachable(event)
    }
  },
}

type Attach = Extract<DocumentsCommand, { type: 'documents.attach' }>['data']

function attach({ item, file, person }: Attach, m: Reads, { actor, seq, now }: Context): Decided {
  if (actor.person !== null) return reject('documents-by-server') // DOC2: only the server knows that the bytes are kept
  const obstacle = attachObstacle(m, person, item)
  if (obstacle) return reject(obstacle, { item })
  if (file.size > MOST_BYTES) return reject('document-too-large')
  const twin = documentsOn(m, item).find((document) => document.file.sha256 === file.sha256)
  if (twin) return reject('already-attached', { item, document: twin.file.name }) // DOC5
  return tooMuch(m, item, file.size, now) ?? attached(`d${seq + 1}`, { item, file, person })
}

const attached = (id: string, data: Attach) =>
  accept<DocumentsEvent>({ type: 'documents.attached', data: { id, ...data } })

/** DOC6: what can still be put back takes its place too. */
function tooMuch(m: Reads, item: string, size: number, now: number) {
  if (documentsOn(m, item).length >= MOST_AN_ITEM) return reject('item-full', { item })
  const kept = m.documents.all.filter((document) => document.removedAt === null || isRestorable(document, now))
  const sum = kept.reduce((bytes, document) => bytes + (document.file?.size ?? 0), size)
  return sum > MOST_BYTES_A_MEETING ? reject('documents-full') : null
}

/** DOC7 */
function isTheirs(m: Reads, person: string, { item, person: sender }: AttachedDocument): boolean {
  if (looksAfterDocuments(m, person)) return true
  if (attachObstacle(m, person, item)) return false
  return personOf(m, person)?.delegation === personOf(m, sender)?.delegation
}

/** DOC8 */
function restore(id: string, m: Reads, { actor: { person }, now }: Context): Decided {
  const document = documentOf(m, id)
  if (!document) return reject('unknown-document')
  if (document.removedAt === null) return reject('not-removed')
  if (person === null || !isTheirs(m, person, document)) return reject('not-your-document')
  if (!isRestorable(document, now)) return reject('too-late')
  const { item, file } = document
  const twin = documentsOn(m, item).find((other) => other.file.sha256 === file?.sha256)
  if (twin) return reject('already-attached', { item, document: twin.file.name })
  if (documentsOn(m, item).length >= MOST_AN_ITEM) return reject('item-full', { item })
  return accept({ type: 'documents.restored', data: { id, person } })
}
