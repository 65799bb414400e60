import { Router } from 'express'
import { z } from 'zod'
import { COMMENT_QUOTE, COMMENT_TEXT, isCommentKey } from '../../../shared/wire/comments.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts, Comments } from './api-ports.ts'
import { bodyAs, pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

const Wish = z.strictObject({
  thread: z.string().max(24),
  id: z.string().max(24),
  kind: z.enum(['note', 'resolved', 'reopened']),
  text: z.string().trim().max(COMMENT_TEXT).default(''),
  item: z.string().max(40).default(''),
  quote: z.string().max(COMMENT_QUOTE).default(''),
  fact: z.string().max(100).default(''),
  anchor: z.string().max(201).optional(),
})

/** Comments on the draft of those who read it along, under `/s/:seat/draft` (DRA44). */
export function commentsApi(ports: ApiPorts, comments: Comments): Router {
  const router = Router()

  router.post('/s/:seat/draft/comments', async (request, response) => {
    const { session } = await seated(request, ports)
    const { anchor, ...wish } = bodyAs(Wish, request)
    if (session.person === null) throw new ApiError('not-yours')
    if (!isCommentKey(`${wish.thread}/${wish.id}`)) throw new ApiError('invalid')
    const refused = await comments.write(session.meeting, session.person, {
      ...wish,
      ...(anchor === undefined ? {} : { anchor }),
    })
    if (refused) throw new ApiError(refused)
    response.status(201).json({})
  })

  router.post('/s/:seat/draft/comments/:thread/:id/take-back', async (request, response) => {
    const { session } = await seated(request, ports)
    const key = `${pathPart(request, 'thread')}/${pathPart(request, 'id')}`
    if (session.person === null) throw new ApiError('not-yours')
    if (!isCommentKey(key)) throw new ApiError('not-found')
    const refused = await comments.take(session.meeting, session.person, key)
    if (refused) throw new ApiError(refused)
    response.json({})
  })

  return router
}
