import type { MeetingState, Recorded, Told } from '../../shared/meeting/meeting.ts'
import { knownOutside, nothingOutside, stepOutside, type Outside } from '../../shared/meeting/outside/outside.ts'
import type { MeetingRoom } from '../room/meeting-room.ts'

/**
 * One meeting's record as outsiders are told it, made as it is asked for and carried on from there. When the chair
 * releases something, or takes it back, it is made again from the beginning: what was withheld is in the log alone.
 */
export class OutsideRecord {
  readonly #room: Pick<MeetingRoom, 'current' | 'since'>
  #at: Outside = nothingOutside()
  /** By number less one, what they are told of that event; null for nothing. */
  #told: (Recorded | null)[] = []
  /** Who knows no more than what came before this event is told everything anew. */
  #anew = 0
  #known: { readonly at: Outside; readonly state: MeetingState } | null = null

  constructor(room: Pick<MeetingRoom, 'current' | 'since'>) {
    this.#room = room
  }

  /** What outsiders know of the meeting as it is on disk. */
  state(): MeetingState {
    this.#carryOn()
    if (this.#known?.at !== this.#at) this.#known = { at: this.#at, state: knownOutside(this.#at) }
    return this.#known.state
  }

  /** What they are told of the events after that number; null where no event can tell it: they get the state. // SYN8 */
  since(after: number): readonly Told[] | null {
    this.#carryOn()
    return after < this.#anew ? null : inRuns(this.#told.slice(after), after)
  }

  #carryOn(): void {
    const { state, seq } = this.#room.current()
    if (seq === this.#at.seq) return
    const fresh = this.#room.since(this.#at.seq)
    if (!this.#take(fresh, state)) return
    this.#at = nothingOutside()
    this.#told = []
    this.#take(this.#room.since(0), state)
  }

  /** Whether something else is open now than when they were told of it. */
  #take(log: readonly Recorded[], now: MeetingState): boolean {
    let isStale = false
    for (const recorded of log) {
      const { outside, recorded: told, anew } = stepOutside(this.#at, recorded, now)
      this.#at = outside
      this.#told.push(told)
      if (anew !== null) this.#anew = recorded.seq
      isStale ||= anew === 'release'
    }
    return isStale
  }
}

/** What is told, with one entry in place of all that is withheld in a row. */
export function inRuns(told: readonly (Recorded | null)[], after: number): readonly Told[] {
  const runs: Told[] = []
  for (const [index, recorded] of told.entries()) {
    const seq = after + index + 1
    const last = runs.at(-1)
    if (recorded) runs.push(recorded)
    else if (last?.event === null) runs[runs.length - 1] = { ...last, seq }
    else runs.push({ from: seq, seq, event: null })
  }
  return runs
}
