import { once } from 'node:events'
import { request } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { memoryPresence } from '../../server/adapters/memory/presence.ts'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import type { Here } from '../../shared/wire/wire.ts'
import { open } from '../support/hall-meeting.ts'
import { dial, ears, hungUp, join, liveServer, type ClientSocket } from '../support/live-server.ts'
import { recordedLog } from '../support/recorded.ts'
import { readableJournal } from '../support/toy-room.ts'
import { ended, rawConnection, rawUpgrade } from '../support/raw-socket.ts'

const socketIo = '/socket.io/?EIO=4&transport=websocket'
const foreign = [null, 'null', 'https://evil.example', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1'] as const

const get = async (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
  const asking = request(url, { headers, method }).end()
  const [answer] = (await once(asking, 'response')) as [import('node:http').IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  return answer
}

describe('the doors', () => {
  it.each([socketIo, '/draft/hall?seat=000000000000'])('[GAT1] open %s to our own pages alone', async (path) => {
    const server = await liveServer()
    const { cookie } = await server.signIn({ person: 'm1' })
    for (const Origin of foreign)
      expect((await rawUpgrade(server.origin, path, { Origin, Cookie: cookie })).status).toBe('HTTP/1.1 403 Forbidden')
    expect((await rawUpgrade(server.origin, path, { Cookie: cookie })).status).toContain('101')
    expect(server.journal.lines.filter(({ what }) => what.includes('foreign'))).toHaveLength(foreign.length)
  })

  it('[GAT1] open long-polling to our own pages alone, and every request of it', async () => {
    const server = await liveServer()
    const url = `${server.origin}/socket.io/?EIO=4&transport=polling`
    for (const origin of foreign) if (origin !== null) expect((await get(url, { origin })).statusCode).toBe(403)
    const seat = await server.signIn({ person: 'm1' })
    const socket = await dial(seat, { transports: ['polling'] })
    const sid = socket.io.engine.id
    expect((await get(`${url}&sid=${sid}`, { origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await get(`${url}&sid=${sid}`, {}, 'POST')).statusCode).toBe(403)
  })

  it('[GAT3] are shut for every other path, at once', async () => {
    const server = await liveServer()
    for (const path of ['/', '/socket.io', '/drafts/x', '/%', '//', '/draft', '/api/health', '*']) {
      const { socket, status } = await rawUpgrade(server.origin, path)
      expect(status).toMatch(/404|400/)
      await ended(socket)
    }
  })

  it('[GAT3] outlive connections that break in the middle of everything', async () => {
    const server = await liveServer()
    for (let i = 0; i < 40; i++) {
      const socket = await rawConnection(server.origin)
      socket.write(`GET ${i % 2 ? socketIo : '/draft/hall?seat=1'} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n`)
      if (i % 4 > 1) socket.write(`Origin: ${server.origin}\r\nConnection: Upgrade\r\n\r\n`)
      socket.resetAndDestroy()
    }
    expect((await get(`${server.origin}/api/health`)).statusCode).toBe(200)
  })

  it('[GAT3] refuse more headers than a browser sends', async () => {
    const server = await liveServer()
    expect((await get(server.origin, { 'x-long': 'y'.repeat(9_000) })).statusCode).toBe(431)
  })

  it('[GAT5] admit so many connections of one address and no more, and the next when one is gone', async () => {
    const server = await liveServer({ config: { connectionsPerAddress: 3 } })
    const held = [await rawUpgrade(server.origin, socketIo), await rawUpgrade(server.origin, socketIo)]
    held.push(await rawUpgrade(server.origin, socketIo))
    expect(held.map(({ status }) => status.includes('101'))).toEqual([true, true, true])
    expect((await rawUpgrade(server.origin, socketIo)).status).toBe('closed')
    held[0]!.socket.destroy()
    await vi.waitFor(async () => expect((await rawUpgrade(server.origin, socketIo)).status).toContain('101'))
    expect(server.journal.lines.filter(({ what }) => what.includes('too many connections')).length).toBeGreaterThan(0)
  })

  it('[GAT5] count what a trusted proxy forwards by whom it forwards', async () => {
    const server = await liveServer({ config: { connectionsPerAddress: 1, trustProxy: true } })
    const from = (address: string) => rawUpgrade(server.origin, socketIo, { 'X-Forwarded-For': address })
    expect((await from('1.1.1.1')).status).toContain('101')
    expect((await from('1.1.1.1')).status).toContain('429')
    expect((await from('2.2.2.2')).status).toContain('101')
  })

  it('[GAT6] close a draft’s connection with a code where nobody is signed in', async () => {
    const server = await liveServer()
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/draft/hall?seat=000000000000`, {
      headers: { Origin: server.origin },
    })
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(4401)
  })
})

const presenceHeard = (heard: ReturnType<typeof ears>): readonly Here[] | undefined =>
  heard.findLast(({ event }) => event === 'presence')?.value as readonly Here[] | undefined

describe('who is there', () => {
  it('[PRE7] is told to those who work in the meeting; who follows is counted and told nothing', async () => {
    const server = await liveServer({ ports: { presence: memoryPresence({ ttl: 2_000 }) } })
    const enter = async (person: string | null, room?: string): Promise<ClientSocket> => {
      const socket = await dial(await server.signIn({ person }), room === undefined ? {} : { room })
      return socket
    }
    const chair = await enter('chair', 'chair')
    const followers = [await enter(null), await enter(null)]
    const [chairHears, followerHears] = [ears(chair), ears(followers[0]!)]
    await Promise.all([chair, ...followers].map((socket) => join(socket)))
    await vi.waitFor(() => {
      const here = presenceHeard(chairHears)
      expect(here?.map(({ person, room, devices }) => ({ person, room, devices }))).toEqual([
        { person: 'chair', room: 'chair', devices: 1 },
        { person: null, room: 'follow', devices: 2 },
      ])
    })
    followers[1]!.disconnect()
    await vi.waitFor(() => expect(presenceHeard(chairHears)?.at(-1)).toMatchObject({ devices: 1 }))
    expect(presenceHeard(followerHears)).toBeUndefined()
  })

  it('[PRE3] notices within a moment that somebody is gone without a word', async () => {
    const server = await liveServer()
    await server.act('chair', open)
    const watching = await dial(await server.signIn({ person: 'chair' }))
    const leaving = await dial(await server.signIn({ person: 'm1' }))
    const heard = ears(watching)
    await Promise.all([join(watching), join(leaving)])
    await vi.waitFor(() => expect(presenceHeard(heard)).toHaveLength(2))
    leaving.io.engine.transport.close() // the cable, not a goodbye
    await vi.waitFor(() => expect(presenceHeard(heard)).toHaveLength(1), { timeout: 3_000 })
  })
})

describe('closing', () => {
  it('[ROO12] answers what was taken before it hangs up, and takes nothing more', async () => {
    const server = await liveServer()
    const socket = await dial(await server.signIn({ person: 'chair' }))
    await join(socket)
    const answer = socket.emitWithAck('command', { id: 'last-words', command: open })
    await vi.waitFor(async () => expect((await server.room()).isIdle()).toBe(false))
    const gone = hungUp(socket)
    await vi.waitFor(async () => expect((await server.room()).current().seq).toBeGreaterThan(2))
    await server.close()
    await gone
    expect(await answer).toMatchObject({ ok: true })
    await expect(dial({ origin: server.origin, seat: '', cookie: '' })).rejects.toThrow('websocket error')
  })

  it('[ROO8] refuses a meeting whose record is broken, and says so', async () => {
    const first = await liveServer()
    const seat = await first.signIn({ person: 'm1' })
    const { log } = first.ports
    await first.close()
    const broken = {
      ...log,
      read: async (meeting: string, after: number) =>
        (await log.read(meeting, after)).map((entry) => (entry.seq === 2 ? { ...entry, at: entry.at + 1 } : entry)),
    }
    const ports = { ...first.ports, log: broken, presence: memoryPresence() }
    const again = await liveServer({ ports: { ...ports, journal: readableJournal() }, found: false })
    await expect(dial({ ...seat, origin: again.origin })).rejects.toThrow('record-broken')
    const health = await liveServer({ ports: { ...ports, log, presence: memoryPresence() }, found: false })
    expect((await health.room()).current().seq).toBe(2)
  })

  it('[ROO8] tells the operator at the start which meeting is broken, and where', async () => {
    const log = { ...memoryStore().log, read: async () => [{ ...recordedLog(1)[0]!, at: 0 }] }
    const { index } = memoryStore()
    await index.add({ id: 'hall', title: 'Halle', date: '', place: '', example: false, createdAt: 0 })
    const journal = readableJournal()
    await liveServer({ ports: { log, index, journal }, found: false })
    await vi.waitFor(() => expect(journal.lines[0]?.what).toContain('meeting "hall" is broken at entry 1'))
  })
})
