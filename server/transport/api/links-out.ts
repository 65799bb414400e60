import type { Request } from 'express'
import { meansItself } from '../network.ts'
import type { Place } from '../origin.ts'

/**
 * Where people reach this server: the address it was told, else the one this page has. A page opened at `localhost`
 * has one that leads every other device to itself, so links made there carry the machine's address in its network. // ACC18
 */
export function addressOfServer(request: Request, place: Place): string {
  if (place.publicUrl !== null) return place.publicUrl.replace(/\/+$/, '')
  // the origin was checked against the host before any route (API1), so it is ours
  const seen = request.headers.origin ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`
  const url = URL.parse(seen)
  const [outside] = place.network?.() ?? []
  // behind a port that is passed on, the machine's own address may be nobody's; with TLS its certificate has a name
  const isOurPort = Number(url?.port || 80) === request.socket.localPort
  if (url === null || outside === undefined || place.tls || !isOurPort || !meansItself(url.hostname)) return seen
  return `${url.protocol}//${outside}${url.port && `:${url.port}`}`
}

/** The token stands behind the `#`: a browser sends that to nobody, so it is in no log and no Referer (ACC1). */
export const invitationUrl = (address: string, token: string): string => `${address}/einladung#${token}`
