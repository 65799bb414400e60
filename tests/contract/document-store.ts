import { describe, expect, it } from 'vitest'
import type { DocumentStore } from '../../server/ports.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

/** Every DocumentStore passes exactly this. */
export function documentStoreContract(adapter: string, create: () => DocumentStore | Promise<DocumentStore>) {
  describe(`${adapter}: document store`, () => {
    it('[LOG14] gives the bytes back under their hash, each meeting its own', async () => {
      const documents = await create()
      expect(await documents.read('m', a)).toBeNull()
      await documents.put('m', a, bytes(0, 255, 0))
      await documents.put('m', b, bytes(7))
      await documents.put('n', a, bytes(9))
      expect(await documents.read('m', a)).toEqual(bytes(0, 255, 0))
      expect(await documents.read('m', b)).toEqual(bytes(7))
      expect(await documents.read('n', a)).toEqual(bytes(9))
      expect(await documents.read('n', b)).toBeNull()
    })

    it('[LOG14] keeps the same bytes once, also when they come twice at the same time', async () => {
      const documents = await create()
      await Promise.all([1, 2, 3].map(() => documents.put('m', a, bytes(1, 2))))
      expect(await documents.read('m', a)).toEqual(bytes(1, 2))
      await documents.keepOnly('m', new Set())
      expect(await documents.read('m', a)).toBeNull()
    })

    it('[LOG14] deletes what is not needed any more, and nothing of another meeting', async () => {
      const documents = await create()
      for (const meeting of ['m', 'n']) {
        await documents.put(meeting, a, bytes(1))
        await documents.put(meeting, b, bytes(2))
      }
      await documents.keepOnly('m', new Set([b, 'c'.repeat(64)]))
      await documents.keepOnly('none', new Set())
      expect(await documents.read('m', a)).toBeNull()
      expect(await documents.read('m', b)).toEqual(bytes(2))
      expect(await documents.read('n', a)).toEqual(bytes(1))
    })

    it('[LOG14] keeps its own copy', async () => {
      const documents = await create()
      const sent = Buffer.from(bytes(1, 2, 3))
      await documents.put('m', a, sent)
      sent.fill(0)
      ;(await documents.read('m', a))?.fill(7)
      expect(await documents.read('m', a)).toEqual(bytes(1, 2, 3))
    })
  })
}
