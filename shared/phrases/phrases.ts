import type { MeetingState } from '../meeting/state.ts'
import { german } from './de/german.ts'
import { english } from './en/english.ts'
import type { Phrasebook } from './phrasebook.ts'

/** The phrasebook of a locale: German and English; any other locale is worded in English. */
export const phrasebookFor = (locale: string): Phrasebook => (locale.toLowerCase().startsWith('de') ? german : english)

/** The phrasebook of a meeting's minutes. */
export const phrasebookOf = (state: MeetingState): Phrasebook =>
  phrasebookFor(state.roster.convened ? state.roster.locale : 'de-DE')
