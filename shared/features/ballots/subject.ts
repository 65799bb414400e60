import { currentItem, isContainer, itemOf, placeOf } from '../agenda/select.ts'
import { amendmentOf, clausesNow, textOf } from '../motions/select.ts'
import { reject, unreachable } from '../../kernel/decider.ts'
import type { Refused } from './decided.ts'
import type { BallotsCommand, Subject } from './messages.ts'
import { allBallots, lastClosedOn, type BallotsReads } from './select.ts'

export type Open = Extract<BallotsCommand, { type: 'ballots.open' }>['data']

/** BAL2: the item named, or now called; null where there is neither. */
export function defaultSubject(data: Open, m: BallotsReads): Subject | null {
  const item = data.item ?? currentItem(m)?.number
  return item === undefined ? null : { kind: 'items', items: [item] }
}

/** BAL2: the item in which the ballot stands; null only for a question put before any item was called. */
export function standsIn(subject: Subject, data: Open, m: BallotsReads): string | null {
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

/** Why that cannot be put to the vote, by BAL3 for an item and by BAL30 for the rest; null: it can. */
export function objectionTo(subject: Subject, item: string | null, m: BallotsReads): Refused | null {
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
      const target = amendment.to === null ? null : amendmentOf(m, amendment.to)
      if (target && target.status !== 'tabled') return reject('target-decided', { amendment: target.id })
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

/** The last closed ballot on the same subject. */
export function lastOn(subject: Subject, item: string | null, m: BallotsReads): string | null {
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
