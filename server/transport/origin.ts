import type { IncomingMessage } from 'node:http'

/** Where this server may be reached at. */
export interface Place {
  /** The address people type, where it differs from what the server sees; null otherwise. */
  readonly publicUrl: string | null
  /** Whether this server itself speaks TLS. */
  readonly tls: boolean
  /** Addresses of this machine in its network, where the server listens there; the first is the one to tell. */
  readonly network?: () => readonly string[]
}

const first = (value: string | readonly string[] | undefined): string | undefined =>
  (typeof value === 'string' ? value : value?.[0])?.split(',')[0]?.trim()

/**
 * Whether the page that asks is one of ours. Browsers name a page's origin and scripts cannot change it, so this keeps
 * foreign pages from using the cookies of whoever looks at them; CORS does not, a WebSocket is not bound by it. // GAT1
 */
export function fromOurOwnPage(request: IncomingMessage, place: Place): boolean {
  const origin = parse(request.headers.origin)
  if (!origin || origin.origin !== request.headers.origin) return false
  if (place.publicUrl !== null && origin.origin === parse(place.publicUrl)?.origin) return true
  if (place.tls && origin.protocol !== 'https:') return false
  const hosts = [request.headers.host, first(request.headers['x-forwarded-host'])]
  return hosts.some((host) => host !== undefined && parse(`${origin.protocol}//${host}`)?.host === origin.host)
}

/** For what is no upgrade: a page of our own that only looks sends no origin; one that changes something always does. */
export function mayAsk(request: IncomingMessage, place: Place): boolean {
  const looks = request.method === 'GET' || request.method === 'HEAD'
  return request.headers.origin === undefined ? looks : fromOurOwnPage(request, place)
}

function parse(url: string | undefined): URL | null {
  const parsed = url === undefined ? null : URL.parse(url)
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed : null
}

/** Who connects, for counting and for the journal. Behind a trusted proxy it is the address the proxy saw. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const seen = (typeof forwarded === 'string' ? forwarded : forwarded?.at(-1))?.split(',').at(-1)?.trim()
  return seen || (request.socket.remoteAddress ?? 'unknown')
}
