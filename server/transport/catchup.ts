import type { Recorded, Told } from '../../shared/meeting/meeting.ts'
import { isOutside, redactEvent, redactState, type Audience } from '../../shared/meeting/redact.ts'
import type { MeetingRoom } from '../room/meeting-room.ts'
import { OutsideRecord } from './outside-record.ts'
import { encode, Encoded } from './text-parser.ts'

/** One word an audience: what is encoded for it is kept under this, and its sockets are gathered under it. */
export const keyOf = (audience: Audience): string =>
  'code' in audience ? `${audience.kind}:${audience.code}` : audience.kind

/** So few bytes of events are sent without weighing a snapshot. */
const few = 8 * 1_024
/** Characters kept encoded until the next batch: enough for the few gaps that a restart leaves, for every delegation. */
const mostKept = 16 * 1_024 * 1_024

/** What each audience is told of one meeting, as JSON: redacted and encoded once an audience, never once a socket. // SYN4 */
export class Catchups {
  readonly #room: MeetingRoom
  readonly #outside: OutsideRecord
  readonly #whole = new WeakMap<Recorded, string>()
  readonly #unsealed = new WeakMap<Recorded, string>()
  readonly #kept = new Map<string, Encoded>()
  #keptAt = -1
  #size = 0

  constructor(room: MeetingRoom) {
    this.#room = room
    this.#outside = new OutsideRecord(room)
  }

  /**
   * What an audience hears of the events after that number, the last recorded among them: `nothing` where all of it is
   * withheld, `anew` where it needs the state in place of what it knows.
   */
  news(after: number, audience: Audience): Encoded | 'nothing' | 'anew' {
    const told = this.#told(after, audience)
    if (told === null) return 'anew'
    return told.every(({ event }) => event === null) ? 'nothing' : this.#events(told, audience) // SYN7
  }

  /** Null where events cannot tell it. */
  #told(after: number, audience: Audience): readonly Told[] | null {
    return isOutside(audience) ? this.#outside.since(after) : this.#room.since(after)
  }

  /** A list of events. */
  #events(batch: readonly Told[], audience: Audience): Encoded {
    const { state } = this.#room.current()
    const texts = batch.map((told) => {
      if (told.event === null) return JSON.stringify(told)
      const redacted = redactEvent(told, audience, state)
      if (redacted !== told) return JSON.stringify(said(redacted, audience))
      const whole = audience.kind === 'office' ? this.#whole : this.#unsealed
      const known = whole.get(told) ?? JSON.stringify(said(told, audience))
      whole.set(told, known)
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
    const told = after === null ? null : this.#told(after, audience)
    if (told === null) {
      const { state, seq } = this.#room.current()
      const text = encode(redactState(isOutside(audience) ? this.#outside.state() : state, audience)).json
      return new Encoded(`{"kind":"snapshot","seq":${seq},"state":${text}}`)
    }
    const tail = new Encoded(`{"kind":"events","events":${this.#events(told, audience).json}}`)
    if (tail.json.length <= few) return tail
    const snapshot = this.since(null, audience)
    return snapshot.json.length < tail.json.length ? snapshot : tail // SYN3
  }
}

/** SYN9: a hash covers what others pressed and what is withheld: whoever has it can try guesses until one fits. */
const said = (recorded: Recorded, audience: Audience): Recorded =>
  audience.kind === 'office' ? recorded : { ...recorded, hash: '' }
