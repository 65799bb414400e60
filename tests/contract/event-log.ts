import { describe, expect, it } from 'vitest'
import { VersionConflict, type EventLog } from '../../server/ports.ts'
import { recordedLog } from '../support/recorded.ts'

/** Every EventLog passes exactly this. */
export function eventLogContract(adapter: string, create: () => EventLog | Promise<EventLog>) {
  describe(`${adapter}: event log`, () => {
    const entries = recordedLog(6)

    it('[LOG1] reads back what was written, in order, strictly after the given number', async () => {
      const log = await create()
      expect(await log.read('m', 0)).toEqual([])
      await log.append('m', 0, entries.slice(0, 2))
      await log.append('m', 2, entries.slice(2))
      expect(await log.read('m', 0)).toEqual(entries)
      expect(await log.read('m', 4)).toEqual(entries.slice(4))
      expect(await log.read('m', 6)).toEqual([])
    })

    it('[LOG1] keeps the meetings apart', async () => {
      const log = await create()
      await log.append('m', 0, entries)
      expect(await log.read('other', 0)).toEqual([])
      await log.append('other', 0, recordedLog(1, 'other', 'other'))
      expect(await log.read('m', 0)).toEqual(entries)
    })

    it('[LOG2] refuses an append that expected another number, and leaves the log as it was', async () => {
      const log = await create()
      await log.append('m', 0, entries.slice(0, 2))
      await expect(log.append('m', 0, recordedLog(2, 'another'))).rejects.toBeInstanceOf(VersionConflict)
      await expect(log.append('m', 4, entries.slice(4))).rejects.toBeInstanceOf(VersionConflict)
      expect(await log.read('m', 0)).toEqual(entries.slice(0, 2))
    })

    it('[LOG2] lets one of two that write at once win', async () => {
      const log = await create()
      const [one, two] = [recordedLog(2, 'one'), recordedLog(2, 'two')]
      const results = await Promise.allSettled([log.append('m', 0, one), log.append('m', 0, two)])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await log.read('m', 0)).toEqual(results[0]?.status === 'fulfilled' ? one : two)
    })

    it('[LOG3] holds a command once: none of an append whose command is recorded already is kept', async () => {
      const log = await create()
      await log.append('m', 0, entries.slice(0, 4))
      const [fresh, again] = [recordedLog(5, 'x')[4]!, { ...recordedLog(6, 'x')[5]!, cause: 'cause-0' }]
      await expect(log.append('m', 4, [fresh, again])).rejects.toBeInstanceOf(VersionConflict)
      expect(await log.read('m', 0)).toHaveLength(4)
      await log.append('m', 4, entries.slice(4))
      expect(await log.read('m', 4)).toEqual(entries.slice(4))
    })

    it('[LOG13] counts the papers in a box, with the events or not at all, and empties it', async () => {
      const log = await create()
      const paper = (choice: string, ballot = 'b') => ({ ballot, choice })
      const change = (...papers: { ballot: string; choice: string }[]) => ({ papers, emptied: [] })
      expect(await log.box('m', 'b')).toEqual({})
      await log.append(
        'm',
        0,
        entries.slice(0, 2),
        change(paper('yes'), paper('no'), paper('yes'), paper('x', 'other')),
      )
      await log.append('m', 2, entries.slice(2, 4), change(paper('yes')))
      const stale = log.append('m', 2, entries.slice(2, 4), change(paper('no')))
      await expect(stale).rejects.toBeInstanceOf(VersionConflict)
      const again = log.append('m', 4, [{ ...entries[4]!, cause: 'cause-0' }], change(paper('no')))
      await expect(again).rejects.toBeInstanceOf(VersionConflict)
      expect(await log.box('m', 'b')).toEqual({ yes: 3, no: 1 })
      expect(await log.box('n', 'b')).toEqual({})
      await log.append('m', 4, entries.slice(4), { papers: [], emptied: ['b'] })
      expect(await log.box('m', 'b')).toEqual({})
      expect(await log.box('m', 'other')).toEqual({ x: 1 })
    })

    it('[LOG1] gives what was written, not what the caller made of it afterwards', async () => {
      const log = await create()
      const mine = structuredClone(entries)
      await log.append('m', 0, mine)
      ;(mine[0]!.event.data as { text: string }).text = 'changed'
      expect(await log.read('m', 0)).toEqual(entries)
    })
  })
}
