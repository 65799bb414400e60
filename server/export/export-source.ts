import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import type { Edition } from '../../shared/meeting/outsiders.ts'
import type { DraftText } from '../../shared/phrases/draft.ts'
import type { WovenSection } from '../../shared/phrases/weave.ts'

/** What an export is made of: the whole record, unredacted, the draft, and what is wished of the file. */
export interface ExportSource {
  readonly state: MeetingState
  readonly log: readonly Recorded[]
  readonly draft: DraftText
  /**
   * VRS1: this is the version that was sent round or approved, as it was put away, and bears its name; state, log and
   * draft are those of that act. Absent: the text as it stands, which is a draft.
   */
  readonly sent?: SentText
  /** For whom it is; default `internal`. */
  readonly edition?: Edition
  /** The standard a PDF keeps; default `ua-1`. */
  readonly standard?: PdfStandard
}

/** The words of a version as they read when it was put away, for the conference; null: they are worded anew. */
export interface SentText {
  /** The whole of `minutes.txt`, over which the checksum on the record was made. */
  readonly text: string | null
  readonly sections: readonly WovenSection[] | null
}

/** Which text of the minutes: as it stands, as it was circulated, as it was approved. */
export const exportVersions = ['now', 'circulated', 'approved'] as const
export type ExportVersion = (typeof exportVersions)[number]

/** PDF/UA-1 is for reading by everybody, PDF/A-2a for keeping for good. */
export const pdfStandards = ['ua-1', 'a-2a'] as const
export type PdfStandard = (typeof pdfStandards)[number]
