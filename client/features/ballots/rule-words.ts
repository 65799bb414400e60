import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { describe, type Part } from '../../../shared/rules/describe.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Text } from '../../i18n/text.ts'
import { delegationName } from '../roster/names.ts'

/** What a ballot needs: of several candidates the one with most votes is elected, whatever the rule says. */
export const ballotRuleWords = (state: MeetingState, { subject, rule }: Ballot, t: Text): string =>
  subject.kind === 'candidates' && subject.candidates.length > 1 ? t('rule.mostVotes') : ruleWords(state, rule, t)

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
  const main = all.length > 0 ? t('rule.all', { parts: all }) : ''
  return other.length > 0 ? t('rule.or', { first: main, second: t('rule.all', { parts: other }) }) : main
}

function conditionWords(state: MeetingState, part: Condition, t: Text): string {
  const without = part.without.map((code) => delegationName(state, code))
  const base = plainCondition(part, t)
  const weighed = part.weight === null ? base : t('rule.weighed', { what: base, weight: part.weight })
  return without.length === 0 ? weighed : t('rule.without', { what: weighed, names: without })
}

function plainCondition({ bound, share, count, of }: Condition, t: Text): string {
  if (count !== null) return t(bound === 'more-than' ? 'rule.moreVotes' : 'rule.leastVotes', { count })
  if (share === null) return ''
  if (of === 'cast' && bound === 'more-than' && share === '1/2') return t('rule.moreYesThanNo')
  if (bound === 'at-least' && share === '1/1') return t(`rule.every.${of ?? 'members'}`)
  return t(bound === 'more-than' ? 'rule.moreThan' : 'rule.atLeast', { share, of: t(`rule.of.${of ?? 'members'}`) })
}
