/** The document's life; its text is the draft, not here. */
export interface Minutes {
  readonly version: 'draft' | 'circulated' | 'approved'
  readonly circulatedAt: number | null
  readonly approvedAt: number | null
}
