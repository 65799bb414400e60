import type { Here } from '../../shared/wire/wire.ts'
import type { PresentConnection } from '../ports.ts'

/** Connections merged into seats, in the order of the seats: what every `Presence` tells. */
export function hereOf(connections: Iterable<PresentConnection>): readonly Here[] {
  const seats = new Map<string, Here>()
  for (const { seat, person, room } of connections) {
    const before = seats.get(seat)
    // a seat open in two rooms is named in one of them, the same for everybody who looks
    if (!before) seats.set(seat, { seat, person, room, devices: 1 })
    else seats.set(seat, { ...before, room: room < before.room ? room : before.room, devices: before.devices + 1 })
  }
  return [...seats.values()].sort((a, b) => (a.seat < b.seat ? -1 : 1))
}
