import type { Recorded } from '../shared/meeting/meeting.ts'
import type { Here } from '../shared/wire/wire.ts'

/** The rim: everything the server needs from the outside world, and nothing more. */

/** The record. One stream of events a meeting, numbered without gaps from 1. */
export interface EventLog {
  /** In order, those after the given number. Rejects with `BrokenLog` where the store itself sees that entries are missing. */
  read(meeting: string, after: number): Promise<readonly Recorded[]>
  /**
   * Resolves when the entries are on disk, all or none. Rejects with `VersionConflict` when the log is not at
   * `expectedSeq` or holds one of the causes already, with `StoreFull` when there is no space left, with the store's
   * own error when the disk refuses otherwise. `box` happens with the entries or not at all.
   */
  append(meeting: string, expectedSeq: number, entries: readonly Recorded[], box?: BoxChange): Promise<void>
  /**
   * What lies in a secret ballot's box, an answer; empty for a box nobody used. Rejects where it can no longer be read.
   */
  box(meeting: string, ballot: string): Promise<BoxTotals>
}

/**
 * What a secret ballot's box takes in and gives up. A paper has no order, no person and no time: the box knows how
 * often each answer lies in it and nothing else, and once it is emptied nothing remains of it.
 */
export interface BoxChange {
  readonly papers: readonly { readonly ballot: string; readonly choice: string }[]
  readonly emptied: readonly string[]
}
export type BoxTotals = Readonly<Record<string, number>>

export class VersionConflict extends Error {
  override name = 'VersionConflict'
}

/** No space left. Nothing of the write was kept, and writing goes on by itself when space returns. */
export class StoreFull extends Error {
  override name = 'StoreFull'
}

/** A stored log that is not what was once recorded. Named so that an operator finds the place. */
export class BrokenLog extends Error {
  override name = 'BrokenLog'
  readonly meeting: string
  /** Number of the first entry that is wrong or missing. */
  readonly seq: number
  constructor(meeting: string, seq: number, reason: string) {
    super(`The log of meeting "${meeting}" is broken at entry ${seq}: ${reason}.`)
    this.meeting = meeting
    this.seq = seq
  }
}

/** The minutes' shared text while it is written: Yjs updates in order of arrival. */
export interface DraftStore {
  /** All stored updates, a compacted one first if there is one; empty for a new document. */
  load(meeting: string): Promise<readonly Uint8Array[]>
  /** Resolves when the updates are on disk, all or none. */
  append(meeting: string, updates: readonly Uint8Array[]): Promise<void>
  /** Replaces everything stored so far for the meeting by one update that says the same. */
  compact(meeting: string, state: Uint8Array): Promise<void>
  /** Puts a state of the text away for good; one whose id is there already changes nothing. Resolves when it is on disk. */
  keep(meeting: string, snapshot: Snapshot): Promise<void>
  /** Drops the states put away for `writing` that are of a time before that (ms since the epoch); all others stay. */
  thin(meeting: string, before: number): Promise<void>
  /** What was put away, in that order, without the text itself. */
  kept(meeting: string): Promise<readonly SnapshotHead[]>
  /** A snapshot's text as one update; null where there is none of that id. */
  keptText(meeting: string, id: string): Promise<Uint8Array | null>
  /** What was kept beside it as it read then; null where nothing was. */
  keptWords(meeting: string, id: string): Promise<string | null>
}

/** Why a state of the draft was put away. */
export type SnapshotReason =
  /** Written on for an hour. */
  | 'hour'
  /** Between those: written on for some minutes. The only ones that go again. */
  | 'writing'
  | 'by-hand'
  /** Before much was deleted at once. */
  | 'deletion'
  /** Before an older state was brought back. */
  | 'restore'
  /** The versions themselves. */
  | 'circulated'
  | 'approved'

export interface SnapshotHead {
  readonly id: string
  /** Milliseconds since the epoch, UTC. */
  readonly at: number
  readonly reason: SnapshotReason
  /** As who put it away by hand called it. */
  readonly name: string | null
  /** Ids of those who wrote since the snapshot before, or who deleted, or put it away. */
  readonly by: readonly string[]
  /** Number of the log's entry whose facts the text speaks of. */
  readonly seq: number
  /** Characters, before a deletion. */
  readonly removed: number | null
}

export interface Snapshot extends SnapshotHead {
  /** The whole text as one Yjs update. */
  readonly state: Uint8Array
  /** As the minutes read then, where that must stay whatever a later phrasebook says. */
  readonly words?: string
}

/** The bytes of documents, under their SHA-256 (64 hexadecimal digits). Which of them belong to what, the record says. */
export interface DocumentStore {
  /** Resolves when the bytes are on disk; the same bytes are kept once. Rejects with `StoreFull`, with the disk's own error otherwise. */
  put(meeting: string, sha256: string, bytes: Uint8Array): Promise<void>
  /** Null where nothing is kept under that hash. */
  read(meeting: string, sha256: string): Promise<Uint8Array | null>
  /** Deletes all of the meeting's that are not named. */
  keepOnly(meeting: string, sha256: ReadonlySet<string>): Promise<void>
}

export interface MeetingEntry {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly place: string
  /** The example meeting's doors are open to everybody. */
  readonly example: boolean
  readonly createdAt: number
}

/** Which meetings this installation holds. */
export interface MeetingIndex {
  list(): Promise<readonly MeetingEntry[]>
  add(entry: MeetingEntry): Promise<void>
  /** Removes the entry with everything stored under its id (log, draft, documents, access). */
  remove(id: string): Promise<void>
}

/** What a token opens. Tokens themselves are never stored, only their SHA-256. */
export interface Pass {
  readonly tokenHash: string
  readonly kind: 'setup' | 'invitation' | 'pairing' | 'session'
  /** Public short id of a session's seat in URLs and cookie names; null for what is not a session. */
  readonly seat: string | null
  readonly meeting: string | null
  /** Whose; null for a screen or a follower. */
  readonly person: string | null
  readonly door: 'person' | 'screen' | 'follow' | 'setup'
  readonly issuedAt: number
  readonly expiresAt: number | null
  readonly usedAt: number | null
  readonly revokedAt: number | null
}

export interface AccessStore {
  put(pass: Pass): Promise<void>
  /** By token hash or, for sessions, by seat. */
  find(by: { tokenHash: string } | { seat: string }): Promise<Pass | null>
  list(meeting: string): Promise<readonly Pass[]>
}

/** Who is connected just now. Entries expire unless refreshed; quorum and votes never depend on it. */
export interface Presence {
  /** Declares all of this server's own connections of a meeting at once; what is not repeated within the ttl expires. */
  beat(meeting: string, connections: readonly PresentConnection[]): Promise<void>
  leave(meeting: string, connection: string): Promise<void>
  list(meeting: string): Promise<readonly Here[]>
  /** Calls back when somebody came or went, on any server. Returns the way to stop. */
  watch(meeting: string, changed: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface PresentConnection {
  readonly connection: string
  readonly seat: string
  readonly person: string | null
  readonly room: string
}

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
}

/** Log lines for operators: never a token, a text of the draft or a secret choice. */
export interface Journal {
  info(what: string, detail?: Readonly<Record<string, unknown>>): void
  warn(what: string, detail?: Readonly<Record<string, unknown>>): void
  error(what: string, detail?: Readonly<Record<string, unknown>>): void
}
