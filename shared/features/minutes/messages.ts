import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { Code, ItemNumber, Line } from '../../kernel/scalars.ts'

/** What outsiders may read of an item only where it is released. */
const ReleasedPart = z.enum(['text', 'votes'])
export type ReleasedPart = z.output<typeof ReleasedPart>

/** A passage of the minutes, or what it should say: empty where it is to go. */
const Passage = z.string().max(40_000)
const ProposalId = z.string().min(1).max(40)

/** What is kept of a version: the draft's snapshot, and SHA-256 over the text and the log up to `head`. */
const Sealed = z.object({
  version: z.enum(['circulated', 'approved']),
  snapshot: z.string().min(1).max(80),
  /** Number of the log's entry up to which the text follows the record. */
  head: z.int().positive(),
  /** SHA-256 in hex over the text as exported, a line feed, and the hash of that entry. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
})

export const minutesCommands = defineMessages('minutes', {
  circulate: z
    .object({ until: z.iso.date().optional() })
    .describe('The draft is sent round for comments, until the end of a day. Leading chair.'),
  approve: z.object({}).describe('The minutes are approved. Leading chair.'),
  release: z
    .object({ item: ItemNumber, part: ReleasedPart, released: z.boolean() })
    .describe(
      'The text of a confidential item, or who voted how on an item, may stand in the edition for outsiders. Leading chair.',
    ),
  propose: z
    .object({ item: ItemNumber, passage: Passage, text: Passage.optional(), note: Line.optional() })
    .describe('A delegation would have a passage say something else, or comments on it. Anybody of a delegation.'),
  retract: z.object({ id: ProposalId }).describe('A proposal is taken back. Its delegation.'),
  accept: z
    .object({ id: ProposalId, answer: Line.min(1).optional() })
    .describe(
      'A proposal was taken into the draft, or a comment was noted; with an answer that its delegation reads. Note-takers, secretariat, chair.',
    ),
  decline: z
    .object({ id: ProposalId, reason: Line.min(1) })
    .describe('A proposal is not followed, and why. Note-takers, secretariat, chair.'),
  seal: Sealed.describe('The text of a version was put away for good. The server alone.'),
})

export const minutesEvents = defineMessages('minutes', {
  circulated: z
    .object({ until: z.iso.date().optional() })
    .describe('The draft was sent round, for comments until then.'),
  approved: z.object({}).describe('The minutes were approved.'),
  released: z
    .object({ item: ItemNumber, part: ReleasedPart, released: z.boolean() })
    .describe('A part of an item was released to outsiders, or taken back.'),
  proposed: z
    .object({
      id: ProposalId,
      item: ItemNumber,
      passage: Passage,
      /** Null for a comment that proposes no words. */
      text: Passage.nullable(),
      note: Line,
      delegation: Code,
    })
    .describe('A delegation proposed other words for a passage, or commented on it.'),
  settled: z
    .object({ id: ProposalId, how: z.enum(['accepted', 'declined', 'retracted']), reason: Line })
    .describe(
      'A proposal was accepted or a comment noted, declined or taken back. The reason, or the answer, may be empty.',
    ),
  sealed: Sealed.describe('The text of a version is final as it was then: circulated, or approved.'),
})

export type MinutesCommand = Infer<typeof minutesCommands>
export type MinutesEvent = Infer<typeof minutesEvents>
