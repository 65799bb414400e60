import { expect, it } from 'vitest'
import { firstWords } from '../../../../client/features/minutes/first-words.ts'

it('a line is told from others by how it begins', () => {
  expect(firstWords('  Es regnet. ')).toBe('Es regnet.')
  expect(firstWords('Die Konferenz nimmt den Bericht zur Kenntnis und dankt.')).toBe(
    'Die Konferenz nimmt den Bericht zur …',
  )
})
