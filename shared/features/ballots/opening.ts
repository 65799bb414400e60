import { rulesOf } from '../agenda/select.ts'
import { isRepresented, meetingObstacle, proxyOf } from '../attendance/select.ts'
import { debateOf } from '../floor/select.ts'
import { delegationName, votingDelegations } from '../roster/select.ts'
import { accept, reject, unreachable, type Context } from '../../kernel/decider.ts'
import { mayOpen } from '../../rules/opening.ts'
import { resolveRule, type RuleSource } from '../../rules/rule.ts'
import { isPassed, resolveDeadline } from './deadline.ts'
import type { Decided } from './decided.ts'
import type { Subject, Voter } from './messages.ts'
import { countedVoters, countingMethod } from './result.ts'
import { openBallot, type BallotsReads } from './select.ts'
import { defaultSubject, lastOn, objectionTo, standsIn, type Open } from './subject.ts'

/** Opens a ballot: what is put to the vote, under which rule, and who may answer is fixed from here. */
export function open(data: Open, m: BallotsReads, { now }: Context): Decided {
  if (!m.roster.convened) return reject('not-convened') // the decider has asked; the compiler has not
  const running = openBallot(m)
  if (!data.written && running) return reject('ballot-open', { ballot: running.id }) // BAL7

  const subject = data.subject ?? defaultSubject(data, m)
  if (!subject) return reject('no-item')
  const item = standsIn(subject, data, m)
  const unfit = objectionTo(subject, item, m)
  if (unfit) return unfit
  if (subject.kind === 'candidates' && data.method === 'exceptions') return reject('exceptions-for-candidates') // BAL25

  const source = data.rules ?? ruleFor(subject, item, m)
  if (source === 'rules-differ') return reject('rules-differ')
  const { rule, name } = resolveRule(source ?? m.roster.rules)

  const electorate = electorateOf(m, data.written)
  if (electorate.length === 0) return reject('no-voters')
  const refusal = mayOpen(rule, countedVoters(electorate), countingMethod(data.method, data.written))
  if (refusal) return reject(refusal, { delegations: unrepresented(electorate, m) }) // BAL6

  const order = orderOf(data, electorate, m)
  if (typeof order === 'string') return reject(order)

  const deadline = data.deadline === undefined ? null : resolveDeadline(data.deadline, now, m.roster.timezone)
  if (data.deadline !== undefined && deadline === null) return reject('unknown-deadline', { deadline: data.deadline })
  if (isPassed(deadline, now)) return reject('deadline-passed', { deadline: data.deadline ?? '' })

  const previous = data.repeats && lastOn(subject, item, m)
  if (data.repeats && !previous) return reject('nothing-to-repeat') // BAL11

  return accept({
    type: 'ballots.opened',
    data: {
      ballot: `b${m.ballots.order.length + 1}`,
      item,
      subject,
      method: data.method,
      rule,
      ruleName: name,
      electorate: [...electorate],
      debate: data.debate ?? debateOn(subject, item, m),
      repeats: previous ?? null,
      order: [...order],
      written: data.written,
      deadline,
    },
  })
}

/** BAL5: the item's rule, else that of its container; null: the meeting's. */
function ruleFor(subject: Subject, item: string | null, m: BallotsReads): RuleSource | null | 'rules-differ' {
  const items = subject.kind === 'items' ? subject.items : item === null ? [] : [item]
  const [first = null, ...others] = items.map((number) => rulesOf(m, number))
  return others.every((rule) => JSON.stringify(rule) === JSON.stringify(first)) ? first : 'rules-differ'
}

/** BAL8, BAL9: who votes, who is represented and who holds whose vote, in protocol order, as of now. */
function electorateOf(m: BallotsReads, written: boolean): readonly Voter[] {
  const meets = meetingObstacle(m) === null // outside the meeting nobody holds a vote for another
  return votingDelegations(m).map(({ code, weights }) => ({
    code,
    weights,
    represented: written || isRepresented(m, code),
    proxy: meets ? proxyOf(m, code) : null,
  }))
}

const unrepresented = (electorate: readonly Voter[], m: BallotsReads) =>
  electorate.filter((it) => !it.represented).map((it) => delegationName(m, it.code))

/** BAL10: the order of the roll call. Drawing lots needs a hand outside: the lot comes with the command. */
function orderOf(
  { order, drawn }: Open,
  electorate: readonly Voter[],
  m: BallotsReads,
): readonly string[] | 'not-drawn' {
  const codes = electorate.map((it) => it.code)
  switch (order) {
    case 'protocol':
      return codes
    case 'alphabetical': {
      const { compare } = new Intl.Collator(m.roster.convened ? m.roster.locale : 'de-DE')
      return codes.toSorted((a, b) => compare(delegationName(m, a), delegationName(m, b)))
    }
    case 'drawn': {
      const complete = drawn?.length === codes.length && codes.every((code) => drawn.includes(code))
      return complete ? drawn : 'not-drawn'
    }
    default:
      return unreachable(order)
  }
}

/** BAL4: one debate on any of them is a debate on what is put to the vote together. */
function debateOn(subject: Subject, item: string | null, m: BallotsReads): 'held' | 'none' {
  const items = subject.kind === 'items' ? subject.items : item === null ? [] : [item]
  return items.some((number) => debateOf(m, number) !== null) ? 'held' : 'none'
}
