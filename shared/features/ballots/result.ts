import type { Choice } from '../../kernel/scalars.ts'
import type { Method as CountingMethod, Totals, Voter as CountedVoter } from '../../rules/count.ts'
import { reckon, type Reckoning } from '../../rules/reckon.ts'
import type { Counted, Method, Voter } from './messages.ts'
import type { Ballot, Result } from './state.ts'

/**
 * How the rules are to count it. In a written procedure not answering means what the rule's `silence` says, whatever
 * the chair called the method (BAL8); `ayes-only` and `secret` remain what they are.
 */
export const countingMethod = (method: Method, written: boolean): CountingMethod =>
  written && method !== 'ayes-only' && method !== 'secret' ? 'written' : method

export const countedVoters = (electorate: readonly Voter[]): readonly CountedVoter[] =>
  electorate.map(({ code, weights, represented }) => ({ id: code, weights, represented }))

/** What the ballot says, by the answers that count; for a secret ballot by its totals, `answers` is empty then. */
export function resultOf(
  ballot: Ballot,
  answers: readonly Counted[],
  totals: Readonly<Record<string, number>> | null,
): Result {
  const { subject } = ballot
  if (subject.kind === 'candidates') return electionOf(ballot, subject.candidates, answers, totals)
  const heads = totals && { yes: totals['yes'] ?? 0, no: totals['no'] ?? 0, abstain: totals['abstain'] ?? 0 }
  return { answers, totals, reckoning: reckoned(ballot, answers, heads), elected: null }
}

/** What the rules make of yes, no and abstain. */
function reckoned(ballot: Ballot, answers: readonly Counted[], totals: Totals | null): Reckoning {
  const { rule, electorate } = ballot
  const method = countingMethod(ballot.method, ballot.written)
  const voters = countedVoters(electorate)
  const counted = answers.flatMap(({ delegation, choice }) => (isChoice(choice) ? [[delegation, choice] as const] : []))
  const input = {
    rule,
    voters,
    ...(totals && { totals }),
    ...(ballot.decided !== null && { chairDecision: ballot.decided }),
  }
  const invalid = new Set(answers.filter((it) => it.choice === 'invalid').map((it) => it.delegation))
  const presumed = presumedAnswer(ballot)
  if (invalid.size === 0 || presumed === null) return reckon({ ...input, method, answers: Object.fromEntries(counted) })
  // An invalid answer is an answer: nothing is presumed for that delegation, and for all others it is spelled out.
  const said = new Set([...counted.map(([code]) => code), ...invalid])
  const silent = electorate.filter((it) => it.represented && !said.has(it.code)).map((it) => it.code)
  const spelledOut = [...counted, ...silent.map((code) => [code, presumed] as const)]
  const reckoning = reckon({ ...input, method: 'named', answers: Object.fromEntries(spelledOut) })
  return { ...reckoning, presumed: silent }
}

/** What the method takes a represented delegation to have said that does not answer. */
function presumedAnswer({ method, written, rule }: Ballot): Choice | null {
  switch (countingMethod(method, written)) {
    case 'exceptions':
      return 'yes'
    case 'written':
      return rule.silence === 'none' ? null : rule.silence === 'yes' ? 'yes' : 'abstain'
    default:
      return null
  }
}

const isChoice = (choice: string): choice is Choice => choice === 'yes' || choice === 'no' || choice === 'abstain'

/**
 * BAL25: who leads by heads is elected where the rule carries it: a vote for her is a yes there, any other vote a no. Where
 * one stands she also needs more votes than there are against her.
 */
function electionOf(
  ballot: Ballot,
  candidates: readonly string[],
  answers: readonly Counted[],
  box: Readonly<Record<string, number>> | null,
): Result {
  const valid = answers.filter((it) => it.choice !== 'invalid')
  const votes = (choice: string) => (box ? (box[choice] ?? 0) : valid.filter((it) => it.choice === choice).length)
  const all = [...candidates, 'no', 'abstain']
  const totals = Object.fromEntries(all.map((choice) => [choice, votes(choice)]))
  const most = Math.max(...candidates.map(votes))
  const ahead = candidates.filter((candidate) => votes(candidate) === most)
  const leader = ahead.length === 1 && most > 0 ? ahead[0] : undefined
  const against = candidates.length === 1 ? votes('no') : 0
  const tied = most > 0 && (ahead.length > 1 || most === against)
  const sides = valid.map(({ choice, ...rest }) => ({ ...rest, choice: sideOf(choice, leader) }))
  const heads = box && {
    yes: leader === undefined ? 0 : most,
    no: all.filter((it) => it !== leader && it !== 'abstain').reduce((sum, it) => sum + votes(it), 0),
    abstain: votes('abstain'),
  }
  const reckoning = reckoned({ ...ballot, decided: null }, sides, heads)
  if (reckoning.outcome === 'no-quorum') return { answers, totals, reckoning, elected: null }
  const leads = leader !== undefined && most > against
  const won = leads && (reckoning.outcome === 'adopted' || reckoning.outcome === 'adopted-in-part')
  const outcome = won ? 'adopted' : tied ? 'tied' : leads ? 'not-reached' : 'rejected'
  const unanimous = won && all.every((choice) => choice === leader || votes(choice) === 0)
  return {
    answers,
    totals,
    reckoning: { ...reckoning, outcome, unanimous, tie: tied },
    elected: won ? [leader] : null,
  }
}

const sideOf = (choice: string, leader: string | undefined): Choice =>
  choice === 'abstain' ? 'abstain' : choice === leader ? 'yes' : 'no'
