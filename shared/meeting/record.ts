import { textOf } from '../features/motions/select.ts'
import { consentListOf, isContainer } from '../features/agenda/select.ts'
import { allBallots, itemsDecidedBy, lastClosedOn } from '../features/ballots/select.ts'
import type { Ballot } from '../features/ballots/state.ts'
import type { Outcome } from '../features/agenda/messages.ts'
import { clockTime, isoInstant } from '../kernel/zoned.ts'
import { absentThroughout } from './absence.ts'
import { wasDebated } from './facts.ts'
import type { MeetingState } from './meeting.ts'
import { outcomeOf } from './outcome.ts'
import { callOrder, printOrder } from './printing.ts'

/** The facts of a meeting as other programs read them (record.json). Delegations stand in protocol order. */
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
  readonly by: string | null
  readonly accepted: 'consensus' | 'mover' | 'vote'
}

export interface RecordedBallot {
  readonly method: string
  readonly rule: string
  /** Null where nobody may know who: a secret ballot. */
  readonly yes: readonly string[] | null
  readonly no: readonly string[] | null
  readonly abstain: readonly string[] | null
  readonly absent: readonly string[]
  readonly silent: readonly string[] | null
  readonly proxied: Readonly<Record<string, string>>
  readonly voice: readonly string[]
  readonly changed: readonly string[]
  readonly outcome: string
  /** What was put to the vote, where it was not the item itself. */
  readonly subject?: Ballot['subject']
  /** A secret ballot has totals only. */
  readonly totals?: Readonly<Record<string, number>>
}

/** `sentences` gives an item's printed facts, as reworded, in printed order. Throws before the meeting is convened. */
export function recordOf(state: MeetingState, sentences: (item: string) => readonly string[]): MeetingRecord {
  const { roster, attendance } = state
  if (!roster.convened) throw new Error('The meeting is not convened')
  const { timezone } = roster
  const instant = (at: number | null) => (at === null ? null : isoInstant(at, timezone))
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
      until: until === null ? null : clockTime(until, timezone),
    })),
    items: state.agenda.numberOrder.map((number) => recordedItem(state, number, sentences(number))),
  }
}

function recordedItem(state: MeetingState, number: string, sentences: readonly string[]): RecordedItem {
  const item = state.agenda.items[number]! // numberOrder lists what items holds
  const result = lastClosedOn(state, number)
  return {
    number,
    title: item.title,
    outcome: outcomeOf(state, number),
    unanimous: result?.result?.reckoning.unanimous ?? null,
    sponsors: item.sponsorsNow,
    presentedBy: item.presentedBy,
    debate: result?.debate === 'unrecorded' ? 'unrecorded' : wasDebated(state, number) ? 'held' : 'none',
    consent: consentListOf(state, number) !== null,
    changes: state.motions.changes
      .filter((change) => change.item === number)
      .flatMap(({ changes, by, accepted }) =>
        changes.map(({ clause, op, text, count, consequential }) => ({
          clause,
          op,
          text,
          count,
          consequential,
          by,
          accepted,
        })),
      ),
    clauses: isContainer(state, number) ? [] : textOf(state, number),
    ballots: allBallots(state)
      .filter((ballot) => ballot.phase === 'closed' && standsIn(state, ballot, number))
      .map(recordedBallot),
    statements: state.statements.statements
      .filter((statement) => statement.item === number)
      .map(({ by, text }) => ({ by, text })),
    rulings: state.statements.rulings.filter((ruling) => ruling.item === number).map((ruling) => ruling.text),
    sentences,
  }
}

function standsIn(state: MeetingState, ballot: Ballot, number: string): boolean {
  const decided = itemsDecidedBy(ballot)
  if (decided.length > 0) return decided.includes(number)
  if (ballot.subject.kind === 'amendment') return state.motions.amendments[ballot.subject.amendment]?.item === number
  return ballot.item === number
}

function recordedBallot(ballot: Ballot): RecordedBallot {
  const { result, electorate, subject } = ballot
  if (!result) throw new Error(`Ballot ${ballot.id} is closed without a result`)
  const { reckoning, answers, totals } = result
  const inProtocolOrder = (codes: ReadonlySet<string>) =>
    electorate.map((voter) => voter.code).filter((code) => codes.has(code))
  const secret = ballot.method === 'secret'
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
    voice: inProtocolOrder(new Set(answers.filter((a) => a.voice).map((a) => a.delegation))),
    changed: inProtocolOrder(changedAnswers(ballot)),
    outcome: reckoning.outcome,
    ...(subject.kind === 'items' ? {} : { subject }),
    ...(secret && totals ? { totals } : {}),
  }
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
