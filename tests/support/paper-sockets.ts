import type { Door } from '../../server/access/session.ts'
import type { SeatSocket, SeatSockets } from '../../server/transport/hall.ts'
import type { Encoded } from '../../server/transport/text-parser.ts'

export interface Letter {
  readonly event: string
  readonly value: unknown
}

/** A socket.io namespace on paper: what is sent to a socket lies in its tray until somebody reads it, or is lost with it. */
export function paperSockets() {
  const groups = new Map<string, Set<string>>()
  const trays = new Map<string, Letter[]>()
  const put = (id: string, event: string, value: Encoded) =>
    trays.get(id)?.push({ event, value: JSON.parse(value.json) })
  let next = 0

  const sockets = {
    to: (names: string | readonly string[]) => ({
      emit(event: string, value: Encoded) {
        for (const name of [names].flat()) for (const id of groups.get(name) ?? []) put(id, event, value)
      },
    }),
  } as unknown as SeatSockets

  /** A connected socket of a person; its tray fills. */
  function connect(person: string | null, door: Door = 'person') {
    const id = `socket-${(next += 1)}`
    const tray: Letter[] = []
    trays.set(id, tray)
    const socket = {
      id,
      data: { session: { seat: id, meeting: 'm', person, door }, room: 'delegation', ended: false },
      conn: { writeBuffer: [], transport: {} },
      join: (name: string) => groups.set(name, (groups.get(name) ?? new Set()).add(id)),
      leave: (name: string) => groups.get(name)?.delete(id),
      emit: (event: string, value: Encoded) => put(id, event, value),
      disconnect: () => cut(),
    } as unknown as SeatSocket
    const cut = () => {
      trays.delete(id)
      for (const members of groups.values()) members.delete(id)
    }
    return { socket, tray, cut }
  }
  return { sockets, connect }
}
