import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'

export const minutesCommands = defineMessages('minutes', {
  circulate: z.object({}).describe('The draft is sent round for comments. Leading chair.'),
  approve: z.object({}).describe('The minutes are approved. Leading chair.'),
})

export const minutesEvents = defineMessages('minutes', {
  circulated: z.object({}).describe('The draft was sent round.'),
  approved: z.object({}).describe('The minutes were approved.'),
})

export type MinutesCommand = Infer<typeof minutesCommands>
export type MinutesEvent = Infer<typeof minutesEvents>
