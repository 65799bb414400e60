import type { Subject } from '../../../shared/features/ballots/messages.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { describe, type Part } from '../../../shared/rules/describe.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Text } from '../../i18n/text.ts'
import { delegationName } from '../roster/names.ts'
import { weightName } from './weights.ts'

/** What a ballot needs: of several candidates the one with most votes, if they are as many as the rule asks (BAL25). */
export const ballotRuleWords = (
  state: MeetingState,
  { subject, rule }: { readonly subject: Subject; readonly rule: Rule },
  t: Text,
): string => {
  const words = ruleWords(state, rule, t)
  return subject.kind === 'candidates' && subject.candidates.length > 1 ? t('rule.election', { rule: words }) : words
}

/** The same for a line on a screen. */
export const shortRuleWords = (state: MeetingState, { subject, rule }: Ballot, t: Text): string =>
  subject.kind === 'candidates' && subject.candidates.length > 1 ? t('rule.electionShort') : ruleWords(state, rule, t)

type Condition = Extract<Part, { part: 'condition' }>

/** What a motion needs, as people say it: `mehr Ja als Nein`, `mindestens 13 Ja-Stimmen und die Zustimmung von Bund`. */
export function ruleWords(state: MeetingState, rule: Rule, t: Text): string {
  const parts = describe(rule)
  const conditions = (list: Condition['list']) =>
    parts.filter((part): part is Condition => part.part === 'condition' && part.list === list)
  const said = (list: Condition['list']) => conditions(list).map((part) => conditionWords(state, part, t))
  const consent = rule['consent-of'].map((code) => delegationName(state, code))
  const objections = rule['block-if']?.['against-at-least']
  const all = [
    ...said('adopt-if'),
    ...(consent.length > 0 ? [t('rule.consent', { names: consent })] : []),
    ...(objections === undefined
      ? []
      : [objections === 1 ? t('rule.noObjection') : t('rule.fewObjections', { count: objections })]),
  ]
  const other = said('or-if')
  const marked = said('or-if-marked')
  const main = all.length > 0 ? t('rule.all', { parts: all }) : ''
  const whole = other.length > 0 ? t('rule.or', { first: main, second: t('rule.all', { parts: other }) }) : main
  if (marked.length === 0) return whole
  const second = t('rule.all', { parts: marked })
  return whole === '' ? t('rule.onlyMarked', { second }) : t('rule.orMarked', { first: whole, second })
}

/** `mehr als 1/2 aller Stimmen, gewichtet nach Stimmen`: one condition of a rule. */
export function conditionWords(state: MeetingState, part: Condition, t: Text): string {
  const without = part.without.map((code) => delegationName(state, code))
  const base = plainCondition(part, t)
  const weighed = part.weight === null ? base : t('rule.weighed', { what: base, weight: weightName(part.weight, t) })
  return without.length === 0 ? weighed : t('rule.without', { what: weighed, names: without })
}

function plainCondition({ bound, share, count, of }: Condition, t: Text): string {
  if (count !== null) return t(bound === 'more-than' ? 'rule.moreVotes' : 'rule.leastVotes', { count })
  if (share === null) return ''
  if (of === 'cast' && bound === 'more-than' && share === '1/2') return t('rule.moreYesThanNo')
  if (bound === 'at-least' && share === '1/1') return t(`rule.every.${of ?? 'members'}`)
  return t(bound === 'more-than' ? 'rule.moreThan' : 'rule.atLeast', { share, of: t(`rule.of.${of ?? 'members'}`) })
}
