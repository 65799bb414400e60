import { z } from 'zod'
import { openBallots } from '../../shared/features/ballots/select.ts'
import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import type { Snapshot, SnapshotHead, SnapshotReason } from '../ports.ts'
import type { BundleContent, KeptDocument, Workshop } from './content.ts'
import type { Finding } from './findings.ts'
import {
  BUNDLE_FORMAT,
  documentPath,
  DRAFT,
  exportPath,
  FOUNDING,
  LOG,
  Manifest,
  MANIFEST,
  sha256,
  SNAPSHOTS,
  snapshotPath,
  wordsPath,
} from './manifest.ts'
import { readLog } from './read-log.ts'
import { sealFindings } from './seals.ts'
import { bundledExports, foundingJson, isComparable, renderer } from './render.ts'
import { unzipped, type Parts } from './zip.ts'

export interface Verdict {
  /** Everything that is wrong, the gravest first; empty for a bundle that is what was packed. */
  readonly findings: readonly Finding[]
  readonly manifest: Manifest | null
  /** The meeting, where its record, draft and documents hold, whatever else differs; else null. */
  readonly content: BundleContent | null
  readonly state: MeetingState | null
}

/**
 * Checks a bundle from anybody (BUN3): that it can be opened safely, that every part is what was packed, that the record is
 * an unbroken chain, and that record and minutes are what log and draft give. Never throws at content.
 */
export async function verified(file: Uint8Array, workshop: Workshop): Promise<Verdict> {
  const none = { manifest: null, content: null, state: null }
  const opened = unzipped(file)
  if ('refusal' in opened) return { ...none, findings: [opened.refusal] }
  const { parts } = opened
  const manifest = manifestIn(parts)
  if ('code' in manifest) return { ...none, findings: [manifest] }
  const findings: Finding[] = [...sumsOf(parts, manifest)]

  const record = readLog(textOf(parts, LOG), manifest)
  if ('finding' in record) return { manifest, content: null, state: null, findings: [...findings, record.finding] }
  const { log, state } = record
  if (openBallots(state).some(({ method }) => method === 'secret')) findings.push({ code: 'secret-ballot-open' })

  const draft = parts.get(DRAFT) ?? new Uint8Array()
  const snapshots = snapshotsIn(parts, workshop)
  const documents = documentsIn(parts, state)
  const isDraft = isReadable(draft, workshop)
  const broken: readonly Finding[] = [
    ...(isDraft ? [] : [{ code: 'draft-unreadable' } as const]),
    ...('code' in snapshots ? [snapshots] : []),
    ...documents.findings,
  ]
  findings.push(...broken)
  if (!('code' in snapshots)) findings.push(...sealFindings({ log, snapshots }, state, workshop))
  const holds = broken.length === 0 && findings.length === 0
  const content: BundleContent = {
    meeting: manifest.meeting,
    log,
    draft,
    snapshots: 'code' in snapshots ? [] : snapshots,
    documents: documents.kept,
  }
  if (isDraft) findings.push(...(await differences(parts, { log, draft }, workshop)))
  return { manifest, state, content: holds ? content : null, findings }
}

function manifestIn(parts: Parts): Manifest | Finding {
  const bytes = parts.get(MANIFEST)
  if (!bytes) return { code: 'no-manifest' }
  const value = jsonIn(bytes)
  const parsed = Manifest.safeParse(value)
  if (parsed.success) return parsed.data
  const format = z.object({ format: z.literal(BUNDLE_FORMAT), version: z.int().min(2) }).safeParse(value)
  return format.success ? { code: 'newer-format', version: String(format.data.version) } : { code: 'bad-manifest' }
}

/** BUN4: every part is in the list, everything in the list is there, and every sum is right. */
function sumsOf(parts: Parts, { parts: listed }: Manifest): readonly Finding[] {
  const needed = [LOG, DRAFT, SNAPSHOTS, FOUNDING]
  return [
    ...[...new Set([...needed, ...Object.keys(listed)])].flatMap((path): readonly Finding[] => {
      const bytes = parts.get(path)
      if (!bytes) return [{ code: 'part-missing', path }]
      const wanted = Object.hasOwn(listed, path) ? listed[path] : undefined
      if (!wanted) return [{ code: 'part-added', path }]
      return wanted.bytes === bytes.length && wanted.sha256 === sha256(bytes) ? [] : [{ code: 'sum', path }]
    }),
    ...[...parts.keys()]
      .filter((path) => path !== MANIFEST && !needed.includes(path) && !Object.hasOwn(listed, path))
      .map((path): Finding => ({ code: 'part-added', path })),
  ]
}

// named one by one, so that a reason or a key that is added does not compile until it is taken along too
const reasons: Readonly<Record<SnapshotReason, true>> = {
  hour: true,
  writing: true,
  'by-hand': true,
  deletion: true,
  restore: true,
  circulated: true,
  approved: true,
}
const headShape = {
  id: z.string().min(1).max(100),
  at: z.int(),
  reason: z.enum(Object.keys(reasons) as [SnapshotReason]),
  name: z.string().max(2_000).nullable(),
  by: z.array(z.string().max(200)).max(10_000),
  seq: z.int().min(0),
  removed: z.int().min(0).nullable(),
} satisfies Readonly<Record<keyof SnapshotHead, z.ZodType>>
const SnapshotHeads = z.array(z.strictObject(headShape)).max(100_000)

function snapshotsIn(parts: Parts, workshop: Workshop): readonly Snapshot[] | Finding {
  const heads = SnapshotHeads.safeParse(jsonIn(parts.get(SNAPSHOTS) ?? new Uint8Array()))
  if (!heads.success) return { code: 'snapshots', path: SNAPSHOTS }
  const snapshots: Snapshot[] = []
  for (const [index, head] of heads.data.entries()) {
    const state = parts.get(snapshotPath(index))
    if (!state) return { code: 'part-missing', path: snapshotPath(index) }
    if (!isReadable(state, workshop)) return { code: 'snapshots', path: snapshotPath(index) }
    const words = parts.get(wordsPath(index))
    snapshots.push({ ...head, state, ...(words ? { words: decoder.decode(words) } : {}) })
  }
  const extra = [...parts.keys()].find(
    (path) =>
      path.startsWith('snapshots/') && !heads.data.some((_, at) => path === snapshotPath(at) || path === wordsPath(at)),
  )
  return extra === undefined ? snapshots : { code: 'snapshots', path: extra }
}

/** The record knows the sum of every document; one that was taken away may be there or not. */
function documentsIn(parts: Parts, state: MeetingState) {
  const findings: Finding[] = []
  const kept = new Map<string, KeptDocument>()
  for (const { file, removedAt } of state.documents.all) {
    if (file === null) continue
    const path = documentPath(file.sha256, file.type)
    const bytes = parts.get(path)
    if (!bytes && removedAt === null) findings.push({ code: 'document-missing', path })
    else if (bytes && sha256(bytes) !== file.sha256) findings.push({ code: 'document-changed', path })
    else if (bytes) kept.set(path, { sha256: file.sha256, type: file.type, bytes })
  }
  for (const path of parts.keys())
    if (path.startsWith('attachments/') && !kept.has(path) && !findings.some((it) => 'path' in it && it.path === path))
      findings.push({ code: 'document-foreign', path })
  return { findings, kept: [...kept.values()] }
}

function isReadable(draft: Uint8Array, workshop: Workshop): boolean {
  try {
    workshop.draftText(draft)
    return true
  } catch {
    return false
  }
}

/** BUN6: what can be made again from log and draft is, and the first line that is not the same is told. */
async function differences(
  parts: Parts,
  content: { readonly log: readonly Recorded[]; readonly draft: Uint8Array },
  workshop: Workshop,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const compare = (path: string, wanted: Uint8Array | null) => {
    const is = parts.get(path)
    if (is && wanted && sha256(is) !== sha256(wanted)) findings.push(firstDifference(path, is, wanted))
  }
  compare(FOUNDING, foundingJson(content.log))
  const render = renderer(content, workshop)
  for (const name of bundledExports.filter(isComparable))
    if (parts.has(exportPath(name))) compare(exportPath(name), await render(name))
  return findings
}

function firstDifference(path: string, is: Uint8Array, wanted: Uint8Array): Finding {
  const [found, made] = [is, wanted].map((bytes) => decoder.decode(bytes).split('\n'))
  const [there = [], due = []] = [found, made]
  const at = due.findIndex((line, index) => line !== there[index])
  const line = at === -1 ? due.length : at
  return { code: 'differs', path, line: line + 1, is: there[line] ?? '', wanted: due[line] ?? '' }
}

const decoder = new TextDecoder()
const textOf = (parts: Parts, path: string): string => decoder.decode(parts.get(path))

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return null
  }
}
