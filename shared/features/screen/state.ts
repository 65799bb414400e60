import type { PagePart, ScreenMode } from './messages.ts'

/** The page of a document that the screens show. */
export interface ShownPage {
  readonly document: string
  readonly page: number
  readonly part: PagePart
}

/** How the hall's screens are held. What they show is the meeting itself, or a page of a document. */
export interface Screen {
  readonly mode: ScreenMode
  /** When that was said, ms since the epoch; null while nothing was. */
  readonly since: number | null
  readonly page: ShownPage | null
  /** Somebody sits in the hall who may not know of confidential items. */
  readonly veiled: boolean
}
