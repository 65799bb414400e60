import { describe, expect, it } from 'vitest'
import { nextPlace, previousPlace, type PagePlace } from '../../../../client/features/documents/page-steps.ts'

const told = (place: PagePlace | null) => (place ? `${place.page} ${place.part}` : null)
/** All places from the first on, and back again from the last. */
function walked(first: PagePlace, pages: number) {
  const there: PagePlace[] = []
  for (let at: PagePlace | null = first; at; at = nextPlace(at, pages)) there.push(at)
  const back: PagePlace[] = []
  for (let at: PagePlace | null = there.at(-1) ?? null; at; at = previousPlace(at)) back.push(at)
  return { there: there.map(told), back: back.map(told) }
}

describe('turning pages on the screen', () => {
  it('[SCR5] goes page by page, and no further than there are', () => {
    const { there, back } = walked({ page: 1, part: 'whole' }, 3)
    expect(there).toEqual(['1 whole', '2 whole', '3 whole'])
    expect(back).toEqual(there.toReversed())
  })

  it('[SCR3] goes half by half where halves are shown', () => {
    const { there, back } = walked({ page: 1, part: 'upper' }, 2)
    expect(there).toEqual(['1 upper', '1 lower', '2 upper', '2 lower'])
    expect(back).toEqual(there.toReversed())
  })
})
