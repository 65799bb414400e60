import { z } from 'zod'
import { Outcome } from '../../shared/features/agenda/messages.ts'
import { Method } from '../../shared/features/ballots/messages.ts'
import { SpeechKind } from '../../shared/features/floor/messages.ts'
import { AmendmentId, ChangeOp } from '../../shared/features/motions/messages.ts'
import { Seat } from '../../shared/features/roster/messages.ts'
import { StatementForm } from '../../shared/features/statements/messages.ts'
import { Choice, Code, ItemNumber, Line, PersonId, Text } from '../../shared/kernel/scalars.ts'
import type { LocatedProblem } from './issue.ts'
import { FileItem, FilePerson } from './meeting-file.ts'
import { nearest } from './nearest.ts'
import { FileRules } from './rule-source.ts'
import { problem, shapeProblems } from './shape-problems.ts'

const item = ItemNumber.optional()
const items = z.array(ItemNumber).min(1)
const person = PersonId.optional()
const id = AmendmentId
const answer = Line.min(1)

const changes = z
  .array(
    z.strictObject({
      clause: z.int().min(1),
      op: ChangeOp,
      text: Text.optional(),
      count: z.int().min(1).optional(),
      consequential: z.boolean().optional(),
    }),
  )
  .min(1)

/** `after` or `before`, not both and not neither. */
const oneOf = (first: string, second: string) => (it: Readonly<Record<string, unknown>>) =>
  (it[first] === undefined) !== (it[second] === undefined)

/**
 * Every act of `FORMAT.md` "Acts" and its arguments. The words are the file's; one table of the rehearsal maps them to the
 * product's commands. `item` is left out where the item now called is meant.
 */
export const actArguments = {
  'meeting.open': {},
  'meeting.suspend': { until: Line.min(1).optional() },
  'meeting.resume': {},
  'meeting.close': {},
  'chair.pass': { to: PersonId },
  'person.add': { person: FilePerson },
  'person.seat': { person: PersonId, seat: Seat },
  'person.arrive': { person },
  'person.leave': { person, reason: Line.optional(), proxy: Code.optional() },
  'person.excuse': { person, reason: Line.optional() },
  'proxy.give': { from: Code.optional(), to: Code },
  'proxy.recall': { from: Code.optional() },
  'agenda.adopt': {},
  'agenda.add': { item: FileItem, after: ItemNumber.optional(), late: z.boolean().optional() },
  'agenda.move': { item: ItemNumber, after: ItemNumber.optional(), before: ItemNumber.optional() },
  'agenda.order': { items },
  'agenda.consent': {
    items,
    name: Line.optional(),
    when: z.enum(['now', 'end']),
    how: z.enum(['singly', 'en-bloc']),
    'lift-at': z.int().min(1).optional(),
  },
  'agenda.lift': { item: ItemNumber },
  'agenda.join': { items: items.min(2) },
  'agenda.schedule': { items, day: z.iso.date() },
  'agenda.withdraw': { item },
  'agenda.drop': { item },
  // FORMAT gives the three one row of arguments: `to` and `where` name the same place
  'agenda.postpone': { item, to: Line.optional(), where: Line.optional() },
  'agenda.refer': { item, to: Line.optional(), where: Line.optional() },
  'agenda.settle': { item, to: Line.optional(), where: Line.optional() },
  'item.call': { item: ItemNumber },
  'item.close': { item, outcome: Outcome.optional() },
  'item.reopen': { item: ItemNumber },
  'item.present': { item, person },
  'item.report': { item, person },
  'debate.open': { item, topic: Line.min(1).optional() },
  'debate.close': { item },
  'floor.request': { item, kind: SpeechKind.optional(), person },
  'floor.withdraw': { person },
  'floor.move': { person: PersonId },
  'floor.grant': { person },
  'floor.end': { person },
  'floor.pause': {},
  'floor.resume': {},
  'floor.limit': { seconds: z.int().min(0).max(86_400) },
  'floor.close-list': {},
  'floor.open-list': {},
  'floor.order': { fair: z.boolean() },
  'sponsor.join': { item },
  'sponsor.leave': { item, 'will-vote': Choice.optional() },
  'motion.change': { item, changes, accepted: z.literal('consensus').optional() },
  'amendment.table': { id, item, to: AmendmentId.optional(), changes },
  'amendment.revise': { id, item, changes },
  'amendment.accept': { id, item, accepted: z.enum(['consensus', 'mover']).optional() },
  'amendment.reject': { id, item },
  'amendment.withdraw': { id, item },
  'amendment.order': { ids: z.array(AmendmentId).min(1), item },
  'ballot.open': {
    item,
    items: items.optional(),
    amendment: AmendmentId.optional(),
    clause: z.int().min(1).optional(),
    question: Text.optional(),
    candidates: z.array(answer).min(1).optional(),
    method: Method,
    rules: FileRules.optional(),
    debate: z.literal('unrecorded').optional(),
    admits: ItemNumber.optional(),
    repeats: z.literal('previous').optional(),
    written: z.boolean().optional(),
    deadline: Line.min(1).optional(),
  },
  'ballot.cast': { item, choice: answer, for: Code.optional() },
  'ballot.object': { item, for: Code.optional() },
  'ballot.enter': { item, delegation: Code, choice: answer },
  'ballot.rule': { item, delegation: Code, choice: answer },
  'ballot.decide': { item, choice: z.enum(['yes', 'no']) },
  'ballot.close': { item },
  'ballot.cancel': { item, reason: Line.optional() },
  'ballot.correct': { item, delegation: Code, choice: answer, reason: Line.optional() },
  'statement.file': { item, text: Text, form: StatementForm.optional(), for: Code.optional() },
  'statement.join': { item, for: Code.optional() },
  'ruling.make': { item, text: Text },
  'notice.give': { item, text: Text },
  'minutes.write': { item, text: Text },
  'minutes.reword': { item, fact: Line.min(1), text: Text },
  'minutes.circulate': {},
  'minutes.approve': {},
} as const satisfies Readonly<Record<string, z.ZodRawShape>>

export type ActName = keyof typeof actArguments
export const actNames = Object.keys(actArguments) as readonly ActName[]

/** `HH:MM` (seconds may follow) in the meeting's zone, or a full ISO date and time, with an offset or in that zone. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const isMoment = (text: string) => {
  if (CLOCK.test(text)) return true
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](.+?)(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  return z.iso.date().safeParse(date).success && CLOCK.test(time.replace(/\.\d{1,3}$/, ''))
}

const frame = {
  at: z.string().refine(isMoment, problem('bad-time')),
  by: PersonId,
  expect: z.literal('refused').optional(),
}

const schemas = Object.fromEntries(
  Object.entries(actArguments).map(([name, shape]) => [
    name,
    z.strictObject({ ...frame, act: z.literal(name), ...shape }),
  ]),
)

type ArgumentsOf<Name extends ActName> = z.output<z.ZodObject<(typeof actArguments)[Name]>>

/** One act: who does what, when; `line` is where it stands in the file. Arguments keep the file's names. */
export type Act = {
  [Name in ActName]: Readonly<
    { act: Name; line: number; at: string; by: string; expect?: 'refused' | undefined } & ArgumentsOf<Name>
  >
}[ActName]

/** What is wrong with one entry of `acts`, at `root`; nothing where `act` is sound. */
export function actProblems(value: unknown, root: readonly (string | number)[]): readonly LocatedProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return shapeProblems(z.strictObject({}), value, root)
  }
  const name = (value as Readonly<Record<string, unknown>>)['act']
  if (typeof name !== 'string') return shapeProblems(z.looseObject({ act: z.string() }), value, root)
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (!schema) {
    const meant = nearest(name, actNames) ?? ''
    return [{ code: 'unknown-act', params: { value: name, meant }, path: [...root, 'act'] }]
  }
  const found = [...shapeProblems(schema, value, root)]
  if (name === 'agenda.move' && !oneOf('after', 'before')(value as Readonly<Record<string, unknown>>)) {
    found.push({ code: 'one-of-keys', params: { keys: ['after', 'before'] }, path: [...root] })
  }
  return found
}

/** The act as it is played; `value` has no problems. */
export const readAct = (value: unknown, line: number): Act => {
  const name = (value as { act: ActName }).act
  return { ...(schemas[name]?.parse(value) as object), line } as Act
}
