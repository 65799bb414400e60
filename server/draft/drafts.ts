import type { Sections } from './content.ts'
import { CLOSE } from './peer.ts'
import { DraftRoom, type DraftAgenda, type DraftRoomPorts } from './room.ts'

export interface DraftsPorts<State> extends DraftRoomPorts {
  /** The meeting as it is now; asked when a draft is opened. Rejects if there is no such meeting. */
  state(meeting: string): Promise<State>
  agenda(state: State): DraftAgenda
}

interface Open {
  readonly room: Promise<DraftRoom>
  uses: number
  /** Resolves when the room has written all it had and is gone. */
  ending: Promise<void> | null
}

/** How long a draft stays in memory when nobody uses it, in milliseconds: facts are placed one after another. */
const LINGER = 5000
/** How long a meeting that was taken away stays closed: its pages come back sooner than its store is cleared. */
const CLEARING = 1000
/** How long shutting down waits for a disk that refuses. */
const DRAIN = 10_000

/**
 * The drafts in memory, opened when first used. A draft stays in the table until its last word is on disk, so that who
 * comes back meanwhile meets the same document and never one read too early.
 */
export class Drafts<State> {
  readonly #ports: DraftsPorts<State>
  readonly #linger: number
  readonly #open = new Map<string, Open>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #clearing = new Map<string, Promise<void>>()
  #closed = false

  constructor(ports: DraftsPorts<State>, linger = LINGER) {
    this.#ports = ports
    this.#linger = linger
  }

  /**
   * A draft, completely loaded, for as long as `done` is not called.
   *
   * @throws what the store throws, or that everything is closing
   */
  async use(meeting: string): Promise<{ readonly room: DraftRoom; done(): void }> {
    await this.#clearing.get(meeting)
    if (this.#closed) throw new Error('drafts are closing')
    const open = this.#open.get(meeting) ?? this.#begin(meeting)
    open.uses++
    let used = true
    const done = () => {
      if (used && --open.uses === 0) this.#release(meeting, open)
      used = false
    }
    try {
      return { room: await open.room, done }
    } catch (error) {
      done()
      throw error
    }
  }

  #begin(meeting: string): Open {
    const open: Open = { room: this.#load(meeting, () => this.#end(meeting, open, true)), uses: 0, ending: null }
    this.#open.set(meeting, open)
    open.room.catch(() => {
      if (this.#open.get(meeting) === open) this.#open.delete(meeting)
    })
    return open
  }

  async #load(meeting: string, failed: () => void): Promise<DraftRoom> {
    const state = await this.#ports.state(meeting)
    return DraftRoom.open(meeting, this.#ports, this.#ports.agenda(state), failed)
  }

  #release(meeting: string, open: Open): void {
    if (this.#closed || this.#open.get(meeting) !== open) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      if (open.uses === 0) this.#end(meeting, open, false)
    }, this.#linger)
    timer.unref()
    this.#timers.add(timer)
  }

  /** @param broken nobody may use it any more, so that the next one reads the disk */
  #end(meeting: string, open: Open, broken: boolean): void {
    open.ending ??= this.#drain(meeting, open, broken).finally(() => {
      open.ending = null
    })
  }

  async #drain(meeting: string, open: Open, broken: boolean): Promise<void> {
    const room = await open.room.catch(() => null)
    if (!room) return
    if (broken) await room.settle()
    else
      do await room.tidy()
      while (!room.quiet)
    // Somebody came while the last words were written: nothing has ended.
    if (!broken && open.uses > 0) return
    if (this.#open.get(meeting) === open) this.#open.delete(meeting)
    room.destroy()
  }

  /** The room has published: places what is newly printed. Resolves when that is on disk. */
  async published(meeting: string, state: State): Promise<void> {
    const { room, done } = await this.use(meeting)
    try {
      room.meet(this.#ports.agenda(state))
      await room.settle()
    } finally {
      done()
    }
  }

  /** Resolves when everything that came in is on disk. */
  async settle(meeting: string): Promise<void> {
    const { room, done } = await this.use(meeting)
    try {
      await room.settle()
    } finally {
      done()
    }
  }

  async read(meeting: string): Promise<Sections> {
    const { room, done } = await this.use(meeting)
    try {
      return room.read()
    } finally {
      done()
    }
  }

  /** Somebody's rights changed outside the meetings: closes who may no longer read. */
  async recheck(): Promise<void> {
    for (const { room } of this.#open.values()) (await room.catch(() => null))?.recheck()
  }

  /** The meeting is taken away: closes its draft, writes nothing any more, and opens none for a second. */
  async forget(meeting: string): Promise<void> {
    const cleared = new Promise<void>((resolve) => setTimeout(resolve, CLEARING).unref())
    this.#clearing.set(meeting, cleared)
    void cleared.then(() => this.#clearing.get(meeting) === cleared && this.#clearing.delete(meeting))
    const open = this.#open.get(meeting)
    if (!open) return
    const room = await open.room.catch(() => null)
    await room?.abandon()
    if (this.#open.get(meeting) === open) this.#open.delete(meeting)
  }

  /**
   * Closes all connections and writes what is left.
   *
   * @throws if the disk refused until the time was up; names the meetings
   */
  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
    const late: string[] = []
    await Promise.all(
      [...this.#open].map(async ([meeting, open]) => {
        const room = await open.room.catch(() => null)
        if (!room) return
        room.dismiss(CLOSE.restart, 'restart')
        if (!(await inTime(room.tidy()))) late.push(meeting)
        room.destroy()
        this.#open.delete(meeting)
      }),
    )
    if (late.length > 0) throw new Error(`the drafts of ${late.join(', ')} are not saved`)
  }
}

const inTime = async (work: Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const up = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DRAIN)
  })
  try {
    return await Promise.race([work.then(() => true), up])
  } finally {
    clearTimeout(timer)
  }
}
