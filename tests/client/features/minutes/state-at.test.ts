import { describe, expect, it } from 'vitest'
import { byDay, stateAt } from '../../../../client/features/minutes/state-at.ts'

const at = (moment: string) => ({ at: Date.parse(moment) })
const states = [
  at('2024-10-18T09:58:10+02:00'),
  at('2024-10-18T11:38:40+02:00'),
  at('2024-10-18T11:43:00+02:00'),
  at('2024-10-19T00:05:00+02:00'),
]
const found = (day: string, time: string) => {
  const state = stateAt(states, day, time, 'Europe/Berlin')
  return state === null ? null : states.indexOf(state)
}

describe('what the minutes said at a time', () => {
  it('[VER6] is the last state before, by the meeting’s clock', () => {
    expect(found('2024-10-18', '11:40')).toBe(1)
    expect(found('2024-10-18', '11:43')).toBe(2)
    expect(found('2024-10-18', '23:59')).toBe(2)
    expect(found('2024-10-19', '00:04')).toBe(2)
    expect(found('2024-10-18', '09:57')).toBeNull()
    expect(found('2024-10-18', '09:58')).toBe(0)
  })

  it('[VER6] states are told day by day, the latest first', () => {
    expect(byDay(states, 'Europe/Berlin').map(({ day, states: own }) => [day, own.length])).toEqual([
      ['2024-10-19', 1],
      ['2024-10-18', 3],
    ])
  })
})
