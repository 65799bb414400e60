import { describe, expect, it } from 'vitest'
import { Carets } from '../../server/draft/carets.ts'

const anna = { id: 'anna', name: 'Anna', color: '#112233' }

describe('carets', () => {
  it('[DRA26] say what the server says of the person', () => {
    const carets = new Carets()
    expect(carets.take(7, anna, '{"user":{"name":"Chair","id":"weber"},"cursor":{"anchor":1}}', 1000)).toBe(true)
    expect(JSON.parse(carets.all()[0]!.state)).toEqual({ cursor: { anchor: 1 }, user: anna })
  })

  it('[DRA26] are dropped if they are too large, too deep or no state', () => {
    const carets = new Carets()
    for (const state of [
      '[]',
      '1',
      '"x"',
      '{',
      `{"cursor":"${'x'.repeat(5000)}"}`,
      `{"cursor":${'['.repeat(20)}${']'.repeat(20)}}`,
    ]) {
      expect(carets.take(7, anna, state, 0)).toBe(false)
    }
    expect(carets.take(7, anna, '{"__proto__":{"admin":1},"toString":1,"on-click":1,"item":"6a"}', 0)).toBe(true)
    expect(JSON.parse(carets.all()[0]!.state)).toEqual({ item: '6a', user: anna })
  })

  it('[DRA26] are told ten times a second at most, the last word first', () => {
    const carets = new Carets()
    carets.take(7, anna, '{"cursor":1}', 1000)
    expect(carets.due(1000).entries).toHaveLength(1)
    for (let i = 2; i < 50; i++) carets.take(7, anna, `{"cursor":${i}}`, 1000 + i)
    expect(carets.due(1050)).toEqual({ entries: [], again: 50 })
    const [told] = carets.due(1100).entries
    expect(JSON.parse(told!.state)).toMatchObject({ cursor: 49 })
    expect(carets.due(1300)).toEqual({ entries: [], again: null })
  })

  it('[DRA26] come back after a reconnect, because the clock is the server’s and never falls back', () => {
    const carets = new Carets()
    carets.take(7, anna, '{}', 5000)
    const [first] = carets.due(5000).entries
    const gone = carets.drop(7, 4000)
    carets.take(7, anna, '{}', 3000)
    const [again] = carets.due(6000).entries
    expect(gone!.state).toBe('null')
    expect([first!.clock, gone!.clock, again!.clock].every((clock, i, all) => i === 0 || clock > all[i - 1]!)).toBe(
      true,
    )
    expect(carets.drop(8, 0)).toBeNull()
  })
})
