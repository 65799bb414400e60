import type { ReleasedPart } from './messages.ts'

/** The document's life; its text is the draft, not here. */
export interface Minutes {
  readonly version: 'draft' | 'circulated' | 'approved'
  readonly circulatedAt: number | null
  /** ISO date of the last day for comments; null where none was set. */
  readonly until: string | null
  readonly approvedAt: number | null
  /** By item: what outsiders may read although it is confidential, or kept to the conference. */
  readonly released: Readonly<Record<string, readonly ReleasedPart[]>>
  /** Every release and every taking back, in the order in which they happened (MIN14). */
  readonly releases: readonly Release[]
  /** What delegations would have otherwise, in the order in which it came. */
  readonly proposals: readonly Proposal[]
  /** What was put away of each version. Approved minutes with a seal are final. */
  readonly seals: { readonly circulated: Seal | null; readonly approved: Seal | null }
}

export interface Release {
  readonly item: string
  readonly part: ReleasedPart
  /** False: taken back. */
  readonly released: boolean
  readonly at: number
}

export interface Proposal {
  readonly id: string
  readonly item: string
  /** The words as they were circulated. */
  readonly passage: string
  /** What they should say; empty to strike them, null for a comment alone. */
  readonly text: string | null
  readonly note: string
  readonly delegation: string
  readonly person: string | null
  readonly at: number
  readonly status: 'open' | 'accepted' | 'declined' | 'retracted'
  /** Why it was declined, or what was answered to it; may be empty. */
  readonly reason: string
  readonly settledBy: string | null
  readonly settledAt: number | null
}

/** A version's text, put away: see the message `seal`. */
export interface Seal {
  readonly at: number
  readonly snapshot: string
  readonly head: number
  readonly checksum: string
}
