import { isContainer, itemOf } from '../../shared/features/agenda/select.ts'
import type { Outcome } from '../../shared/features/agenda/messages.ts'
import type { ItemState } from '../../shared/features/agenda/state.ts'
import { ballotsOn, lastClosedOn } from '../../shared/features/ballots/select.ts'
import type { Ballot } from '../../shared/features/ballots/state.ts'
import { textOf } from '../../shared/features/motions/select.ts'
import { statementsOn } from '../../shared/features/statements/select.ts'
import type { Fact } from '../../shared/meeting/facts.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import { outcomeOf } from '../../shared/meeting/outcome.ts'
import { forOutsiders, isWithheld } from '../../shared/meeting/outsiders.ts'
import { printOrder } from '../../shared/meeting/printing.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { ExportSource } from './export-source.ts'

/** What was put to the vote, as its text ended, and what came of it. */
export interface Resolution {
  readonly number: string
  /** Empty where outsiders may not read it. */
  readonly title: string
  /** The whole line, without the sponsors, who have a line of their own: `TOP 4 Titel` */
  readonly heading: string
  /** A confidential item in the edition for outsiders: it has its heading, and nothing else (EDI1). */
  readonly withheld: boolean
  /** Codes, lead first. */
  readonly sponsors: readonly string[]
  /** As they ended, numbered from one. */
  readonly clauses: readonly string[]
  /** What became of the item; null where it is withheld. */
  readonly outcome: Outcome | null
  /** The ballot that decided; null where it is withheld. */
  readonly ballot: Ballot | null
  /** What the minutes say of it: the result, then statements for the record that stand by themselves. */
  readonly told: readonly ToldFact[]
  /** All statements for the record, those too that became part of the result. */
  readonly statements: readonly { readonly by: readonly string[]; readonly text: string }[]
}

export interface ToldFact {
  readonly kind: 'result' | 'statement'
  /** Whose statement it is; for a result nobody. */
  readonly by: readonly string[]
  readonly text: string
}

/** PAP8: everything decided by a vote on itself, in the order of the minutes. */
export function resolutionsOf({ state: record, edition = 'internal' }: ExportSource): readonly Resolution[] {
  const state = edition === 'external' ? forOutsiders(record) : record
  const phrasebook = phrasebookOf(state)
  const told = toldByItem(state)
  return printOrder(state).flatMap((number): readonly Resolution[] => {
    const item = itemOf(state, number)
    if (!item || !isResolved(state, item)) return []
    if (edition === 'external' && isWithheld(record, number)) {
      const heading = `${phrasebook.heading(item)} – ${phrasebook.paper.confidential}`
      return [{ ...nothing, number, heading }]
    }
    const clauses = textOf(state, item.number)
    return [
      {
        number,
        title: item.title,
        heading: phrasebook.heading({ ...item, sponsorsNow: [] }),
        withheld: false,
        sponsors: item.sponsorsNow,
        clauses,
        outcome: outcomeOf(state, number),
        ballot: lastClosedOn(state, number),
        told: told.get(number) ?? [],
        statements: statementsOn(state, number).map(({ by, text }) => ({ by, text })),
      },
    ]
  })
}

const nothing = {
  title: '',
  withheld: true,
  sponsors: [],
  clauses: [],
  outcome: null,
  ballot: null,
  told: [],
  statements: [],
} as const

/** Decided by a vote on itself; the agenda and earlier minutes are no resolutions, nor is an election. */
function isResolved(state: MeetingState, { number, kind }: ItemState): boolean {
  if (isContainer(state, number) || kind === 'agenda' || kind === 'minutes-approval') return false
  return lastClosedOn(state, number)?.subject.kind === 'items'
}

/** ANX2: the annex’s number is that of the file’s own line for it; 1 where the file names no annex at all. */
export function annexNumber({ roster }: MeetingState): number | null {
  const annexes = roster.convened ? roster.meeting.annexes : []
  if (annexes.length === 0) return 1
  const index = annexes.findIndex((text) => /beschl[uü]ss|resolution|decision/i.test(text))
  return index < 0 ? null : index + 1
}

/** `Anlage 1 – Beschlüsse der DMK` */
export function annexName(state: MeetingState): string {
  const { paper } = phrasebookOf(state)
  return `${paper.annex(annexNumber(state))} – ${paper.resolutions(state)}`
}

/** The sentence of the last result of each item, with the statements that belong to it. */
function toldByItem(state: MeetingState): ReadonlyMap<string, readonly ToldFact[]> {
  const phrasebook = phrasebookOf(state)
  const isResult = (number: string, fact: Fact): fact is Extract<Fact, { name: 'result' }> =>
    fact.name === 'result' &&
    fact.item.number === number &&
    ballotsOn(state, number).some((it) => it.id === fact.ballot.id)
  return new Map(
    sectionsOf(state).map(({ item, facts }) => {
      const last = facts.findLast((fact) => isResult(item, fact))
      const told: readonly ToldFact[] = [
        ...(last ? [{ kind: 'result', by: [], text: phrasebook.sentence(state, last) } as const] : []),
        ...facts.flatMap((fact) =>
          fact.name === 'stated'
            ? [{ kind: 'statement', by: fact.statement.by, text: phrasebook.sentence(state, fact) } as const]
            : [],
        ),
      ]
      return [item, told]
    }),
  )
}
