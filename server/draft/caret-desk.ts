import type { Clock } from '../ports.ts'
import { Carets, type Writer } from './carets.ts'
import { colorOf } from './color.ts'
import type { AwarenessEntry } from './frames.ts'
import type { Peer } from './peer.ts'

interface Room {
  /** A page says its client id. @returns whether it may speak for it */
  announce(client: number, person: string): boolean
  /** Tells everybody whose caret it is not. */
  tell(entries: readonly AwarenessEntry[]): void
}

/** Hears what pages say of their carets, and says it on at a bearable pace. */
export class CaretDesk {
  readonly #clock: Clock
  readonly #room: Room
  readonly #carets = new Carets()
  /** Each page's caret is told by its newest connection. */
  readonly #pages = new Map<number, Peer>()
  #timer: NodeJS.Timeout | null = null

  constructor(clock: Clock, room: Room) {
    this.#clock = clock
    this.#room = room
  }

  all(): readonly AwarenessEntry[] {
    return this.#carets.all()
  }

  /** @param writes whether the page may write; readers have no caret, but their page is named all the same */
  hear(peer: Peer, entries: readonly AwarenessEntry[], writes: boolean): void {
    const { person, name } = peer.link.session
    if (person === null) return
    const writer: Writer = { id: person, name, color: colorOf(person) }
    for (const { client, state } of entries) {
      // A page names its own id first; after that it also repeats what it heard of others, which is no offence.
      if (peer.page === undefined) peer.page = this.#name(peer, client, person)
      if (!writes || client !== peer.page || this.#pages.get(client) !== peer) continue
      if (state === 'null') this.#drop(client)
      else this.#carets.take(client, writer, state, this.#clock.now())
    }
  }

  #name(peer: Peer, client: number, person: string): number | null {
    if (!this.#room.announce(client, person)) return null
    this.#pages.set(client, peer)
    return client
  }

  leave(peer: Peer): void {
    if (typeof peer.page !== 'number' || this.#pages.get(peer.page) !== peer) return
    this.#pages.delete(peer.page)
    this.#drop(peer.page)
  }

  #drop(client: number): void {
    const gone = this.#carets.drop(client, this.#clock.now())
    if (gone) this.#room.tell([gone])
  }

  /** Tells what may be told now, and sees to the rest when it may. */
  tellDue(): void {
    const { entries, again } = this.#carets.due(this.#clock.now())
    if (entries.length > 0) this.#room.tell(entries)
    if (again === null) return
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.tellDue()
    }, again)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }
}
