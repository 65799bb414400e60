import { itemOf } from '../../../shared/features/agenda/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { amendmentOf, clausesNow, textBefore } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Text } from '../../i18n/text.ts'
import { briefTitle, fullTitle } from '../agenda/items.ts'
import { delegationName } from '../roster/names.ts'

export interface SubjectView {
  /** Number of the item in which the ballot stands; null for a question put before any item was called. */
  readonly number: string | null
  /** What is put to the vote, as a heading: the item's title, `Änderungsantrag von Berlin zu Ziffer 4`, the question. */
  readonly title: string
  /** Where that is only a part of an item: the item's title. Where several items are voted on together: their numbers. */
  readonly within: string | null
  /** The same for a line beside the number: an item's short title where the full one is long. */
  readonly brief: string
}

/** What a ballot is about, in words. */
export function subjectView(state: MeetingState, ballot: Ballot, t: Text): SubjectView {
  const { subject, item: number } = ballot
  const item = number === null ? null : itemOf(state, number)
  const title = item ? fullTitle(item, t) : ''
  const whole = (words: string): SubjectView => ({ number, title: words, within: null, brief: words })
  const part = (words: string): SubjectView => ({ ...whole(words), within: title === '' ? null : title })
  switch (subject.kind) {
    case 'items':
      return subject.items.length > 1
        ? whole(t('ballot.on.items', { numbers: subject.items }))
        : { ...whole(title), brief: item ? briefTitle(item, t) : '' }
    case 'amendment': {
      const amendment = amendmentOf(state, subject.amendment)
      if (!amendment) return part(t('ballot.on.amendment', { id: subject.amendment }))
      const { changes } = amendment.status === 'tabled' ? clausesNow(state, amendment) : amendment
      const clauses = [...new Set(changes.map((change) => String(change.clause)))]
      return part(
        t('ballot.on.amendmentOf', {
          name: delegationName(state, amendment.delegation),
          count: clauses.length,
          clauses,
        }),
      )
    }
    case 'clause':
      return part(t('room.clause', { number: subject.clause }))
    case 'question':
      return part(subject.question)
    case 'candidates':
      return whole(title === '' ? t('ballot.on.election') : title)
    case 'admits':
      return part(t('ballot.on.admission', { number: subject.item, title: titleOf(state, subject.item, t) }))
  }
}

/** `Zur Wahl: Engel und Kolb`: who stands, for all to read while the vote is open; null where it is no election. */
export const standingWords = (
  { subject }: Ballot,
  t: Text,
  list: (items: readonly string[]) => string,
): string | null => (subject.kind === 'candidates' ? t('ballot.standing', { names: list(subject.candidates) }) : null)

const titleOf = (state: MeetingState, number: string, t: Text): string => {
  const item = itemOf(state, number)
  return item ? fullTitle(item, t) : ''
}

/** `TOP 11 Uferweg`, `TOP 11: Ziffer 2`, `TOP 6 und 7 gemeinsam`: what it is on, with its place. */
export function placedTitle(state: MeetingState, ballot: Ballot, t: Text): string {
  const { number, brief } = subjectView(state, ballot, t)
  const { subject } = ballot
  if (number === null || (subject.kind === 'items' && subject.items.length > 1)) return brief
  return `${t('room.item', { number })}${subject.kind === 'items' ? '' : ':'} ${brief}`
}

/** The wording that is put to the vote: the clause voted on, else the whole text of the item as it stood then. */
export function wordingVotedOn(state: MeetingState, { subject, item, seq }: Ballot): readonly string[] {
  if (item === null) return []
  const clauses = textBefore(state, item, seq)
  if (subject.kind !== 'clause') return clauses
  const clause = clauses[subject.clause - 1]
  return clause === undefined ? [] : [clause]
}
