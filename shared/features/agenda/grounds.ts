import { reject, type Decision, type Rejection } from '../../kernel/decider.ts'
import {
  isSecretariat,
  leads,
  memberOf,
  sittingObstacle,
  type AttendanceReads,
  type Obstacle,
} from '../attendance/select.ts'
import type { AgendaCommand, AgendaEvent } from './messages.ts'
import { isContainer, itemOf, type AgendaReads } from './select.ts'
import type { ItemState } from './state.ts'

/** Why the agenda refuses a wish. */
export type AgendaRejection =
  | Obstacle
  | 'server-only'
  | 'chair-only'
  | 'office-only'
  | 'member-only'
  | 'sponsor-only'
  | 'self-or-office'
  | 'already-set'
  | 'already-adopted'
  | 'unknown-item'
  | 'unknown-person'
  | 'unknown-delegation'
  | 'unknown-day'
  | 'no-item'
  | 'container'
  | 'not-in-room'
  | 'number-taken'
  | 'sponsor-twice'
  | 'sub-item-astray'
  | 'parent-was-called'
  | 'inside-container'
  | 'outside-container'
  | 'relative-to-itself'
  | 'item-twice'
  | 'one-item-only'
  | 'already-there'
  | 'already-ended'
  | 'already-called'
  | 'already-joined'
  | 'already-scheduled'
  | 'already-on-consent-list'
  | 'already-lifted'
  | 'already-presented'
  | 'already-reported'
  | 'already-sponsor'
  | 'not-on-consent-list'
  | 'not-called'
  | 'not-ended'
  | 'not-sponsor'
  | 'item-disposed'

export type Decided = Decision<AgendaEvent, AgendaRejection>
export type Refused = { readonly ok: false; readonly rejection: Rejection<AgendaRejection> }
export type Data<Name extends AgendaCommand['type']> = Extract<AgendaCommand, { type: Name }>['data']

/** Something found, or the refusal why there is none. */
export type Found<T> = { readonly ok: true; readonly value: T } | Refused

const found = <T>(value: T) => ({ ok: true, value }) as const

/** The meeting sits: calls, reports, sponsors, adoption. */
export function sits(m: AttendanceReads): Refused | null {
  const obstacle = sittingObstacle(m)
  return obstacle === null ? null : reject(obstacle)
}

/** AGE3: the agenda may be prepared before the opening; once opened, it is changed while the meeting sits. */
export function mayBePrepared(m: AttendanceReads): Refused | null {
  const obstacle = sittingObstacle(m)
  return obstacle === null || obstacle === 'not-open' ? null : reject(obstacle)
}

export const byChair = (m: AttendanceReads, person: string | null): Refused | null =>
  leads(m, person) ? null : reject('chair-only')

export const byOffice = (m: AttendanceReads, person: string | null): Refused | null =>
  leads(m, person) || isSecretariat(m, person) ? null : reject('office-only')

/** The member who acts, and the delegation for which she sits in the room. */
export function member(m: AttendanceReads, person: string | null): Found<{ person: string; delegation: string }> {
  const delegation = memberOf(m, person)
  return person === null || delegation === null ? reject('member-only') : found({ person, delegation })
}

/** The item named, containers among them; where none is named the one now called (AGE4). */
export function entryNamed(m: AgendaReads, number: string | undefined): Found<ItemState> {
  const named = number ?? m.agenda.current
  if (named === null) return reject('no-item')
  const item = itemOf(m, named)
  return item ? found(item) : reject('unknown-item', { item: named })
}

/** The same for what is treated by itself: a container is not. */
export function itemNamed(m: AgendaReads, number: string | undefined): Found<ItemState> {
  const entry = entryNamed(m, number)
  return entry.ok && isContainer(m, entry.value.number) ? reject('container', { item: entry.value.number }) : entry
}

/** Refused where the items named are unknown, one stands twice, or `objection` knows something against one. */
export function allNamed(
  m: AgendaReads,
  numbers: readonly string[],
  find: typeof entryNamed,
  objection: (item: ItemState) => Refused | null,
): Refused | null {
  for (const [i, number] of numbers.entries()) {
    const item = find(m, number)
    if (!item.ok) return item
    if (numbers.indexOf(number) !== i) return reject('item-twice', { item: number })
    const refused = objection(item.value)
    if (refused) return refused
  }
  return null
}

export const notEnded = (item: ItemState): Refused | null =>
  item.phase === 'ended' ? reject('already-ended', { item: item.number }) : null

/** Withdrawn, dropped, postponed, referred or settled. */
export const notDisposed = (item: ItemState): Refused | null =>
  item.disposition === null ? null : reject('item-disposed', { item: item.number, how: item.disposition.kind })

export const stillOpen = (item: ItemState): Refused | null => notEnded(item) ?? notDisposed(item)
