import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'

/** What the hall's screens show: what happens, what they showed when frozen, nothing, or that there is a break. */
export const ScreenMode = z.enum(['live', 'frozen', 'black', 'break'])
export type ScreenMode = z.output<typeof ScreenMode>

/** How much of a page: a portrait one fills a screen in two halves, in letters twice as large. */
export const PagePart = z.enum(['whole', 'upper', 'lower'])
export type PagePart = z.output<typeof PagePart>

const page = { document: z.string().min(1).max(40), page: z.int().min(1).max(10_000) }

export const screenCommands = defineMessages('screen', {
  show: z.object({ mode: ScreenMode }).describe('What the hall’s screens show from here. Leading chair, secretariat.'),
  open: z
    .object({ ...page, part: PagePart.default('whole') })
    .describe('A page of a document goes on the hall’s screens. Leading chair, secretariat.'),
  veil: z
    .object({ on: z.boolean() })
    .describe('The screens show of confidential items their numbers alone, or all again. Leading chair, secretariat.'),
  putAway: z.object({}).describe('The document leaves the hall’s screens. Leading chair, secretariat.'),
})

export const screenEvents = defineMessages('screen', {
  shown: z.object({ mode: ScreenMode }).describe('The hall’s screens show this from here.'),
  opened: z.object({ ...page, part: PagePart }).describe('The hall’s screens show this page of the document.'),
  veiled: z
    .object({ on: z.boolean() })
    .describe('The screens show of confidential items their numbers alone, or all again.'),
  cleared: z.object({}).describe('The hall’s screens show no document any more.'),
})

export type ScreenCommand = Infer<typeof screenCommands>
export type ScreenEvent = Infer<typeof screenEvents>
