import { Router, type Request } from 'express'
import { z } from 'zod'
import { peopleOf, personOf } from '../../../shared/features/roster/select.ts'
import { fullName } from '../../access/entrances.ts'
import { notInvited } from '../../access/invitations.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { addressOfServer, invitationUrl } from './links-out.ts'
import { pathPart } from './request.ts'
import { seatedAtTheDesk, type Seated } from './seat-guard.ts'

const OpenDoor = z.enum(['screen', 'follow'])

/** The secretariat's desk: everybody's invitation, the doors of screens and followers, and ending them. */
export function deskApi(ports: ApiPorts): Router {
  const { access, place } = ports
  const router = Router()
  const linkFor = (request: Request, token: string) => invitationUrl(addressOfServer(request, place), token)

  /** The person of the path; throws `unknown-person` for one who is not on the roster. */
  const personIn = (request: Request, { state }: Seated): string => {
    const person = pathPart(request, 'person')
    if (!personOf(state, person)) throw new ApiError('unknown-person')
    return person
  }
  const doorIn = (request: Request) => {
    const door = OpenDoor.safeParse(pathPart(request, 'door'))
    if (!door.success) throw new ApiError('not-found')
    return door.data
  }

  router.get('/s/:seat/invitations', async (request, response) => {
    const { session, state } = await seatedAtTheDesk(request, ports)
    const { meeting } = session
    const standing = await access.invitations.standing(meeting)
    const people = peopleOf(state).map(({ id, office, delegation, duty }) => ({
      person: id,
      name: fullName(state, id),
      office: office ?? null,
      delegation,
      duty,
      ...(standing.get(id) ?? notInvited),
    }))
    const seats = await access.sessions.list(meeting)
    const doors = OpenDoor.options.map((door) => ({
      door,
      seats: seats.filter((it) => it.door === door).map(({ seat, since }) => ({ seat, since })),
    }))
    response.json({ people, doors })
  })

  router.post('/s/:seat/invitations/:person/issue', async (request, response) => {
    const who = await seatedAtTheDesk(request, ports)
    const person = personIn(request, who)
    const token = await access.invitations.issue(who.session.meeting, person, who.session.seat)
    response.json({ url: linkFor(request, token) })
  })

  router.post('/s/:seat/invitations/:person/revoke', async (request, response) => {
    const who = await seatedAtTheDesk(request, ports)
    const person = personIn(request, who)
    await access.invitations.revoke(who.session.meeting, person, who.session.seat)
    response.json({ revoked: true })
  })

  router.post('/s/:seat/doors/:door', async (request, response) => {
    const { session } = await seatedAtTheDesk(request, ports)
    const token = await access.invitations.openDoor(session.meeting, doorIn(request))
    response.json({ url: linkFor(request, token) })
  })

  router.post('/s/:seat/doors/:door/revoke', async (request, response) => {
    const { session } = await seatedAtTheDesk(request, ports)
    await access.invitations.closeDoor(session.meeting, doorIn(request))
    response.json({ revoked: true })
  })

  return router
}
