import { BrokenLog } from '../ports.ts'
import type { Entry } from './chain.ts'
import { Room, RoomClosed, type RoomPorts } from './room.ts'

type Heard<State, Command, Event> = (room: Room<State, Command, Event>, batch: readonly Entry<Event>[]) => void

/** The live meetings of this server: opened when somebody comes, closed when nobody is left. */
export class Rooms<State, Command, Event> {
  readonly #ports: RoomPorts<State, Command, Event>
  readonly #open = new Map<string, Promise<Room<State, Command, Event>>>()
  /** Broken logs do not heal; asking again would only read and check them again, at anybody's request. */
  readonly #broken = new Map<string, BrokenLog>()
  #quiet = new Set<Room<State, Command, Event>>()
  readonly #heard = new Set<Heard<State, Command, Event>>()
  #draining = false

  constructor(ports: RoomPorts<State, Command, Event>) {
    this.#ports = ports
  }

  /**
   * The one room of a meeting, on this server. Rejects with `BrokenLog` where the record fails its check (also the next
   * time, until the server is restarted), with `RoomClosed` while the server shuts down.
   */
  open(meeting: string): Promise<Room<State, Command, Event>> {
    if (this.#draining) return Promise.reject(new RoomClosed(meeting))
    const broken = this.#broken.get(meeting)
    if (broken) return Promise.reject(broken)
    const known = this.#open.get(meeting)
    if (known) {
      void known.then((room) => this.#quiet.delete(room)).catch(() => undefined)
      return known
    }
    const opening = Room.open(meeting, this.#ports).then((room) => {
      const recorded = (batch: readonly Entry<Event>[]) => this.#heard.forEach((heard) => heard(room, batch))
      room.subscribe({ recorded }, false)
      return room
    })
    this.#open.set(meeting, opening)
    opening.catch((error: unknown) => {
      this.#open.delete(meeting)
      if (error instanceof BrokenLog) this.#broken.set(meeting, error)
    })
    return opening
  }

  /** Hears what is recorded from now on in any room of this server. Returns the way to stop. */
  subscribe(heard: Heard<State, Command, Event>): () => void {
    this.#heard.add(heard)
    return () => void this.#heard.delete(heard)
  }

  /** Ends a meeting's room, so that the next `open` starts from the log: after its record was removed or restored. */
  async close(meeting: string): Promise<void> {
    const opening = this.#open.get(meeting)
    this.#broken.delete(meeting)
    if (!opening) return
    // kept in the map until it is closed: an `open` in between must not start a second room beside it
    await opening.then((room) => room.close()).catch(() => undefined)
    if (this.#open.get(meeting) === opening) this.#open.delete(meeting)
  }

  /**
   * Closes the rooms that nobody has listened to or opened since the last call. Called now and then by whoever has a
   * timer; a room is so kept for one to two periods after its last use.
   */
  async sweep(): Promise<void> {
    const before = this.#quiet
    this.#quiet = new Set()
    for (const [meeting, opening] of this.#open) {
      const room = await opening.catch(() => null)
      if (!room?.isIdle()) continue
      if (!before.has(room)) this.#quiet.add(room)
      else {
        this.#open.delete(meeting) // nothing is under way in an idle room: a new one may start at once
        await room.close()
      }
    }
  }

  /** Takes nothing more and resolves when all that was taken is on disk and answered. */
  async drain(): Promise<void> {
    this.#draining = true
    await Promise.all([...this.#open.keys()].map((meeting) => this.close(meeting)))
  }
}
