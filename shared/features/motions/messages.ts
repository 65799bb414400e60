import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { Code, ItemNumber, PersonId, Text } from '../../kernel/scalars.ts'

export const ChangeOp = z.enum(['adapt', 'reword', 'specify', 'strike', 'insert'])
export type ChangeOp = z.output<typeof ChangeOp>

/**
 * One change of a text. `clause` is the number before the change; an inserted clause takes that number and those
 * from there on move down (at most one past the last). `count` says how many (two specifications).
 */
export const ClauseChange = z.strictObject({
  clause: z.int().min(1),
  op: ChangeOp,
  text: Text.nullable().default(null),
  count: z.int().min(1).nullable().default(null),
  /** Follows from another change of the same set: „entsprechende Anpassungen“. */
  consequential: z.boolean().default(false),
})
export type ClauseChange = z.output<typeof ClauseChange>

const changes = z.array(ClauseChange).min(1).max(200)
export const AmendmentId = z.string().min(1).max(80)

export const motionsCommands = defineMessages('motions', {
  change: z
    .object({ item: ItemNumber.optional(), changes, accepted: z.enum(['consensus']).default('consensus') })
    .describe('The text is changed out of the debate, without a mover. Leading chair, secretariat.'),
  table: z
    .object({ id: AmendmentId, item: ItemNumber.optional(), to: AmendmentId.nullable().default(null), changes })
    .describe('An amendment is tabled, to the text or to another amendment. A member.'),
  revise: z
    .object({ id: AmendmentId, changes })
    .describe('The mover words the amendment anew. A member of the mover’s.'),
  accept: z
    .object({ id: AmendmentId, accepted: z.enum(['consensus', 'mover']).default('consensus') })
    .describe('The amendment is taken into the text. Leading chair.'),
  reject: z.object({ id: AmendmentId }).describe('The amendment is not taken over. Leading chair.'),
  withdraw: z.object({ id: AmendmentId }).describe('The mover withdraws the amendment.'),
  order: z.object({ ids: z.array(AmendmentId).min(1) }).describe('Amendments are dealt with in this order. Chair.'),
})

export const motionsEvents = defineMessages('motions', {
  changed: z
    .object({ item: ItemNumber, changes, accepted: z.enum(['consensus']) })
    .describe('The text was changed out of the debate.'),
  tabled: z
    .object({
      id: AmendmentId,
      item: ItemNumber,
      to: AmendmentId.nullable(),
      delegation: Code,
      person: PersonId,
      changes,
    })
    .describe('An amendment was tabled.'),
  revised: z.object({ id: AmendmentId, person: PersonId, changes }).describe('An amendment was worded anew.'),
  accepted: z
    .object({ id: AmendmentId, accepted: z.enum(['consensus', 'mover', 'vote']) })
    .describe('An amendment was taken into the text (or into the amendment it amends).'),
  rejected: z.object({ id: AmendmentId, by: z.enum(['chair', 'vote']) }).describe('An amendment was not taken over.'),
  withdrawn: z.object({ id: AmendmentId, person: PersonId }).describe('An amendment was withdrawn.'),
  ordered: z.object({ ids: z.array(AmendmentId).min(1) }).describe('Amendments are dealt with in this order.'),
})

export type MotionsCommand = Infer<typeof motionsCommands>
export type MotionsEvent = Infer<typeof motionsEvents>
