import type { Asking } from './asking.ts'
import type { Audience } from './audience.ts'
import type { CaretDesk } from './caret-desk.ts'
import type { DraftDocument } from './document.ts'
import type { Intake } from './intake.ts'
import type { OnDisk } from './on-disk.ts'
import type { DraftWriter } from './writer.ts'

interface Room {
  readonly document: DraftDocument
  readonly audience: Audience
  readonly onDisk: OnDisk
  readonly writer: DraftWriter
  readonly intake: Intake
  readonly carets: CaretDesk
  readonly asking: Asking
  /** Does it, and sees to what it throws. */
  guarded(work: () => void): void
}

/**
 * The turn of the event loop. What pages wrote in it goes to the others and to the disk when it ends, or before, where
 * somebody needs the text (DRA16); what the server wrote goes to the disk first, and is told when it is there (DRA30).
 */
export class Turn {
  readonly #room: Room
  #end: NodeJS.Immediate | null = null

  constructor(room: Room) {
    this.#room = room
  }

  /** Something came: there is something to be told when the turn ends. */
  schedule(): void {
    this.#end ??= setImmediate(() => this.#room.guarded(() => this.#finish()))
  }

  #finish(): void {
    const { carets, writer, onDisk } = this.#room
    this.#end = null
    this.flush()
    carets.tellDue()
    if (writer.idle) onDisk.idle()
  }

  /** Tells what was accepted, and hands it to the disk in the same turn. */
  flush(): void {
    const { document, intake, audience, writer, asking } = this.#room
    const told = document.flush()
    if (told.length === 0) return
    const only = intake.endTurn()
    for (const [i, update] of told.entries()) {
      audience.tell(update, i === 0 ? only : null)
      writer.add(update, false)
    }
    asking.askThoseBehind()
  }

  /** A batch goes to the disk: what waits goes with it. */
  saving(): void {
    const { document, onDisk, guarded } = this.#room
    guarded(() => {
      this.flush()
      onDisk.begin(document.stateVector())
    })
  }

  /** The batch is on disk, with these of the server's own updates. */
  saved(own: readonly Uint8Array[]): void {
    const { document, audience, onDisk, writer, asking, guarded } = this.#room
    guarded(() => {
      onDisk.done()
      // After that, so that a page is never shown words of which it does not know that they are on disk.
      const [placed, ...tidied] = document.confirm(own)
      if (placed) audience.tell(placed, null)
      for (const update of tidied) {
        audience.tell(update, null)
        writer.add(update, false)
      }
      if (placed) asking.askThoseBehind()
      // Somebody may have sent meanwhile what needed no writing.
      this.schedule()
    })
  }

  stop(): void {
    if (this.#end) clearImmediate(this.#end)
  }
}
