import * as Y from 'yjs'

export type SavedLamp =
  /** Everything written here is on the server's disk; `at` is this device's time of the last word, ms. */
  | { readonly state: 'saved'; readonly at: number }
  /** Something written here is not on the server's disk since then, but on this device's: a closed page loses nothing. */
  | { readonly state: 'device'; readonly since: number }
  /** Something written here is on no disk: it lives as long as this page. */
  | { readonly state: 'nowhere'; readonly since: number }

const SYNC = 0
const STEP2 = 1
const UPDATE = 2

/**
 * Whether what was written on this page is on the server's disk. What was typed shows in the state vector the server has on disk;
 * a deletion does not, so the messages of this connection are counted too, and what was done while there was none
 * counts as unsaved until the next connection's first message of it (step 2) is on disk.
 */
export class SavedWatch {
  #onDisk: ReadonlyMap<number, number> = new Map()
  /** Sync messages with content sent on this connection, and how many of them are on disk. */
  #sent = 0
  #kept = 0
  /** Something was changed while no connection could tell it. */
  #untold = false

  /** A new connection: its messages are counted anew. */
  connected(): void {
    this.#sent = 0
    this.#kept = 0
  }

  /** Every message as it leaves; others than those with content are passed over. */
  leaving(message: Uint8Array): void {
    if (message[0] !== SYNC || (message[1] !== STEP2 && message[1] !== UPDATE)) return
    this.#sent += 1
    if (message[1] === STEP2) this.#untold = false // it carries all this copy has
  }

  changedOffline(): void {
    this.#untold = true
  }

  /** The server's word: the state vector on disk, and how many of this connection's messages are. */
  kept(stateVector: Uint8Array, messages: number): void {
    this.#onDisk = Y.decodeStateVector(stateVector)
    this.#kept = messages
  }

  /** What the server last said to have on its disk, per client. */
  get onDisk(): ReadonlyMap<number, number> {
    return this.#onDisk
  }

  /** All that was written here is on the server's disk. @param restored client ids of earlier pages brought back here */
  holds(doc: Y.Doc, restored: Iterable<number> = []): boolean {
    if (this.#untold || this.#kept < this.#sent) return false
    return [doc.clientID, ...restored].every(
      (client) => (this.#onDisk.get(client) ?? 0) >= Y.getState(doc.store, client),
    )
  }
}
