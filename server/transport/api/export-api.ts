import { Router } from 'express'
import { exportRefusal } from '../../access/rights.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

const FILE_NAME = /^[a-z]{1,20}\.[a-z]{1,8}$/

/** The meeting's files, to take away. Their names are the server's own, whatever a title says (API9). */
export function exportApi(ports: ApiPorts, exportFile: NonNullable<ApiPorts['exportFile']>): Router {
  const router = Router()
  router.get('/s/:seat/export/:file', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const name = pathPart(request, 'file')
    if (!FILE_NAME.test(name)) throw new ApiError('not-found')
    const refusal = exportRefusal(state, session.person, name)
    if (refusal) throw new ApiError(refusal)
    const file = await exportFile(session.meeting, name)
    if (!file) throw new ApiError('not-found')
    response.set('Content-Type', file.contentType)
    response.set('Content-Disposition', `attachment; filename="${name}"`)
    // opened in the browser all the same, a page of minutes may show itself and do nothing
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    // bytes, so that express adds nothing to the type
    response.send(Buffer.from(file.body))
  })
  return router
}
