import type { Ballot } from '../../features/ballots/state.ts'
import type { Entry } from '../journal.ts'
import { meeting, type MeetingState, type Recorded } from '../meeting.ts'
import { withoutNames } from '../outsiders.ts'
import { ballotOutside, opennessOf } from './openness.ts'
import { toldOutside } from './told.ts'

/** The meeting as outsiders follow it, after event `seq`. */
export interface Outside {
  readonly seq: number
  /** The whole meeting. */
  readonly whole: MeetingState
  /** What follows from all that outsiders were told; who voted how is still in it (`knownOutside` takes it out). */
  readonly told: MeetingState
}

export const nothingOutside = (): Outside => ({ seq: 0, whole: meeting.initial(), told: meeting.initial() })

export interface StepOutside {
  readonly outside: Outside
  /** What they are told; null for nothing. */
  readonly recorded: Recorded | null
  /**
   * No event can say it, they get their state anew: `result`, a vote whose names are kept; `release`, another part of an
   * item is open now than was when they were told of it, so that all is told from the beginning.
   */
  readonly anew: 'result' | 'release' | null
}

/** One event further. `now` is a state of the meeting at or after that event: its releases are the ones that count. */
export function stepOutside({ whole, told }: Outside, recorded: Recorded, now: MeetingState): StepOutside {
  const { event, seq } = recorded
  const after = meeting.evolve(whole, event, recorded)
  const heard = toldOutside(recorded, whole, now)
  const outside = { seq, whole: after, told: heard ? meeting.evolve(told, heard.event, heard) : told }
  if (event.type === 'minutes.released') {
    const { item } = event.data
    const changed = opennessOf(whole, item) !== opennessOf(after, item)
    return { outside, recorded: heard, anew: changed ? 'release' : null } // CNF5
  }
  if (heard && isResult(event)) {
    const ballot = now.ballots.all[event.data.ballot]
    if (ballot && isNameless(ballot, now)) return { outside, recorded: null, anew: 'result' }
  }
  return { outside, recorded: heard, anew: null }
}

type ResultEvent = Extract<Recorded['event'], { type: 'ballots.closed' | 'ballots.decided' | 'ballots.corrected' }>
const isResult = (event: Recorded['event']): event is ResultEvent =>
  event.type === 'ballots.closed' || event.type === 'ballots.decided' || event.type === 'ballots.corrected'

const isNameless = (ballot: Ballot, now: MeetingState): boolean => ballotOutside(now, ballot)?.openness === 'nameless'

/** What outsiders know of the meeting. `told` knows what every ballot is about, and what was released. */
export function knownOutside({ told }: Outside): MeetingState {
  const nameless = new Set(
    told.ballots.order.filter((id) => told.ballots.all[id] && isNameless(told.ballots.all[id], told)),
  )
  if (nameless.size === 0) return told
  const all = Object.fromEntries(
    Object.entries(told.ballots.all).map(([id, ballot]) => [id, nameless.has(id) ? withoutNames(ballot) : ballot]),
  )
  return {
    ...told,
    ballots: { ...told.ballots, all },
    journal: told.journal.map((entry) => withoutAnswers(entry, nameless)),
  }
}

/** CNF3: the journal repeats what an event said. */
function withoutAnswers(entry: Entry, nameless: ReadonlySet<string>): Entry {
  const { event } = entry
  if (event.type === 'ballots.closed' && nameless.has(event.data.ballot))
    return { ...entry, event: { ...event, data: { ...event.data, answers: [] } } }
  if (event.type === 'ballots.corrected' && nameless.has(event.data.ballot))
    return { ...entry, event: { ...event, data: { ...event.data, delegation: '', choice: '', reason: '' } } }
  return entry
}
