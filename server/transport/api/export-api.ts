import { Router } from 'express'
import { z } from 'zod'
import { BUNDLE_FILE, exportRefusal, usualEdition } from '../../access/rights.ts'
import { versionRights } from '../../access/version-rights.ts'
import { plainName, savedName } from '../../export/file-name.ts'
import { exportVersions, pdfStandards, type ExportVersion } from '../../export/export-source.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { attachment } from './attachment.ts'
import { pathPart } from './request.ts'
import { seated } from './seat-guard.ts'

const FILE_NAME = /^[a-z]{1,20}\.[a-z]{1,8}$/

/** `?edition=external&version=circulated&standard=a-2a`: what else is asked for was misspelt, and is refused rather than overlooked. */
const Wish = z.strictObject({
  edition: z.enum(['internal', 'external']).optional(),
  version: z.enum(exportVersions).optional(),
  standard: z.enum(pdfStandards).default('ua-1'),
})

/** The meeting's files, to take away. Their names are the server's own making, whatever a title says (API9). */
export function exportApi(ports: ApiPorts, exportFile: NonNullable<ApiPorts['exportFile']>): Router {
  const router = Router()
  router.get('/s/:seat/export/:file', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const name = pathPart(request, 'file')
    if (!FILE_NAME.test(name)) throw new ApiError('not-found')
    const wish = Wish.safeParse(request.query)
    if (!wish.success) throw new ApiError('invalid')
    const { person, meeting } = session
    const { standard, edition = usualEdition(state, person), version = usualVersion(state, person, name) } = wish.data
    const refusal = exportRefusal(state, person, name, edition)
    if (refusal) throw new ApiError(refusal)
    if (version !== 'now' && isWholeRecord(name)) throw new ApiError('invalid')
    if (version === 'now' && !versionRights(state, person).all) throw new ApiError('not-yours') // VRS4
    const file = await exportFile(meeting, name, { edition, version, standard })
    if (!file)
      throw new ApiError(version !== 'now' && state.minutes.version === 'draft' ? 'not-circulated' : 'not-found')
    const saved = savedName(state, name, { edition, version, standard })
    response.set('Content-Type', file.contentType)
    response.set('Content-Disposition', attachment(plainName(saved), saved))
    // opened in the browser all the same, a page of minutes may show itself and do nothing
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    // bytes, so that express adds nothing to the type
    response.send(Buffer.from(file.body))
  })
  return router
}

/** The record itself, which has no versions: it only grows. */
const isWholeRecord = (file: string): boolean => file === 'log.jsonl' || file === BUNDLE_FILE

/**
 * VRS4: whoever may read along gets the draft until the minutes are approved, then those; and the record’s data as they
 * stand. Everybody else gets what was sent last, and the data of that text.
 */
function usualVersion(state: MeetingState, person: string | null, file: string): ExportVersion {
  const { version } = state.minutes
  if (isWholeRecord(file)) return 'now'
  if (!versionRights(state, person).all) return version === 'draft' ? 'circulated' : version
  return version === 'approved' && /^(?:minutes|resolutions)\./.test(file) ? 'approved' : 'now'
}
