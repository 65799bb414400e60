import type { StatementsReads } from '../statements/select.ts'
import type { Minutes } from './state.ts'

/** What the selectors of the minutes need of a meeting. */
export interface MinutesReads extends StatementsReads {
  readonly minutes: Minutes
}

export const versionOf = (m: { readonly minutes: Minutes }): Minutes['version'] => m.minutes.version
