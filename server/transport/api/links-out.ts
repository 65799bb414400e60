import type { Request } from 'express'
import type { Place } from '../origin.ts'

/** Where people reach this server: the address it was told, else the one this page has. */
export function addressOfServer(request: Request, place: Place): string {
  if (place.publicUrl !== null) return place.publicUrl.replace(/\/+$/, '')
  // the origin was checked against the host before any route (API1), so it is ours
  return request.headers.origin ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`
}

/** The token stands behind the `#`: a browser sends that to nobody, so it is in no log and no Referer (ACC1). */
export const invitationUrl = (address: string, token: string): string => `${address}/einladung#${token}`
