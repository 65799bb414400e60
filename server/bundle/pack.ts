import { foldRecorded } from '../../shared/meeting/meeting.ts'
import type { ExportName } from '../export/exports.ts'
import type { BundleContent, Workshop } from './content.ts'
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  documentPath,
  DRAFT,
  exportPath,
  FOUNDING,
  LOG,
  MANIFEST,
  sha256,
  SNAPSHOTS,
  snapshotPath,
  wordsPath,
  type Manifest,
} from './manifest.ts'
import { bundledExports, foundingJson, logJsonl, renderer, snapshotsJson, utf8 } from './render.ts'
import { zipped } from './zip.ts'

/**
 * The meeting as one file (BUN1): founding, log, draft, what was put away of it, documents and all exports, under a list
 * with the sum of each. A function of its content: the same meeting gives the same bytes. Throws for an empty log.
 */
export async function packed(
  content: BundleContent,
  workshop: Workshop,
  names: readonly ExportName[] = bundledExports,
): Promise<Uint8Array> {
  const { meeting, log, draft, snapshots, documents } = content
  const last = log.at(-1)
  if (!last) throw new Error(`Meeting ${meeting} has no record`)
  const parts = new Map<string, Uint8Array>([
    [FOUNDING, foundingJson(log)],
    [LOG, logJsonl(log)],
    [DRAFT, draft],
    [SNAPSHOTS, snapshotsJson(snapshots)],
    ...snapshots.map(({ state }, index) => [snapshotPath(index), state] as const),
    ...snapshots.flatMap(({ words }, index) => (words === undefined ? [] : [[wordsPath(index), utf8(words)] as const])),
    ...documents.map((document) => [documentPath(document.sha256, document.type), document.bytes] as const),
  ])
  const render = renderer(content, workshop)
  for (const name of names) {
    const bytes = await render(name)
    if (bytes) parts.set(exportPath(name), bytes)
  }
  const { roster } = foldRecorded(log)
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    software: workshop.software,
    meeting,
    title: roster.convened ? roster.meeting.title : '',
    head: { seq: last.seq, hash: last.hash },
    parts: Object.fromEntries(
      [...parts].map(([path, bytes]) => [path, { bytes: bytes.length, sha256: sha256(bytes) }]),
    ),
  }
  return zipped(new Map([[MANIFEST, utf8(`${JSON.stringify(manifest, null, 2)}\n`)], ...parts]))
}
