import { refusalIn } from '../../../shared/phrases/refusals/refusal-sentence.ts'
import { MOST_BYTES } from '../../../shared/features/documents/select.ts'
import type { ReadingText } from '../../../shared/features/documents/reading.ts'
import type { Language } from '../../i18n/language.ts'
import { api, ApiRefusal } from '../../session/api.ts'
import { seatApi } from '../../rooms/parts/seat.ts'

/** Where a document's bytes are had; opened as it is, a download. */
export const documentUrl = (seat: string, document: string): string =>
  seatApi(seat, `documents/${encodeURIComponent(document)}`)

export type Sent =
  | { readonly kind: 'sent'; readonly name: string }
  /** `again` in so many ms, without anybody doing anything; null: not by itself. */
  | { readonly kind: 'refused'; readonly why: string; readonly twice: boolean; readonly again: number | null }
  /** The server was not heard. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'cancelled' }

export interface Sending {
  readonly seat: string
  readonly item: string
  readonly file: File
  readonly language: Language
  readonly signal: AbortSignal
  /** 0 to 1 of the bytes; at 1 the server checks. */
  readonly onProgress: (share: number) => void
}

/** Sends a file for an item. By XMLHttpRequest: `fetch` tells nothing of how far it has come. Never rejects. */
export function sendDocument({ seat, item, file, language, signal, onProgress }: Sending): Promise<Sent> {
  if (file.size > MOST_BYTES) {
    const why = refusalIn(language, { code: 'document-too-large' })
    return Promise.resolve({ kind: 'refused', why, twice: false, again: null })
  }
  return new Promise((resolve) => {
    const query = new URLSearchParams({ item, name: file.name.slice(-200) || 'Unterlage' })
    const request = new XMLHttpRequest()
    request.open('POST', `${seatApi(seat, 'documents')}?${query.toString()}`)
    request.setRequestHeader('Accept-Language', language)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded / Math.max(1, file.size)))
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve({ kind: 'lost' }))
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) resolve({ kind: 'cancelled' })
    else request.send(file)
  })
}

function answerOf(request: XMLHttpRequest): Sent {
  const { status } = request
  const body = (request.response ?? {}) as { name?: string; message?: string; reason?: string }
  if (status === 201) return { kind: 'sent', name: body.name ?? '' }
  if (body.message === undefined) return { kind: 'lost' } // a proxy speaks for a server that it does not hear
  const wait = Number(request.getResponseHeader('Retry-After') ?? 2)
  return {
    kind: 'refused',
    why: body.message,
    twice: body.reason === 'already-attached',
    again: status === 429 && wait <= 5 ? wait * 1_000 : null,
  }
}

/** The text of a DOCX. Throws `ApiRefusal`, or a `TypeError` when the server is not heard. */
export const readingText = (seat: string, document: string, language: Language): Promise<ReadingText> =>
  api(`${documentUrl(seat, document)}/text`, { language })

/**
 * The bytes of a document, told as they come. Throws `ApiRefusal`, or a `TypeError` when the server is not heard; an
 * `AbortError` when nobody wants them any more.
 */
export async function documentBytes(
  seat: string,
  document: string,
  { language, signal, onProgress }: Pick<Sending, 'language' | 'signal' | 'onProgress'>,
): Promise<Uint8Array> {
  const response = await fetch(documentUrl(seat, document), {
    credentials: 'same-origin',
    headers: { 'Accept-Language': language },
    signal,
  })
  if (!response.ok || !response.body) {
    const answer = (await response.json().catch(() => null)) as { error?: string; message?: string } | null
    if (answer?.message === undefined) throw new TypeError('the server is not heard')
    throw new ApiRefusal(response.status, answer.error ?? '', answer.message, [])
  }
  const size = Number(response.headers.get('Content-Length') ?? 0)
  const parts: Uint8Array[] = []
  let loaded = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    loaded += part.value.length
    if (size > 0) onProgress(loaded / size)
  }
  const bytes = new Uint8Array(loaded)
  parts.reduce((at, part) => {
    bytes.set(part, at)
    return at + part.length
  }, 0)
  return bytes
}
