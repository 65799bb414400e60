import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, firstBreak, genesis, link, type Entry } from '../../../server/room/chain.ts'
import { sha256 } from '../../support/toy-room.ts'

const chainOf = (events: readonly unknown[], meeting = 'm'): Entry<unknown>[] => {
  let { hash } = genesis(meeting)
  return events.map((event, i) => {
    const bare = { seq: i + 1, at: 1_000 + i, by: 'ada', cause: `cause-${i}`, event }
    hash = link(hash, bare, sha256)
    return { ...bare, hash }
  })
}
const breakOf = (entries: readonly Entry<unknown>[]) => firstBreak(genesis('m'), entries, sha256)

describe('the hash chain', () => {
  it('[ROO7] is the same whatever order the keys stand in, and only then', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(reversed)).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('[ROO7] leaves out what JSON leaves out, so that memory and disk have one hash', () => {
    const value = { b: undefined, a: [undefined, { d: undefined, c: '\ud800' }], n: -0 }
    expect(canonical(value)).toBe(canonical(JSON.parse(JSON.stringify(value))))
  })

  it('[ROO7] starts from the meeting, so that no log passes for another meeting’s', () => {
    expect(firstBreak(genesis('other'), chainOf(['a']), sha256)).toMatchObject({ seq: 1 })
  })

  it('[ROO8] holds for what was recorded, from the start and from any place', () => {
    const entries = chainOf(['a', 'b', 'c'])
    expect(breakOf(entries)).toBeNull()
    expect(firstBreak(entries[0]!, entries.slice(1), sha256)).toBeNull()
  })

  it('[ROO8] finds every change, at the first entry it touches', () => {
    const change = fc.constantFrom('event', 'at', 'by', 'cause', 'hash', 'swap', 'delete', 'insert')
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), change, (events, n, what) => {
        const entries = chainOf(events)
        const i = n % (entries.length - 1)
        const [here, next] = [entries[i]!, entries[i + 1]!]
        if (what === 'event') entries[i] = { ...here, event: `${String(here.event)}!` }
        else if (what === 'at') entries[i] = { ...here, at: here.at + 1 }
        else if (what === 'by') entries[i] = { ...here, by: null }
        else if (what === 'cause') entries[i] = { ...here, cause: 'another' }
        else if (what === 'hash') entries[i] = { ...here, hash: next.hash }
        else if (what === 'swap') entries.splice(i, 2, next, here)
        else if (what === 'delete') entries.splice(i, 1)
        else entries.splice(i, 0, here)
        expect(breakOf(entries)).toMatchObject({ seq: what === 'insert' ? i + 2 : i + 1 })
      }),
    )
  })
})
