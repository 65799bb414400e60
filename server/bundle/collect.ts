import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import type { DocumentStore, DraftStore, Snapshot } from '../ports.ts'
import type { BundleContent, KeptDocument } from './content.ts'

/** Where a meeting's parts are kept. */
export interface MeetingStores {
  readonly drafts: DraftStore
  readonly documents: DocumentStore
}

/**
 * Everything of a meeting that belongs in its bundle. BUN2: no ballot box. What a closed ballot came to is in the record;
 * an open box is never read, so whoever asks must have made sure that no secret ballot is open.
 */
export async function collected(
  meeting: string,
  record: { readonly log: readonly Recorded[]; readonly state: MeetingState },
  { drafts, documents }: MeetingStores,
  wholeDraft: (stored: readonly Uint8Array[]) => Uint8Array,
): Promise<BundleContent> {
  const { log, state } = record
  const draft = wholeDraft(await drafts.load(meeting))
  const snapshots: Snapshot[] = []
  for (const head of await drafts.kept(meeting)) {
    const text = await drafts.keptText(meeting, head.id)
    const words = await drafts.keptWords(meeting, head.id)
    if (text) snapshots.push({ ...head, state: text, ...(words === null ? {} : { words }) })
  }
  const kept = new Map<string, KeptDocument>()
  for (const { file } of state.documents.all) {
    if (file === null || kept.has(file.sha256)) continue
    const bytes = await documents.read(meeting, file.sha256)
    if (bytes) kept.set(file.sha256, { sha256: file.sha256, type: file.type, bytes })
  }
  return { meeting, log, draft, snapshots, documents: [...kept.values()] }
}
