import type { Socket } from 'socket.io'

/** What waits for a reader beyond this is more than a snapshot: better cut off and start anew. // GAT9 */
export const mostWaiting = 1024 * 1024

/** The parts of engine.io's connection that its types keep private; it has no other way to ask. */
interface Connection {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[]
  readonly transport: { readonly socket?: { readonly bufferedAmount: number; terminate(): void } }
}

const connectionOf = (socket: Socket) => socket.conn as unknown as Connection

/** Bytes sent to a socket that its reader has not taken yet. */
export function waitingFor(socket: Socket): number {
  const { writeBuffer, transport } = connectionOf(socket)
  let waiting = transport.socket?.bufferedAmount ?? 0
  for (const { data } of writeBuffer) waiting += data?.length ?? 0
  return waiting
}

/** Cuts a connection off without saying goodbye: whoever does not read would not read that either. */
export function cutOff(socket: Socket): void {
  const { transport } = connectionOf(socket)
  socket.disconnect(true)
  transport.socket?.terminate()
}
