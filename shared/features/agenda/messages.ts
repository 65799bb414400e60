import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { Choice, Code, ItemNumber, Line, PersonId, Text } from '../../kernel/scalars.ts'
import { RuleSource } from '../../rules/rule.ts'

export const ItemKind = z.enum([
  'opening',
  'agenda',
  'report',
  'exchange',
  'decision',
  'position',
  'election',
  'information',
  'minutes-approval',
  'any-other-business',
])
export type ItemKind = z.output<typeof ItemKind>

/** One entry of the agenda (TOP). A container is an item with sub-items; it is never called. */
export const AgendaItem = z.strictObject({
  number: ItemNumber,
  /** Empty where the item is printed by its number alone. */
  title: Line,
  short: Line,
  kind: ItemKind,
  /** Codes as printed, lead first. */
  sponsors: z.array(Code),
  /** The numbered parts as sent; the text as it now stands is a matter of the motions. */
  clauses: z.array(Text),
  rules: RuleSource.nullable(),
  confidential: z.boolean(),
  /** Which minutes an approval of minutes is about, in words: the meeting, its day, the checksum of its final version. */
  approves: Line.optional(),
  /** Number of the container, null at the top level. */
  parent: ItemNumber.nullable(),
})
export type AgendaItem = z.output<typeof AgendaItem>

/** The explicit results an `item.close` may state; the others follow from what happened. */
export const Outcome = z.enum([
  'adopted',
  'adopted-in-part',
  'rejected',
  'not-reached',
  'no-quorum',
  'noted',
  'reported',
  'debated',
  'informed',
  'withdrawn',
  'dropped',
  'postponed',
  'referred',
  'not-dealt-with',
  'dealt-with-elsewhere',
  'no-topics',
  'elected',
  'clarification',
  'open',
])
export type Outcome = z.output<typeof Outcome>

const item = ItemNumber.optional()
const items = z.array(ItemNumber).min(1)
export const Placement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('after'), item: ItemNumber }),
  z.strictObject({ kind: z.literal('before'), item: ItemNumber }),
])
export type Placement = z.output<typeof Placement>

export const agendaCommands = defineMessages('agenda', {
  set: z.object({ items: z.array(AgendaItem).min(1) }).describe('The agenda as sent. The server alone, once.'),
  adopt: z.object({}).describe('The agenda is adopted as it stands. Leading chair.'),
  add: z
    .object({ item: AgendaItem, after: ItemNumber.optional(), late: z.boolean().default(false) })
    .describe('A further item. Leading chair, secretariat.'),
  move: z.object({ item: ItemNumber, to: Placement }).describe('An item is called elsewhere. Leading chair.'),
  order: z.object({ items }).describe('These items are called in this order. Leading chair.'),
  consent: z
    .object({
      items,
      name: Line.optional(),
      when: z.enum(['now', 'end']),
      how: z.enum(['singly', 'en-bloc']),
      liftAt: z.int().min(1).default(1),
    })
    .describe('A list of items expected to pass without debate. Leading chair, secretariat.'),
  lift: z.object({ item: ItemNumber }).describe('An item comes off the consent list. Any member.'),
  join: z.object({ items: items.min(2) }).describe('One debate for several items. Leading chair.'),
  schedule: z.object({ items, day: z.iso.date() }).describe('Treated on that day of the meeting. Leading chair.'),
  withdraw: z.object({ item }).describe('The proposal is withdrawn. A sponsor.'),
  drop: z.object({ item }).describe('The item is dropped (entfällt). Leading chair.'),
  postpone: z.object({ item, to: Line.optional() }).describe('The item is postponed. Leading chair.'),
  refer: z.object({ item, to: Line.optional() }).describe('The item is referred. Leading chair.'),
  settle: z.object({ item, where: Line.optional() }).describe('The item is concluded elsewhere. Leading chair.'),
  call: z.object({ item: ItemNumber }).describe('Call an item; the one before ends. Leading chair.'),
  close: z.object({ item, outcome: Outcome.optional() }).describe('The item ends. Leading chair.'),
  reopen: z.object({ item: ItemNumber }).describe('An ended item is taken up again. Leading chair.'),
  present: z.object({ item, person: PersonId.optional() }).describe('A person presents the draft. Anyone present.'),
  report: z.object({ item, person: PersonId.optional() }).describe('A person reports. Anyone present.'),
  joinSponsors: z.object({ item }).describe('A delegation joins the sponsors. A member.'),
  leaveSponsors: z
    .object({ item, willVote: Choice.optional() })
    .describe('A delegation leaves the sponsors, and may say how it will vote. A member.'),
})

export const agendaEvents = defineMessages('agenda', {
  set: z.object({ items: z.array(AgendaItem).min(1) }).describe('The agenda as sent.'),
  adopted: z.object({ item: ItemNumber.nullable() }).describe('The agenda was adopted, in that item.'),
  added: z
    .object({ item: AgendaItem, after: ItemNumber.nullable(), late: z.boolean() })
    .describe('An item was added, after that one, or at the end.'),
  moved: z.object({ item: ItemNumber, to: Placement }).describe('An item is called elsewhere.'),
  ordered: z.object({ items }).describe('Items are called in this order.'),
  consented: z
    .object({
      items,
      name: Line.nullable(),
      when: z.enum(['now', 'end']),
      how: z.enum(['singly', 'en-bloc']),
      liftAt: z.int().min(1),
    })
    .describe('A consent list was formed.'),
  lifted: z
    .object({ item: ItemNumber, delegation: Code, person: PersonId, off: z.boolean() })
    .describe('A member asked for single treatment; `off` when the item has left the consent list with it.'),
  joined: z.object({ items }).describe('Items are debated together.'),
  scheduled: z.object({ items, day: z.iso.date() }).describe('Items are treated on that day.'),
  withdrawn: z.object({ item: ItemNumber, delegation: Code, person: PersonId }).describe('A sponsor withdrew it.'),
  dropped: z.object({ item: ItemNumber }).describe('The item was dropped.'),
  postponed: z.object({ item: ItemNumber, to: Line.nullable() }).describe('The item was postponed.'),
  referred: z.object({ item: ItemNumber, to: Line.nullable() }).describe('The item was referred.'),
  settled: z.object({ item: ItemNumber, where: Line.nullable() }).describe('The item was concluded elsewhere.'),
  called: z.object({ item: ItemNumber }).describe('The item was called; the one before ended.'),
  closed: z.object({ item: ItemNumber, outcome: Outcome.nullable() }).describe('The item ended.'),
  reopened: z.object({ item: ItemNumber }).describe('The item was taken up again.'),
  presented: z.object({ item: ItemNumber, person: PersonId }).describe('A person presented the draft.'),
  reported: z.object({ item: ItemNumber, person: PersonId }).describe('A person reported.'),
  sponsorJoined: z.object({ item: ItemNumber, delegation: Code, person: PersonId }).describe('A sponsor more.'),
  sponsorLeft: z
    .object({ item: ItemNumber, delegation: Code, person: PersonId, willVote: Choice.nullable() })
    .describe('A sponsor less.'),
})

export type AgendaCommand = Infer<typeof agendaCommands>
export type AgendaEvent = Infer<typeof agendaEvents>
