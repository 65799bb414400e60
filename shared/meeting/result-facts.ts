import { itemOf } from '../features/agenda/select.ts'
import { allBallots, ballotOf, itemsDecidedBy } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { amendmentOf } from '../features/motions/select.ts'
import { absentFrom } from './absence.ts'
import { debateBefore } from './debated.ts'
import type { Told } from './fact.ts'
import type { MeetingState } from './state.ts'
import { mergedInto, type Apart } from './statements-in-print.ts'

/** FCT9: a ballot en bloc is one ballot; each of its items prints its own result. */
export function resultFacts(state: MeetingState, id: string, place: string | null, apart: Apart): readonly Told[] {
  const ballot = ballotOf(state, id)
  if (!ballot?.result) return []
  const absent = absentFrom(state, ballot)
  const { subject } = ballot
  if (subject.kind === 'items') {
    const several = subject.items.length > 1
    return subject.items.flatMap((number) => {
      const item = itemOf(state, number)
      if (!item) return []
      const debate = debateBefore(state, ballot, number)
      const merged = mergedInto(state, ballot, number, apart)
      const content = { name: 'result', item, ballot, ...merged, absent, debate } as const
      return [{ content, matter: number, ...(several ? { part: number } : {}) }]
    })
  }
  const stands = ballot.item ?? place
  const item = stands === null ? null : itemOf(state, stands)
  if (!item) return []
  const matter = item.number
  if (subject.kind === 'candidates') return [{ content: { name: 'elected', item, ballot, absent }, matter }]
  if (isToldWithTheAmendment(state, ballot)) return []
  const bare = { withVote: [], subordinate: null, debate: ballot.debate } as const
  return [{ content: { name: 'result', item, ballot, ...bare, absent }, matter }]
}

/** FCT10: what a vote made of an amendment is told with the amendment, once; a tie leaves it open and is told as a result. */
function isToldWithTheAmendment(state: MeetingState, { id, subject }: Ballot): boolean {
  return subject.kind === 'amendment' && decidingBallot(state, subject.amendment)?.id === id
}

/** The vote that decided an amendment; null where none did. */
export function decidingBallot(state: MeetingState, amendment: string): Ballot | null {
  const decidedSeq = amendmentOf(state, amendment)?.decidedSeq ?? null
  if (decidedSeq === null) return null
  const event = state.journal.find((entry) => entry.seq === decidedSeq)?.event
  const byVote =
    (event?.type === 'motions.accepted' && event.data.accepted === 'vote') ||
    (event?.type === 'motions.rejected' && event.data.by === 'vote')
  if (!byVote) return null
  return (
    allBallots(state).findLast(
      ({ subject, closedSeq, phase }) =>
        phase === 'closed' &&
        subject.kind === 'amendment' &&
        subject.amendment === amendment &&
        closedSeq !== null &&
        closedSeq < decidedSeq,
    ) ?? null
  )
}

/** The item a ballot is told in beside its result; null where nothing was called yet. */
export const itemOfBallot = (ballot: Ballot): string | null => itemsDecidedBy(ballot)[0] ?? ballot.item
