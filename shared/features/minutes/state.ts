import type { ReleasedPart } from './messages.ts'

/** The document's life; its text is the draft, not here. */
export interface Minutes {
  readonly version: 'draft' | 'circulated' | 'approved'
  readonly circulatedAt: number | null
  readonly approvedAt: number | null
  /** By item: what outsiders may read although it is confidential, or kept to the conference. */
  readonly released: Readonly<Record<string, readonly ReleasedPart[]>>
}
