import type { AgendaItem, Outcome } from './messages.ts'

/** What was done with an item other than deciding it. */
export type Disposition =
  | { readonly kind: 'withdrawn'; readonly seq: number; readonly delegation: string; readonly person: string }
  | { readonly kind: 'dropped'; readonly seq: number }
  | { readonly kind: 'postponed'; readonly seq: number; readonly to: string | null }
  | { readonly kind: 'referred'; readonly seq: number; readonly to: string | null }
  | { readonly kind: 'settled'; readonly seq: number; readonly where: string | null }

export interface ItemState extends AgendaItem {
  /** Sponsors now; `sponsors` are those as sent. */
  readonly sponsorsNow: readonly string[]
  readonly presentedBy: readonly string[]
  readonly reportedBy: readonly string[]
  readonly phase: 'waiting' | 'called' | 'ended'
  /** Stated by an explicit close. */
  readonly statedOutcome: Outcome | null
  readonly disposition: Disposition | null
  /** Added after the agenda was sent. */
  readonly late: boolean
  readonly day: string | null
}

export interface ConsentList {
  readonly items: readonly string[]
  readonly name: string | null
  readonly when: 'now' | 'end'
  readonly how: 'singly' | 'en-bloc'
  readonly liftAt: number
  /** Delegations that asked for single treatment, an item. */
  readonly lifts: Readonly<Record<string, readonly string[]>>
  /** Items that have left the list. */
  readonly off: readonly string[]
}

export interface Agenda {
  readonly items: Readonly<Record<string, ItemState>>
  /** As sent, with late items where they were put: the numbers' order. Containers stand before their children. */
  readonly numberOrder: readonly string[]
  /** As it is to be called and printed, moves applied. Containers stand before their children. */
  readonly order: readonly string[]
  /** In time; an item called twice stands twice. `seq` is the call's event. */
  readonly calls: readonly { readonly item: string; readonly at: number; readonly seq: number }[]
  /** The item now called, null between an explicit close and the next call. */
  readonly current: string | null
  /** The item last called, closed or not: where facts of the meeting stand. */
  readonly place: string | null
  readonly adopted: { readonly seq: number; readonly item: string | null } | null
  readonly consent: readonly ConsentList[]
  /** Sets of items debated together. */
  readonly joined: readonly (readonly string[])[]
}
