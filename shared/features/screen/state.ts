import type { ScreenMode } from './messages.ts'

/** How the hall's screens are held. What they show is the meeting itself. */
export interface Screen {
  readonly mode: ScreenMode
  /** When that was said, ms since the epoch; null while nothing was. */
  readonly since: number | null
}
