import { describe, expect, it, vi } from 'vitest'
import { askForTheFloor, open } from '../support/hall-meeting.ts'
import { dial, hungUp, join, liveServer, send, type ClientSocket, type SignedIn } from '../support/live-server.ts'
import { WIRE_VERSION } from '../../shared/wire/wire.ts'
import { ended, frame, rawConnection, rawUpgrade, text } from '../support/raw-socket.ts'

type Server = Awaited<ReturnType<typeof liveServer>>

const openHall = async (config: Parameters<typeof liveServer>[0] = {}) => {
  const server = await liveServer(config)
  await server.act('chair', open)
  return server
}

/** The server takes and answers an honest command of somebody new. */
async function stillServes(server: Server): Promise<void> {
  const honest = await dial(await server.signIn({ person: 'm4' }))
  await join(honest)
  expect(await send(honest, askForTheFloor)).toMatchObject({ ok: true })
  expect(await send(honest, { type: 'floor.withdraw', data: {} })).toMatchObject({ ok: true })
  honest.disconnect()
}

/** socket.io's client would not send most of this; whatever it does send goes out as it is. */
const raw = (socket: ClientSocket) => socket as unknown as { emit: (event: string, ...sent: unknown[]) => void }

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

const path = '/socket.io/?EIO=4&transport=websocket'

describe('whatever is sent', () => {
  it('[GAT8] answers garbage in place of a command with “invalid”', async () => {
    const server = await openHall()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    const garbage: unknown[] = [
      null,
      undefined,
      0,
      '',
      'vote',
      true,
      [],
      {},
      [[[]]],
      { id: 'abcdefgh' },
      { id: 1, command: askForTheFloor },
      { id: 'short', command: askForTheFloor },
      { id: 'a'.repeat(65), command: askForTheFloor },
      { id: 'abcdefgh', command: null },
      { id: 'abcdefgh', command: { type: 'floor.request' } },
      { id: 'abcdefgh', command: { type: 'floor.nothing', data: {} } },
      { id: 'abcdefgh', command: { type: '__proto__', data: {} } },
      { id: 'abcdefgh', command: { type: 'constructor.x', data: {} } },
      { id: 'abcdefgh', command: { type: 'floor.request', data: { kind: 'speech', person: { id: 'x' } } } },
      { id: 'abcdefgh', command: { type: 'floor.request', data: { kind: 'speech' }, extra: 1 } },
      { id: 'abcdefgh', command: JSON.parse('{"type":"floor.request","data":{"__proto__":{"kind":"speech"}}}') },
      { id: 'abcdefgh', command: JSON.parse(nested(500)) },
    ]
    for (const payload of garbage)
      expect(await socket.timeout(5_000).emitWithAck('command', payload)).toMatchObject({
        ok: false,
        rejection: { code: 'invalid' },
      })
    const wire = WIRE_VERSION
    for (const payload of [null, 'x', {}, { wire }, { wire, after: -1 }, { wire, after: 0, extra: 1 }])
      expect(await socket.timeout(5_000).emitWithAck('join', payload)).toEqual({ refused: 'invalid' })
    await stillServes(server)
  })

  it('[GAT8] survives commands without payload, without an answer wanted, with too much of both', async () => {
    const server = await openHall()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    for (const event of ['command', 'join', 'events', 'presence', 'welcome', '', 'nothing', '__proto__']) {
      for (const sent of [[], [null], [undefined, undefined], [1, 2, 3], [() => undefined], [{}, () => undefined]])
        raw(socket).emit(event, ...sent)
      raw(socket).emit(
        event,
        () => undefined,
        () => undefined,
      )
    }
    expect(await send(socket, askForTheFloor)).toMatchObject({ ok: true })
    await stillServes(server)
  })

  it('[GAT8] does what was asked also where nobody wants an answer', async () => {
    const server = await openHall()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    raw(socket).emit('command', { id: 'no-answer-wanted', command: askForTheFloor })
    await vi.waitFor(async () => expect((await server.state()).floor.waiting).toHaveLength(1))
  })

  it('[GAT8] refuses binary and hangs up', async () => {
    const server = await openHall()
    for (const sent of [Buffer.from('x'), { id: 'abcdefgh', command: new Uint8Array(8) }]) {
      const socket = await dial(await server.signIn({ person: 'm1' }))
      const gone = hungUp(socket)
      raw(socket).emit('command', sent)
      await gone
    }
    await stillServes(server)
  })

  it('[GAT5] answers a flood with “too-many”, then hangs up, and nobody else notices', async () => {
    const server = await openHall({ config: { commandsPerSecond: 10 } })
    const [flooding, honest] = [
      await dial(await server.signIn({ person: 'm1' })),
      await dial(await server.signIn({ person: 'm2' })),
    ]
    await join(honest)
    const gone = hungUp(flooding)
    const codes = new Set<string>()
    for (let i = 0; i < 2_000; i++)
      flooding.emit('command', { id: `flood-${i}`, command: askForTheFloor }, (answer) => {
        codes.add(answer.ok ? 'ok' : answer.rejection.code)
      })
    expect(await send(honest, askForTheFloor)).toMatchObject({ ok: true })
    await gone
    expect(codes).toContain('too-many')
    expect((await server.state()).floor.waiting.filter(({ person }) => person === 'm1').length).toBeLessThan(2)
    expect(server.journal.lines.filter(({ what }) => what.includes('flood'))).toHaveLength(1)
    await stillServes(server)
  })

  it('[GAT3] hangs up on a message larger than any is', async () => {
    const server = await openHall()
    const socket = await dial(await server.signIn({ person: 'm1' }))
    const gone = hungUp(socket)
    raw(socket).emit('command', { id: 'abcdefgh', command: { type: 'x', data: 'y'.repeat(300_000) } })
    await gone
    await stillServes(server)
  })
})

describe('whatever bytes come', () => {
  const connected = async (server: Server, seat: SignedIn) => {
    const { socket, status, heard } = await rawUpgrade(server.origin, path, { Cookie: seat.cookie })
    expect(status).toContain('101')
    socket.write(text(`40{"seat":"${seat.seat}"}`))
    await vi.waitFor(() => expect(heard()).toContain('40{"sid"'))
    return socket
  }

  it('[GAT3] outlives malformed frames, and hangs up on each', { timeout: 30_000 }, async () => {
    const server = await openHall()
    const frames: readonly (readonly [string, Buffer])[] = [
      ['reserved bit 1', frame(0xc1, '2')],
      ['reserved bit 2', frame(0xa1, '2')],
      ['reserved bit 3', frame(0x91, '2')],
      ['not masked', frame(0x81, '2', { masked: false })],
      ['unknown opcode', frame(0x85, '2')],
      ['control frame in pieces', frame(0x09, 'x')],
      ['control frame too long', frame(0x89, 'x'.repeat(126))],
      ['no UTF-8', frame(0x81, Buffer.from([0x34, 0x32, 0xff, 0xfe, 0xfd]))],
      ['far too long', frame(0x81, 'x', { length: 100 * 1024 * 1024 })],
      ['longer than numbers go', frame(0x81, 'x', { length: Number.MAX_SAFE_INTEGER })],
      ['a continuation of nothing', frame(0x80, 'x')],
      ['close with a code of nobody', frame(0x88, Buffer.from([0x03, 0xe7]))],
      [
        'thousands of pieces',
        Buffer.concat([frame(0x01, '4'), ...Array.from({ length: 5_000 }, () => frame(0x00, ''))]),
      ],
      ['binary', frame(0x82, Buffer.from([4, 2, 0]))],
    ]
    await Promise.all(
      frames.map(async ([, bytes]) => {
        const socket = await connected(server, await server.signIn({ person: 'm1' }))
        socket.write(bytes)
        await ended(socket)
      }),
    )
    await stillServes(server)
  })

  it('[GAT8] hangs up on what is no packet', { timeout: 30_000 }, async () => {
    const server = await openHall()
    const packets = [
      '4',
      '49',
      '45-[]',
      '451-["command",{"_placeholder":true,"num":0}]',
      '42',
      '42{}',
      '42[1]',
      '42["connect"]',
      '42["disconnecting"]',
      '42["command"',
      '42999999999999999999999999["command"]',
      `42["command",${nested(100_000)}`,
      '41{}',
      '4a',
    ]
    await Promise.all(
      packets.map(async (packet) => {
        const socket = await connected(server, await server.signIn({ person: 'm1' }))
        socket.write(text(packet))
        await ended(socket)
      }),
    )
    await stillServes(server)
  })

  it('[GAT4] hangs up on who says nothing, or never who she is', { timeout: 15_000 }, async () => {
    const server = await openHall()
    const silent = await rawUpgrade(server.origin, path)
    expect(silent.status).toContain('101')
    const wrong = await rawUpgrade(server.origin, path)
    wrong.socket.write(text('40{"seat":"000000000000"}'))
    const slow = await rawConnection(server.origin)
    slow.write('GET / HTTP/1.1\r\nHost: ')
    const started = performance.now()
    await Promise.all([silent.socket, wrong.socket, slow].map(ended))
    expect(performance.now() - started).toBeLessThan(8_000)
    await stillServes(server)
  })

  it('[GAT4] asks for the sign-in so often and no more', async () => {
    const server = await openHall()
    const seat = await server.signIn({ person: 'm1' })
    const { socket } = await rawUpgrade(server.origin, path, { Cookie: seat.cookie })
    for (let i = 0; i < 50; i++) socket.write(text('40{"seat":"000000000000"}'))
    await ended(socket)
    await stillServes(server)
  })
})

describe('a reader that does not read', () => {
  it('[GAT9] is cut off at a megabyte, and may come back', { timeout: 30_000 }, async () => {
    const server = await openHall()
    const seat = await server.signIn({ person: 'm1' })
    const { socket, heard } = await rawUpgrade(server.origin, path, { Cookie: seat.cookie })
    socket.write(text(`40{"seat":"${seat.seat}"}`))
    await vi.waitFor(() => expect(heard()).toContain('40{"sid"'))
    socket.write(text(`420["join",{"wire":${WIRE_VERSION},"after":0}]`))
    await vi.waitFor(() => expect(heard()).toContain('430'))
    socket.pause()
    const long = 'ß'.repeat(20_000)
    await server.act('chair', { type: 'agenda.call', data: { item: '2' } })
    await vi.waitFor(
      async () => {
        await server.act('chair', { type: 'statements.rule', data: { text: long } })
        expect(server.journal.lines.some(({ what }) => what.includes('too slow'))).toBe(true)
      },
      { timeout: 25_000, interval: 1 },
    )
    await ended(socket)
    expect(await join(await dial(seat))).toMatchObject({ person: 'm1' })
    await stillServes(server)
  })
})
