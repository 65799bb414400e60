import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faults } from '../../scripts/mutants/all.ts'
import { sampleOf, testsBeside, withFault } from '../../scripts/mutants/fault.ts'
import { verdictOf } from '../../scripts/mutants/test-run.ts'

const root = new URL('../../', import.meta.url)

describe('the table of planted faults', () => {
  it('has names of its own, and enough of every part of the product', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
    expect(faults.length).toBeGreaterThanOrEqual(60)
    for (const place of ['shared/rules/', 'shared/features/', 'shared/meeting/', 'shared/phrases/', 'server/room/'])
      expect(faults.filter(({ file }) => file.startsWith(place)).length).toBeGreaterThanOrEqual(10)
    for (const place of ['server/adapters/', 'server/transport/', 'server/access/', 'server/draft/'])
      expect(faults.filter(({ file }) => file.startsWith(place)).length).toBeGreaterThanOrEqual(5)
  })

  it('fits the files: each search text stands in its file exactly once, and its tests are there', () => {
    const misfits = faults.filter((fault) => {
      const text = readFileSync(new URL(fault.file, root), 'utf8')
      const spoilt = withFault(text, fault)
      const tests = [...fault.tests, ...testsBeside(fault.file)]
      return spoilt === null || spoilt === text || !tests.every((test) => existsSync(new URL(test, root)))
    })
    // a line was changed: move the fault along with it, in scripts/mutants/
    expect(misfits.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
    expect(faults.filter(({ tests }) => tests.length === 0)).toEqual([])
  })
})

describe('planting', () => {
  it('replaces the one place, dollar signs and all', () => {
    expect(withFault('a = b + c', { find: 'b + c', put: 'b - $& c' })).toBe('a = b - $& c')
  })

  it.each([
    ['there is none', 'x'],
    ['there are two', 'a'],
  ])('refuses where %s', (_, find) => {
    expect(withFault('a b a', { find, put: '' })).toBeNull()
  })
})

describe('a sample', () => {
  const all = Array.from({ length: 50 }, (_, i) => i)

  it('is the same for one seed, another for another, and in the table’s order', () => {
    expect(sampleOf(all, 6, 7)).toEqual(sampleOf(all, 6, 7))
    expect(sampleOf(all, 6, 7)).toHaveLength(6)
    expect(sampleOf(all, 6, 7)).not.toEqual(sampleOf(all, 6, 8))
    expect(sampleOf(all, 6, 7)).toEqual(sampleOf(all, 6, 7).toSorted((a, b) => a - b))
    expect(sampleOf(all, 100, 7)).toEqual(all)
  })

  it('comes to everybody sooner or later', () => {
    const drawn = new Set(Array.from({ length: 100 }, (_, seed) => sampleOf(all, 6, seed)).flat())
    expect(drawn.size).toBe(all.length)
  })
})

describe('a run of tests', () => {
  const report = (...files: readonly (readonly [status: string, tests: readonly string[]])[]) =>
    JSON.stringify({
      testResults: files.map(([status, tests], i) => ({
        name: `f${i}`,
        status,
        assertionResults: tests.map((each) => ({ status: each })),
      })),
    })

  it.each([
    ['passed', report(['passed', ['passed', 'pending']]), 0],
    ['failed', report(['passed', ['passed']], ['failed', ['passed', 'failed']]), 1],
    ['failed', report(['passed', ['passed']]), 1],
    ['unloadable', report(['passed', ['passed']], ['failed', []]), 1],
    ['unloadable', report(), 1],
    ['unloadable', null, null],
  ])('%s', (verdict, json, code) => {
    expect(verdictOf(json, code)).toBe(verdict)
  })
})
