import { z } from 'zod'
import type { Rejection } from '../kernel/decider.ts'
import type { Catchup } from '../meeting/follow.ts'
import type { Told } from '../meeting/meeting.ts'
import type { Audience } from '../meeting/redact.ts'

/** Everything that crosses the socket. Bump when an old client could misread a new server. */
export const WIRE_VERSION = 2

/** A command on its way: `id` is made by the client, so that a resend is the same command. `command` is checked apart. */
export const Envelope = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  command: z.unknown(),
})
export type Envelope = z.output<typeof Envelope>

/** Which redaction a client's events came in. */
const AudienceOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office') }),
  z.strictObject({ kind: z.literal('delegation'), code: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('guest'), code: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('screen') }),
  z.strictObject({ kind: z.literal('public') }),
]) satisfies z.ZodType<Audience>

/** The socket's first word: what the client has already. (Who it is: the seat in the handshake, its secret in the cookie.) */
export const Join = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  /** Number of the last event the client has folded; 0 for none. */
  after: z.int().min(0),
  /** What those events were redacted for (the last `Welcome.audience`). Another one now, or none given: a snapshot comes. */
  audience: AudienceOf.optional(),
})
export type Join = z.output<typeof Join>

export type Ack =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly seq: number; readonly rejection: Rejection }

/** Rejections by the server itself, beside those of the features: `Ack.rejection.code` is one of either. */
export type TransportRejection =
  | 'invalid' // not a command this server knows, or not in its shape
  | 'too-many' // faster than a person can be; try again in a second
  | 'signed-out' // the seat is no longer signed in
  | 'read-only' // a screen or a follower asked for something
  | 'id-taken' // somebody else's command has this id
  | 'store-full' // the disk is full: nothing was recorded
  | 'not-recorded' // it could not be written down: nothing was recorded
  | 'failed' // an error of this server: nothing was recorded

/** Why a `join` is refused. */
export type JoinRefusal =
  | 'invalid'
  | 'wire-version' // client and server are of different versions: reload the page
  | 'signed-out'
  | 'record-broken' // the stored record fails its check; the operator must look
  | 'record-behind' // the server's record is older than what this client has already seen (a restored backup?)
  | 'too-many'
  | 'failed'

export interface Welcome {
  readonly wire: number
  readonly meeting: string
  /** The person behind the seat, null for a screen or a follower. */
  readonly person: string | null
  readonly audience: Audience
  /** Server's clock, milliseconds, to show its time rather than the device's. */
  readonly now: number
  readonly catchup: Catchup
}

export interface ClientToServer {
  join: (request: unknown, ack: (welcome: Welcome | { readonly refused: JoinRefusal }) => void) => void
  command: (envelope: unknown, ack: (answer: Ack) => void) => void
}

export interface ServerToClient {
  /**
   * What the seat may see has changed (somebody leads now, a confidential item was released): its catchup, always a
   * snapshot, replaces all the client has.
   */
  welcome: (welcome: Welcome) => void
  /** All events of one turn, in one frame, numbered without gaps; where nothing is told of them they come with the next. */
  events: (batch: readonly Told[]) => void
  /** Who is connected just now; never used for quorum or votes. */
  presence: (here: readonly Here[]) => void
  /** A state of the minutes' draft was put away; who may know of it asks the HTTP API. */
  kept: (kept: DraftKept) => void
}

export interface DraftKept {
  readonly id: string
  readonly reason: string
}

/** A connected seat, merged over its devices. */
export interface Here {
  readonly seat: string
  readonly person: string | null
  readonly room: string
  readonly devices: number
}
