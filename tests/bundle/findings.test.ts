import { describe, expect, it } from 'vitest'
import { otherwiseMade, type Finding } from '../../server/bundle/findings.ts'

const differs = (path: string, line: number): Finding => ({ code: 'differs', path, line, is: 'h1 {}', wanted: 'h2 {}' })

describe('a bundle that another version packed', () => {
  it('is told of in one sentence that names each file once and shows none of its lines', () => {
    const told = otherwiseMade(
      [differs('exports/minutes.html', 3), differs('exports/minutes.html', 9), differs('exports/minutes.txt', 1)],
      'de',
    )
    expect(told).toContain('anders wiedergibt: exports/minutes.html, exports/minutes.txt. Die Akte ist dieselbe')
    expect(told).not.toContain('h1')
  })

  it('says nothing where every file is as it would be here', () => {
    expect(otherwiseMade([], 'en')).toBeNull()
  })
})
