/** A doubt about some letters of a line. */
export interface Doubt {
  /** First letter and the one behind the last, in the line. */
  readonly from: number
  readonly to: number
  readonly words: string
}

/** A word that looks like a name of the roster misspelled. `instead`: what it may be, the likeliest first. */
export interface NameDoubt extends Doubt {
  readonly kind: 'name'
  readonly instead: readonly string[]
}

/** A figure, or a word for one, that no ballot of the item knows. */
export interface VoteDoubt extends Doubt {
  readonly kind: 'vote'
  /** The figures of the item's ballots, as `14 : 1 : 0`. */
  readonly figures: readonly string[]
}
