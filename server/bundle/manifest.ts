import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Where things lie in a bundle. A bundle holds these, documents, snapshots and exports, and nothing else. */
export const MANIFEST = 'manifest.json'
export const FOUNDING = 'founding.json'
export const LOG = 'log.jsonl'
export const DRAFT = 'draft.yjs'
export const SNAPSHOTS = 'snapshots.json'
export const snapshotPath = (index: number): string => `snapshots/${String(index + 1).padStart(4, '0')}.yjs`
/** The words of that state as they read then, where they were kept. */
export const wordsPath = (index: number): string => `snapshots/${String(index + 1).padStart(4, '0')}.json`
export const documentPath = (sha256: string, type: string): string => `attachments/${sha256}.${type}`
export const exportPath = (name: string): string => `exports/${name}`

/** Every path there may be: lower case, no folder above, nothing a disk or a shell could misread. */
export const isPartPath = (path: string): boolean =>
  /^(?:(?:exports|snapshots|attachments)\/)?[a-z0-9][a-z0-9-]{0,79}\.[a-z0-9]{1,8}$/.test(path)

/** Ids of meetings as this program makes them; they stand in addresses and in the first hash of the chain. */
export const isMeetingId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(id)

export const BUNDLE_FORMAT = 'rostra-bundle'
export const BUNDLE_VERSION = 1

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The list of what is in the bundle, with the sum of each part. */
export const Manifest = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  /** Version of Rostra that made it: another one may word the same facts otherwise. */
  software: z.string().min(1).max(40),
  meeting: z.string().refine(isMeetingId),
  title: z.string().max(2_000),
  /** Where the record stood: number of its last entry and the hash that seals all of them. */
  head: z.strictObject({ seq: z.int().min(1), hash: Hash }),
  parts: z.record(z.string(), z.strictObject({ bytes: z.int().min(0), sha256: Hash })),
})
export type Manifest = z.output<typeof Manifest>

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
