import { describe, expect, it } from 'vitest'
import { Owners } from '../../server/draft/owners.ts'

describe('whose client id it is', () => {
  it('[DRA2] whoever writes under it first, also after a restart', () => {
    const owners = new Owners()
    expect(owners.announce(7, 'anna')).toBe(true)
    const stored = owners.claim(7, 'anna', undefined)
    expect(stored).toBe('anna')
    expect(owners.claim(7, 'anna', 'anna')).toBeNull()
    expect([owners.whose(7, 'anna'), owners.whose(7, 'bert'), owners.whose(8, 'bert')]).toEqual([
      'mine',
      'foreign',
      'free',
    ])
    const restarted = new Owners()
    restarted.restore(7, stored!)
    expect([restarted.whose(7, 'anna'), restarted.whose(7, 'bert')]).toEqual(['mine', 'foreign'])
    expect(restarted.announce(7, 'bert')).toBe(false)
  })

  it('[DRA2] what somebody merely brought along is theirs whose page names it', () => {
    const owners = new Owners()
    const stored = owners.claim(7, 'bert', undefined)
    expect(owners.whose(7, 'anna')).toBe('foreign')
    const restarted = new Owners()
    restarted.restore(7, stored!)
    expect(restarted.whose(7, 'bert')).toBe('mine')
    expect(restarted.announce(7, 'anna')).toBe(true)
    expect([restarted.whose(7, 'anna'), restarted.whose(7, 'bert')]).toEqual(['mine', 'foreign'])
    expect(restarted.claim(7, 'anna', stored!)).toBe('anna')
    expect(restarted.announce(7, 'bert')).toBe(false)
  })

  it('[DRA10] four hundred that wrote are enough for one person; pages that only looked do not count', () => {
    const owners = new Owners()
    for (let client = 0; client < 1000; client++) owners.announce(client, 'anna')
    expect(owners.full('anna')).toBe(false)
    for (let client = 1000; client < 1400; client++) owners.claim(client, 'anna', undefined)
    expect([owners.full('anna'), owners.full('bert')]).toEqual([true, false])
    // Of the pages that only looked the oldest are forgotten.
    expect([owners.whose(0, 'bert'), owners.whose(999, 'bert')]).toEqual(['free', 'foreign'])
  })
})
