import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { Code, Line, PersonId } from '../../kernel/scalars.ts'
import { RuleSource } from '../../rules/rule.ts'

export const Duty = z.enum(['chair', 'co-chair', 'secretariat', 'minutes', 'auditor'])
export type Duty = z.output<typeof Duty>

export const Seat = z.enum(['member', 'alternate', 'staff', 'guest'])
export type Seat = z.output<typeof Seat>

/** A person as the meeting file writes one. Names, office and gender may be missing. */
export const Person = z.strictObject({
  id: PersonId,
  delegation: Code,
  seat: Seat,
  office: Line.optional(),
  title: Line.optional(),
  given: Line.optional(),
  family: Line.optional(),
  gender: z.enum(['f', 'm', 'x']).optional(),
  duty: z.array(Duty).default([]),
  attends: z.enum(['yes', 'no', 'excused']).default('yes'),
  reason: Line.optional(),
})
export type Person = z.output<typeof Person>

/** A delegation as the meeting file writes one; what is missing (genitive …) is a matter of language and left to the phrasebook. */
export const Delegation = z.strictObject({
  code: Code,
  name: Line,
  genitive: Line.optional(),
  dative: Line.optional(),
  plural: z.boolean().default(false),
  vote: z.boolean().default(true),
  standing: z.enum(['member', 'permanent-guest', 'guest']).default('member'),
  /** Exact decimals as strings, e.g. `{ votes: '6', population: '18.6' }`. */
  weights: z.record(z.string(), z.string().regex(/^\d+(\.\d{1,6})?$/)).default({}),
})
export type Delegation = z.output<typeof Delegation>

export const Body = z.strictObject({
  name: Line,
  short: Line,
  article: Line.optional(),
  genitive: Line.optional(),
  delegation: z.strictObject({ noun: Line, gender: z.enum(['f', 'm', 'n']).default('n'), plural: Line }).optional(),
})
export type Body = z.output<typeof Body>

export const MeetingHead = z.strictObject({
  number: z.union([z.int(), Line]).optional(),
  title: Line,
  /** ISO dates, one a day of the meeting. */
  dates: z.array(z.iso.date()).min(1),
  place: Line.optional(),
  annexes: z.array(Line).default([]),
})
export type MeetingHead = z.output<typeof MeetingHead>

export const Style = z.strictObject({
  delegations: z.enum(['protocol', 'alphabetical', 'as-cast']).default('protocol'),
  tally: z.enum(['names', 'numbers', 'both']).default('names'),
  /** Whether the proposal is adopted (the usual way) or the body adopts it. */
  subject: z.enum(['proposal', 'body']).optional(),
  /** The usual one is the language's: present in German, past in English. */
  tense: z.enum(['present', 'past']).optional(),
  /** Where a minority is named: after what came of the vote (the usual way), or before. */
  position: z.enum(['after', 'before']).optional(),
})
export type Style = z.output<typeof Style>

export const Convocation = z.object({
  locale: z.string().min(2).max(20),
  timezone: z.string().min(1).max(60),
  body: Body,
  meeting: MeetingHead,
  rules: RuleSource,
  style: Style,
  /** In protocol order. */
  delegations: z.array(Delegation).min(1),
  people: z.array(Person),
})
export type Convocation = z.output<typeof Convocation>

export const rosterCommands = defineMessages('roster', {
  convene: Convocation.describe('Found the meeting: body, rules, delegations, people. The server alone, once.'),
  add: z.object({ person: Person }).describe('Somebody new, at the door. Secretariat.'),
  seat: z.object({ person: PersonId, seat: Seat }).describe('A person changes seat, at the door. Secretariat.'),
})

export const rosterEvents = defineMessages('roster', {
  convened: Convocation.describe('The meeting was founded.'),
  added: z.object({ person: Person }).describe('A person was added at the door.'),
  seated: z.object({ person: PersonId, seat: Seat }).describe('A person sits on another seat from here.'),
})

export type RosterCommand = Infer<typeof rosterCommands>
export type RosterEvent = Infer<typeof rosterEvents>
