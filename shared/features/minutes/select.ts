import { isSecretariat, leads } from '../attendance/select.ts'
import { hasDuty } from '../roster/select.ts'
import { isoDate } from '../../kernel/zoned.ts'
import type { StatementsReads } from '../statements/select.ts'
import type { ReleasedPart } from './messages.ts'
import type { Minutes, Proposal, Release } from './state.ts'

/** What the selectors of the minutes need of a meeting. */
export interface MinutesReads extends StatementsReads {
  readonly minutes: Minutes
}

export const versionOf = (m: { readonly minutes: Minutes }): Minutes['version'] => m.minutes.version

/** MIN6: the text of an item that is not confidential is open to everybody; who voted how is not. */
export function isReleased(m: MinutesReads, item: string, part: ReleasedPart): boolean {
  if (part === 'text' && m.agenda.items[item]?.confidential !== true) return true
  return m.minutes.released[item]?.includes(part) ?? false
}

/** How it stands with a part of an item that was ever released: the last word on it; null while there is none (MIN14). */
export const lastRelease = (
  { minutes }: { readonly minutes: Minutes },
  item: string,
  part: ReleasedPart,
): Release | null => minutes.releases.findLast((it) => it.item === item && it.part === part) ?? null

/** Approved, and its text put away for good. */
export const isFinal = ({ minutes }: { readonly minutes: Minutes }): boolean => minutes.seals.approved !== null

/** MIN15: who annotates the draft: whoever writes it, leads or works in the office, until the minutes are approved. */
export function mayAnnotate(m: MinutesReads, person: string | null): boolean {
  if (m.minutes.version === 'approved') return false
  return (
    hasDuty(m, person, 'minutes') ||
    hasDuty(m, person, 'chair') ||
    hasDuty(m, person, 'co-chair') ||
    isSecretariat(m, person) ||
    leads(m, person)
  )
}

export const openProposals = ({ minutes }: { readonly minutes: Minutes }): readonly Proposal[] =>
  minutes.proposals.filter(({ status }) => status === 'open')

/** MIN8: the last day for comments ends where the meeting was; without a date they are open until the approval. */
export function commentsClosed(m: MinutesReads, now: number): boolean {
  const { until } = m.minutes
  return until !== null && m.roster.convened && isoDate(now, m.roster.timezone) > until
}
