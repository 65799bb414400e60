import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'

/** What the hall's screens show: what happens, what they showed when frozen, nothing, or that there is a break. */
export const ScreenMode = z.enum(['live', 'frozen', 'black', 'break'])
export type ScreenMode = z.output<typeof ScreenMode>

export const screenCommands = defineMessages('screen', {
  show: z.object({ mode: ScreenMode }).describe('What the hall’s screens show from here. Leading chair, secretariat.'),
})

export const screenEvents = defineMessages('screen', {
  shown: z.object({ mode: ScreenMode }).describe('The hall’s screens show this from here.'),
})

export type ScreenCommand = Infer<typeof screenCommands>
export type ScreenEvent = Infer<typeof screenEvents>
