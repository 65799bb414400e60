import type { MeetingState, Recorded } from '../../shared/meeting/meeting.ts'
import { meeting } from '../../shared/meeting/meeting.ts'
import type { MeetingRoom } from '../../server/room/meeting-room.ts'

interface Hears {
  recorded(batch: readonly Recorded[]): void
}

/** A meeting's room as a hall sees it, without a disk: what the test records is told at once, as one batch. */
export function paperRoom() {
  const log: Recorded[] = []
  const listeners = new Set<Hears>()
  let state: MeetingState = meeting.initial()
  const room = {
    meeting: 'm',
    current: () => ({ state, seq: log.length, hash: '' }),
    since: (after: number) => log.slice(after),
    subscribe(listener: Hears) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  } as unknown as MeetingRoom
  const record = (batch: readonly Recorded[]) => {
    for (const recorded of batch) state = meeting.evolve(state, recorded.event, recorded)
    log.push(...batch)
    for (const listener of listeners) listener.recorded(batch)
  }
  return { room, record }
}
