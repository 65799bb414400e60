import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import type { Edition } from '../../shared/meeting/outsiders.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'

/** What an export is made of: the whole record, unredacted, the draft, and what is wished of the file. */
export interface ExportSource {
  readonly state: MeetingState
  readonly log: readonly Recorded[]
  readonly draft: DraftText
  /** For whom it is; default `internal`. */
  readonly edition?: Edition
  /** The standard a PDF keeps; default `ua-1`. */
  readonly standard?: PdfStandard
}

/** PDF/UA-1 is for reading by everybody, PDF/A-2a for keeping for good. */
export const pdfStandards = ['ua-1', 'a-2a'] as const
export type PdfStandard = (typeof pdfStandards)[number]
