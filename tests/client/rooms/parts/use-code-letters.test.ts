import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../../../client/rooms/parts/use-code-letters.ts'

describe('the width of the plates of codes', () => {
  it('is that of the longest code', () => {
    expect(lettersOf(['HB', 'CHOR', 'JUG'])).toBe(4)
    expect(lettersOf(['ÖÄÜ'])).toBe(3)
  })
  it('has bounds: no plate is a sliver, none a line', () => {
    expect(lettersOf([])).toBe(2)
    expect(lettersOf(['B'])).toBe(2)
    expect(lettersOf(['Bundesverband'])).toBe(6)
  })
})
