import { itemOf } from '../features/agenda/select.ts'
import { amendmentOf, changesOf, renumbered } from '../features/motions/select.ts'
import { carried } from '../features/motions/clauses.ts'
import type { ClauseChange } from '../features/motions/messages.ts'
import type { Amendment } from '../features/motions/state.ts'
import { absentFrom } from './absence.ts'
import type { NumberedChange, Told } from './fact.ts'
import type { FactEvent } from './journal.ts'
import { decidingBallot } from './result-facts.ts'
import { sponsorsAt } from './sponsors.ts'
import type { MeetingState } from './state.ts'

type OnAmendment = Extract<FactEvent, { type: 'motions.accepted' | 'motions.rejected' | 'motions.withdrawn' }>

/** FCT11: what became of an amendment stands where it was decided; clause numbers are those it was worded with. */
export function amendmentFacts(state: MeetingState, event: OnAmendment, seq: number): readonly Told[] {
  const amendment = amendmentOf(state, event.data.id)
  const item = amendment && itemOf(state, amendment.item)
  if (!item || amendment.decidedSeq !== seq) return [] // FCT10: a correction tells itself
  const to = amendment.to === null ? null : amendmentOf(state, amendment.to)
  const matter = item.number
  const common = { item, amendment, to, changes: unchanged(amendment.changes) }
  if (event.type === 'motions.withdrawn') return [{ content: { name: 'amendment-withdrawn', ...common }, matter }]
  const ballot = decidingBallot(state, amendment.id)
  const byVote = { ballot, absent: ballot ? absentFrom(state, ballot) : [] }
  if (event.type === 'motions.rejected')
    return [{ content: { name: 'amendment-rejected', ...common, ...byVote }, matter }]
  const changes = to === null ? numberedAt(state, amendment, seq) : common.changes
  const sponsors = sponsorsAt(state, item.number, seq)
  const { accepted } = event.data
  return [{ content: { name: 'amended', ...common, changes, accepted, sponsors, ...byVote }, matter }]
}

/** Changes that went into the text as one set. */
export function numbered(changes: readonly ClauseChange[]): readonly NumberedChange[] {
  const numbers = renumbered(changes)
  return changes.map((change, index) => ({ ...change, now: numbers[index] ?? null }))
}

const unchanged = (changes: readonly ClauseChange[]): readonly NumberedChange[] =>
  changes.map((change) => ({ ...change, now: null }))

/** An amendment's changes as worded, with the numbers their clauses bear once it was taken in at `seq`. */
function numberedAt(state: MeetingState, { item, base, changes }: Amendment, seq: number): readonly NumberedChange[] {
  const since = changesOf(state, item)
    .slice(base)
    .filter((change) => change.seq < seq)
  const then = changes.map((written) =>
    since.reduce<ClauseChange | null>((change, { changes: past }) => change && carried(change, past), written),
  )
  const numbers = renumbered(then.filter((change) => change !== null))
  let next = 0
  return changes.map((written, index) => ({ ...written, now: then[index] ? (numbers[next++] ?? null) : null }))
}
