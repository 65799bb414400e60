import type { Request } from 'express'
import { mayInvite } from '../../access/rights.ts'
import type { Session } from '../../access/session.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { ApiPorts } from './api-ports.ts'
import { ApiError } from './api-error.ts'
import { pathPart } from './request.ts'

export interface Seated {
  readonly session: Session
  readonly state: MeetingState
}

/** Who asks, by the path's `:seat` and the cookie of that seat, and the meeting as it stands now; throws `not-signed-in`. */
export async function seated(request: Request, { access, rooms }: Pick<ApiPorts, 'access' | 'rooms'>): Promise<Seated> {
  const session = await access.sessions.authenticate(request.headers.cookie, pathPart(request, 'seat'))
  if (!session) throw new ApiError('not-signed-in')
  const room = await rooms.open(session.meeting)
  return { session, state: room.current().state }
}

/** The same for chair, co-chair and secretariat; throws `not-yours` for everybody else. */
export async function seatedAtTheDesk(request: Request, ports: Pick<ApiPorts, 'access' | 'rooms'>): Promise<Seated> {
  const who = await seated(request, ports)
  if (!mayInvite(who.state, who.session.person)) throw new ApiError('not-yours')
  return who
}
