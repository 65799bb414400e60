import { allBallots, itemsDecidedBy } from '../../shared/features/ballots/select.ts'
import type { Ballot } from '../../shared/features/ballots/state.ts'
import { amendmentOf } from '../../shared/features/motions/select.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { forOutsiders, isWithheld } from '../../shared/meeting/outsiders.ts'
import type { Paper } from './paper.ts'

/** Those who answered the same way. */
export interface Camp {
  /** `yes`, `no`, `abstain`, a candidate's name, `invalid`, `silent` or `absent`. */
  readonly answer: string
  readonly votes: number
  /** Codes in protocol order; null where totals alone are told: a secret ballot, or names that are not for outsiders. */
  readonly who: readonly string[] | null
}

export interface ClosedBallot {
  /** From 1, in the order in which the closed ballots were opened. */
  readonly no: number
  readonly ballot: Ballot
  readonly result: NonNullable<Ballot['result']>
  /** The items in whose minutes it stands: several where one ballot decided them together. */
  readonly items: readonly string[]
  readonly camps: readonly Camp[]
}

/**
 * Every ballot that came to a result, as it stands today, corrections applied. For outsiders: with names only where they
 * are released (EDI2), and none of an item that is withheld (EDI1).
 */
export function closedBallots(record: MeetingState, edition: Paper['edition'] = 'internal'): readonly ClosedBallot[] {
  const external = edition === 'external'
  const state = external ? forOutsiders(record) : record
  return allBallots(state)
    .flatMap((ballot) => (ballot.phase === 'closed' && ballot.result ? [{ ballot, result: ballot.result }] : []))
    .map(({ ballot, result }, index) => ({
      no: index + 1,
      ballot,
      result,
      items: itemsOf(state, ballot),
      camps: campsOf(ballot, result),
    }))
    .filter(({ items }) => !external || !items.some((item) => isWithheld(record, item)))
}

function itemsOf(state: MeetingState, ballot: Ballot): readonly string[] {
  const decided = itemsDecidedBy(ballot)
  if (decided.length > 0) return decided
  const { subject } = ballot
  const item = subject.kind === 'amendment' ? (amendmentOf(state, subject.amendment)?.item ?? null) : ballot.item
  return item === null ? [] : [item]
}

/** What nobody asked for (the noes where only the ayes are asked) is no camp: it is not known, and so not nought. */
function campsOf(ballot: Ballot, { answers, totals, reckoning }: ClosedBallot['result']): readonly Camp[] {
  const { electorate, subject, method } = ballot
  const nameless = method === 'secret' || reckoning.silent === null
  const answered = new Map(answers.map(({ delegation, choice }) => [delegation, choice]))
  const inProtocolOrder = (belongs: (code: string) => boolean) =>
    electorate.map(({ code }) => code).filter((code) => belongs(code))
  const named = (answer: string, votes: number | null | undefined, who: readonly string[] | null): readonly Camp[] =>
    votes === null || votes === undefined ? [] : [{ answer, votes, who: nameless ? null : who }]
  const by = (answer: string) => inProtocolOrder((code) => answered.get(code) === answer)
  const invalid = by('invalid')
  const silent = reckoning.silent?.filter((code) => !invalid.includes(code)) ?? null
  const rest = [
    ...(invalid.length > 0 ? named('invalid', invalid.length, invalid) : []),
    ...named('silent', reckoning.totals.silent - invalid.length, silent),
    ...named('absent', reckoning.totals.absent, reckoning.absent),
  ]
  if (subject.kind !== 'candidates') {
    const { yes, no, abstain } = reckoning.totals
    return [
      ...named('yes', yes, reckoning.yes),
      ...named('no', no, reckoning.no),
      ...named('abstain', abstain, reckoning.abstain),
      ...rest,
    ]
  }
  const asked = method === 'ayes-only' ? subject.candidates : [...subject.candidates, 'no', 'abstain']
  return [...asked.flatMap((choice) => named(choice, totals?.[choice] ?? 0, by(choice))), ...rest]
}

/** Delegations that answered differently before the close; nobody in a secret ballot, of whose answers nothing is known. */
export function changedAnswers({ casts }: Ballot): ReadonlySet<string> {
  const byDelegation = Map.groupBy(casts, (cast) => cast.delegation)
  return new Set(
    [...byDelegation].flatMap(([code, own]) => (new Set(own.map(({ choice }) => choice)).size > 1 ? [code] : [])),
  )
}
