import { raw, Router, type RequestHandler } from 'express'
import { otherwiseMade, placeOf, sentenceOf, type Finding } from '../../bundle/findings.ts'
import { MOST_PACKED } from '../../bundle/zip.ts'
import type { Language } from '../../import/issue.ts'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { firstInvitations } from './first-invitations.ts'
import type { Limits } from './limits.ts'
import { languageOf } from './request.ts'

/** More than this nobody reads; what is at the top is what is wrong. */
const MOST_TOLD = 50

/**
 * `POST /meetings/bundle`, the bundle as it is (API11): takes over a meeting that was held in another installation and
 * gives everybody's invitation to it here, this once.
 */
export function bundleApi(ports: ApiPorts, limits: Limits, adopt: NonNullable<ApiPorts['adoptBundle']>): Router {
  const { access, trustProxy } = ports
  const router = Router()
  let busy = false

  /** Before anything is read: a bundle is large, and who may not found meetings is not listened to that long. */
  const mayFound: RequestHandler = async (request, _response, next) => {
    if (!(await access.setup.allows(request.headers.cookie))) throw new ApiError('no-setup-right')
    await limits.imports.take(addressOf(request, trustProxy))
    if (busy) throw new ApiError('too-many', { retryAfterSeconds: 10 })
    next()
  }

  router.post(
    '/meetings/bundle',
    mayFound,
    raw({ type: () => true, limit: MOST_PACKED, inflate: false }),
    async (request, response) => {
      if (!(request.body instanceof Uint8Array)) throw new ApiError('invalid')
      // one at a time, since it is unpacked in memory; another may have come while this one was read
      if (busy) throw new ApiError('too-many', { retryAfterSeconds: 10 })
      busy = true
      try {
        const adoption = await adopt(request.body)
        const language = languageOf(request)
        if (!adoption.ok) {
          if (adoption.code !== 'bad-bundle') throw new ApiError(adoption.code)
          throw new ApiError('bad-bundle', { issues: adoption.findings.slice(0, MOST_TOLD).map(told(language)) })
        }
        const { entry, notices } = adoption
        const differing = otherwiseMade(notices, language)
        const invitations = await firstInvitations(request, entry.id, ports)
        response.status(201).json({
          meeting: entry.id,
          title: entry.title,
          invitations,
          notices: differing === null ? [] : [{ message: differing }],
        })
      } finally {
        busy = false
      }
    },
  )

  return router
}

const told = (language: Language) => (finding: Finding) => ({
  ...placeOf(finding),
  column: 1,
  message: sentenceOf(finding, language),
})
