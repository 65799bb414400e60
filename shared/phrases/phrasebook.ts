import type { ItemState } from '../features/agenda/state.ts'
import type { Fact } from '../meeting/facts.ts'
import type { MeetingState } from '../meeting/state.ts'
import type { PaperWords } from './paper-words.ts'

/** A row of the minutes' head: `Ort | Futurium, Berlin`; several lines where several delegations sit. */
export interface HeadRow {
  /** What the row is about: the meeting, who was there, what is annexed. */
  readonly kind: 'meeting' | 'attendance' | 'annexes'
  readonly label: string
  readonly lines: readonly { readonly label: string | null; readonly text: string }[]
}

/** Facts into sentences, for one language. Every text is whole and plain: real typography, no markup. */
export interface Phrasebook {
  readonly language: 'de' | 'en'
  /** What the minutes print for a fact, whole (PHR26); empty where they print nothing. */
  sentence(state: MeetingState, fact: Fact): string
  /** `TOP 4 Titel (BE)`, `TOP 2.3`. */
  heading(item: ItemState): string
  /** `TOP` / `Item` */
  readonly itemWord: string
  /** Title of the document. */
  title(state: MeetingState): string
  head(state: MeetingState): readonly HeadRow[]
  /** The words round the minutes where they are a document. */
  readonly paper: PaperWords
}
