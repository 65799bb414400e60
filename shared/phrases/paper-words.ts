import type { Minutes } from '../features/minutes/state.ts'
import type { MeetingState } from '../meeting/state.ts'

/** The words round the minutes where they are a document: on paper, in a file. */
export interface PaperWords {
  /** What the document is: `Ergebnisprotokoll` */
  readonly minutes: string
  /** `Beschlüsse der DMK` */
  resolutions(state: MeetingState): string
  /** `Anlage 1`; without a number where the file names other annexes only. */
  annex(number: number | null): string
  readonly attendance: string
  /** What the two columns of the attendance hold: a delegation, who came for it. */
  readonly delegation: string
  readonly people: string
  readonly signatures: string
  readonly chair: string
  readonly writer: string
  readonly placeAndDate: string
  readonly version: string
  /** `Entwurf`; `Versandt am 21. Oktober 2024` */
  versionIs(version: Minutes['version'], day: string | null): string
  /** Of a text that was written on since the version of that day: `Entwurf nach der Fassung vom 21. Oktober 2024` */
  draftAfter(day: string): string
  /** Of the edition for outsiders, in the line that says which version this is. */
  readonly external: string
  /** Stands in place of a confidential item’s title and text. */
  readonly confidential: string
  readonly sponsors: string
  readonly result: string
  /** Where a meeting decided nothing. */
  readonly noResolutions: string
  /** `Seite 2 von 9`: before the page’s number, and between the two. */
  readonly page: readonly [string, string]
  /** A moment in ms since the epoch, in the meeting’s zone: `18. Oktober 2024` */
  day(at: number, timezone: string): string
  /** Words as they are quoted: `„…“`, their own marks turned. */
  quoted(text: string): string
  /** `a, b und c` */
  list(parts: readonly string[]): string
}
