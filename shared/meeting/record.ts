import { consentListOf, isContainer, itemsByNumber } from '../features/agenda/select.ts'
import { allBallots, itemsDecidedBy, lastClosedOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import { amendmentOf, changesOf, textOf } from '../features/motions/select.ts'
import type { TextChange } from '../features/motions/state.ts'
import { rulingsOn, statementsOn } from '../features/statements/select.ts'
import type { Outcome } from '../features/agenda/messages.ts'
import type { ItemState } from '../features/agenda/state.ts'
import { clockTime, isoInstant } from '../kernel/zoned.ts'
import { absentThroughout } from './absence.ts'
import { debateOn } from './debated.ts'
import { outcomeOf } from './outcome.ts'
import { callOrder, printOrder } from './printing.ts'
import type { MeetingState } from './state.ts'

/**
 * The facts of a meeting as other programs read them (record.json). REC1: the keys stand in this order, every one of
 * them always. REC2: delegations stand in protocol order, items by their numbers, whatever else in time.
 */
export interface MeetingRecord {
  readonly body: string
  readonly opened: string | null
  readonly closed: string | null
  readonly callOrder: readonly string[]
  readonly printOrder: readonly string[]
  readonly absent: readonly string[]
  readonly proxies: readonly { from: string; to: string; at: string; until: string | null }[]
  readonly items: readonly RecordedItem[]
}

export interface RecordedItem {
  readonly number: string
  readonly title: string
  readonly outcome: Outcome | null
  readonly unanimous: boolean | null
  readonly sponsors: readonly string[]
  readonly presentedBy: readonly string[]
  readonly debate: 'held' | 'none' | 'unrecorded'
  readonly consent: boolean
  readonly changes: readonly RecordedChange[]
  readonly clauses: readonly string[]
  readonly ballots: readonly RecordedBallot[]
  readonly statements: readonly { by: readonly string[]; text: string }[]
  readonly rulings: readonly string[]
  readonly sentences: readonly string[]
}

export interface RecordedChange {
  readonly clause: number
  readonly op: string
  readonly text: string | null
  readonly count: number | null
  readonly consequential: boolean
  /** Delegation of the mover, null where there was none. */
  readonly by: string | null
  readonly accepted: 'consensus' | 'mover' | 'vote'
}

export interface RecordedBallot {
  readonly method: string
  readonly rule: string
  /** Null where nobody may know who (a secret ballot), and where it is not recorded (`ayes-only`). */
  readonly yes: readonly string[] | null
  readonly no: readonly string[] | null
  readonly abstain: readonly string[] | null
  readonly absent: readonly string[]
  readonly silent: readonly string[] | null
  readonly proxied: Readonly<Record<string, string>>
  readonly voice: readonly string[]
  readonly changed: readonly string[]
  readonly outcome: string
  /** REC5: votes an answer, where names alone do not say it: a secret ballot, an election. */
  readonly totals?: Readonly<Record<string, number>>
}

/** `sentences` gives an item's printed facts, as reworded, in printed order. Throws before the meeting is convened. */
export function recordOf(state: MeetingState, sentences: (item: string) => readonly string[]): MeetingRecord {
  const { roster, attendance } = state
  if (!roster.convened) throw new Error('The meeting is not convened')
  const { timezone } = roster
  const instant = (at: number | null) => (at === null ? null : isoInstant(at, timezone))
  const clock = (at: number | null) => (at === null ? null : clockTime(at, timezone))
  return {
    body: roster.body.short,
    opened: instant(attendance.openedAt),
    closed: instant(attendance.closedAt),
    callOrder: callOrder(state),
    printOrder: printOrder(state),
    absent: absentThroughout(state),
    proxies: attendance.proxies.map(({ from, to, at, until }) => ({
      from,
      to,
      at: clockTime(at, timezone),
      until: clock(until),
    })),
    items: itemsByNumber(state).map((item) => recordedItem(state, item, sentences(item.number))),
  }
}

/** REC3: what an item came to, its text as it ended, and everything on the way there. */
function recordedItem(state: MeetingState, item: ItemState, sentences: readonly string[]): RecordedItem {
  const { number } = item
  const result = lastClosedOn(state, number)
  return {
    number,
    title: item.title,
    outcome: outcomeOf(state, number),
    unanimous: result?.result?.reckoning.unanimous ?? null,
    sponsors: item.sponsorsNow,
    presentedBy: item.presentedBy,
    debate: debateOn(state, number),
    consent: consentListOf(state, number) !== null,
    changes: changesOf(state, number).flatMap(recordedChanges),
    clauses: isContainer(state, number) ? [] : textOf(state, number),
    ballots: allBallots(state)
      .filter((ballot) => ballot.phase === 'closed' && standsIn(state, ballot, number))
      .map(recordedBallot),
    statements: statementsOn(state, number).map(({ by, text }) => ({ by, text })),
    rulings: rulingsOn(state, number).map((ruling) => ruling.text),
    sentences,
  }
}

const recordedChanges = ({ changes, by, accepted }: TextChange): readonly RecordedChange[] =>
  changes.map(({ clause, op, text, count, consequential }) => ({
    clause,
    op,
    text,
    count,
    consequential,
    by,
    accepted,
  }))

/** REC4: one ballot en bloc stands in each of its items; one on an amendment or a question in the item it was on. */
function standsIn(state: MeetingState, ballot: Ballot, number: string): boolean {
  const decided = itemsDecidedBy(ballot)
  if (decided.length > 0) return decided.includes(number)
  if (ballot.subject.kind === 'amendment') return amendmentOf(state, ballot.subject.amendment)?.item === number
  return ballot.item === number
}

function recordedBallot(ballot: Ballot): RecordedBallot {
  const { result, electorate } = ballot
  if (!result) throw new Error(`Ballot ${ballot.id} is closed without a result`)
  const { reckoning, answers } = result
  const inProtocolOrder = (codes: ReadonlySet<string>) =>
    electorate.map((voter) => voter.code).filter((code) => codes.has(code))
  const totals = totalsOf(ballot)
  return {
    method: ballot.method,
    rule: ballot.ruleName,
    yes: reckoning.yes,
    no: reckoning.no,
    abstain: reckoning.abstain,
    absent: reckoning.absent,
    silent: reckoning.silent,
    proxied: Object.fromEntries(
      electorate.flatMap(({ code, proxy, represented }) => (proxy !== null && represented ? [[code, proxy]] : [])),
    ),
    voice: inProtocolOrder(new Set(answers.filter((it) => it.voice).map((it) => it.delegation))),
    changed: inProtocolOrder(changedAnswers(ballot)),
    outcome: reckoning.outcome,
    ...(totals ? { totals } : {}),
  }
}

function totalsOf({ subject, method, result }: Ballot): Readonly<Record<string, number>> | null {
  if (!result) return null
  if (subject.kind === 'candidates') return result.totals
  if (method !== 'secret') return null
  const { yes, no, abstain } = result.reckoning.totals
  return { yes, no: no ?? 0, abstain: abstain ?? 0 }
}

/** Delegations that answered differently before the close. */
function changedAnswers(ballot: Ballot): ReadonlySet<string> {
  const byDelegation = Map.groupBy(ballot.casts, (cast) => cast.delegation)
  return new Set(
    [...byDelegation]
      .filter(([, casts]) => new Set(casts.map((cast) => cast.choice)).size > 1)
      .map(([delegation]) => delegation),
  )
}
