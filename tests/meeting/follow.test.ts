import { describe, expect, it } from 'vitest'
import { caughtUp, follow, nothingYet } from '../../shared/meeting/follow.ts'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import { inFour, small, vote } from './small-meeting.ts'

const { state, events } = small([...inFour, ...vote()])
const log: readonly Recorded[] = events.map((it) => ({ ...it, cause: `c${it.seq}`, hash: '' }))

describe('following a meeting', () => {
  it('[FOL1] events already known are passed over', () => {
    const half = follow(nothingYet(), log.slice(0, 4))
    expect(half?.seq).toBe(4)
    expect(half && follow(half, log)).toEqual({ seq: log.length, state })
    expect(half && follow(half, log.slice(0, 4))).toBe(half)
    expect(follow(nothingYet(), [])).toEqual(nothingYet())
  })

  it('[FOL2] where one is missing nothing is folded', () => {
    expect(follow(nothingYet(), log.slice(1))).toBeNull()
    expect(follow(nothingYet(), log.toSpliced(3, 1))).toBeNull()
    expect(caughtUp(nothingYet(), { kind: 'events', events: log.slice(2) })).toBeNull()
  })

  it('[FOL3] a snapshot takes the place of what was known', () => {
    const known = follow(nothingYet(), log.slice(0, 2)) ?? nothingYet()
    expect(caughtUp(known, { kind: 'snapshot', seq: log.length, state })).toEqual({ seq: log.length, state })
    expect(caughtUp(known, { kind: 'events', events: log.slice(2) })).toEqual({ seq: log.length, state })
  })

  it('[FOL4] what is withheld leaves its numbers', () => {
    const half = follow(nothingYet(), log.slice(0, 4))!
    const withheld = (from: number, seq: number) => ({ from, seq, event: null })
    expect(follow(half, [withheld(5, 7)])).toEqual({ seq: 7, state: half.state })
    expect(follow(half, [withheld(3, 7)])).toEqual({ seq: 7, state: half.state })
    expect(follow(half, [withheld(6, 7)])).toBeNull()
    expect(follow(half, [withheld(2, 4)])).toBe(half)
    expect(follow(half, [withheld(5, 5), ...log.slice(5)])?.seq).toBe(log.length)
  })
})
