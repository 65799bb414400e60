import type { Subject, Voter } from '../../../shared/features/ballots/messages.ts'
import type { Context, Rejection } from '../../../shared/kernel/decider.ts'
import { meeting, type MeetingCommand, type MeetingState } from '../../../shared/meeting/meeting.ts'
import { needs, type Needs } from '../../../shared/rules/opening.ts'
import type { Method as CountingMethod } from '../../../shared/rules/count.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { foregone } from '../../../shared/rules/foregone.ts'
import { conflictsOf, countedAnswers } from '../../../shared/features/ballots/select.ts'
import type { Outcome } from '../../../shared/rules/reckon.ts'

export type OpenBallot = Extract<MeetingCommand, { type: 'ballots.open' }>['data']

/** What opening a ballot would fix: its rule, who may answer, and what the motion needs. */
export type Opening =
  | {
      readonly ok: true
      readonly rule: Rule
      readonly ruleName: string
      readonly needs: Needs
      readonly subject: Subject
      readonly electorate: readonly Voter[]
      readonly written: boolean
      readonly deadline: string | null
    }
  | { readonly ok: false; readonly rejection: Rejection }

/** Asks the meeting itself, so that what the chair reads before the vote is what the vote will be held by. */
export function openingOf(state: MeetingState, data: OpenBallot, context: Context): Opening {
  const decision = meeting.decide({ type: 'ballots.open', data }, state, context)
  if (!decision.ok) return decision
  const opened = decision.events.find((event) => event.type === 'ballots.opened')
  if (!opened) throw new Error('a ballot was opened without saying so')
  const { rule, ruleName, subject, electorate, method, written, deadline } = opened.data
  const needed = needs(rule, countedVoters(electorate), countingMethod(method, written))
  return { ok: true, rule, ruleName, needs: needed, subject, electorate, written, deadline }
}

const countedVoters = (electorate: readonly Voter[]) =>
  electorate.map(({ code, weights, represented }) => ({ id: code, weights, represented }))

const countingMethod = (method: Ballot['method'], written: boolean): CountingMethod =>
  written && method !== 'ayes-only' && method !== 'secret' ? 'written' : method

/** What an open ballot needs, by its frozen electorate. */
export const needsOf = ({ rule, electorate, method, written }: Ballot): Needs =>
  needs(rule, countedVoters(electorate), countingMethod(method, written))

/**
 * The outcome of an open ballot that no answer still missing can change (RUL29), as long as those given stay. Null where
 * it is open, or not to be known.
 */
export function alreadyCertain(ballot: Ballot): Outcome | null {
  if (ballot.phase !== 'open' || ballot.subject.kind === 'candidates') return null
  // BAL18: what a delegation said two ways is open until the chair has settled it
  const open = new Set(conflictsOf(ballot))
  const answers = Object.fromEntries(
    countedAnswers(ballot).flatMap(({ delegation, choice }) =>
      open.has(delegation)
        ? []
        : choice === 'yes' || choice === 'no' || choice === 'abstain' || choice === 'invalid'
          ? [[delegation, choice] as const]
          : [],
    ),
  )
  const method = countingMethod(ballot.method, ballot.written)
  return foregone({ rule: ballot.rule, voters: countedVoters(ballot.electorate), answers, method })
}
