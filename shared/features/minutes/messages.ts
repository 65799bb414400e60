import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { ItemNumber } from '../../kernel/scalars.ts'

/** What outsiders may read of an item only where it is released. */
const ReleasedPart = z.enum(['text', 'votes'])
export type ReleasedPart = z.output<typeof ReleasedPart>

export const minutesCommands = defineMessages('minutes', {
  circulate: z.object({}).describe('The draft is sent round for comments. Leading chair.'),
  approve: z.object({}).describe('The minutes are approved. Leading chair.'),
  release: z
    .object({ item: ItemNumber, part: ReleasedPart, released: z.boolean() })
    .describe(
      'The text of a confidential item, or who voted how on an item, may stand in the edition for outsiders. Leading chair.',
    ),
})

export const minutesEvents = defineMessages('minutes', {
  circulated: z.object({}).describe('The draft was sent round.'),
  approved: z.object({}).describe('The minutes were approved.'),
  released: z
    .object({ item: ItemNumber, part: ReleasedPart, released: z.boolean() })
    .describe('A part of an item was released to outsiders, or taken back.'),
})

export type MinutesCommand = Infer<typeof minutesCommands>
export type MinutesEvent = Infer<typeof minutesEvents>
