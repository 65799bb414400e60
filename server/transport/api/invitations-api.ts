import { Router } from 'express'
import { delegationName, personOf } from '../../../shared/features/roster/select.ts'
import { firstRoom, fullName, roomsOf } from '../../access/entrances.ts'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { cookiesAt } from './cookies.ts'
import type { Limits } from './limits.ts'
import { bodyAs } from './request.ts'
import { TokenBody } from './token-body.ts'

/** Links of every kind (invitation, second device, screen, follower) are looked at and redeemed here. */
export function invitationsApi({ access, rooms, place, trustProxy }: ApiPorts, limits: Limits): Router {
  const cookies = cookiesAt(place)
  const router = Router()

  router.post('/invitations/look', async (request, response) => {
    const address = addressOf(request, trustProxy)
    await limits.wrongLinks.check(address)
    const looked = await access.links.look(bodyAs(TokenBody, request).token)
    if (!looked.ok) {
      await limits.wrongLinks.take(address)
      throw new ApiError(looked.code)
    }
    const { holder } = looked
    const { state } = (await rooms.open(holder.meeting)).current()
    const person = personOf(state, holder.person)
    response.json({
      title: state.roster.convened ? state.roster.meeting.title : '',
      door: holder.door,
      person: holder.person,
      name: fullName(state, holder.person),
      office: person?.office ?? null,
      delegation: person ? delegationName(state, person.delegation) : null,
      room: firstRoom(holder, state),
    })
  })

  router.post('/invitations/redeem', async (request, response) => {
    const address = addressOf(request, trustProxy)
    await limits.wrongLinks.check(address)
    const { token } = bodyAs(TokenBody, request)
    const redeemed = await access.links.redeem(token, request.headers.cookie)
    if (!redeemed.ok) {
      await limits.wrongLinks.take(address)
      throw new ApiError(redeemed.code)
    }
    const { session, secret } = redeemed
    if (secret !== null) cookies.seat(request, response, session.seat, secret)
    const { state } = (await rooms.open(session.meeting)).current()
    const open = roomsOf(session, state)
    response.json({ seat: session.seat, room: open[0] ?? null, rooms: open })
  })

  return router
}
