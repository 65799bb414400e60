import { describe, expect, it } from 'vitest'
import type { DraftStore } from '../../server/ports.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

/** Every DraftStore passes exactly this. */
export function draftStoreContract(adapter: string, create: () => DraftStore | Promise<DraftStore>) {
  describe(`${adapter}: draft store`, () => {
    it('[LOG8] gives the updates back byte for byte, in order of arrival, each meeting its own', async () => {
      const drafts = await create()
      expect(await drafts.load('m')).toEqual([])
      await drafts.append('m', [bytes(0, 255, 0), bytes()])
      await drafts.append('n', [bytes(9)])
      await drafts.append('m', [bytes(1, 2)])
      expect(await drafts.load('m')).toEqual([bytes(0, 255, 0), bytes(), bytes(1, 2)])
      expect(await drafts.load('n')).toEqual([bytes(9)])
    })

    it('[LOG8] replaces a meeting’s updates by one that says the same, and goes on after it', async () => {
      const drafts = await create()
      await drafts.append('m', [bytes(1), bytes(2)])
      await drafts.append('n', [bytes(9)])
      await drafts.compact('m', bytes(1, 2))
      await drafts.append('m', [bytes(3)])
      expect(await drafts.load('m')).toEqual([bytes(1, 2), bytes(3)])
      expect(await drafts.load('n')).toEqual([bytes(9)])
    })

    it('[LOG8] puts snapshots away for good, each once, and gives them back byte for byte', async () => {
      const drafts = await create()
      expect(await drafts.kept('m')).toEqual([])
      const head = { at: 7, reason: 'hour', name: null, by: ['anna'], seq: 3, removed: null } as const
      const state = bytes(0, 255)
      await drafts.keep('m', { ...head, id: 'b', state })
      await drafts.keep('m', {
        ...head,
        id: 'a',
        reason: 'by-hand',
        name: 'vor „Mittag“',
        state: bytes(1),
        words: '„Es war so.“',
      })
      await drafts.keep('m', { ...head, id: 'b', at: 9, state: bytes(9) })
      await drafts.keep('n', { ...head, id: 'b', state: bytes(8) })
      state.fill(0)
      expect(await drafts.kept('m')).toEqual([
        { ...head, id: 'b' },
        { ...head, id: 'a', reason: 'by-hand', name: 'vor „Mittag“' },
      ])
      expect(await drafts.keptText('m', 'b')).toEqual(bytes(0, 255))
      expect(await drafts.keptText('m', 'c')).toBeNull()
      expect(await drafts.keptWords('m', 'a')).toBe('„Es war so.“')
      expect(await drafts.keptWords('m', 'b')).toBeNull()
      expect(await drafts.keptWords('m', 'c')).toBeNull()
      await drafts.append('m', [bytes(2)])
      await drafts.compact('m', bytes(3))
      expect(await drafts.kept('m')).toHaveLength(2)
      expect(await drafts.keptText('n', 'b')).toEqual(bytes(8))
    })

    it('[LOG8] drops what was put away while writing before a time, of one meeting, and nothing else', async () => {
      const drafts = await create()
      const head = { name: null, by: ['anna'], seq: 3, removed: null } as const
      const states = [
        ['old', 'writing', 5],
        ['hour', 'hour', 6],
        ['hand', 'by-hand', 7],
        ['new', 'writing', 1_732_000_000_000],
      ] as const
      for (const meeting of ['m', 'n'])
        for (const [id, reason, at] of states) await drafts.keep(meeting, { ...head, id, reason, at, state: bytes(1) })
      await drafts.thin('m', 1_732_000_000_000)
      expect((await drafts.kept('m')).map(({ id }) => id)).toEqual(['hour', 'hand', 'new'])
      expect(await drafts.keptText('m', 'old')).toBeNull()
      expect(await drafts.kept('n')).toHaveLength(4)
    })

    it('[LOG8] keeps its own copy', async () => {
      const drafts = await create()
      const update = bytes(1, 2, 3)
      await drafts.append('m', [update])
      update.fill(0)
      ;(await drafts.load('m'))[0]!.fill(7)
      expect(await drafts.load('m')).toEqual([bytes(1, 2, 3)])
    })
  })
}
