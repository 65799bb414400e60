import { ballots } from '../features/ballots/decider.ts'
import type { BallotsCommand } from '../features/ballots/messages.ts'
import { ballotOf, ballotsOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { amendmentOf, changesOf } from '../features/motions/select.ts'
import type { Amendment } from '../features/motions/state.ts'
import type { MeetingEvent } from './catalogs.ts'
import { decidingBallot } from './result-facts.ts'
import type { MeetingState } from './state.ts'

const isCarried = ({ result }: Ballot): boolean =>
  result?.reckoning.outcome === 'adopted' || result?.reckoning.outcome === 'adopted-in-part'

/** The amendment a ballot is on, where that is still tabled or was decided by just this ballot. */
function amendmentUnder(state: MeetingState, ballot: Ballot | null): Amendment | null {
  const amendment = ballot?.subject.kind === 'amendment' ? amendmentOf(state, ballot.subject.amendment) : null
  if (!ballot || !amendment || amendment.status === 'tabled') return amendment
  return decidingBallot(state, amendment.id)?.id === ballot.id ? amendment : null
}

/**
 * POL7, POL11: what a ballot on an amendment makes of it, now that it was closed, decided or corrected: taken in if
 * adopted, else settled; a tie leaves a tabled one tabled.
 */
export function amendmentDecided(id: string, state: MeetingState): readonly MeetingEvent[] {
  const ballot = ballotOf(state, id)
  const amendment = amendmentUnder(state, ballot)
  if (!ballot?.result || !amendment) return []
  if (isCarried(ballot))
    return amendment.status === 'accepted'
      ? []
      : [{ type: 'motions.accepted', data: { id: amendment.id, accepted: 'vote' } }]
  const isOpen = amendment.status === 'tabled' && ballot.result.reckoning.outcome === 'tied'
  return isOpen || amendment.status === 'rejected'
    ? []
    : [{ type: 'motions.rejected', data: { id: amendment.id, by: 'vote' } }]
}

/** POL11: whether a correction would turn the fate of an amendment over which the text has gone on since. */
export function turnsBackTheText(
  { ballot: id, delegation, choice, reason }: Extract<BallotsCommand, { type: 'ballots.correct' }>['data'],
  state: MeetingState,
): boolean {
  const before = ballotOf(state, id)
  const amendment = amendmentUnder(state, before)
  if (!before || !amendment || amendment.decidedSeq === null) return false
  const corrected = { type: 'ballots.corrected', data: { ballot: id, delegation, choice, reason } } as const
  const after = ballotOf({ ballots: ballots.evolve(state.ballots, corrected, { seq: 0, at: 0, by: null }) }, id)
  if (!after || isCarried(before) === isCarried(after)) return false
  const { item, to, decidedSeq } = amendment
  return (
    to !== null ||
    changesOf(state, item).some((it) => it.seq > decidedSeq && it.amendment !== amendment.id) ||
    ballotsOn(state, item).some((it) => it.seq > decidedSeq && it.phase !== 'cancelled')
  )
}
