/** Who asks. `person` is a person's id of the roster, taken from the signed-in session; null is the server itself (founding a meeting). */
export interface Actor {
  readonly person: string | null
}

/** Who asked, when, and after which event. Supplied by the server; the domain never reads a clock or a session. */
export interface Context {
  /** Milliseconds since the epoch, UTC, from the server's clock. */
  readonly now: number
  readonly actor: Actor
  /** Number of the last recorded event; the next one is `seq + 1`. */
  readonly seq: number
  /** Totals of the ballot box of the secret ballot the command closes, an answer. Never from a client: the server read them. */
  readonly box?: Readonly<Record<string, number>>
}

/** What is known of a recorded event beside its content. */
export interface Meta {
  readonly seq: number
  readonly at: number
  readonly by: string | null
}

export type Params = Readonly<Record<string, string | number | readonly string[]>>

/** A refusal is a value: a code of the declared vocabulary and what its sentence needs to name. */
export interface Rejection<Code extends string = string> {
  readonly code: Code
  readonly params?: Params
}

export type Decision<Event, Code extends string = string> =
  { readonly ok: true; readonly events: readonly Event[] } | { readonly ok: false; readonly rejection: Rejection<Code> }

export const accept = <Event>(...events: readonly Event[]) => ({ ok: true, events }) as const
export const reject = <Code extends string>(code: Code, params?: Params) =>
  ({ ok: false, rejection: params ? { code, params } : { code } }) as const

/**
 * One feature's whole behaviour: pure, synchronous, and the same on server and client.
 * `decide` may read the earlier features of the meeting, `evolve` sees its own slice alone.
 */
export interface Decider<Slice, Reads, Command, Event, Code extends string = string> {
  initial(): Slice
  decide(command: Command, meeting: Reads, context: Context): Decision<Event, Code>
  evolve(slice: Slice, event: Event, meta: Meta): Slice
}

/** Makes a forgotten `switch` case a compile error. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
