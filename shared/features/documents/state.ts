import type { DocumentFile } from './messages.ts'

export interface AttachedDocument {
  readonly id: string
  readonly item: string
  /** Null for whoever may not know of it. */
  readonly file: DocumentFile | null
  /** Who sent it. */
  readonly person: string
  /** ms since the epoch */
  readonly at: number
  /** When it was taken away, ms since the epoch; null while it is there. */
  readonly removedAt: number | null
}

/** In the order in which they were attached; what was taken away stays in the list. */
export interface Documents {
  readonly all: readonly AttachedDocument[]
}
