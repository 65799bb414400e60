import { json, Router, type ErrorRequestHandler } from 'express'
import { ExportUnavailable } from '../../export/export-unavailable.ts'
import { PressBusy } from '../../export/press.ts'
import { BrokenLog, StoreFull } from '../../ports.ts'
import { addressOf } from '../origin.ts'
import { ApiError, bodyOf, statusOf, type ApiErrorCode } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { bundleApi } from './bundle-api.ts'
import { commentsApi } from './comments-api.ts'
import { deskApi } from './desk-api.ts'
import { documentsApi } from './documents-api.ts'
import { exampleApi } from './example-api.ts'
import { exportApi } from './export-api.ts'
import { invitationsApi } from './invitations-api.ts'
import { createLimits } from './limits.ts'
import { meetingsApi } from './meetings-api.ts'
import { languageOf } from './request.ts'
import { onlyOwnPages } from './same-page.ts'
import { seatApi } from './seat-api.ts'
import { setupApi } from './setup-api.ts'
import { versionsApi } from './versions-api.ts'

/**
 * Everything under `/api`: JSON in and out, `{ error, message, issues? }` for what is refused. Nothing of it is kept by
 * browsers or told to other hosts, and no address, line of a journal or error holds a token.
 */
export function createApi(ports: ApiPorts): Router {
  const { journal, place, trustProxy, exportFile, documents, health } = ports
  const limits = createLimits(ports.allowances)
  const router = Router()

  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' })
    next()
  })
  router.use(onlyOwnPages(place, journal))
  router.use(async (request, _response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') await limits.changes.take(addressOf(request, trustProxy))
    next()
  })
  router.use(json({ limit: '16kb', strict: true }))

  router.get('/health', async (_request, response) => {
    const state = (await health?.()) ?? { ok: true }
    response.status(state.ok ? 200 : 503).json(state)
  })
  router.use(meetingsApi(ports, limits))
  if (ports.adoptBundle) router.use(bundleApi(ports, limits, ports.adoptBundle))
  router.use(exampleApi(ports, limits))
  router.use(setupApi(ports, limits))
  router.use(invitationsApi(ports, limits))
  router.use(seatApi(ports))
  router.use(deskApi(ports))
  if (exportFile) router.use(exportApi(ports, exportFile))
  if (documents) router.use(documentsApi(ports, limits, documents))
  if (ports.comments) router.use(commentsApi(ports, ports.comments))
  if (ports.versions) router.use(versionsApi(ports, ports.versions))

  router.use(() => {
    throw new ApiError('not-found')
  })

  const answerErrors: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const refusal = toApiError(error)
    // the path may name a seat, which is public; bodies and cookies are never written down
    if (refusal.code === 'failed') journal.error('a request failed', { path: request.path, error: String(error) })
    const { retryAfterSeconds } = refusal.more
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds))
    if (response.headersSent) response.destroy()
    else response.status(statusOf(refusal.code)).json(bodyOf(refusal, languageOf(request)))
  }
  router.use(answerErrors)
  return router
}

/** What express' own readers of bodies and paths complain of, by their words for it. */
const readerErrors: Readonly<Record<string, ApiErrorCode>> = {
  'entity.too.large': 'too-large',
  'entity.parse.failed': 'invalid',
  'encoding.unsupported': 'unsupported-type',
  'charset.unsupported': 'unsupported-type',
  'request.aborted': 'invalid',
  'request.size.invalid': 'invalid',
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof BrokenLog) return new ApiError('record-broken')
  if (error instanceof StoreFull) return new ApiError('store-full')
  if (error instanceof PressBusy) return new ApiError('too-many', { retryAfterSeconds: 5 })
  if (error instanceof ExportUnavailable) return new ApiError('cannot-export', { message: error.sentence })
  const type = error instanceof Error && 'type' in error ? String(error.type) : ''
  const code = Object.hasOwn(readerErrors, type) ? readerErrors[type] : undefined
  if (code) return new ApiError(code)
  return new ApiError(error instanceof URIError ? 'not-found' : 'failed')
}
