import type { Recorded } from '../../shared/meeting/meeting.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import type { Snapshot } from '../ports.ts'

/** A meeting whole, as it goes from one installation to another. Ballot boxes, links and sign-ins are not part of it. */
export interface BundleContent {
  readonly meeting: string
  readonly log: readonly Recorded[]
  /** The shared text as one Yjs update. */
  readonly draft: Uint8Array
  readonly snapshots: readonly Snapshot[]
  /** The documents of its items. */
  readonly documents: readonly KeptDocument[]
}

export interface KeptDocument {
  readonly sha256: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a bundle is made and checked with. Handed in, since how a draft is read is the app's affair. */
export interface Workshop {
  /** Version of this program. */
  readonly software: string
  /** The text of a draft, read from its update. Throws where the bytes are no draft. */
  draftText(update: Uint8Array): DraftText
}
