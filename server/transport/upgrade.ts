import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Journal } from '../ports.ts'
import type { AddressCap } from './address-cap.ts'
import { addressOf, fromOurOwnPage, type Place } from './origin.ts'

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

interface Options {
  /** By the beginning of the path, `/draft/` for example. */
  readonly routes: Readonly<Record<string, UpgradeHandler>>
  readonly place: Place
  readonly trustProxy: boolean
  /** For what a trusted proxy forwards; direct connections are counted where they are accepted. */
  readonly cap: AddressCap
  readonly journal: Journal
}

/**
 * The one place where a connection becomes a WebSocket. Takes over all upgrades of the server: whatever is not a known
 * path, asked for by one of our own pages, is told so and cut off. Returns the way to cut off all that were let in.
 */
export function routeUpgrades(server: Server, options: Options): () => void {
  const { routes, place, trustProxy, cap, journal } = options
  const live = new Set<Duplex>()
  server.removeAllListeners('upgrade') // socket.io has put its own there; it is one of our routes
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // without a listener an error on this socket would end the process // GAT3
    socket.on('error', (error) => journal.info('a connection broke', { error: error.message }))
    const path = request.url?.split('?')[0] ?? ''
    const route = Object.entries(routes).find(([prefix]) => path.startsWith(prefix))?.[1]
    if (!route) return refuse(socket, 404)
    if (!fromOurOwnPage(request, place)) {
      journal.warn('a foreign page was refused', { origin: request.headers.origin, host: request.headers.host })
      return refuse(socket, 403)
    }
    if (trustProxy) {
      const release = cap.admit(addressOf(request, trustProxy))
      if (!release) return refuse(socket, 429)
      socket.on('close', release)
    }
    live.add(socket)
    socket.on('close', () => live.delete(socket))
    try {
      route(request, socket, head)
    } catch (error) {
      journal.error('an upgrade failed', { path, error: String(error) })
      socket.destroy()
    }
  })
  return () => live.forEach((socket) => socket.destroy())
}

/** An HTTP answer instead of the upgrade, and the end of the connection. */
export function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  )
}
