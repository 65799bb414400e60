import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { ClockTime, Code, ItemNumber, Line, PersonId, Text } from '../../kernel/scalars.ts'
import { Rule, RuleSource } from '../../rules/rule.ts'

export const Method = z.enum(['exceptions', 'named', 'roll-call', 'secret', 'ayes-only'])
export type Method = z.output<typeof Method>

/** What is put to the vote. `item` is where the ballot stands in the minutes. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('items'), items: z.array(ItemNumber).min(1) }),
  z.strictObject({ kind: z.literal('amendment'), amendment: z.string() }),
  z.strictObject({ kind: z.literal('clause'), clause: z.int().min(1) }),
  z.strictObject({ kind: z.literal('question'), question: Text }),
  z.strictObject({ kind: z.literal('candidates'), candidates: z.array(Line).min(1) }),
  z.strictObject({ kind: z.literal('admits'), item: ItemNumber }),
])
export type Subject = z.output<typeof Subject>

/** One delegation of the electorate, frozen when the ballot opens, in protocol order. */
export const Voter = z.strictObject({
  code: Code,
  weights: z.record(z.string(), z.string()),
  represented: z.boolean(),
  /** The delegation that holds its vote, null when it votes itself. */
  proxy: Code.nullable(),
})
export type Voter = z.output<typeof Voter>

/** yes, no, abstain, or a candidate. */
export const Answer = z.string().min(1).max(2_000)

/** A delegation's counted answer. `invalid` is an answer that the chair does not let count. */
export const Counted = z.strictObject({
  delegation: Code,
  choice: Answer,
  /** Entered by chair or secretariat for somebody who answered by voice. */
  voice: z.boolean(),
  /** Cast by the delegation that holds the vote. */
  held: z.boolean(),
})
export type Counted = z.output<typeof Counted>

const ballot = z.string().min(1).max(40)
/** Why; empty where none was given. */
const reason = Line.default('')

export const ballotsCommands = defineMessages('ballots', {
  open: z
    .object({
      /** Item where it stands; default the item now called. */
      item: ItemNumber.optional(),
      subject: Subject.optional(),
      method: Method,
      rules: RuleSource.optional(),
      debate: z.enum(['unrecorded']).optional(),
      repeats: z.enum(['previous']).optional(),
      order: z.enum(['protocol', 'alphabetical', 'drawn']).default('protocol'),
      /** The lot as it was drawn: the codes of the whole electorate. Wanted with `order: drawn` alone. */
      drawn: z.array(Code).optional(),
      written: z.boolean().default(false),
      deadline: ClockTime.optional(),
    })
    .describe('Open a ballot; fixes electorate, weights and proxies. Leading chair.'),
  cast: z
    .object({ ballot, choice: Answer, for: Code.optional() })
    .describe('A delegation’s answer; the last before the close counts. `for`: a vote held by proxy. A member.'),
  object: z.object({ ballot, for: Code.optional() }).describe('An objection: counts as no. A member.'),
  enter: z
    .object({ ballot, delegation: Code, choice: Answer })
    .describe('An answer given by voice. Leading chair, secretariat.'),
  rule: z
    .object({ ballot, delegation: Code, choice: Answer })
    .describe('Settles a delegation that answered two ways; `invalid`: it counts for nothing. Leading chair.'),
  decide: z.object({ ballot, choice: z.enum(['yes', 'no']) }).describe('Decides a tie. Leading chair.'),
  close: z.object({ ballot }).describe('Close the ballot and state its result. Leading chair.'),
  cancel: z.object({ ballot, reason }).describe('The ballot is void. Leading chair.'),
  correct: z
    .object({ ballot, delegation: Code, choice: Answer, reason })
    .describe('Corrects a closed ballot by a new record; `invalid` takes the answer away. Leading chair.'),
})

export const ballotsEvents = defineMessages('ballots', {
  opened: z
    .object({
      ballot,
      item: ItemNumber.nullable(),
      subject: Subject,
      method: Method,
      rule: Rule,
      ruleName: Line,
      electorate: z.array(Voter),
      debate: z.enum(['held', 'none', 'unrecorded']),
      /** The ballot it repeats. */
      repeats: ballot.nullable(),
      /** Codes in the order of the roll call. */
      order: z.array(Code),
      written: z.boolean(),
      deadline: ClockTime.nullable(),
    })
    .describe('A ballot was opened.'),
  cast: z
    .object({
      ballot,
      delegation: Code,
      /** Null where this audience may not see it before the close, or ever (secret). */
      choice: Answer.nullable(),
      person: PersonId,
      voice: z.boolean(),
      held: z.boolean(),
    })
    .describe('A delegation answered.'),
  ruled: z
    .object({ ballot, delegation: Code, choice: Answer.nullable() })
    .describe('The chair settled what a delegation answered.'),
  closed: z
    .object({
      ballot,
      /** In the order of the counted answers; empty for a secret ballot. */
      answers: z.array(Counted),
      /** A secret ballot’s totals, an answer. */
      totals: z.record(z.string(), z.int()).nullable(),
    })
    .describe('The ballot was closed; rule and answers give its outcome.'),
  decided: z.object({ ballot, choice: z.enum(['yes', 'no']) }).describe('The chair decided a tie.'),
  cancelled: z.object({ ballot, reason: Line }).describe('The ballot is void.'),
  corrected: z
    .object({ ballot, delegation: Code, choice: Answer, reason: Line })
    .describe('A counted answer was corrected after the close.'),
})

export type BallotsCommand = Infer<typeof ballotsCommands>
export type BallotsEvent = Infer<typeof ballotsEvents>
