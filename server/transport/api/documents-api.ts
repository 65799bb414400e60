import { raw, Router, type Request, type Response } from 'express'
import { MOST_BYTES, type ReadableDocument } from '../../../shared/features/documents/select.ts'
import type { DocumentType } from '../../../shared/features/documents/messages.ts'
import type { Rejection } from '../../../shared/kernel/decider.ts'
import { refusalIn } from '../../../shared/phrases/refusals/refusal-sentence.ts'
import type { DocumentDesk } from '../../documents/document-desk.ts'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import { attachment } from './attachment.ts'
import type { ApiPorts } from './api-ports.ts'
import type { Limits } from './limits.ts'
import { languageOf, pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

/** UPL12 */
const atOnceOfASeat = 2
const atOnce = 8

const contentTypes: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * `POST /s/:seat/documents?item=…&name=…` with the bytes as they are; `GET …/documents/:id` gives them back, `…/text` the
 * text of a DOCX to read.
 */
export function documentsApi(ports: ApiPorts, limits: Limits, documents: DocumentDesk): Router {
  const router = Router()
  const sending = new Map<string, number>()
  const turn = turns(atOnce)
  const body = raw({ type: () => true, limit: MOST_BYTES, inflate: false })
  const read = (request: Request, response: Response) =>
    new Promise<void>((resolve, reject) =>
      body(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(tooLarge(error)))),
    )

  router.post('/s/:seat/documents', async (request, response) => {
    const { session } = await seated(request, ports)
    const { seat } = session
    const [item, name] = [queried(request, 'item', 20), queried(request, 'name', 400)]
    await limits.uploads.take(addressOf(request, ports.trustProxy))
    const obstacle = await documents.obstacle(session, item)
    if (obstacle) throw refusedBy(obstacle, request)
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new ApiError('document-too-large')
    const mine = sending.get(seat) ?? 0
    if (mine >= atOnceOfASeat) throw new ApiError('too-many', { retryAfterSeconds: 2 })
    sending.set(seat, mine + 1)
    try {
      const uploaded = await turn(async () => {
        await read(request, response)
        if (!(request.body instanceof Uint8Array)) throw new ApiError('not-a-document')
        return documents.upload(session, { item, name, bytes: request.body })
      })
      if (!uploaded.ok)
        throw 'refusal' in uploaded ? new ApiError(uploaded.refusal) : refusedBy(uploaded.rejection, request)
      const { id, file } = uploaded.document
      response.status(201).json({ document: id, item, name: file.name })
    } finally {
      const left = (sending.get(seat) ?? 1) - 1
      if (left > 0) sending.set(seat, left)
      else sending.delete(seat)
    }
  })

  /** The document of the path; throws `not-found` where this seat may not see it, as where there is none. */
  const asked = async (request: Request) => {
    const { session } = await seated(request, ports)
    const document = await documents.find(session, pathPart(request, 'document'))
    if (!document) throw new ApiError('not-found')
    return { meeting: session.meeting, document }
  }

  router.get('/s/:seat/documents/:document', async (request, response) => {
    const { meeting, document } = await asked(request)
    const { file } = document
    response.set(guarded(document))
    if (request.headers['if-none-match'] === response.get('ETag')) return void response.status(304).end()
    const bytes = await documents.bytes(meeting, document)
    if (!bytes) throw new ApiError('document-gone')
    response.set('Content-Type', contentTypes[file.type])
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })

  router.get('/s/:seat/documents/:document/text', async (request, response) => {
    const { meeting, document } = await asked(request)
    if (document.file.type !== 'docx') throw new ApiError('not-found')
    const text = await documents.text(meeting, document)
    if (!text) throw new ApiError('document-gone')
    if (!text.ok) throw new ApiError(text.refusal)
    response.json({ pages: text.pages, pictures: text.pictures })
  })

  return router
}

/** UPL10: a download that no page frames, no script runs and no cache between here and there keeps for others. */
function guarded({ file }: ReadableDocument): Readonly<Record<string, string>> {
  // in plain letters for old ones, in all letters for the others (RFC 6266); a name has no quotes in it (DOC10)
  const plain = file.name.replaceAll(/[^\x20-\x7e]|%/g, '_')
  return {
    'Content-Disposition': attachment(plain, file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    // asked for anew each time: whether it may be seen is asked again, the bytes come only where they are new
    'Cache-Control': 'private, no-cache',
    ETag: `"${file.sha256}"`,
  }
}

function queried(request: Request, name: string, longest: number): string {
  const value = request.query[name]
  if (typeof value !== 'string' || value.length === 0 || value.length > longest) throw new ApiError('invalid')
  return value
}

const refusedBy = (rejection: Rejection, request: Request): ApiError =>
  rejection.code === 'document-too-large'
    ? new ApiError('document-too-large')
    : new ApiError('document-refused', {
        message: refusalIn(languageOf(request), rejection),
        reason: rejection.code,
      })

const tooLarge = (error: unknown): unknown =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large'
    ? new ApiError('document-too-large')
    : error

/** Runs so many at once; the others wait. */
function turns(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (run) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
