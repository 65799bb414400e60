import { heldBy, proxyOf } from '../../../shared/features/attendance/select.ts'
import {
  choicesOf,
  conflictsOf,
  countedAnswers,
  lastCasts,
  mayCast,
  nextInRollCall,
  voterOf,
} from '../../../shared/features/ballots/select.ts'
import type { Ballot, Cast } from '../../../shared/features/ballots/state.ts'
import { personOf } from '../../../shared/features/roster/select.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'

/** A vote under way from this device: not counted before the server has answered. */
export interface VoteUnderWay {
  readonly command: string
  readonly choice: string
  readonly since: number
  /** It has left the device at least once; whether it arrived only the server can tell. */
  readonly sent: boolean
}

/** Where a delegation's vote stands, without words. */
export type VoteStanding =
  /** `previous`: the recorded answer that counts until this one does; null where there is none, or it may not be seen. */
  | { readonly kind: 'under-way'; readonly vote: VoteUnderWay; readonly previous: string | null }
  /** May be given; `counted`: by the method it counts as that as long as nothing is said. */
  | { readonly kind: 'open'; readonly countsAs: 'yes' | null }
  /** Recorded. `final`: nothing can be changed any more. */
  | { readonly kind: 'counted'; readonly cast: Cast; readonly choice: string; readonly final: boolean }
  /** Recorded in a secret ballot. */
  | { readonly kind: 'in-the-box'; readonly cast: Cast }
  /** The ballot was closed without an answer; `countedAs`: by the method or the rule. */
  | { readonly kind: 'unanswered'; readonly countedAs: 'yes' | 'no' | 'abstain' | null }
  /** Void. */
  | { readonly kind: 'cancelled' }
  /** Nothing to press here, for a reason that the decider words. */
  | { readonly kind: 'watching' }

export interface VoteView {
  readonly delegation: string
  /** True for a vote held for another delegation. */
  readonly held: boolean
  /** Since when, ms; null for the own vote, and where it is not on record. */
  readonly heldSince: number | null
  readonly standing: VoteStanding
  readonly choices: readonly string[]
  /** Two people of the delegation answered differently, and the chair has not settled it. */
  readonly conflict: boolean
  /** Their turn in a roll call. */
  readonly isNext: boolean
}

export interface PendingCommand {
  readonly id: string
  readonly command: MeetingCommand
  readonly since: number
  readonly sent: boolean
}

/**
 * The votes that a person's delegation answers for in a ballot: its own, then those it holds, in protocol order; none
 * where the delegation has no part in it. Staff see the same, as `watching`.
 */
export function votesOf(
  state: MeetingState,
  ballot: Ballot,
  person: string | null,
  pending: readonly PendingCommand[],
): readonly VoteView[] {
  const own = personOf(state, person)?.delegation
  if (own === undefined) return []
  const castable = new Set(mayCast(state, ballot, person).map((vote) => vote.for ?? vote.delegation))
  const voters = ballot.electorate.filter((voter) => voter.code === own || voter.proxy === own)
  const ownFirst = voters.toSorted((a, b) => Number(b.code === own) - Number(a.code === own))
  const next = nextInRollCall(ballot)
  const conflicts = conflictsOf(ballot)
  return ownFirst.map(({ code }): VoteView => ({
    delegation: code,
    held: code !== own,
    heldSince: code === own ? null : heldSince(state, ballot, code, own),
    standing: standingOf(ballot, code, underWay(ballot, code, own, pending), castable.has(code) ? person : null),
    choices: choicesOf(ballot),
    conflict: conflicts.includes(code),
    isNext: next === code,
  }))
}

function heldSince(state: MeetingState, ballot: Ballot, from: string, to: string): number | null {
  const before = state.attendance.proxies.filter((proxy) => proxy.from === from && proxy.at <= ballot.openedAt)
  return before.findLast((proxy) => proxy.to === to)?.at ?? null
}

function underWay(ballot: Ballot, code: string, own: string, pending: readonly PendingCommand[]): VoteUnderWay | null {
  for (const { id, command, since, sent } of pending.toReversed()) {
    if (command.type !== 'ballots.cast' && command.type !== 'ballots.object') continue
    if (command.data.ballot !== ballot.id || (command.data.for ?? own) !== code) continue
    return { command: id, choice: command.type === 'ballots.cast' ? command.data.choice : 'no', since, sent }
  }
  return null
}

/** `person`: who may answer for the delegation here; null: nobody. */
function standingOf(ballot: Ballot, code: string, vote: VoteUnderWay | null, person: string | null): VoteStanding {
  const choice = countedAnswers(ballot).find((each) => each.delegation === code)?.choice
  if (vote) return { kind: 'under-way', vote, previous: choice ?? null }
  if (ballot.phase === 'cancelled') return { kind: 'cancelled' }
  const cast = lastCasts(ballot).find((each) => each.delegation === code)
  if (ballot.method === 'secret' && cast) return { kind: 'in-the-box', cast }
  if (cast && choice !== undefined)
    return { kind: 'counted', cast, choice, final: person === null || !mayChange(ballot, code, person) }
  if (ballot.phase === 'closed') return { kind: 'unanswered', countedAs: countedAs(ballot, code) }
  if (person === null) return { kind: 'watching' }
  return { kind: 'open', countsAs: ballot.method === 'exceptions' ? 'yes' : null }
}

/** BAL17, BAL18: whether an answer can be given anew; where the chair rules on two, each person is heard once at least. */
function mayChange({ phase, rule, rulings, casts }: Ballot, code: string, person: string): boolean {
  if (phase !== 'open' || Object.hasOwn(rulings, code)) return false
  if (rule.change === 'until-close') return true
  return rule.answers === 'ruling' && casts.every((it) => it.delegation !== code || it.person !== person || it.voice)
}

function countedAs({ result, electorate }: Ballot, code: string): 'yes' | 'no' | 'abstain' | null {
  if (!result || !electorate.some((voter) => voter.code === code && voter.represented)) return null
  const { yes, no, abstain } = result.reckoning
  if (yes?.includes(code)) return 'yes'
  if (abstain?.includes(code)) return 'abstain'
  return no?.includes(code) ? 'no' : null
}

/** How many of the votes a delegation answers for are given. */
export const givenOf = (votes: readonly VoteView[]): number =>
  votes.filter(({ standing }) => standing.kind === 'counted' || standing.kind === 'in-the-box').length

/** Whether the rule knows nothing but objections: whoever says nothing agrees. */
export const asksForObjections = ({ rule }: Ballot): boolean =>
  rule['block-if'] !== null && rule['adopt-if'].length === 0 && rule['consent-of'].length === 0

/** The delegation that answers for this one in the ballot, null where it answers itself. */
export const answeredBy = (ballot: Ballot, code: string): string | null => voterOf(ballot, code)?.proxy ?? null

/** The votes a delegation holds or gave just now. */
export const givenVotes = (state: MeetingState, code: string) => ({
  given: proxyOf(state, code),
  held: heldBy(state, code),
})
