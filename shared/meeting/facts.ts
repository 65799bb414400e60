import { statementsOn } from '../features/statements/select.ts'
import { absentThroughout } from './absence.ts'
import { factsOf } from './entry-facts.ts'
import type { Fact, FactName, FactOf, Section, Told } from './fact.ts'
import type { Entry } from './journal.ts'
import { adoptingItem, printOrder } from './printing.ts'
import type { MeetingState } from './state.ts'
import { factOfStatement, type Apart } from './statements-in-print.ts'

export type { Fact, FactContent, FactName, FactOf, Section } from './fact.ts'

const NONE_APART: Apart = new Set()

/**
 * The minutes' skeleton: every heading in printed order with the facts that stand under it (FCT1). `apart` names
 * statements that were worded by hand and stay sentences of their own (FCT8).
 */
export function sectionsOf(state: MeetingState, apart: Apart = NONE_APART): readonly Section[] {
  const headings = printOrder(state)
  const adopting = adoptingItem(state)
  const place = placer(state, headings, adopting)
  const facts = state.journal.flatMap((entry) =>
    factsOf(state, entry, apart).flatMap((told): readonly Fact[] => {
      const section = place(entry, told)
      // FCT13
      const id = told.part === undefined ? `f${entry.seq}` : `f${entry.seq}-${told.part}`
      return section === null ? [] : [{ ...told.content, id, section, seq: entry.seq, at: entry.at }]
    }),
  )
  const bySection = Map.groupBy(facts, (fact) => fact.section)
  return headings.map((item) => {
    const own = inOrder(bySection.get(item) ?? [])
    return { item, facts: item === adopting ? adoptionFirst(state, item, own) : own }
  })
}

/**
 * An item's fact of that name that happened last; null where there is none. A statement that is part of a result can be
 * worded as well, and stands by itself then (FCT8).
 */
export function lastFactNamed(state: MeetingState, item: string, name: string): Fact | null {
  const named = sectionsOf(state, new Set(name === 'stated' ? statementsOn(state, item).map(factOfStatement) : []))
    .find((section) => section.item === item)
    ?.facts.filter((fact) => fact.name === name)
  return (named ?? []).reduce<Fact | null>((last, fact) => (last && last.seq > fact.seq ? last : fact), null)
}

/** The facts of the same item that are printed before it, where it stands by itself; the nearest first. */
export function printedBefore(state: MeetingState, { section, id }: Fact): readonly string[] {
  const facts = sectionsOf(state, new Set([id])).find(({ item }) => item === section)?.facts ?? []
  const at = facts.findIndex((fact) => fact.id === id)
  return facts
    .slice(0, Math.max(0, at))
    .map((fact) => fact.id)
    .toReversed()
}

/** FCT1, FCT6: as they happened; a statement that goes with a result stands behind it, also where it was filed before. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const moment = (fact: Fact) =>
    fact.name === 'stated' ? Math.max(fact.seq, (fact.result?.closedSeq ?? 0) + 0.5) : fact.seq
  return facts.toSorted((a, b) => moment(a) - moment(b) || a.seq - b.seq)
}

const agendaChanges: ReadonlySet<FactName> = new Set([
  'moved',
  'consent',
  'lifted',
  'joined',
  'added',
  'scheduled',
  'withdrawn',
  'dropped',
  'postponed',
  'referred',
  'settled',
])

/** FCT2: in the item that adopts the agenda the adoption leads, its changes follow, the remark on absence comes last. */
function adoptionFirst(state: MeetingState, section: string, facts: readonly Fact[]): readonly Fact[] {
  const adopted = facts.find((fact): fact is FactOf<'agenda-adopted'> => fact.name === 'agenda-adopted')
  const isItsChange = (fact: Fact) => agendaChanges.has(fact.name) && fact.seq < (adopted?.seq ?? 0)
  const changes = facts.filter(isItsChange)
  const others = facts.filter((fact) => fact !== adopted && !isItsChange(fact))
  const delegations = absentThroughout(state)
  const [last] = facts.slice(-1)
  return [
    ...(adopted ? [{ ...adopted, withChanges: changes.length > 0 }] : []),
    ...changes,
    ...others,
    ...(delegations.length > 0
      ? [{ id: 'absent', name: 'absent', delegations, section, seq: last?.seq ?? 0, at: last?.at ?? 0 } as const]
      : []),
  ]
}

/**
 * Where a fact stands; null where it stands nowhere. FCT3, FCT4: in the item whose matter it is, else in the item now
 * called. Where that has no heading: where the agenda is adopted. Before the first call the agenda's changes stand there
 * too and what else happened in the first item called; who came and went before the opening is a matter of the roll.
 */
function placer(state: MeetingState, headings: readonly string[], adopting: string | null) {
  const known = new Set(headings)
  const first = state.agenda.calls.find((call) => known.has(call.item))?.item ?? headings[0] ?? null
  return (entry: Entry, { content: { name }, matter }: Told): string | null => {
    const wanted = matter ?? entry.place
    if (wanted !== null) return known.has(wanted) ? wanted : (adopting ?? first)
    if (name === 'agenda-adopted' || agendaChanges.has(name)) return adopting ?? first
    return entry.opened ? first : null
  }
}
