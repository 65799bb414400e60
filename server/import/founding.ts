import type { AgendaCommand, AgendaItem } from '../../shared/features/agenda/messages.ts'
import type { Convocation, RosterCommand } from '../../shared/features/roster/messages.ts'
import type { RuleSource } from '../../shared/rules/rule.ts'
import type { FileHead, FileItem } from './meeting-file.ts'

/** Where a title is cut for lists and the screen when the file gives no short one. */
const SHORT_LENGTH = 48

/** Cut at a word, never inside one unless the title is a single word; an ellipsis says that something is missing. */
export function shortTitle(title: string): string {
  if (title.length <= SHORT_LENGTH) return title
  const room = title.slice(0, SHORT_LENGTH)
  const words = room.slice(0, Math.max(0, room.search(/\s\S*$/)))
  return `${(words || room).replace(/[\s,;:–-]+$/u, '')} …`
}

/** What a container says holds for its sub-items unless they say otherwise. */
interface Inherited {
  readonly parent: string | null
  readonly rules: RuleSource | null
  readonly confidential: boolean
}

function flatten(item: FileItem, inherited: Inherited): readonly AgendaItem[] {
  const title = item.title ?? ''
  const rules = item.rules ?? inherited.rules
  const confidential = item.confidential ?? inherited.confidential
  const own: AgendaItem = {
    number: item.number,
    title,
    short: item.short ?? shortTitle(title),
    kind: item.kind ?? usualKind(item),
    sponsors: item.sponsors,
    clauses: item.clauses,
    rules,
    confidential,
    ...(item.approves === undefined ? {} : { approves: item.approves }),
    parent: inherited.parent,
  }
  const below = { parent: item.number, rules, confidential }
  return [own, ...(item.items ?? []).flatMap((child) => flatten(child, below))]
}

const usualKind = ({ approves, clauses }: FileItem): AgendaItem['kind'] =>
  approves !== undefined ? 'minutes-approval' : clauses.length > 0 ? 'decision' : 'information'

/** One item as the agenda keeps it, and its sub-items after it. */
export const agendaItems = (item: FileItem): readonly AgendaItem[] =>
  flatten(item, { parent: null, rules: null, confidential: false })

export function convocation(head: FileHead): Convocation {
  const { date, dates, ...meeting } = head.meeting
  return {
    locale: head.locale,
    timezone: head.timezone,
    body: head.body,
    meeting: { ...meeting, dates: dates ?? (date === undefined ? [] : [date]) },
    rules: head.rules,
    style: head.style,
    delegations: head.delegations,
    people: head.people,
  }
}

/** The two commands by which the server founds the meeting of a file, in order (actor: nobody). */
export const foundingCommands = (file: {
  readonly convocation: Convocation
  readonly agenda: readonly AgendaItem[]
}): readonly [RosterCommand, AgendaCommand] => [
  { type: 'roster.convene', data: file.convocation },
  { type: 'agenda.set', data: { items: [...file.agenda] } },
]
