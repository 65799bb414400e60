import type { ClauseChange } from './messages.ts'

/** A set of changes that went into an item's text together. `clause` numbers count in the text just before the set. */
export interface TextChange {
  readonly seq: number
  readonly item: string
  readonly changes: readonly ClauseChange[]
  /** Mover's delegation; null when it came out of the debate. */
  readonly by: string | null
  readonly accepted: 'consensus' | 'mover' | 'vote'
  readonly amendment: string | null
}

export interface Amendment {
  readonly id: string
  readonly seq: number
  readonly item: string
  /** The amendment it amends, null for the text itself. */
  readonly to: string | null
  readonly delegation: string
  readonly person: string
  readonly changes: readonly ClauseChange[]
  /** How many text changes the item had when these clause numbers were written: references survive renumbering. */
  readonly base: number
  readonly revisions: number
  readonly status: 'tabled' | 'accepted' | 'rejected' | 'withdrawn'
  /** Event that first decided it, null while tabled. */
  readonly decidedSeq: number | null
}

export interface Motions {
  /** In time; an item's text is its clauses as sent with its changes applied (`textOf` in select.ts). */
  readonly changes: readonly TextChange[]
  readonly amendments: Readonly<Record<string, Amendment>>
  /** Amendment ids in the order to be dealt with. */
  readonly order: readonly string[]
}
