import { z } from 'zod'
import { ItemNumber, Line, Text } from '../../shared/kernel/scalars.ts'
import { ItemKind } from '../../shared/features/agenda/messages.ts'
import { Body, Delegation, Duty, Person, Style } from '../../shared/features/roster/messages.ts'
import { problem } from './shape-problems.ts'
import { FileRules } from './rule-source.ts'

const Name = Line.min(1)

/** Languages there is a phrasebook for; the region is free (`de-AT`). */
const Locale = Name.refine((text) => /^(de|en)(-[A-Z]{2})?$/.test(text), problem('unknown-locale'))

const Timezone = Name.refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return !/[+-]\d/.test(zone) // "+01:00" knows no summer time; `Europe/Berlin` does
  } catch {
    return false
  }
}, problem('unknown-timezone'))

const FileBody = Body.extend({ name: Name, short: Name, article: z.enum(['der', 'die', 'das', 'the']).optional() })

const FileMeeting = z
  .strictObject({
    number: z.union([z.int(), Name]).optional(),
    title: Name,
    date: z.iso.date().optional(),
    dates: z.array(z.iso.date()).min(1).max(60).optional(),
    place: Line.optional(),
    annexes: z.array(Name).default([]),
  })
  .superRefine(({ date, dates }, context) => {
    if ((date === undefined) === (dates === undefined)) {
      context.addIssue({ code: 'custom', path: [], params: { code: 'date-or-dates' } })
    }
    const falls = dates?.findIndex((day, index) => index > 0 && day <= (dates[index - 1] ?? ''))
    if (falls !== undefined && falls > 0) {
      context.addIssue({ code: 'custom', path: ['dates', falls], params: { code: 'dates-order' } })
    }
  })

/** Weights are exact decimals with at most six places; what a float could not hold exactly is refused. */
const isWeight = (value: number) =>
  /^\d+(\.\d{1,6})?$/.test(String(value)) && Number.isSafeInteger(Math.round(value * 1e6))
const Weight = z.number().refine(isWeight, problem('bad-weight')).transform(String)

export const FileDelegation = Delegation.extend({ name: Name, weights: z.record(z.string(), Weight).default({}) })

export const FilePerson = Person.extend({
  duty: z
    .union([Duty, z.array(Duty)])
    .default([])
    .transform((duty): Duty[] => (Array.isArray(duty) ? [...new Set(duty)] : [duty])),
})

const flatItem = z.strictObject({
  number: ItemNumber,
  title: Line.optional(),
  short: Line.optional(),
  kind: ItemKind.optional(),
  sponsors: z.array(z.string().min(1)).default([]),
  clauses: z.array(Text).max(500).default([]),
  rules: FileRules.optional(),
  confidential: z.boolean().optional(),
  approves: Line.min(1).optional(),
})

/** An agenda item as the file writes it; sub-items nest. */
export interface FileItem extends z.output<typeof flatItem> {
  readonly items?: readonly FileItem[] | undefined
}

export const FileItem: z.ZodType<FileItem> = flatItem
  .extend({
    get items() {
      return z.array(FileItem).min(1).optional()
    },
  })
  .superRefine((item, context) => {
    if (item.items === undefined || item.clauses.length === 0) return
    context.addIssue({ code: 'custom', path: ['clauses'], params: { code: 'container-with-clauses' } })
  })

/** The head of a meeting file, `FORMAT.md` "Head". `acts` are read by themselves (acts.ts). */
export const FileHead = z.strictObject({
  format: z.literal(1),
  locale: Locale,
  timezone: Timezone,
  body: FileBody,
  meeting: FileMeeting,
  rules: FileRules,
  style: Style.default({ delegations: 'protocol', tally: 'names' }),
  delegations: z.array(FileDelegation).min(1).max(500),
  people: z.array(FilePerson).min(1).max(5_000),
  agenda: z.array(FileItem).min(1).max(500),
})
export type FileHead = z.output<typeof FileHead>
