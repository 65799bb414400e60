import { describe, expect, it, vi } from 'vitest'
import type { Presence, PresentConnection } from '../../server/ports.ts'

export const connection = (id: string, overrides: Partial<PresentConnection> = {}): PresentConnection => ({
  connection: id,
  seat: `seat-${id}`,
  person: id,
  room: 'delegation',
  ...overrides,
})

export const seatsOf = async (presence: Presence, meeting = 'm') =>
  (await presence.list(meeting)).map(({ seat }) => seat)

/** Every Presence passes exactly this. `create` makes one whose connections expire after `ttl` milliseconds. */
export function presenceContract(adapter: string, create: (ttl: number) => Promise<Presence>) {
  describe(`${adapter}: presence`, () => {
    it('[PRE1] tells who is connected, a seat once with its devices, each meeting its own', async () => {
      const presence = await create(10_000)
      await presence.beat('m', [
        connection('bo'),
        connection('ada-phone', { seat: 'seat-ada', person: 'ada' }),
        connection('ada', { room: 'chair' }),
        connection('wall', { person: null, room: 'screen' }),
      ])
      await presence.beat('n', [connection('cy')])
      expect(await presence.list('m')).toEqual([
        { seat: 'seat-ada', person: 'ada', room: 'chair', devices: 2 },
        { seat: 'seat-bo', person: 'bo', room: 'delegation', devices: 1 },
        { seat: 'seat-wall', person: null, room: 'screen', devices: 1 },
      ])
      expect(await seatsOf(presence, 'n')).toEqual(['seat-cy'])
      expect(await presence.list('none')).toEqual([])
    })

    it('[PRE2] forgets a connection that is not declared again in time, and says so', async () => {
      const presence = await create(200)
      const changed = vi.fn<() => void>()
      await presence.beat('m', [connection('ada')])
      await presence.watch('m', changed)
      await vi.waitFor(async () => expect(await presence.list('m')).toEqual([]), { timeout: 2_000, interval: 20 })
      // another server's next beat is what notices; here it is our own
      await presence.beat('m', [])
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    })

    it('[PRE2] keeps a connection as long as it is declared again', async () => {
      const presence = await create(400)
      const end = Date.now() + 1_200
      await vi.waitFor(
        async () => {
          await presence.beat('m', [connection('ada')])
          expect(await seatsOf(presence)).toEqual(['seat-ada'])
          expect(Date.now()).toBeGreaterThan(end)
        },
        { timeout: 5_000, interval: 100 },
      )
    })

    it('[PRE3] forgets at once who leaves, and who is no longer declared', async () => {
      const presence = await create(10_000)
      await presence.beat('m', [connection('ada'), connection('bo'), connection('cy')])
      await presence.leave('m', 'bo')
      expect(await seatsOf(presence)).toEqual(['seat-ada', 'seat-cy'])
      await presence.beat('m', [connection('cy')])
      expect(await seatsOf(presence)).toEqual(['seat-cy'])
      await presence.leave('m', 'never-there')
      expect(await seatsOf(presence)).toEqual(['seat-cy'])
    })

    it('[PRE4] tells watchers that somebody came or went, and not that all is as before', async () => {
      const presence = await create(10_000)
      const [changed, elsewhere] = [vi.fn<() => void>(), vi.fn<() => void>()]
      const stop = await presence.watch('m', changed)
      await presence.watch('n', elsewhere)
      const told = async (what: () => Promise<void>) => {
        changed.mockClear()
        await what()
        await vi.waitFor(() => expect(changed).toHaveBeenCalled())
      }
      await told(() => presence.beat('m', [connection('ada')]))
      await told(() => presence.beat('m', [connection('ada'), connection('bo')]))
      changed.mockClear()
      await presence.beat('m', [connection('ada'), connection('bo')])
      await told(() => presence.leave('m', 'bo'))
      expect(changed).toHaveBeenCalledTimes(1)
      await stop()
      await presence.beat('n', [connection('cy')])
      await vi.waitFor(() => expect(elsewhere).toHaveBeenCalled())
      await presence.leave('m', 'ada')
      expect(changed).toHaveBeenCalledTimes(1)
    })
  })
}
