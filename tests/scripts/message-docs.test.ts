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
})

it('tells a long shape once, under the name of its field, and another one of that name under another', () => {
  const long = z.object({
    number: z.string(),
    title: z.string(),
    sponsors: z.array(z.string()),
    confidential: z.boolean(),
  })
  const other = long.extend({ parent: z.string() })
  const page = messagePage(
    [{ feature: 'agenda', catalog: { set: z.object({ items: z.array(long) }), add: z.object({ item: long }) } }],
    [{ feature: 'ballots', catalog: { opened: z.object({ item: other }) } }],
  )
  expect(page).toContain('| `agenda.set` | items: list of [item](#item) |')
  expect(page).toContain('| `agenda.add` | item: [item](#item) |')
  expect(page).toContain('| `ballots.opened` | item: [ballots-item](#ballots-item) |')
  expect(page).toContain('### item\n\n{ number: text, title: text, sponsors: list of text, confidential: boolean }\n')
})
