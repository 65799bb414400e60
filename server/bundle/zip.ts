import { unzipSync, zipSync, type Zippable } from 'fflate'
import { isPartPath } from './manifest.ts'

export type Parts = ReadonlyMap<string, Uint8Array>

/** The largest bundle, in bytes: a meeting's documents (200 MB at most) and all the rest of it. */
export const MOST_PACKED = 256 * 1024 * 1024
export const MOST_UNPACKED = 512 * 1024 * 1024
export const MOST_PARTS = 5_000

/** What lies in a bundle packed already gains nothing by being packed again, and costs seconds. */
const packedAlready = /\.(?:pdf|docx|yjs)$/

/** The same parts in the same order give the same bytes: no clock, no owner and no order of a disk gets in. */
export function zipped(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [path, bytes] of parts) files[path] = [bytes, { level: packedAlready.test(path) ? 0 : 6 }]
  return zipSync(files, { mtime: new Date(1980, 0, 1), os: 0, attrs: 0 })
}

/** Why a file cannot be opened as a bundle. Nothing was unpacked, or nothing of it is kept. */
export type ZipRefusal =
  | { readonly code: 'no-zip' }
  | { readonly code: 'too-large' }
  | { readonly code: 'path'; readonly path: string }
  | { readonly code: 'part-twice'; readonly path: string }

/**
 * Opens a bundle that may come from anybody. Names and sizes are read from its directory and checked before anything is
 * unpacked; a part that says it is small and is not is cut at what it said, and so found by its sum.
 */
export function unzipped(file: Uint8Array): { readonly parts: Parts } | { readonly refusal: ZipRefusal } {
  if (file.length > MOST_PACKED) return { refusal: { code: 'too-large' } }
  const seen = new Set<string>()
  let [size, refusal] = [0, null as ZipRefusal | null]
  try {
    const files = unzipSync(file, {
      filter({ name, originalSize }) {
        size += originalSize
        if (!isPartPath(name)) refusal ??= { code: 'path', path: name }
        else if (seen.has(name)) refusal ??= { code: 'part-twice', path: name }
        else if (size > MOST_UNPACKED || seen.size >= MOST_PARTS) refusal ??= { code: 'too-large' }
        seen.add(name)
        return refusal === null
      },
    })
    if (refusal) return { refusal }
    return seen.size === 0 ? { refusal: { code: 'no-zip' } } : { parts: new Map(Object.entries(files)) }
  } catch {
    return { refusal: refusal ?? { code: 'no-zip' } }
  }
}
