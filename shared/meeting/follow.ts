import { meeting, type MeetingState, type Told } from './meeting.ts'

/** What a server sends somebody who was away: the events missed, or the whole state where that is smaller. */
export type Catchup =
  | { readonly kind: 'events'; readonly events: readonly Told[] }
  | { readonly kind: 'snapshot'; readonly seq: number; readonly state: MeetingState }

/** A meeting as a client knows it: the state after event `seq`. */
export interface Followed {
  readonly seq: number
  readonly state: MeetingState
}

export const nothingYet = (): Followed => ({ seq: 0, state: meeting.initial() })

/**
 * Folds a batch onto what is known. FOL1: events already known are passed over (a batch may overlap with the catch-up);
 * null when one is missing in between: join again with the last number known (FOL2). What is withheld leaves its number
 * alone (FOL4).
 */
export function follow(known: Followed, batch: readonly Told[]): Followed | null {
  let { seq, state } = known
  for (const told of batch) {
    if (told.seq <= seq) continue
    if ((told.event === null ? told.from : told.seq) > seq + 1) return null
    if (told.event !== null) state = meeting.evolve(state, told.event, told)
    seq = told.seq
  }
  return seq === known.seq ? known : { seq, state }
}

/** FOL3: what a client knows after a catch-up; null when the events offered do not follow on what it knows. */
export const caughtUp = (known: Followed, catchup: Catchup): Followed | null =>
  catchup.kind === 'snapshot' ? { seq: catchup.seq, state: catchup.state } : follow(known, catchup.events)
