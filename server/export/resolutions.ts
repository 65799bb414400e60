import type { ItemState } from '../../shared/features/agenda/state.ts'
import { isContainer, itemOf } from '../../shared/features/agenda/select.ts'
import { ballotsOn, lastClosedOn } from '../../shared/features/ballots/select.ts'
import { textOf } from '../../shared/features/motions/select.ts'
import type { Fact } from '../../shared/meeting/facts.ts'
import { sectionsOf } from '../../shared/meeting/facts.ts'
import { forOutsiders, isWithheld } from '../../shared/meeting/outsiders.ts'
import { printOrder } from '../../shared/meeting/printing.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { delegationNamed } from '../../shared/phrases/names.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import type { ExportSource } from './export-source.ts'
import { outer, paperSection, type Paper } from './paper.ts'

/** Annex 1: what was put to the vote, as its text ended, and what came of it; in the order of the minutes. */
export function resolutionsPaper(source: ExportSource): Paper {
  const { state: record, edition = 'internal' } = source
  const state = edition === 'external' ? forOutsiders(record) : record
  const phrasebook = phrasebookOf(state)
  const { paper } = phrasebook
  const rows = phrasebook.head(state).filter((row) => row.kind === 'meeting')
  const name = `${paper.annex(annexNumber(state))} – ${paper.resolutions(state)}`
  const results = resultsByItem(state)
  const sections = printOrder(state).flatMap((number) => {
    const item = itemOf(state, number)
    if (!item || !isResolved(state, item)) return []
    const withheld = edition === 'external' && isWithheld(record, number) // EDI1
    const heading = withheld ? `${phrasebook.heading(item)} – ${paper.confidential}` : phrasebook.heading(bare(item))
    const blocks = withheld ? [] : blocksOf(state, item, results.get(number) ?? '')
    return [{ ...paperSection(record, edition, number, heading, blocks), depth: 0 }]
  })
  return {
    ...outer(source),
    kind: 'resolutions',
    title: `${name}: ${state.roster.convened ? state.roster.meeting.title : ''}`,
    name,
    head: rows.slice(0, 3), // when and where; who led and wrote stands in the minutes
    attendance: [],
    annexes: null,
    sections,
    together: true,
    signatures: [],
  }
}

/** The heading without the sponsors, who have a line of their own here. */
const bare = (item: ItemState): ItemState => ({ ...item, sponsorsNow: [] })

/** Decided by a vote on itself; the agenda and earlier minutes are no resolutions, nor is an election. */
function isResolved(state: MeetingState, { number, kind }: ItemState): boolean {
  if (isContainer(state, number) || kind === 'agenda' || kind === 'minutes-approval') return false
  return lastClosedOn(state, number)?.subject.kind === 'items'
}

/** ANX2: the annex’s number is that of the file’s own line for it; 1 where the file names no annex at all. */
function annexNumber({ roster }: MeetingState): number | null {
  const annexes = roster.convened ? roster.meeting.annexes : []
  if (annexes.length === 0) return 1
  const index = annexes.findIndex((text) => /beschl[uü]ss|resolution|decision/i.test(text))
  return index < 0 ? null : index + 1
}

/** The sentence of the last result of each item, with the statements that belong to it. */
function resultsByItem(state: MeetingState): ReadonlyMap<string, string> {
  const phrasebook = phrasebookOf(state)
  const isResult = (number: string, fact: Fact): fact is Extract<Fact, { name: 'result' }> =>
    fact.name === 'result' &&
    fact.item.number === number &&
    ballotsOn(state, number).some((it) => it.id === fact.ballot.id)
  return new Map(
    sectionsOf(state).map(({ item, facts }) => {
      const last = facts.findLast((fact) => isResult(item, fact))
      const statements = facts.filter((fact) => fact.name === 'stated')
      const told = last ? [last, ...statements] : statements
      return [item, told.map((fact) => phrasebook.sentence(state, fact)).join(' ')]
    }),
  )
}

const text = (words: string): WovenInline => ({ kind: 'text', text: words, marks: [] })
const bold = (words: string): WovenInline => ({ kind: 'text', text: words, marks: [{ kind: 'bold' }] })
const line = (label: string, words: string): WovenBlock => ({
  kind: 'paragraph',
  content: [bold(`${label}:`), text(` ${words}`)],
})

function blocksOf(state: MeetingState, item: ItemState, result: string): readonly WovenBlock[] {
  const { paper } = phrasebookOf(state)
  const sponsors = item.sponsorsNow.map((code) => delegationNamed(state, code).name)
  const clauses = textOf(state, item.number)
  return [
    ...(sponsors.length > 0 ? [line(paper.sponsors, paper.list(sponsors))] : []),
    ...(clauses.length > 0
      ? [
          {
            kind: 'list',
            ordered: true,
            items: clauses.map((clause) => [{ kind: 'paragraph', content: [text(clause)] } as const]),
          } as const,
        ]
      : []),
    ...(result === '' ? [] : [line(paper.result, result)]),
  ]
}
