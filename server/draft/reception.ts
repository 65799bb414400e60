import * as Y from 'yjs'
import type { Audience } from './audience.ts'
import type { CaretDesk } from './caret-desk.ts'
import type { DraftDocument } from './document.ts'
import { awarenessFrame, decode, step1Frame, step2Frame } from './frames.ts'
import type { Intake } from './intake.ts'
import type { OnDisk } from './on-disk.ts'
import { CLOSE, type DraftRights, type DraftSession, type Peer } from './peer.ts'
import type { Turn } from './turn.ts'

/** Bytes of one message. */
export const MAX_MESSAGE = 256 * 1024

interface Room {
  readonly document: DraftDocument
  readonly audience: Audience
  readonly onDisk: OnDisk
  readonly intake: Intake
  readonly carets: CaretDesk
  readonly turn: Turn
  rights(session: DraftSession): DraftRights
}

/** Receives what a page sends: asks for every message what it may (DRA24), and answers it or passes it on. */
export class Reception {
  readonly #room: Room
  #whole: { readonly version: number; readonly frame: Uint8Array } | null = null

  constructor(room: Room) {
    this.#room = room
  }

  /** What it hears when it comes: what is here, whose carets, what is on disk. The text it asks for itself. */
  greet(peer: Peer): void {
    const { document, carets, onDisk, turn } = this.#room
    turn.flush()
    peer.link.send(step1Frame(Y.encodeStateVector(document.live)))
    const there = carets.all()
    if (there.length > 0) peer.link.send(awarenessFrame(there))
    onDisk.tell(peer)
  }

  receive(peer: Peer, bytes: Uint8Array): void {
    const { audience, carets, turn, rights } = this.#room
    if (!audience.mayRead(peer)) return
    if (bytes.length > MAX_MESSAGE) return audience.close(peer, CLOSE.tooLarge, 'message too large')
    const message = decode(bytes)
    if (!message) return audience.close(peer, CLOSE.malformed, 'malformed message')
    switch (message.kind) {
      case 'step1':
        return this.#answer(peer, message.stateVector)
      case 'step2':
      case 'update':
        return this.#write(peer, message.kind, message.update)
      case 'awareness':
        carets.hear(peer, message.entries, rights(peer.link.session).write)
        return turn.schedule()
      case 'query-awareness':
        peer.link.send(awarenessFrame(carets.all()))
    }
  }

  #answer(peer: Peer, stateVector: Uint8Array): void {
    const { document, audience, turn } = this.#room
    turn.flush()
    if (stateVector.length === 1 && stateVector[0] === 0) {
      peer.link.send(this.#wholeFrame())
    } else {
      let missing: Uint8Array
      try {
        missing = Y.encodeStateAsUpdate(document.live, stateVector)
      } catch {
        return audience.close(peer, CLOSE.malformed, 'malformed state vector')
      }
      peer.link.send(step2Frame(missing))
    }
    peer.told = true
  }

  /** What a hundred late joiners ask for at once is encoded once. */
  #wholeFrame(): Uint8Array {
    const { live, version } = this.#room.document
    if (this.#whole?.version !== version) {
      this.#whole = { version, frame: step2Frame(Y.encodeStateAsUpdate(live)) }
    }
    return this.#whole.frame
  }

  #write(peer: Peer, kind: 'step2' | 'update', update: Uint8Array): void {
    const { audience, intake, turn, rights } = this.#room
    const { session } = peer.link
    if (session.person === null || !rights(session).write) {
      if (intake.isWriting(kind, update)) audience.close(peer, CLOSE.forbidden, 'read only')
      return
    }
    intake.take(peer, session.person, kind, update)
    turn.schedule()
  }
}
