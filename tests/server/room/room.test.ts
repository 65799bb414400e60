import { describe, expect, it } from 'vitest'
import { memoryEventLog } from '../../../server/adapters/memory/event-log.ts'
import { BrokenLog, StoreFull, VersionConflict } from '../../../server/ports.ts'
import type { Entry } from '../../../server/room/chain.ts'
import { Room, RoomClosed } from '../../../server/room/room.ts'
import { breakBell, ring, type ToyEvent } from '../../support/toy-machine.ts'
import { heldLog, openToyRoom, person, readableJournal, toyPorts, type ToyRoom } from '../../support/toy-room.ts'

const toyLog = () => memoryEventLog<Entry<ToyEvent>>()
const by = (room: ToyRoom, who: string, id: string, times?: number) =>
  room.handle({ id, command: ring(times) }, person(who))

/** Whether a promise has settled once everything that can go on has gone on. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false
  void promise.then(
    () => (done = true),
    () => (done = true),
  )
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  return done
}

describe('a room', () => {
  it('[ROO1] decides in the order of arrival, each command against what those before it changed', async () => {
    const log = toyLog()
    const room = await openToyRoom(log)
    const answers = await Promise.all([by(room, 'ada', 'c1', 3), by(room, 'ada', 'c2'), by(room, 'bo', 'c3')])
    expect(answers).toEqual([
      { ok: true, seq: 3 },
      { ok: false, seq: 3, rejection: { code: 'rung-enough', params: { person: 'ada' } } },
      { ok: true, seq: 4 },
    ])
    expect((await log.read('m', 0)).map((entry) => [entry.seq, entry.by, entry.cause])).toEqual([
      [1, 'ada', 'c1'],
      [2, 'ada', 'c1'],
      [3, 'ada', 'c1'],
      [4, 'bo', 'c3'],
    ])
    expect(room.current()).toMatchObject({ seq: 4, state: { order: ['ada', 'ada', 'ada', 'bo'] } })
  })

  it('[ROO2] tells nobody and changes nothing before the batch is on disk', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const heard: number[] = []
    room.subscribe({ recorded: (batch) => heard.push(...batch.map(({ seq }) => seq)) })
    const answer = by(room, 'ada', 'c1')
    await held.next().then((append) => {
      expect(heard).toEqual([])
      expect(room.current().seq).toBe(0)
      held.kept.push(...append.entries)
      append.done()
    })
    expect(await answer).toEqual({ ok: true, seq: 1 })
    expect(heard).toEqual([1])
    expect(room.current()).toMatchObject({ seq: 1, state: { order: ['ada'] } })
  })

  it('[ROO2] does not refuse on the strength of what is not on disk yet', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const first = by(room, 'ada', 'c1', 3)
    const second = by(room, 'ada', 'c2')
    const append = await held.next()
    expect(await settled(second)).toBe(false)
    append.done(new StoreFull())
    await expect(first).rejects.toBeInstanceOf(StoreFull)
    await expect(second).rejects.toBeInstanceOf(StoreFull)
    const again = by(room, 'ada', 'c2')
    await held.keep()
    expect(await again).toEqual({ ok: true, seq: 1 })
  })

  it('[ROO3] writes what comes while an append is under way as one batch', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const first = by(room, 'ada', 'c0')
    const append = await held.next()
    const others = ['bo', 'cy', 'di'].map((who, i) => by(room, who, `c${i + 1}`))
    held.kept.push(...append.entries)
    append.done()
    expect(await first).toEqual({ ok: true, seq: 1 })
    expect((await held.keep()).map(({ by: who }) => who)).toEqual(['bo', 'cy', 'di'])
    expect(await Promise.all(others)).toEqual([2, 3, 4].map((seq) => ({ ok: true, seq })))
  })

  it('[ROO3] keeps nothing of a batch that could not be written, and goes on from what is on disk', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const heard: number[] = []
    room.subscribe({ recorded: (batch) => heard.push(...batch.map(({ seq }) => seq)) })
    const lost = Promise.allSettled([by(room, 'ada', 'c1'), by(room, 'bo', 'c2')])
    await held.refuse(new StoreFull())
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(room.current()).toMatchObject({ seq: 0, state: { order: [] } })
    expect(heard).toEqual([])
    const next = by(room, 'cy', 'c3')
    await held.keep()
    expect(await next).toEqual({ ok: true, seq: 1 })
    expect(room.current().state.order).toEqual(['cy'])
  })

  it('[ROO3] takes the log’s word where the store’s answer was lost', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const heard: number[] = []
    room.subscribe({ recorded: (batch) => heard.push(...batch.map(({ seq }) => seq)) })
    const answer = by(room, 'ada', 'c1')
    await held.keepAndRefuse(new Error('connection lost'))
    expect(await answer).toEqual({ ok: true, seq: 1 })
    expect(heard).toEqual([1])
  })

  it('[ROO3] asks the log before it decides again when it could not be asked at once', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    held.failReading(new Error('gone'))
    const unsure = by(room, 'ada', 'c1')
    await held.keepAndRefuse(new Error('connection lost'))
    await expect(unsure).rejects.toThrow('connection lost')
    held.failReading(null)
    expect(await by(room, 'ada', 'c1')).toEqual({ ok: true, seq: 1 })
    expect(held.kept).toHaveLength(1)
  })

  it('[ROO4] answers a resend of an accepted command as the first time, and records nothing', async () => {
    const log = toyLog()
    const room = await openToyRoom(log)
    await by(room, 'ada', 'c1', 2)
    await by(room, 'bo', 'c2')
    expect(await by(room, 'ada', 'c1', 2)).toEqual({ ok: true, seq: 2 })
    expect(await log.read('m', 0)).toHaveLength(3)
  })

  it('[ROO4] answers a resend after a restart, from the log', async () => {
    const log = toyLog()
    await by(await openToyRoom(log), 'ada', 'c1', 2)
    const restarted = await openToyRoom(log)
    expect(await by(restarted, 'ada', 'c1', 2)).toEqual({ ok: true, seq: 2 })
    expect(await log.read('m', 0)).toHaveLength(2)
  })

  it('[ROO4] decides a refused command anew', async () => {
    const log = toyLog()
    const room = await openToyRoom(log)
    expect(await by(room, 'ada', 'c1', 4)).toMatchObject({ ok: false })
    expect(await by(room, 'ada', 'c1', 3)).toEqual({ ok: true, seq: 3 })
  })

  it('[ROO5] lets a resend wait for the append of the first try', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    const first = by(room, 'ada', 'c1')
    const append = await held.next()
    const resend = by(room, 'ada', 'c1')
    expect(await settled(resend)).toBe(false)
    held.kept.push(...append.entries)
    append.done()
    expect(await Promise.all([first, resend])).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1 },
    ])
    expect(held.kept).toHaveLength(1)
  })

  it('[ROO6] refuses an id that is somebody else’s, recorded or under way', async () => {
    const room = await openToyRoom(toyLog())
    const [, meanwhile] = await Promise.all([by(room, 'ada', 'c1'), by(room, 'bo', 'c1')])
    expect(meanwhile).toMatchObject({ ok: false, rejection: { code: 'id-taken' } })
    expect(await by(room, 'bo', 'c1')).toMatchObject({ ok: false, rejection: { code: 'id-taken' } })
    expect(room.current().state.order).toEqual(['ada'])
  })

  it('[ROO8] does not open on a log that was changed, and names the place', async () => {
    const log = toyLog()
    await by(await openToyRoom(log), 'ada', 'c1', 3)
    const entries = await log.read('m', 0)
    const forged = entries.map((e) => (e.seq === 2 ? { ...e, by: 'bo' } : e))
    const opening = openToyRoom({ ...log, read: () => Promise.resolve(forged) })
    await expect(opening).rejects.toBeInstanceOf(BrokenLog)
    await expect(opening).rejects.toMatchObject({ meeting: 'm', seq: 2 })
    const gap = openToyRoom({ ...log, read: () => Promise.resolve(entries.filter((e) => e.seq !== 2)) })
    await expect(gap).rejects.toMatchObject({ seq: 2 })
  })

  it('[ROO9] catches up when another server wrote first, tells of it, and decides again', async () => {
    const log = toyLog()
    const [here, there] = [await openToyRoom(log), await openToyRoom(log)]
    const heard: string[] = []
    here.subscribe({ recorded: (batch) => heard.push(...batch.map(({ cause }) => cause)) })
    await by(there, 'ada', 'c1', 3)
    expect(await by(here, 'ada', 'c2')).toMatchObject({ ok: false, seq: 3, rejection: { code: 'rung-enough' } })
    expect(await by(here, 'bo', 'c3')).toEqual({ ok: true, seq: 4 })
    expect(await by(there, 'ada', 'c1', 3)).toEqual({ ok: true, seq: 3 })
    expect(await by(there, 'bo', 'c3')).toEqual({ ok: true, seq: 4 })
    expect(heard).toEqual(['c1', 'c1', 'c1', 'c3'])
  })

  it('[ROO9] does not fight for ever', async () => {
    const log = toyLog()
    const room = await openToyRoom({ ...log, append: () => Promise.reject(new VersionConflict()) })
    await expect(by(room, 'ada', 'c1')).rejects.toBeInstanceOf(VersionConflict)
  })

  it('[ROO10] fails a command that trips over a bug by itself, and the others of the batch stand', async () => {
    const journal = readableJournal()
    const room = await openToyRoom(toyLog(), { journal })
    const [good, bad, after] = await Promise.allSettled([
      by(room, 'ada', 'c1'),
      room.handle({ id: 'c2', command: breakBell }, person('bo')),
      by(room, 'cy', 'c3'),
    ])
    expect(good).toMatchObject({ value: { ok: true, seq: 1 } })
    expect(bad).toMatchObject({ status: 'rejected' })
    expect(after).toMatchObject({ value: { ok: true, seq: 2 } })
    expect(journal.lines).toMatchObject([{ level: 'error', detail: { cause: 'c2' } }])
  })

  it('[ROO10] is not disturbed by a listener that fails', async () => {
    const room = await openToyRoom(toyLog())
    const heard: number[] = []
    room.subscribe({
      recorded: () => {
        throw new Error('listener')
      },
    })
    room.subscribe({ recorded: (batch) => heard.push(...batch.map(({ seq }) => seq)) })
    expect(await by(room, 'ada', 'c1')).toEqual({ ok: true, seq: 1 })
    expect(heard).toEqual([1])
  })

  it('[ROO11] takes the person from who asks and the time from the clock', async () => {
    const log = toyLog()
    let now = 5
    const room = await openToyRoom(log, { clock: { now: () => (now += 1) } })
    await by(room, 'ada', 'c1')
    expect(await log.read('m', 0)).toMatchObject([{ at: 6, by: 'ada' }])
  })

  it('[ROO12] finishes what it took before it closes, and takes nothing more', async () => {
    const held = heldLog()
    const room = await openToyRoom(held.log)
    let told = false
    room.subscribe({ recorded: () => undefined, closed: () => (told = true) })
    const taken = by(room, 'ada', 'c1')
    const closing = room.close()
    await expect(by(room, 'bo', 'c2')).rejects.toBeInstanceOf(RoomClosed)
    expect(await settled(closing)).toBe(false)
    expect(told).toBe(false)
    await held.keep()
    expect(await taken).toEqual({ ok: true, seq: 1 })
    await closing
    expect(told).toBe(true)
  })

  it('[ROO7] chains what it records', async () => {
    const log = toyLog()
    const room = await openToyRoom(log)
    await by(room, 'ada', 'c1', 2)
    await by(room, 'bo', 'c2')
    const entries = await log.read('m', 0)
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(3)
    expect(room.current().hash).toBe(entries.at(-1)?.hash)
    expect((await Room.open('m', toyPorts(log))).current().hash).toBe(room.current().hash)
  })
})
