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
  /** Who leads the meeting now; null before the opening, when it is whoever is to open it (`leading` in select.ts). */
  readonly leading: string | null
  /**
   * People who were there at the opening, in the order of the roster, then as they came; empty before the opening.
   * Not the whole truth: ask `inRoom`, which also knows of people added at the door (ATT7).
   */
  readonly present: readonly string[]
  /** People of whom an arrival, a departure or an excuse said something else than `attends` in the file. */
  readonly expected: Readonly<Record<string, boolean>>
  readonly excused: Readonly<Record<string, string | null>>
  /** All, in the order given; at most one held a delegation. */
  readonly proxies: readonly Proxy[]
}
