import { Router } from 'express'
import { z } from 'zod'
import { exportRefusal, usualEdition } from '../../access/rights.ts'
import { pdfStandards } from '../../export/export-source.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

const FILE_NAME = /^[a-z]{1,20}\.[a-z]{1,8}$/

/** `?edition=external&standard=a-2a`: what else is asked for was misspelt, and is refused rather than overlooked. */
const Wish = z.strictObject({
  edition: z.enum(['internal', 'external']).optional(),
  standard: z.enum(pdfStandards).default('ua-1'),
})

/** The meeting's files, to take away. Their names are the server's own, whatever a title says (API9). */
export function exportApi(ports: ApiPorts, exportFile: NonNullable<ApiPorts['exportFile']>): Router {
  const router = Router()
  router.get('/s/:seat/export/:file', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const name = pathPart(request, 'file')
    if (!FILE_NAME.test(name)) throw new ApiError('not-found')
    const wish = Wish.safeParse(request.query)
    if (!wish.success) throw new ApiError('invalid')
    const { standard, edition = usualEdition(state, session.person) } = wish.data
    const refusal = exportRefusal(state, session.person, name, edition)
    if (refusal) throw new ApiError(refusal)
    const file = await exportFile(session.meeting, name, { edition, standard })
    if (!file) throw new ApiError('not-found')
    const [stem, ending] = name.split('.')
    const saved = edition === 'external' ? `${stem}-external.${ending}` : name
    response.set('Content-Type', file.contentType)
    response.set('Content-Disposition', `attachment; filename="${saved}"`)
    // opened in the browser all the same, a page of minutes may show itself and do nothing
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    // bytes, so that express adds nothing to the type
    response.send(Buffer.from(file.body))
  })
  return router
}
