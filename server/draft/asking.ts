import { step1Frame } from './frames.ts'
import type { Peer } from './peer.ts'

interface Room {
  readonly peers: ReadonlySet<Peer>
  /** Counts up with each change of the document. */
  version(): number
  /** What the document has, with all that was accepted. */
  stateVector(): Uint8Array
}

/** Asks pages again for what they have and we lack: when there is news since, and later the less came of it. */
export class Asking {
  readonly #room: Room
  #timer: NodeJS.Timeout | null = null

  constructor(room: Room) {
    this.#room = room
  }

  ask(peer: Peer): void {
    if (!this.#room.peers.has(peer) || peer.askedVersion === this.#room.version()) return
    const wait = peer.askedAt + peer.patience - performance.now()
    if (wait > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = null
        this.askThoseBehind()
      }, wait)
      return
    }
    const stateVector = this.#room.stateVector()
    peer.askedAt = performance.now()
    peer.askedVersion = this.#room.version()
    peer.link.send(step1Frame(stateVector))
  }

  askThoseBehind(): void {
    for (const peer of this.#room.peers) if (peer.standing === 'behind') this.ask(peer)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }
}
