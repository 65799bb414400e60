import type { RequestHandler } from 'express'
import { fromOurOwnPage, type Place } from '../origin.ts'
import type { Journal } from '../../ports.ts'
import { ApiError } from './api-error.ts'

/**
 * Only pages of our own change anything: their origin is this server's, and where the browser says from where it
 * fetches, it says so too. A request without an origin is no page's at all and refused likewise (API1).
 */
export const onlyOwnPages =
  (place: Place, journal: Journal): RequestHandler =>
  (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const site = request.headers['sec-fetch-site']
    if (fromOurOwnPage(request, place) && (site === undefined || site === 'same-origin')) return next()
    journal.warn('a foreign page was refused', { origin: request.headers.origin, host: request.headers.host })
    throw new ApiError('foreign-page')
  }
