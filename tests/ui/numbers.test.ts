import { describe, expect, it } from 'vitest'
import { initials } from '../../client/ui/Avatar.tsx'
import { minutesAndSeconds, timeSpent } from '../../client/ui/Countdown.tsx'

describe('minutesAndSeconds', () => {
  it.each([
    [0, '0:00'],
    [78_000, '1:18'],
    [78_999, '1:18'],
    [-5000, '−0:05'],
    [-400, '0:00'],
    [3_723_000, '1:02:03'],
  ])('%d ms is %s', (ms, text) => {
    expect(minutesAndSeconds(ms)).toBe(text)
  })
})

describe('timeSpent', () => {
  it('adds what was used before a pause', () => {
    expect(timeSpent(100_000, 70_000, 48_000, 180_000)).toMatchObject({ used: 78_000, left: 102_000, over: false })
    expect(timeSpent(100_000, null, 48_000, 180_000).used).toBe(48_000)
  })

  it('never runs backwards when the clocks differ, and the share never leaves the bar', () => {
    expect(timeSpent(0, 5000, 0, 1000)).toMatchObject({ used: 0, share: 0 })
    expect(timeSpent(9000, 0, 0, 1000)).toMatchObject({ share: 1, over: true })
    expect(timeSpent(9000, 0, 0)).toMatchObject({ left: undefined, share: 0, over: false })
  })
})

describe('initials', () => {
  it.each([
    ['Dr. Martin Hagen', 'MH'],
    ['Anna-Sophia Herkenhoff', 'AH'],
    ['Prof. Dr. Kristina Sinemus', 'KS'],
    ['Cher', 'C'],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
