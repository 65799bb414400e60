import { awarenessFrame, updateFrame, type AwarenessEntry } from './frames.ts'
import { CLOSE, type DraftRights, type DraftSession, type Peer } from './peer.ts'

interface Desk {
  /** Asked before every word, so it must answer from memory. */
  rights(session: DraftSession): DraftRights
  /** One has gone, by itself or closed; the others may be told. */
  left(peer: Peer): void
}

/** Who is there, and hears what is said. Nobody hears a word who may not read just now, but is closed instead (DRA24). */
export class Audience {
  readonly #desk: Desk
  readonly #peers = new Set<Peer>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  get peers(): ReadonlySet<Peer> {
    return this.#peers
  }

  /** @returns whether it may read, and so is still there */
  enter(peer: Peer): boolean {
    this.#peers.add(peer)
    return this.mayRead(peer)
  }

  leave(peer: Peer): void {
    if (this.#peers.delete(peer)) this.#desk.left(peer)
  }

  close(peer: Peer, code: number, reason: string): void {
    this.leave(peer)
    peer.link.close(code, reason)
  }

  closeAll(code: number, reason: string): void {
    for (const peer of this.#peers) this.close(peer, code, reason)
  }

  /** Closes all at once; nobody is told that the others go. */
  scatter(code: number, reason: string): void {
    for (const peer of this.#peers) peer.link.close(code, reason)
    this.#peers.clear()
  }

  /** Closes it if it may not. */
  mayRead(peer: Peer): boolean {
    if (this.#desk.rights(peer.link.session).read) return true
    this.close(peer, CLOSE.forbidden, 'no right to read')
    return false
  }

  /** Closes who may no longer read. */
  recheck(): void {
    for (const peer of this.#peers) this.mayRead(peer)
  }

  /** Tells what is new in the text to those who have been told the rest of it. */
  tell(update: Uint8Array, except: Peer | null): void {
    const frame = updateFrame(update)
    for (const peer of this.#peers) {
      if (peer !== except && peer.told && this.mayRead(peer)) peer.link.send(frame)
    }
  }

  /** A page knows its own caret; hearing of it again would only make it answer. */
  tellCarets(entries: readonly AwarenessEntry[]): void {
    const frame = awarenessFrame(entries)
    for (const peer of this.#peers) {
      const others = entries.filter(({ client }) => client !== peer.page)
      if (others.length === 0 || !this.mayRead(peer)) continue
      peer.link.send(others.length === entries.length ? frame : awarenessFrame(others))
    }
  }
}
