import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { doorsOf, firstRoom } from '../../access/entrances.ts'
import { oneByOne } from '../../access/one-by-one.ts'
import { seatsIn } from '../../access/seat-cookie.ts'
import type { Holder } from '../../access/session.ts'
import { isContainer, itemsInOrder } from '../../../shared/features/agenda/select.ts'
import { delegationsOf, seatHolders } from '../../../shared/features/roster/select.ts'
import { PersonId } from '../../../shared/kernel/scalars.ts'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { cookiesAt } from './cookies.ts'
import { foundMeeting, removeMeeting } from './founding.ts'
import type { Limits } from './limits.ts'
import { bodyAs, languageOf } from './request.ts'

const EXAMPLE = 'example'
const idsOf = (people: readonly { readonly id: string }[]): readonly string[] => people.map(({ id }) => id)

const Enter = z.discriminatedUnion('door', [
  z.strictObject({ door: z.literal('person'), person: PersonId }),
  z.strictObject({ door: z.literal('screen') }),
  z.strictObject({ door: z.literal('follow') }),
])

/** The meeting for trying things out: its doors are open to everybody (API6). No other meeting's ever are. */
export function exampleApi(ports: ApiPorts, limits: Limits): Router {
  const { access, rooms, index, place, example, trustProxy } = ports
  const cookies = cookiesAt(place)
  const inTurn = oneByOne()
  const router = Router()

  const find = async () => (await index.list()).find((entry) => entry.example && entry.id === EXAMPLE) ?? null

  /** Founds it where there is none; two who ask at once found one. */
  const load = (request: Request) =>
    inTurn(EXAMPLE, async () => {
      const entry = await find()
      if (entry) return entry
      if (example === null) throw new ApiError('no-example')
      // a founding cut off half-way left a record without an entry
      await removeMeeting(EXAMPLE, ports)
      const language = languageOf(request)
      return (await foundMeeting(example, ports, { language, id: EXAMPLE, example: true })).entry
    })

  const answer = async (request: Request) => {
    const { id: meeting, title } = await load(request)
    const { state } = (await rooms.open(meeting)).current()
    const delegations = delegationsOf(state).map(({ code, name, vote }) => ({
      code,
      name,
      vote,
      seats: idsOf(seatHolders(state, code)),
    }))
    const items = itemsInOrder(state).filter((item) => !isContainer(state, item.number)).length
    return { meeting, title, doors: doorsOf(state, meeting), delegations, items }
  }

  router.post('/example', async (request, response) => {
    response.json(await answer(request))
  })

  router.post('/example/enter', async (request, response) => {
    const wanted = bodyAs(Enter, request)
    await limits.exampleDoors.take(addressOf(request, trustProxy))
    const { id: meeting } = await load(request)
    const { state } = (await rooms.open(meeting)).current()
    const holder: Holder = { meeting, door: wanted.door, person: wanted.door === 'person' ? wanted.person : null }
    const room = firstRoom(holder, state)
    if (room === null) throw new ApiError('unknown-person')
    const before = await ownSeat(request, response, holder)
    if (before !== null) return void response.json({ seat: before, room })
    const { session, secret } = await access.sessions.open(holder)
    cookies.seat(request, response, session.seat, secret)
    response.json({ seat: session.seat, room })
  })

  /** Who comes in by the same door again sits where they sat; seats of an example that is no more are let go. */
  const ownSeat = async (request: Request, response: Response, holder: Holder): Promise<string | null> => {
    const { meeting, person, door } = holder
    for (const seat of seatsIn(request.headers.cookie)) {
      const session = await access.sessions.authenticate(request.headers.cookie, seat)
      if (session === null) cookies.forgetSeat(request, response, seat)
      else if (session.meeting === meeting && session.person === person && session.door === door) return seat
    }
    return null
  }

  router.post('/example/reset', async (request, response) => {
    await limits.imports.take(addressOf(request, trustProxy))
    await inTurn(EXAMPLE, async () => {
      if (!(await find())) return
      await access.sessions.endWhere(EXAMPLE, () => true)
      await removeMeeting(EXAMPLE, ports)
    })
    response.json(await answer(request))
  })

  return router
}
