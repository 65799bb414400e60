import type { MeetingEvent } from './catalogs.ts'
import type { Slices } from './features.ts'
import type { Entry } from './journal.ts'

/** Everything that is known of a meeting: a fold of its events, plain JSON. */
export interface MeetingState extends Slices {
  /** The events that become facts of the minutes, with the item in which they happened. */
  readonly journal: readonly Entry[]
}

/** One line of the record. `cause` is the command's id; `hash` covers this line and the one before. */
export interface Recorded {
  readonly seq: number
  /** Milliseconds since the epoch, UTC. */
  readonly at: number
  /** Person who acted; null is the server. */
  readonly by: string | null
  readonly cause: string
  readonly event: MeetingEvent
  readonly hash: string
}

/** In place of the events `from` to `seq`, which this audience is not told: what is missing is still noticed. */
export interface Withheld {
  readonly from: number
  readonly seq: number
  readonly event: null
}

/** What an audience is told of the record, in order and without gaps. */
export type Told = Recorded | Withheld
