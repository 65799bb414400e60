import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { Code, ItemNumber, PersonId, Text } from '../../kernel/scalars.ts'

export const StatementForm = z.enum(['separate', 'with-vote', 'subordinate'])
export type StatementForm = z.output<typeof StatementForm>

export const statementsCommands = defineMessages('statements', {
  file: z
    .object({
      text: Text,
      item: ItemNumber.optional(),
      form: StatementForm.default('separate'),
      for: Code.optional(),
    })
    .describe('A delegation’s statement for the record, verbatim. A member.'),
  join: z
    .object({ item: ItemNumber.optional(), statement: z.int().optional(), for: Code.optional() })
    .describe('A delegation joins a statement (the last of the item where none is named). A member.'),
  rule: z.object({ text: Text, item: ItemNumber.optional() }).describe('A ruling or note in whole sentences. Chair.'),
  notice: z
    .object({ text: Text, item: ItemNumber.optional() })
    .describe('A notice: a predicate, printed after the person. Anyone with the floor or the chair.'),
})

export const statementsEvents = defineMessages('statements', {
  filed: z
    .object({ item: ItemNumber, delegation: Code, person: PersonId, text: Text, form: StatementForm })
    .describe('A statement was filed.'),
  joined: z
    .object({ statement: z.int(), delegation: Code, person: PersonId })
    .describe('A delegation joined the statement filed by that event.'),
  ruled: z.object({ item: ItemNumber.nullable(), person: PersonId, text: Text }).describe('The chair ruled.'),
  noticed: z.object({ item: ItemNumber.nullable(), person: PersonId, text: Text }).describe('A notice was given.'),
})

export type StatementsCommand = Infer<typeof statementsCommands>
export type StatementsEvent = Infer<typeof statementsEvents>
