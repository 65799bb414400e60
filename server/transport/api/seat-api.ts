import { Router } from 'express'
import { fullName, roomsOf } from '../../access/entrances.ts'
import { exportRefusal, mayInvite, mayTakeOver } from '../../access/rights.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { cookiesAt } from './cookies.ts'
import { addressOfServer, invitationUrl } from './links-out.ts'
import { seated } from './seat-guard.ts'

/** One's own seat: who sits there, a second device, leaving, taking over the chair's seat. */
export function seatApi(ports: ApiPorts): Router {
  const { access, index, place } = ports
  const cookies = cookiesAt(place)
  const router = Router()

  router.get('/s/:seat', async (request, response) => {
    const { session, state } = await seated(request, ports)
    const { seat, meeting, person, door } = session
    const entry = (await index.list()).find(({ id }) => id === meeting)
    const open = roomsOf(session, state)
    response.json({
      seat,
      meeting,
      person,
      door,
      name: fullName(state, person),
      title: entry?.title ?? '',
      example: entry?.example ?? false,
      room: open[0] ?? null,
      rooms: open,
      may: {
        invite: mayInvite(state, person),
        takeOver: mayTakeOver(state, person),
        takeMinutes: exportRefusal(state, person, 'minutes.txt') === null,
        takeLog: exportRefusal(state, person, 'log.jsonl') === null,
      },
    })
  })

  router.post('/s/:seat/pair', async (request, response) => {
    const { session } = await seated(request, ports)
    const { token, expiresAt } = await access.pair(session)
    response.json({ url: invitationUrl(addressOfServer(request, place), token), expiresAt })
  })

  router.post('/s/:seat/leave', async (request, response) => {
    const { session } = await seated(request, ports)
    await access.sessions.end(session.seat)
    cookies.forgetSeat(request, response, session.seat)
    response.json({ left: true })
  })

  router.post('/s/:seat/takeover', async (request, response) => {
    const { session, state } = await seated(request, ports)
    if (!mayTakeOver(state, session.person)) throw new ApiError('not-yours')
    const taken = await access.takeOver(session.meeting)
    if (!taken) throw new ApiError('nobody-leads')
    const { person, token, expiresAt } = taken
    ports.journal.warn('the chair’s seat was opened from another device', { seat: session.seat, person })
    const url = invitationUrl(addressOfServer(request, place), token)
    response.json({ url, expiresAt, person, name: fullName(state, person) })
  })

  return router
}
