import { describe, expect, it } from 'vitest'
import type { AccessStore, Pass } from '../../server/ports.ts'

const pass = (tokenHash: string, overrides: Partial<Pass> = {}): Pass => ({
  tokenHash,
  kind: 'session',
  seat: `seat-${tokenHash}`,
  meeting: 'm',
  person: 'ada',
  door: 'person',
  issuedAt: 1,
  expiresAt: null,
  usedAt: null,
  revokedAt: null,
  ...overrides,
})

/** Every AccessStore passes exactly this. */
export function accessStoreContract(adapter: string, create: () => AccessStore | Promise<AccessStore>) {
  describe(`${adapter}: access store`, () => {
    it('[LOG9] finds a pass by the hash of its token, and a session by its seat', async () => {
      const access = await create()
      const setup = pass('s', { kind: 'setup', seat: null, meeting: null, person: null, door: 'setup', expiresAt: 99 })
      for (const each of [pass('a'), pass('b', { person: 'bo' }), setup]) await access.put(each)
      expect(await access.find({ tokenHash: 'b' })).toEqual(pass('b', { person: 'bo' }))
      expect(await access.find({ tokenHash: 's' })).toEqual(setup)
      expect(await access.find({ seat: 'seat-a' })).toEqual(pass('a'))
      expect(await access.find({ tokenHash: 'none' })).toBeNull()
      expect(await access.find({ seat: 'none' })).toBeNull()
    })

    it('[LOG9] finds by seat the session that was issued last, and nothing that is not a session', async () => {
      const access = await create()
      await access.put(pass('old', { seat: 'x' }))
      await access.put(pass('new', { seat: 'x' }))
      await access.put(pass('pairing', { seat: 'x', kind: 'pairing' }))
      await access.put(pass('old', { seat: 'x', usedAt: 7 }))
      expect(await access.find({ seat: 'x' })).toEqual(pass('new', { seat: 'x' }))
    })

    it('[LOG9] replaces a pass by its later state', async () => {
      const access = await create()
      await access.put(pass('a'))
      await access.put(pass('a', { usedAt: 5, revokedAt: 6 }))
      expect(await access.find({ tokenHash: 'a' })).toEqual(pass('a', { usedAt: 5, revokedAt: 6 }))
      expect(await access.list('m')).toHaveLength(1)
    })

    it('[LOG9] lists a meeting’s passes in the order of issue', async () => {
      const access = await create()
      for (const each of [pass('a'), pass('other', { meeting: 'n' }), pass('b')]) await access.put(each)
      await access.put(pass('a', { usedAt: 5 }))
      expect((await access.list('m')).map(({ tokenHash }) => tokenHash)).toEqual(['a', 'b'])
    })
  })
}
