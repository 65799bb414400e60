import { describe, expect, it } from 'vitest'
import { closingLine, countTests } from '../../scripts/closing-line.ts'

const file = (status: string, ...tests: readonly string[]): object => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})
const report = (...files: readonly object[]): string => JSON.stringify({ testResults: files })

describe('the closing line of a run', () => {
  it('counts the tests of all files', () => {
    const counts = countTests(report(file('passed', 'passed', 'passed'), file('passed', 'passed')), 0)
    expect(closingLine(counts)).toBe('3 passed, 0 failed')
  })

  it('counts failures, and says what was skipped only where something was', () => {
    const counts = countTests(report(file('failed', 'passed', 'failed', 'skipped', 'todo', 'pending')), 1)
    expect(closingLine(counts)).toBe('1 passed, 1 failed, 3 skipped')
  })

  it('counts a file that could not be loaded as one failure', () => {
    expect(closingLine(countTests(report(file('failed'), file('passed', 'passed')), 1))).toBe('1 passed, 1 failed')
  })

  it('counts a file whose set-up failed after its tests had passed', () => {
    expect(closingLine(countTests(report(file('failed', 'passed')), 1))).toBe('1 passed, 1 failed')
  })

  it.each([
    ['an unhandled error, which belongs to no test', report(file('passed', 'passed')), 1, '1 passed, 1 failed'],
    ['a run ended by a signal', report(file('passed', 'passed')), null, '1 passed, 1 failed'],
    ['a run that left no report', undefined, 1, '0 passed, 1 failed'],
    ['a run without a single test', report(), 0, '0 passed, 1 failed'],
    ['a run that skipped all', report(file('passed', 'skipped')), 0, '0 passed, 1 failed, 1 skipped'],
  ])('%s is a failure', (_, json, code, line) => {
    expect(closingLine(countTests(json, code))).toBe(line)
  })
})
