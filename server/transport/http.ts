import { createServer, type Server, type ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import type { AddressCap } from './address-cap.ts'

export interface Tls {
  /** PEM. */
  readonly cert: string | Buffer
  readonly key: string | Buffer
}

interface Options {
  readonly tls: Tls | null
  /** Null where a proxy stands in front: then all connections come from one address. */
  readonly cap: AddressCap | null
}

/** What one connection may cost before anybody knows who it is. */
const limits: ServerOptions = {
  maxHeaderSize: 8 * 1024, // GAT3
  headersTimeout: 5_000, // GAT4
  requestTimeout: 300_000, // a document takes so long; what else is slow is cut off earlier, see slow-body.ts
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
}

/** A server that answers nobody yet. Throws where certificate and key are not what they should be. */
export function createHttpServer({ tls, cap }: Options): Server {
  const server: Server = tls ? createTlsServer({ ...limits, ...tls }) : createServer(limits)
  server.on('connection', (socket: Socket) => {
    // without a listener, an error between two requests would end the process
    socket.on('error', () => socket.destroy())
    const release = cap?.admit(socket.remoteAddress ?? 'unknown')
    if (release === null)
      socket.destroy() // GAT5
    else if (release) socket.on('close', release)
  })
  // a handshake that never comes is a connection as well
  if (tls) server.on('tlsClientError', (_, socket: Socket) => socket.destroy())
  return server
}
