import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A TCP connection that says exactly what the test writes. */
export async function rawConnection(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return socket
}

export interface RawPeer {
  readonly socket: Socket
  /** The first line of the answer; `closed` where there was none. */
  readonly status: string
  /** All that came since, as bytes. */
  readonly heard: () => string
}

/** An HTTP upgrade to a WebSocket, as a browser asks for it. */
export async function rawUpgrade(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<RawPeer> {
  const socket = await rawConnection(origin)
  const said: Readonly<Record<string, string | null>> = {
    Host: new URL(origin).host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    Origin: origin,
    ...headers,
  }
  const lines = Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  let heard = ''
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')))
  socket.write([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
  await Promise.race([once(socket, 'data'), once(socket, 'close')])
  return { socket, status: heard === '' ? 'closed' : (heard.split('\r\n')[0] ?? ''), heard: () => heard }
}

/** One masked frame. `first`: the first byte, final bit, reserved bits and opcode. */
export function frame(first: number, payload: Buffer | string, { masked = true, length = -1 } = {}): Buffer {
  const body = Buffer.from(payload)
  const said = length >= 0 ? length : body.length
  const mask = randomBytes(4)
  const head = Buffer.from([first, (masked ? 0x80 : 0) | (said < 126 ? said : said < 65_536 ? 126 : 127)])
  const extended = Buffer.alloc(said < 126 ? 0 : said < 65_536 ? 2 : 8)
  if (extended.length === 2) extended.writeUInt16BE(said)
  if (extended.length === 8) extended.writeBigUInt64BE(BigInt(said))
  if (!masked) return Buffer.concat([head, extended, body])
  return Buffer.concat([head, extended, mask, body.map((byte, i) => byte ^ (mask[i % 4] ?? 0))])
}

export const text = (payload: string): Buffer => frame(0x81, payload)

/** Resolves when the other side has hung up. */
export const ended = async (socket: Socket): Promise<void> => {
  if (socket.destroyed) return
  socket.resume()
  await once(socket, 'close')
}
