import type { Reckoning } from '../../rules/reckon.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Counted, Method, Subject, Voter } from './messages.ts'

/** One press of a button, or one voice. All are kept; the last of a delegation counts. */
export interface Cast {
  readonly seq: number
  readonly at: number
  readonly delegation: string
  /** Null where it may not be seen. */
  readonly choice: string | null
  readonly person: string
  readonly voice: boolean
  readonly held: boolean
}

/** What a closed ballot says. Lists are in protocol order. */
export interface Result {
  /** By the counted answers, in the order in which they were last given; an `invalid` one counts for nothing. */
  readonly answers: readonly Counted[]
  /** Votes an answer, in a secret ballot and in an election; null otherwise. */
  readonly totals: Readonly<Record<string, number>> | null
  readonly reckoning: Reckoning
  /** Who was elected; null where nobody was, or nobody stood. */
  readonly elected: readonly string[] | null
}

export interface Correction {
  readonly seq: number
  readonly at: number
  readonly delegation: string
  readonly choice: string
  readonly reason: string
}

export interface Ballot {
  readonly id: string
  readonly seq: number
  readonly openedAt: number
  readonly item: string | null
  readonly subject: Subject
  readonly method: Method
  readonly rule: Rule
  readonly ruleName: string
  readonly electorate: readonly Voter[]
  readonly debate: 'held' | 'none' | 'unrecorded'
  readonly repeats: string | null
  readonly order: readonly string[]
  readonly written: boolean
  readonly deadline: string | null
  readonly casts: readonly Cast[]
  /** Chair's rulings on delegations that answered two ways. */
  readonly rulings: Readonly<Record<string, string | null>>
  readonly phase: 'open' | 'closed' | 'cancelled'
  readonly closedAt: number | null
  readonly closedSeq: number | null
  readonly decided: 'yes' | 'no' | null
  readonly cancelReason: string | null
  /** As it stands, corrections applied; null until closed. */
  readonly result: Result | null
  /** As first closed; the same as `result` while nothing was corrected. */
  readonly first: Result | null
  readonly corrections: readonly Correction[]
}

export interface Ballots {
  readonly all: Readonly<Record<string, Ballot>>
  /** Ids in the order of opening. */
  readonly order: readonly string[]
}
