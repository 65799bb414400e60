/** A vote given to another delegation. `until` is null while it is held. Times in ms since the epoch. */
export interface Proxy {
  readonly from: string
  readonly to: string
  readonly at: number
  readonly until: number | null
}

export type Sitting =
  | { readonly phase: 'convened' }
  | { readonly phase: 'open'; readonly since: number }
  | { readonly phase: 'suspended'; readonly since: number; readonly until: string | null }
  | { readonly phase: 'closed'; readonly since: number }

/** Who is in the room, for the record (not: who is connected). */
export interface Attendance {
  readonly sitting: Sitting
  readonly openedAt: number | null
  readonly closedAt: number | null
  /** Who leads the meeting now; before the opening whoever has the duty `chair`. */
  readonly leading: string | null
  /** People in the room, in order of the roster at the opening, then as they came. Empty before the opening. */
  readonly present: readonly string[]
  /** Before the opening: people whose `attends` was changed by an arrival or an excuse. */
  readonly expected: Readonly<Record<string, boolean>>
  readonly excused: Readonly<Record<string, string | null>>
  /** All, in the order given; at most one held a delegation. */
  readonly proxies: readonly Proxy[]
}
