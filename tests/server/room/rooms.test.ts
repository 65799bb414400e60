import { describe, expect, it } from 'vitest'
import { memoryEventLog } from '../../../server/adapters/memory/event-log.ts'
import { BrokenLog } from '../../../server/ports.ts'
import type { Entry } from '../../../server/room/chain.ts'
import { RoomClosed } from '../../../server/room/room.ts'
import { Rooms } from '../../../server/room/rooms.ts'
import { ring, type ToyEvent } from '../../support/toy-machine.ts'
import { heldLog, person, toyPorts } from '../../support/toy-room.ts'

const toyLog = () => memoryEventLog<Entry<ToyEvent>>()
const listener = { recorded: () => undefined }

describe('the rooms of a server', () => {
  it('[ROO13] opens one room a meeting, however many ask at once', async () => {
    const rooms = new Rooms(toyPorts(toyLog()))
    const [a, b, other] = await Promise.all([rooms.open('m'), rooms.open('m'), rooms.open('n')])
    expect(a).toBe(b)
    expect(other).not.toBe(a)
  })

  it('[ROO13] closes a room nobody has used for a period, and keeps one somebody listens to', async () => {
    const rooms = new Rooms(toyPorts(toyLog()))
    const [quiet, heard] = await Promise.all([rooms.open('quiet'), rooms.open('heard')])
    heard.subscribe(listener)
    await rooms.sweep()
    await rooms.sweep()
    await expect(quiet.handle({ id: 'c1', command: ring() }, person('ada'))).rejects.toBeInstanceOf(RoomClosed)
    expect(await rooms.open('heard')).toBe(heard)
    expect(await rooms.open('quiet')).not.toBe(quiet)
  })

  it('[ROO13] starts the period again when somebody asks for the room', async () => {
    const rooms = new Rooms(toyPorts(toyLog()))
    const room = await rooms.open('m')
    await rooms.sweep()
    await rooms.open('m')
    await rooms.sweep()
    expect(await rooms.open('m')).toBe(room)
  })

  it('[ROO8] refuses a broken meeting again without reading it again, and opens the others', async () => {
    const log = toyLog()
    let reads = 0
    const broken = {
      seq: 1,
      at: 0,
      by: null,
      cause: 'c',
      hash: 'forged',
      event: { type: 'bell.rung', data: { person: 'x' } },
    } as const
    const rooms = new Rooms(
      toyPorts({
        ...log,
        read: (meeting, after) => {
          if (meeting !== 'm') return log.read(meeting, after)
          reads += 1
          return Promise.resolve([broken])
        },
      }),
    )
    await expect(rooms.open('m')).rejects.toBeInstanceOf(BrokenLog)
    await expect(rooms.open('m')).rejects.toBeInstanceOf(BrokenLog)
    expect(reads).toBe(1)
    expect((await rooms.open('n')).current().seq).toBe(0)
  })

  it('[ROO13] tries again after an error that may pass', async () => {
    const log = toyLog()
    let fail = true
    const rooms = new Rooms(
      toyPorts({ ...log, read: (m, after) => (fail ? Promise.reject(new Error('busy')) : log.read(m, after)) }),
    )
    await expect(rooms.open('m')).rejects.toThrow('busy')
    fail = false
    expect((await rooms.open('m')).current().seq).toBe(0)
  })

  it('[ROO12] drains: what was taken is answered from disk, nothing new is opened', async () => {
    const held = heldLog()
    const rooms = new Rooms(toyPorts(held.log))
    const room = await rooms.open('m')
    const answer = room.handle({ id: 'c1', command: ring() }, person('ada'))
    const drained = rooms.drain()
    await held.keep()
    await drained
    expect(await answer).toEqual({ ok: true, seq: 1 })
    await expect(rooms.open('n')).rejects.toBeInstanceOf(RoomClosed)
  })
})
