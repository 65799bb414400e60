import { forOutsiders } from '../../shared/meeting/outsiders.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { delegationNamed } from '../../shared/phrases/names.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { WovenBlock, WovenInline } from '../../shared/phrases/weave.ts'
import type { ExportSource } from './export-source.ts'
import { outer, paperSection, type Paper } from './paper.ts'
import { annexName, resolutionsOf, type Resolution } from './resolutions.ts'

/** Annex 1: what was put to the vote, as its text ended, and what came of it; in the order of the minutes. */
export function resolutionsPaper(source: ExportSource): Paper {
  const { state: record, edition = 'internal' } = source
  const state = edition === 'external' ? forOutsiders(record) : record
  const name = annexName(state)
  const rows = phrasebookOf(state)
    .head(state)
    .filter((row) => row.kind === 'meeting')
  return {
    ...outer(source),
    kind: 'resolutions',
    title: `${name}: ${state.roster.convened ? state.roster.meeting.title : ''}`,
    name,
    head: rows.slice(0, 3), // when and where; who led and wrote stands in the minutes
    attendance: [],
    annexes: null,
    sections: resolutionsOf(source).map((resolution) => {
      const { number, heading } = resolution
      return { ...paperSection(record, edition, number, heading, blocksOf(state, resolution)), depth: 0 }
    }),
    together: true,
    signatures: [],
  }
}

const text = (words: string): WovenInline => ({ kind: 'text', text: words, marks: [] })
const bold = (words: string): WovenInline => ({ kind: 'text', text: words, marks: [{ kind: 'bold' }] })
const line = (label: string, words: string): WovenBlock => ({
  kind: 'paragraph',
  content: [bold(`${label}:`), text(` ${words}`)],
})

/** A sentence of the record like those of the minutes, so that statements in it are set apart. */
const resultOf = (label: string, words: string): WovenBlock => ({
  kind: 'paragraph',
  content: [bold(`${label}:`), text(' '), { kind: 'sentence', fact: '', text: words, recorded: null, flagged: false }],
})

function blocksOf(state: MeetingState, { sponsors, clauses, told }: Resolution): readonly WovenBlock[] {
  const { paper } = phrasebookOf(state)
  const names = sponsors.map((code) => delegationNamed(state, code).name)
  return [
    ...(names.length > 0 ? [line(paper.sponsors, paper.list(names))] : []),
    ...(clauses.length > 0
      ? [
          {
            kind: 'list',
            ordered: true,
            items: clauses.map((clause) => [{ kind: 'paragraph', content: [text(clause)] } as const]),
          } as const,
        ]
      : []),
    ...(told.length === 0 ? [] : [resultOf(paper.result, told.map((fact) => fact.text).join(' '))]),
  ]
}
