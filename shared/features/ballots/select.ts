import { memberOf } from '../attendance/select.ts'
import type { FloorReads } from '../floor/select.ts'
import { onVotingSeat, personOf } from '../roster/select.ts'
import type { Counted, Voter } from './messages.ts'
import type { Ballot, Ballots, Cast } from './state.ts'

interface WithBallots {
  readonly ballots: Ballots
}
/** What the selectors of the ballots need of a meeting. */
export interface BallotsReads extends FloorReads, WithBallots {}

export const ballotOf = (m: WithBallots, id: string): Ballot | null =>
  Object.hasOwn(m.ballots.all, id) ? (m.ballots.all[id] ?? null) : null

/** All ballots in the order of their opening. */
export const allBallots = (m: WithBallots): readonly Ballot[] => m.ballots.order.flatMap((id) => ballotOf(m, id) ?? [])

/** The ballots that are open now, written ones too. */
export const openBallots = (m: WithBallots): readonly Ballot[] => allBallots(m).filter((it) => it.phase === 'open')

/** The ballot that is open in the room, at most one (BAL7); written ones run beside it. */
export const openBallot = (m: WithBallots): Ballot | null => openBallots(m).find((it) => !it.written) ?? null

/** The items a ballot itself decides; none where it is on an amendment, a clause, a question or an admission. */
export function itemsDecidedBy({ subject, item }: Ballot): readonly string[] {
  if (subject.kind === 'items') return subject.items
  return subject.kind === 'candidates' && item !== null ? [item] : []
}

/** The ballots on the item itself, in the order of their opening, whether open, closed or cancelled. */
export const ballotsOn = (m: WithBallots, item: string): readonly Ballot[] =>
  allBallots(m).filter((ballot) => itemsDecidedBy(ballot).includes(item))

/** The last closed ballot on the item itself, which says what the item came to; null where there is none. */
export const lastClosedOn = (m: WithBallots, item: string): Ballot | null =>
  ballotsOn(m, item).findLast((ballot) => ballot.phase === 'closed') ?? null

/** The last closed ballot on whether a late item is admitted, null where there was none. */
export const lastClosedOnAdmission = (m: WithBallots, item: string): Ballot | null =>
  allBallots(m).findLast(
    ({ subject, phase }) => subject.kind === 'admits' && subject.item === item && phase === 'closed',
  ) ?? null

/**
 * What may be answered: yes, no and abstain, or the candidates with `no` and `abstain`, less what the method does not
 * ask for and the rule forbids. Where one candidate stands `yes` is taken for her too.
 */
export function choicesOf({ subject, method, rule }: Ballot): readonly string[] {
  const ayes = subject.kind === 'candidates' ? subject.candidates : ['yes']
  if (method === 'ayes-only') return ayes // BAL24
  return [...ayes, 'no', ...(rule.abstention === 'forbidden' ? [] : ['abstain'])]
}

export const voterOf = (ballot: Ballot, code: string): Voter | null =>
  ballot.electorate.find((voter) => voter.code === code) ?? null

/**
 * Each delegation's counted answer, its last (BAL14), in the order in which these were given; a ruling of the chair goes
 * before it. A delegation counted only by the method (`exceptions`, `silence`) is not among them. Answers this audience
 * may not see are left out; `invalid` stands for an answer that does not count. Once closed: as it stands, corrected.
 */
export function countedAnswers(ballot: Ballot): readonly Counted[] {
  if (ballot.result) return ballot.result.answers
  return lastCasts(ballot).flatMap(({ delegation, choice, voice, held }) => {
    const counted = Object.hasOwn(ballot.rulings, delegation) ? (ballot.rulings[delegation] ?? null) : choice
    return counted === null ? [] : { delegation, choice: counted, voice, held }
  })
}

/** The last answer of each delegation that answered, in the order in which these were given. */
export function lastCasts(ballot: Ballot): readonly Cast[] {
  const last = new Map<string, Cast>()
  for (const cast of ballot.casts) {
    last.delete(cast.delegation) // so that a changed answer takes its later place
    last.set(cast.delegation, cast)
  }
  return [...last.values()]
}

/** Represented delegations that have not answered yet, in protocol order. */
export function outstanding(ballot: Ballot): readonly string[] {
  const answered = new Set(ballot.casts.map((cast) => cast.delegation))
  return ballot.electorate.filter((it) => it.represented && !answered.has(it.code)).map((it) => it.code)
}

/**
 * Delegations for which two people answered differently, where the rule leaves that to the chair, until she ruled
 * (BAL18). What somebody answered by voice is nobody's press of a button and makes no conflict.
 */
export function conflictsOf(ballot: Ballot): readonly string[] {
  if (ballot.phase !== 'open' || ballot.rule.answers !== 'ruling' || ballot.method === 'secret') return []
  const unruled = ballot.electorate.map((it) => it.code).filter((code) => !Object.hasOwn(ballot.rulings, code))
  return unruled.filter((code) => {
    const lastBy = new Map<string, string | null>()
    for (const cast of ballot.casts) if (cast.delegation === code && !cast.voice) lastBy.set(cast.person, cast.choice)
    return new Set([...lastBy.values()].filter((choice) => choice !== null)).size > 1
  })
}

/** Whose turn it is to answer in an open roll call; null when all did, or there is none. It binds nobody (BAL22). */
export function nextInRollCall(ballot: Ballot): string | null {
  if (ballot.phase !== 'open' || ballot.method !== 'roll-call') return null
  const waiting = outstanding(ballot)
  return ballot.order.find((code) => waiting.includes(code)) ?? null
}

/** One vote a person may answer with: her own delegation's (`for` null), or one it holds for another. */
export interface Vote {
  readonly delegation: string
  readonly for: string | null
}

/**
 * The voting delegation for which the person answers in this ballot: she sits on its seat, and is in the room unless
 * the ballot is a written one. Null: she holds no vote in it.
 */
export function voterBehind(m: BallotsReads, ballot: Ballot, person: string | null): string | null {
  if (!ballot.written) return memberOf(m, person)
  return onVotingSeat(m, person) ? (personOf(m, person)?.delegation ?? null) : null
}

/** The votes the person may answer with while the ballot is open, by the electorate as it was frozen (BAL9, BAL12). */
export function mayCast(m: BallotsReads, ballot: Ballot, person: string | null): readonly Vote[] {
  const own = ballot.phase === 'open' ? voterBehind(m, ballot, person) : null
  if (own === null) return []
  return ballot.electorate.flatMap((voter): Vote[] => {
    if (voter.code === own) return voter.represented && voter.proxy === null ? [{ delegation: own, for: null }] : []
    return voter.proxy === own ? [{ delegation: own, for: voter.code }] : []
  })
}
