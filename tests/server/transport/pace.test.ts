import { describe, expect, it } from 'vitest'
import { AddressCap } from '../../../server/transport/address-cap.ts'
import { Pace } from '../../../server/transport/pace.ts'
import { readableJournal } from '../../support/toy-room.ts'

describe('how fast somebody may ask', () => {
  it('[GAT5] is so often at once, and so often a second from then on', () => {
    const pace = new Pace({ aSecond: 2, atOnce: 4 }, 0)
    const at = (now: number, times: number) => Array.from({ length: times }, () => pace.take(now))
    expect(at(0, 5)).toEqual(['go', 'go', 'go', 'go', 'wait'])
    expect(at(500, 2)).toEqual(['go', 'wait'])
    expect(at(60_000, 5)).toEqual(['go', 'go', 'go', 'go', 'wait'])
  })

  it('[GAT5] ends where nobody reads the refusals', () => {
    const pace = new Pace({ aSecond: 1, atOnce: 2 }, 0)
    const verdicts = Array.from({ length: 30 }, () => pace.take(0))
    expect(verdicts.indexOf('stop')).toBe(22)
  })

  it('[GAT5] counts what is costly for more', () => {
    const pace = new Pace({ aSecond: 1, atOnce: 20 }, 0)
    expect([pace.take(0, 10), pace.take(0, 10), pace.take(0, 1)]).toEqual(['go', 'go', 'wait'])
  })
})

describe('how many connections an address holds', () => {
  it('[GAT5] is counted down when one is gone, once', () => {
    const cap = new AddressCap(2, readableJournal())
    const [first, second] = [cap.admit('a'), cap.admit('a')]
    expect([first, second].every(Boolean)).toBe(true)
    expect(cap.admit('a')).toBeNull()
    expect(cap.admit('b')).not.toBeNull()
    first?.()
    first?.()
    expect(cap.admit('a')).not.toBeNull()
    expect(cap.admit('a')).toBeNull()
  })

  it('[GAT5] is no matter where it is 0, and the operator is told once', () => {
    const journal = readableJournal()
    const free = new AddressCap(0, journal)
    for (let i = 0; i < 100; i++) expect(free.admit('a')).not.toBeNull()
    const tight = new AddressCap(1, journal)
    for (let i = 0; i < 100; i++) tight.admit('a')
    expect(journal.lines).toHaveLength(1)
  })
})
