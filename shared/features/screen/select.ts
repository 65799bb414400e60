import type { DocumentsReads } from '../documents/select.ts'
import type { Screen, ShownPage } from './state.ts'

export interface ScreenReads extends DocumentsReads {
  readonly screen: Screen
}

export const screenMode = (m: Pick<ScreenReads, 'screen'>): Screen['mode'] => m.screen.mode

/** The page of a document on the screens; null where they show the meeting. */
export const pageShown = (m: Pick<ScreenReads, 'screen'>): ShownPage | null => m.screen.page
