import { raw, Router } from 'express'
import { fullName, roomsOf } from '../../access/entrances.ts'
import { seatsIn } from '../../access/seat-cookie.ts'
import type { Session } from '../../access/session.ts'
import { BrokenLog } from '../../ports.ts'
import { MAX_BYTES } from '../../import/yaml-tree.ts'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { cookiesAt } from './cookies.ts'
import { foundMeeting } from './founding.ts'
import type { Limits } from './limits.ts'
import { firstInvitations } from './first-invitations.ts'
import { languageOf } from './request.ts'

/** API8: one broken record takes nothing else down with it. */
function ofBrokenRecord(error: unknown): undefined {
  if (!(error instanceof BrokenLog)) throw error
}

/** More seats than this in one browser are somebody's experiment. */
const MAX_SEATS = 60

const yamlBody = raw({
  type: ['text/yaml', 'application/yaml', 'application/x-yaml', 'text/x-yaml', 'text/plain'],
  limit: MAX_BYTES,
})

/**
 * `GET /meetings`: the meetings this browser has a seat in, the example, and all of them with the right to set up.
 * `POST /meetings`: founds one from a meeting file and gives everybody's invitation, this once.
 */
export function meetingsApi(ports: ApiPorts, limits: Limits): Router {
  const { access, rooms, index, place, trustProxy } = ports
  const cookies = cookiesAt(place)
  const router = Router()

  const seatTold = async (session: Session) => {
    const { seat, meeting, person, door } = session
    const { state } = (await rooms.open(meeting)).current()
    const open = roomsOf(session, state)
    return { seat, person, door, name: fullName(state, person), room: open[0] ?? null, rooms: open }
  }

  router.get('/meetings', async (request, response) => {
    const header = request.headers.cookie
    const mayFound = await access.setup.allows(header)
    const seats: Session[] = []
    for (const seat of seatsIn(header).slice(0, MAX_SEATS)) {
      const session = await access.sessions.authenticate(header, seat).catch(ofBrokenRecord)
      if (session) seats.push(session)
      // what opens nothing need not be sent along for ever
      else if (session === null) cookies.forgetSeat(request, response, seat)
    }
    const meetings = []
    for (const { id: meeting, title, date, place: venue, example } of await index.list()) {
      const own = seats.filter((session) => session.meeting === meeting)
      if (!mayFound && !example && own.length === 0) continue
      const told = await Promise.all(own.map((session) => seatTold(session)))
      meetings.push({ meeting, title, date, place: venue, example, seats: told })
    }
    response.json({ meetings, mayFound })
  })

  router.post('/meetings', yamlBody, async (request, response) => {
    if (!(await access.setup.allows(request.headers.cookie))) throw new ApiError('no-setup-right')
    await limits.imports.take(addressOf(request, trustProxy))
    if (!(request.body instanceof Uint8Array)) throw new ApiError('unsupported-type')
    const { entry, notices } = await foundMeeting(request.body, ports, { language: languageOf(request) })
    const invitations = await firstInvitations(request, entry.id, ports)
    response.status(201).json({ meeting: entry.id, title: entry.title, invitations, notices })
  })

  return router
}
