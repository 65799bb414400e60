import { notSavedFrame, savedFrame } from './frames.ts'
import type { Link, Peer } from './peer.ts'

/** What is on disk, and says so to everybody (DRA18): of the text, and of each connection's own messages. */
export class OnDisk {
  readonly #peers: ReadonlySet<Peer>
  /** State vectors: of what is there, and of what is there as well once the append under way is done. */
  #there: Uint8Array
  #coming: Uint8Array

  constructor(peers: ReadonlySet<Peer>, stateVector: Uint8Array) {
    this.#peers = peers
    this.#there = this.#coming = stateVector
  }

  tell({ link, saved }: Peer): void {
    link.send(savedFrame(this.#there, saved))
  }

  /** Says it again to a connection that heard nothing for a while: y-websocket takes silence for the end. */
  remind(link: Link): void {
    for (const peer of this.#peers) if (peer.link === link) this.tell(peer)
  }

  /** An append begins, of the text up to this and of all that was taken so far. */
  begin(stateVector: Uint8Array): void {
    this.#coming = stateVector
    for (const peer of this.#peers) peer.marked = peer.taken
  }

  /** The append is done. */
  done(): void {
    this.#there = this.#coming
    const reader = savedFrame(this.#there, 0)
    for (const peer of this.#peers) {
      peer.saved = peer.marked
      if (peer.saved === 0) peer.link.send(reader)
      else this.tell(peer)
    }
  }

  /** Nothing is left to be written: a message that changed nothing is saved already. */
  idle(): void {
    for (const peer of this.#peers) {
      if (peer.taken <= peer.saved) continue
      peer.saved = peer.taken
      this.tell(peer)
    }
  }

  /** The disk refused the append. */
  refused(): void {
    const frame = notSavedFrame()
    for (const { link } of this.#peers) link.send(frame)
  }
}
