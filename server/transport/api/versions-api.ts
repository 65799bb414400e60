import { Router } from 'express'
import { z } from 'zod'
import { fullName } from '../../access/entrances.ts'
import { versionRights } from '../../access/version-rights.ts'
import type { SnapshotHead } from '../../ports.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts, Versions } from './api-ports.ts'
import { bodyAs, pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

const ID = /^[a-z-]{1,20}(-\d{1,16}x{0,9})?$/
const KeepBody = z.strictObject({
  reason: z.enum(['by-hand', 'restore']).default('by-hand'),
  name: z.string().trim().min(1).max(120).optional(),
})

const sent: ReadonlySet<SnapshotHead['reason']> = new Set(['circulated', 'approved'])

/** The draft's history, under `/s/:seat/draft`: what was put away, how it read, and what an older state consists of. */
export function versionsApi(ports: ApiPorts, versions: Versions): Router {
  const router = Router()

  router.get('/s/:seat/draft/versions', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const may = versionRights(state, session.person)
    if (!may.versions) throw new ApiError('not-circulated')
    const heads = (await versions.list(session.meeting)).filter(({ reason }) => may.all || sent.has(reason))
    response.json({
      may: { all: may.all, keep: may.keep },
      versions: heads.map((head) => ({
        ...head,
        by: may.all ? head.by.map((person) => fullName(state, person) ?? person) : [],
      })),
    })
  })

  router.get('/s/:seat/draft/versions/:id', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const { meeting, person } = session
    const may = versionRights(state, person)
    const id = pathPart(request, 'id')
    if (!may.versions) throw new ApiError('not-circulated')
    if (!ID.test(id)) throw new ApiError('not-found')
    if (!may.all && !sent.has(id as SnapshotHead['reason'])) throw new ApiError('not-yours') // their ids are their reasons
    const sections = await versions.text(meeting, id, may.external ? 'external' : 'internal')
    if (!sections) throw new ApiError('not-found')
    response.json({ sections })
  })

  router.get('/s/:seat/draft/versions/:id/state', async (request, response) => {
    const { session, state } = await seated(request, ports)
    if (!versionRights(state, session.person).keep) throw new ApiError('not-yours')
    const id = pathPart(request, 'id')
    const update = ID.test(id) ? await versions.state(session.meeting, id) : null
    if (!update) throw new ApiError('not-found')
    response.set('Content-Type', 'application/octet-stream')
    response.send(Buffer.from(update))
  })

  router.post('/s/:seat/draft/versions', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const { meeting, person } = session
    if (person === null || !versionRights(state, person).keep) throw new ApiError('not-yours')
    const { reason, name } = bodyAs(KeepBody, request)
    const head = await versions.keep(meeting, { reason, by: person, ...(name === undefined ? {} : { name }) })
    response.status(201).json({ id: head.id, at: head.at })
  })

  return router
}
