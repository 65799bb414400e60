import { currentItem, isContainer, itemOf, placeOf, rulesOf } from '../agenda/select.ts'
import { isRepresented, meetingObstacle, proxyOf } from '../attendance/select.ts'
import { debateOf } from '../floor/select.ts'
import { amendmentOf, clausesNow, textOf } from '../motions/select.ts'
import { delegationName, votingDelegations } from '../roster/select.ts'
import { accept, reject, unreachable, type Context } from '../../kernel/decider.ts'
import { mayOpen } from '../../rules/opening.ts'
import { resolveRule, type RuleSource } from '../../rules/rule.ts'
import { isPassed, resolveDeadline } from './deadline.ts'
import type { Decided, Refused } from './decided.ts'
import type { BallotsCommand, Subject, Voter } from './messages.ts'
import { countedVoters, countingMethod } from './result.ts'
import { allBallots, lastClosedOn, openBallot, type BallotsReads } from './select.ts'

type Open = Extract<BallotsCommand, { type: 'ballots.open' }>['data']

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

function defaultSubject(data: Open, m: BallotsReads): Subject | null {
  const item = data.item ?? currentItem(m)?.number
  return item === undefined ? null : { kind: 'items', items: [item] }
}

/** BAL2: the item in which the ballot stands; null only for a question put before any item was called. */
function standsIn(subject: Subject, data: Open, m: BallotsReads): string | null {
  const current = currentItem(m)?.number ?? null
  switch (subject.kind) {
    case 'items': {
      const here = data.item ?? current
      return here !== null && subject.items.includes(here) ? here : (subject.items[0] ?? null)
    }
    case 'amendment':
      return amendmentOf(m, subject.amendment)?.item ?? null
    case 'clause':
    case 'candidates':
      return data.item ?? current
    case 'question':
    case 'admits':
      return data.item ?? current ?? placeOf(m)
    default:
      return unreachable(subject)
  }
}

function objectionTo(subject: Subject, item: string | null, m: BallotsReads): Refused | null {
  switch (subject.kind) {
    case 'items': {
      const twice = subject.items.find((number, at) => subject.items.indexOf(number) !== at)
      if (twice !== undefined) return reject('item-twice', { item: twice })
      for (const number of subject.items) {
        const unfit = objectionToItem(number, m)
        if (unfit) return unfit
      }
      return null
    }
    case 'amendment': {
      const amendment = amendmentOf(m, subject.amendment)
      if (!amendment) return reject('unknown-amendment', { amendment: subject.amendment })
      if (amendment.status !== 'tabled') return reject('amendment-decided', { amendment: amendment.id })
      const { gone } = clausesNow(m, amendment)
      return gone.length > 0 ? reject('clause-gone', { clauses: gone.map(String) }) : objectionToItem(amendment.item, m)
    }
    case 'clause': {
      if (item === null) return reject('no-item')
      const count = textOf(m, item).length
      if (subject.clause > count) return reject('unknown-clause', { clause: subject.clause, count })
      return objectionToItem(item, m)
    }
    case 'candidates': {
      if (item === null) return reject('no-item')
      if (new Set(subject.candidates).size < subject.candidates.length) return reject('candidate-twice')
      const taken = subject.candidates.find((name) => ANSWERS.includes(name.trim().toLowerCase()))
      return taken === undefined ? objectionToItem(item, m) : reject('candidate-named-like-an-answer', { name: taken })
    }
    case 'admits':
      return objectionToItem(subject.item, m)
    case 'question':
      return item === null || itemOf(m, item) ? null : reject('unknown-item', { item })
    default:
      return unreachable(subject)
  }
}
const ANSWERS = ['', 'yes', 'no', 'abstain', 'invalid']

/** BAL3: an item that is there, can be voted on, and is not settled already. */
function objectionToItem(number: string, m: BallotsReads): Refused | null {
  const item = itemOf(m, number)
  if (!item) return reject('unknown-item', { item: number })
  if (isContainer(m, number)) return reject('container', { item: number })
  if (item.disposition) return reject('item-disposed', { item: number })
  // The call of the next item ends one of a consent list that is then voted on en bloc: ended alone is no reason.
  return item.phase === 'ended' && lastClosedOn(m, number) ? reject('already-decided', { item: number }) : null
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

/** The last closed ballot on the same subject. */
function lastOn(subject: Subject, item: string | null, m: BallotsReads): string | null {
  const same = JSON.stringify(subjectKey(subject, item))
  const past = allBallots(m).filter((ballot) => ballot.phase === 'closed')
  return past.findLast((ballot) => JSON.stringify(subjectKey(ballot.subject, ballot.item)) === same)?.id ?? null
}

/** What makes two subjects the same: a run-off has fewer candidates, and is on the same election. */
function subjectKey(subject: Subject, item: string | null): readonly (string | number | null)[] {
  switch (subject.kind) {
    case 'items':
      return [subject.kind, ...subject.items.toSorted()]
    case 'amendment':
      return [subject.kind, subject.amendment]
    case 'clause':
      return [subject.kind, item, subject.clause]
    case 'question':
      return [subject.kind, item, subject.question]
    case 'candidates':
      return [subject.kind, item]
    case 'admits':
      return [subject.kind, subject.item]
    default:
      return unreachable(subject)
  }
}
