import { createClient } from 'redis'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { redisPresence } from '../../server/adapters/redis/presence.ts'
import { find, redisServer } from '../../scripts/programs.mjs'
import { startRedis } from '../support/redis.ts'
import { readableJournal } from '../support/toy-room.ts'
import { connection, presenceContract, seatsOf } from './presence.ts'

const installed = find(redisServer) !== undefined
const redis = installed ? await startRedis() : null
if (!redis) console.warn('redis-server is not installed: the Redis half of the presence contract is left out')
afterAll(() => redis?.close())

const presenceAt = async (url: string, ttl: number, journal = readableJournal()) => {
  const presence = await redisPresence(url, { journal, ttl })
  onTestFinished(() => presence.close())
  await vi.waitFor(async () => {
    await presence.beat('warm-up', [])
    expect(journal.lines.at(-1)?.level ?? 'info').toBe('info')
  })
  return presence
}

const flush = async (url: string) => {
  const client = createClient({ url })
  await client.connect()
  await client.flushAll()
  await client.close()
}

describe.runIf(installed)('with a real Redis', () => {
  const url = redis?.url ?? ''
  beforeEach(() => flush(url))

  presenceContract('Redis', (ttl) => presenceAt(url, ttl))

  it('[PRE5] tells the same on every server', async () => {
    const [here, there] = [await presenceAt(url, 10_000), await presenceAt(url, 10_000)]
    const changed = vi.fn<() => void>()
    await there.watch('m', changed)
    await here.beat('m', [connection('ada')])
    await there.beat('m', [connection('bo')])
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2))
    for (const server of [here, there]) expect(await seatsOf(server)).toEqual(['seat-ada', 'seat-bo'])
    await here.beat('m', [])
    expect(await seatsOf(there)).toEqual(['seat-bo'])
  })

  it('[PRE5] forgets the connections of a server that died, and the others are told', async () => {
    const [dying, living] = [await presenceAt(url, 300), await presenceAt(url, 300)]
    await dying.beat('m', [connection('ada')])
    const changed = vi.fn<() => void>()
    await living.watch('m', changed)
    await vi.waitFor(
      async () => {
        await living.beat('m', [connection('bo')])
        expect(await seatsOf(living)).toEqual(['seat-bo'])
      },
      { timeout: 3_000, interval: 50 },
    )
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2))
  })

  it('[PRE6] is whole again one beat after everything in Redis was deleted', async () => {
    const presence = await presenceAt(url, 10_000)
    const changed = vi.fn<() => void>()
    await presence.watch('m', changed)
    await presence.beat('m', [connection('ada')])
    await flush(url)
    await presence.beat('m', [connection('ada')])
    expect(await seatsOf(presence)).toEqual(['seat-ada'])
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2))
  })

  it('[PRE2] leaves nothing behind in Redis', async () => {
    const presence = await presenceAt(url, 150)
    await presence.beat('m', [connection('ada')])
    const client = createClient({ url })
    await client.connect()
    await vi.waitFor(async () => expect(await client.keys('*')).toEqual([]), { timeout: 3_000 })
    await client.close()
  })

  it(
    '[PRE6] tells of its own connections while Redis is away, and of all when it is back',
    { timeout: 20_000 },
    async () => {
      const other = await startRedis()
      onTestFinished(() => other.close())
      const journal = readableJournal()
      const presence = await presenceAt(other.url, 10_000, journal)
      const changed = vi.fn<() => void>()
      await presence.watch('m', changed)
      await presence.beat('m', [connection('ada')])
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
      await other.close()

      changed.mockClear()
      await presence.beat('m', [connection('ada'), connection('bo')])
      expect(await seatsOf(presence)).toEqual(['seat-ada', 'seat-bo'])
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
      expect(journal.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)

      const again = await startRedis(other.port)
      onTestFinished(() => again.close())
      await vi.waitFor(
        async () => {
          await presence.beat('m', [connection('ada'), connection('bo')])
          expect(journal.lines.at(-1)).toMatchObject({ level: 'info' })
        },
        { timeout: 10_000 },
      )
      const elsewhere = await presenceAt(again.url, 10_000)
      expect(await seatsOf(elsewhere)).toEqual(['seat-ada', 'seat-bo'])
      changed.mockClear()
      await vi.waitFor(
        async () => {
          await elsewhere.beat('m', [connection(`cy-${changed.mock.calls.length}`)])
          await elsewhere.beat('m', [])
          expect(changed).toHaveBeenCalled()
        },
        { timeout: 10_000 },
      )
    },
  )
})
