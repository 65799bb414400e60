import type { Choice } from '../kernel/scalars.ts'
import type { Rule } from './rule.ts'

/** How a ballot was taken. `written`: outside a sitting, by a deadline. */
export type Method = 'exceptions' | 'named' | 'roll-call' | 'secret' | 'ayes-only' | 'written'

/** One delegation of the frozen electorate. */
export interface Voter {
  readonly id: string
  /** By name, as the meeting file writes them: non-negative decimals of at most six places. A missing one is 0. */
  readonly weights: Readonly<Record<string, number | string>>
  /** Somebody on the seat is in the room, or a represented delegation holds the vote. */
  readonly represented: boolean
}

export interface Totals {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** `invalid`: an answer that was taken away; it is no answer, and nothing is presumed in its place (RUL34). */
export type CountedAnswer = Choice | 'invalid'

export interface CountInput {
  readonly rule: Rule
  /** In protocol order. */
  readonly voters: readonly Voter[]
  /** The counted answer of each delegation that answered; votes held by another are entered under their giver. */
  readonly answers: Readonly<Record<string, CountedAnswer>>
  readonly method: Method
  /** A secret ballot's only result; `answers` is not read then. */
  readonly totals?: Totals
}

/** What one delegation said, and what the arithmetic makes of it. */
export interface Seat {
  readonly voter: Voter
  readonly present: boolean
  /** Null: silent or absent. */
  readonly said: Choice | null
  /** Null: neither yes nor no. */
  readonly counts: 'yes' | 'no' | null
}

// RUL14: nobody sits in a room during a written procedure; whoever may vote is asked and takes part.
export const isPresent = (voter: Voter, method: Method): boolean => method === 'written' || voter.represented

/** The electorate, each with its answer counted under the rule. Throws when a secret ballot's totals cannot be. */
export function count(input: CountInput): readonly Seat[] {
  const { rule, voters, method } = input
  const answers = method === 'secret' ? unnamedAnswers(input) : input.answers
  return voters.map((voter) => {
    const present = isPresent(voter, method)
    const said = present ? saidBy(rule, method, Object.hasOwn(answers, voter.id) ? answers[voter.id] : undefined) : null
    return { voter, present, said, counts: present ? countsAs(rule, method, said) : absentCountsAs(rule) }
  })
}

function saidBy(rule: Rule, method: Method, answer: CountedAnswer | undefined): Choice | null {
  if (answer === 'invalid') return null // RUL34
  if (method === 'ayes-only') return answer === 'yes' ? 'yes' : null // RUL16
  if (answer !== undefined) return answer
  if (method === 'exceptions') return 'yes' // RUL15
  if (method !== 'written') return null // RUL12
  return rule.silence === 'none' ? null : rule.silence === 'yes' ? 'yes' : 'abstain' // RUL13
}

function countsAs(rule: Rule, method: Method, said: Choice | null): Seat['counts'] {
  if (said === 'abstain') return abstentionCountsAs(rule)
  return said ?? (method === 'ayes-only' ? 'no' : null) // RUL16
}

// RUL9
const abstentionCountsAs = (rule: Rule) => (rule.abstention === 'against' ? 'no' : null)

// RUL10, RUL11
function absentCountsAs(rule: Rule): Seat['counts'] {
  if (rule.absence === 'against') return 'no'
  return rule.absence === 'abstention' ? abstentionCountsAs(rule) : null
}

/**
 * RUL17: only heads matter to a rule that admits a secret ballot, so it does not matter whose answer is whose. The answers
 * are dealt out in order for the arithmetic alone; no list leaves here with them.
 */
function unnamedAnswers({ voters, totals }: CountInput): Readonly<Record<string, Choice>> {
  if (!totals) throw new Error('A secret ballot is reckoned from its totals')
  const dealt: Choice[] = [
    ...Array<Choice>(totals.yes).fill('yes'),
    ...Array<Choice>(totals.no).fill('no'),
    ...Array<Choice>(totals.abstain).fill('abstain'),
  ]
  const present = voters.filter((voter) => voter.represented)
  if (dealt.length > present.length) throw new Error(`${dealt.length} secret answers of ${present.length} represented`)
  return Object.fromEntries(present.slice(0, dealt.length).map((voter, i) => [voter.id, dealt[i] ?? 'abstain']))
}
