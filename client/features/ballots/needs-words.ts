import type { Subject, Voter } from '../../../shared/features/ballots/messages.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { describe } from '../../../shared/rules/describe.ts'
import type { Need, Needs } from '../../../shared/rules/opening.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Text } from '../../i18n/text.ts'
import { delegationName } from '../roster/names.ts'
import { ballotRuleWords } from './rule-words.ts'
import { weighs, weightName, weightsOf } from './weights.ts'

/** `DMK`, `Mehrheit der Mitglieder`; a rule of the meeting's own has no name. */
export const ruleName = (name: string, t: Text): string => t.find(`rule.name.${name}`) ?? name

/** `15 von 16, nötig 9`; a weight's name where the quorum is one of weight. Null where the rule asks for none. */
export function quorumWords({ quorum, entitled }: Needs, t: Text): string | null {
  if (quorum.needs === null) return null
  const has = decimal(quorum.has)
  return quorum.of === 'delegations'
    ? t('ballot.quorum.text', { present: has, all: entitled, needed: decimal(quorum.needs) })
    : t('ballot.quorum.weight', { present: has, weight: weightName(quorum.of, t), needed: decimal(quorum.needs) })
}

/**
 * What the chair reads before the vote, a sentence each: who may vote and is there, whether there is a quorum, what
 * the motion needs, and what cannot be reached whatever is answered.
 */
export function needsSentences(state: MeetingState, opening: Frozen, t: Text): readonly string[] {
  const { needs } = opening
  const quorum = shortQuorum(needs, t)
  const votes = yesVotesNeeded(needs)
  const required = ballotRuleWords(state, opening, t)
  return [
    t('ballot.needs.who', { count: needs.entitled, represented: needs.represented }),
    ...weighed(opening, t),
    ...givenVotes(state, opening, t),
    ...(quorum === null
      ? []
      : [t(needs.quorum.met ? 'ballot.needs.quorate' : 'ballot.needs.notQuorate', { figures: quorum })]),
    ...(required === '' ? [] : [t('ballot.needs.rule', { rule: required })]),
    ...(votes === null ? [] : [t('ballot.needs.votes', { count: votes })]),
    ...fineprint(opening, t),
    ...outOfReach(state, needs, t),
  ]
}

/** What is fixed when a ballot opens. */
export interface Frozen {
  readonly rule: Rule
  readonly needs: Needs
  readonly subject: Subject
  readonly electorate: readonly Voter[]
  readonly written: boolean
}

/** How much of each weight that the rule reads is in the room. */
const weighed = ({ rule, electorate }: Frozen, t: Text): readonly string[] =>
  weightsOf(rule).map((weight) => {
    const here = electorate.filter(({ represented }) => represented)
    return t('ballot.weights', {
      name: weightName(weight, t),
      has: weighs(here, weight),
      all: weighs(electorate, weight),
    })
  })

function givenVotes(state: MeetingState, { electorate }: Frozen, t: Text): readonly string[] {
  const given = electorate.flatMap(({ code, proxy, represented }) =>
    proxy === null || !represented
      ? []
      : t('ballot.needs.proxy', { from: delegationName(state, code), to: delegationName(state, proxy) }),
  )
  return given.length > 0 ? [t('ballot.needs.proxies', { count: given.length, names: given })] : []
}

/** What the rule makes of abstaining, being absent, a tie, a second answer and silence, where that is not the usual. */
function fineprint({ rule, written }: Frozen, t: Text): readonly string[] {
  const { abstention, absence, tie, answers, change, silence } = rule
  const tied = describe(rule).some(({ part }) => part === 'tie')
  return [
    ...(abstention === 'neutral' ? [] : [t(`ballot.needs.abstention.${abstention}`)]),
    ...(absence === 'abstention' || absence === 'against' ? [t(`ballot.needs.absence.${absence}`)] : []),
    ...(tied && tie !== 'rejected' ? [t(`ballot.needs.tie.${tie}`)] : []),
    ...(answers === 'ruling' ? [t('ballot.needs.ruling')] : []),
    ...(change === 'never' ? [t('ballot.needs.never')] : []),
    ...(written ? [t(`ballot.needs.silence.${silence}`)] : []),
  ]
}

/** Heads were said already; weight was not. */
const shortQuorum = (needs: Needs, t: Text): string | null => {
  const { needs: least, of } = needs.quorum
  if (least === null) return null
  return of === 'delegations' ? t('ballot.needs.enough', { needed: decimal(least) }) : quorumWords(needs, t)
}

/** The least number of yes votes, where the only condition is one of heads that can be reckoned beforehand. */
function yesVotesNeeded({ conditions }: Needs): number | null {
  const [only, ...others] = conditions.filter((need) => need.list === 'adopt-if')
  if (!only || others.length > 0 || only.needs === null || only.base === null) return null
  return only.condition.weight === undefined && isPlain(only) ? Number(only.needs) : null
}
const isPlain = ({ condition }: Need) => (condition.without ?? []).length === 0

/** RUL28: whatever is answered, it cannot be carried. */
function outOfReach(state: MeetingState, { conditions, consentOutOfReach }: Needs, t: Text): readonly string[] {
  const missing = consentOutOfReach.map((code) => delegationName(state, code))
  const reachable = (list: Need['list']) => conditions.filter((need) => need.list === list)
  const main = reachable('adopt-if').every((need) => need.withinReach) && missing.length === 0
  const other = (list: 'or-if' | 'or-if-marked') =>
    reachable(list).length > 0 && reachable(list).every((need) => need.withinReach)
  if (main || other('or-if') || other('or-if-marked')) return []
  return [missing.length > 0 ? t('ballot.needs.consentMissing', { names: missing }) : t('ballot.needs.outOfReach')]
}

/** An exact decimal as a number to be written in the language. */
const decimal = (exact: string): number => Number(exact)
