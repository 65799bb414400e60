import { expect, it } from 'vitest'
import { z } from 'zod'
import { messagePage } from '../../scripts/message-docs.ts'

it('says of each message its type, its data and its meaning', () => {
  const page = messagePage(
    [
      {
        feature: 'ballots',
        catalog: {
          cast: z.object({ choice: z.enum(['yes', 'no', 'abstain']), for: z.string().optional() }).describe('Votes.'),
          close: z.object({}).describe('Ends the vote | for good.'),
        },
      },
    ],
    [
      {
        feature: 'ballots',
        catalog: {
          opened: z.object({ items: z.array(z.string()), late: z.boolean().nullable() }).describe('It is open.'),
        },
      },
    ],
  )
  expect(page).toContain('| `ballots.cast` | choice: yes / no / abstain, for?: text | Votes. |')
  expect(page).toContain('| `ballots.close` | – | Ends the vote \\| for good. |')
  expect(page).toContain('| `ballots.opened` | items: list of text, late: boolean or null | It is open. |')
  expect(page.endsWith('|\n')).toBe(true)
})
