import type { Recorded } from '../../shared/meeting/meeting.ts'
import { redactEvent, redactState, type Audience } from '../../shared/meeting/redact.ts'
import type { MeetingRoom } from '../room/meeting-room.ts'
import { encode, Encoded } from './text-parser.ts'

/** One word an audience: what is encoded for it is kept under this, and its sockets are gathered under it. */
export const keyOf = (audience: Audience): string =>
  audience.kind === 'delegation' ? `delegation:${audience.code}` : audience.kind

/** So few bytes of events are sent without weighing a snapshot. */
const few = 8 * 1_024
/** Characters kept encoded until the next batch: enough for the few gaps that a restart leaves, for every delegation. */
const mostKept = 16 * 1_024 * 1_024

/** What each audience is told of one meeting, as JSON: redacted and encoded once an audience, never once a socket. // SYN4 */
export class Catchups {
  readonly #room: MeetingRoom
  readonly #whole = new WeakMap<Recorded, string>()
  readonly #kept = new Map<string, Encoded>()
  #keptAt = -1
  #size = 0

  constructor(room: MeetingRoom) {
    this.#room = room
  }

  /** A list of events. */
  events(batch: readonly Recorded[], audience: Audience): Encoded {
    const { state } = this.#room.current()
    const texts = batch.map((recorded) => {
      const redacted = redactEvent(recorded, audience, state)
      if (redacted !== recorded) return JSON.stringify(redacted)
      const known = this.#whole.get(recorded) ?? JSON.stringify(recorded)
      this.#whole.set(recorded, known)
      return known
    })
    return new Encoded(`[${texts.join(',')}]`)
  }

  /** A `Catchup` for somebody who has the events up to `after`, or a snapshot in any case where that is null. */
  since(after: number | null, audience: Audience): Encoded {
    const { seq } = this.#room.current()
    if (seq !== this.#keptAt || this.#size > mostKept) {
      this.#kept.clear()
      this.#size = 0
    }
    this.#keptAt = seq
    const key = `${keyOf(audience)} ${after}`
    const known = this.#kept.get(key)
    if (known) return known
    const fresh = this.#encode(after, audience)
    this.#kept.set(key, fresh)
    this.#size += fresh.json.length
    return fresh
  }

  #encode(after: number | null, audience: Audience): Encoded {
    const { state, seq } = this.#room.current()
    if (after === null) {
      const text = encode(redactState(state, audience)).json
      return new Encoded(`{"kind":"snapshot","seq":${seq},"state":${text}}`)
    }
    const tail = new Encoded(`{"kind":"events","events":${this.events(this.#room.since(after), audience).json}}`)
    if (tail.json.length <= few) return tail
    const snapshot = this.since(null, audience)
    return snapshot.json.length < tail.json.length ? snapshot : tail // SYN3
  }
}
