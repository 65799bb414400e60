import { foldRecorded, meeting, type MeetingState, type Recorded } from './meeting.ts'

/** What a server sends somebody who was away: the events missed, or the whole state where that is smaller. */
export type Catchup =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'snapshot'; readonly seq: number; readonly state: MeetingState }

/** A meeting as a client knows it: the state after event `seq`. */
export interface Followed {
  readonly seq: number
  readonly state: MeetingState
}

export const nothingYet = (): Followed => ({ seq: 0, state: meeting.initial() })

/**
 * Folds a batch onto what is known. FOL1: events already known are passed over (a batch may overlap with the catch-up);
 * null when one is missing in between: join again with the last number known (FOL2).
 */
export function follow(known: Followed, batch: readonly Recorded[]): Followed | null {
  const fresh = batch.filter((recorded) => recorded.seq > known.seq)
  if (fresh.some((recorded, index) => recorded.seq !== known.seq + index + 1)) return null
  const last = fresh.at(-1)
  return last ? { seq: last.seq, state: foldRecorded(fresh, known.state) } : known
}

/** FOL3: what a client knows after a catch-up; null when the events offered do not follow on what it knows. */
export const caughtUp = (known: Followed, catchup: Catchup): Followed | null =>
  catchup.kind === 'snapshot' ? { seq: catchup.seq, state: catchup.state } : follow(known, catchup.events)
