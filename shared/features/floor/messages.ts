import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { ItemNumber, Line, PersonId } from '../../kernel/scalars.ts'

export const SpeechKind = z.enum(['speech', 'reply', 'question', 'point-of-order'])
export type SpeechKind = z.output<typeof SpeechKind>

export const floorCommands = defineMessages('floor', {
  openDebate: z
    .object({ item: ItemNumber.optional(), topic: Line.optional() })
    .describe('Open the debate on the item; `topic` is a phrase in the dative. Leading chair.'),
  closeDebate: z.object({}).describe('Close the debate. Leading chair.'),
  request: z
    .object({ kind: SpeechKind.default('speech'), person: PersonId.optional() })
    .describe('Ask for the floor. Self; chair and secretariat for anyone in the room.'),
  withdraw: z.object({ person: PersonId.optional() }).describe('Off the list. Self; chair, secretariat for anyone.'),
  move: z
    .object({ person: PersonId, before: PersonId.nullable().default(null) })
    .describe('Move somebody before another, or to the top. Leading chair.'),
  grant: z.object({ person: PersonId.optional() }).describe('Give the floor, to the next where none is named. Chair.'),
  end: z.object({}).describe('The speech ends. The speaker, leading chair.'),
  pause: z.object({}).describe('The clock pauses. Leading chair.'),
  resume: z.object({}).describe('The clock goes on. Leading chair.'),
  limit: z
    .object({ seconds: z.int().min(0).max(86_400), for: z.enum(['speech', 'item']).default('speech') })
    .describe('Limit of a speech, or of all speeches of an item; 0 lifts it. Leading chair.'),
  closeList: z.object({}).describe('Nobody more may ask, points of order apart. Leading chair.'),
  openList: z.object({}).describe('The list is open again. Leading chair.'),
  order: z.object({ fair: z.boolean() }).describe('By time spoken, least first, or as asked. Leading chair.'),
})

export const floorEvents = defineMessages('floor', {
  debateOpened: z.object({ item: ItemNumber, topic: Line.nullable() }).describe('The debate on the item was opened.'),
  debateClosed: z.object({ item: ItemNumber }).describe('The debate on the item was closed.'),
  requested: z.object({ person: PersonId, delegation: z.string(), kind: SpeechKind }).describe('Somebody asked.'),
  withdrawn: z.object({ person: PersonId }).describe('Somebody is off the list.'),
  moved: z.object({ person: PersonId, before: PersonId.nullable() }).describe('Somebody was moved in the list.'),
  granted: z
    .object({ person: PersonId, delegation: z.string(), kind: SpeechKind, item: ItemNumber.nullable() })
    .describe('Somebody got the floor; who had it before has ended.'),
  ended: z.object({ person: PersonId }).describe('A speech ended.'),
  paused: z.object({}).describe('The clock paused.'),
  resumed: z.object({}).describe('The clock went on.'),
  limited: z
    .object({ seconds: z.int().min(0), for: z.enum(['speech', 'item']) })
    .describe('The limit changed; 0 means none.'),
  listClosed: z.object({}).describe('The list was closed.'),
  listOpened: z.object({}).describe('The list was opened again.'),
  listCleared: z.object({}).describe('The item ended: the list is empty and open, nobody has the floor.'),
  ordered: z.object({ fair: z.boolean() }).describe('The order of the list changed.'),
})

export type FloorCommand = Infer<typeof floorCommands>
export type FloorEvent = Infer<typeof floorEvents>
