import { foldRecorded, type Recorded } from '../../shared/meeting/meeting.ts'
import { ExportUnavailable } from '../export/export-unavailable.ts'
import { exports, type ExportName } from '../export/exports.ts'
import type { SnapshotHead } from '../ports.ts'
import type { BundleContent, Workshop } from './content.ts'
import { LOG } from './manifest.ts'

/** Formats made by programs beside this one: their bytes differ from one version of these to the next. */
const isBinary = (name: string): boolean => /\.(?:pdf|docx)$/.test(name)

const isExport = (name: string): name is ExportName => Object.hasOwn(exports, name)

/** The exports a bundle has: all there are; the log stands in it already. */
export const bundledExports = (Object.keys(exports) as readonly ExportName[]).filter((name) => name !== LOG)

/** The exports that are the same bytes whoever makes them, so that they can be made again and compared. */
export const isComparable = (name: string): name is ExportName => isExport(name) && name !== LOG && !isBinary(name)

/** Makes exports of the meeting from log and draft alone: null for one that this installation cannot make. */
export function renderer({ log, draft }: Pick<BundleContent, 'log' | 'draft'>, workshop: Workshop) {
  const source = { state: foldRecorded(log), log, draft: workshop.draftText(draft) }
  return async (name: ExportName): Promise<Uint8Array | null> => {
    try {
      const { body } = await exports[name](source)
      return typeof body === 'string' ? utf8(body) : body
    } catch (error) {
      if (error instanceof ExportUnavailable) return null
      throw error
    }
  }
}

/** The parts that repeat what the log says, for whoever opens the bundle by hand. */
export const foundingJson = (log: readonly Recorded[]): Uint8Array => {
  const data = (type: string) => log.find(({ event }) => event.type === type)?.event.data ?? null
  return utf8(`${JSON.stringify({ convocation: data('roster.convened'), agenda: data('agenda.set') }, null, 2)}\n`)
}

/** What is known of each state of the draft that was put away; the states themselves are parts of their own. */
export const snapshotsJson = (snapshots: readonly SnapshotHead[]): Uint8Array => {
  const heads = snapshots.map(({ id, at, reason, name, by, seq, removed }): SnapshotHead => {
    return { id, at, reason, name, by, seq, removed }
  })
  return utf8(`${JSON.stringify(heads, null, 2)}\n`)
}

export const logJsonl = (log: readonly Recorded[]): Uint8Array =>
  utf8(log.map((recorded) => `${JSON.stringify(recorded)}\n`).join(''))

const encoder = new TextEncoder()
export const utf8 = (text: string): Uint8Array => encoder.encode(text)
