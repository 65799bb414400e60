import { isoInstant } from '../../shared/kernel/zoned.ts'
import { delegationNamed } from '../../shared/phrases/names.ts'
import type { ExportSource } from './export-source.ts'
import { outer } from './paper.ts'
import { annexName, annexNumber, resolutionsOf } from './resolutions.ts'

/** The shape of `resolutions.json`: annex 1 for other programs. Every key is there always, in this order (PAP11). */
export interface ResolutionsRecord {
  /** `Anlage 1 – Beschlüsse der DMK`, and its number where the meeting’s list of annexes gives it one. */
  readonly annex: { readonly number: number | null; readonly name: string }
  readonly meeting: {
    readonly title: string
    readonly number: string | null
    /** ISO dates. */
    readonly dates: readonly string[]
    readonly place: string | null
  }
  readonly body: { readonly name: string; readonly short: string }
  readonly language: 'de' | 'en'
  readonly edition: 'internal' | 'external'
  /** Which text it is made of; `at` with the zone’s offset, null for a draft. */
  readonly version: {
    readonly state: 'draft' | 'circulated' | 'approved'
    readonly at: string | null
    readonly text: string
  }
  /** In the order of the minutes. */
  readonly resolutions: readonly RecordedResolution[]
}

export interface RecordedResolution {
  readonly number: string
  /** True in the edition for outsiders for a confidential item: then there is nothing but its number. */
  readonly withheld: boolean
  readonly title: string | null
  /** Lead first. */
  readonly sponsors: readonly { readonly code: string; readonly name: string }[]
  /** As they ended; `number` is that of the annex and of the minutes. */
  readonly clauses: readonly { readonly number: number; readonly text: string }[]
  /** As in `record.json`. */
  readonly outcome: string | null
  readonly unanimous: boolean | null
  /** The sentence of the minutes, and behind it the statements that stand by themselves. */
  readonly result: string | null
  /** All statements for the record on the item, verbatim; codes in the order in which they joined. */
  readonly statements: readonly { readonly by: readonly string[]; readonly text: string }[]
}

/** Annex 1 as data. Throws before the meeting is convened. */
export function resolutionsJson(source: ExportSource): string {
  const { state } = source
  const { roster } = state
  if (!roster.convened) throw new Error('The meeting is not convened')
  const { version, language, edition } = outer(source)
  const { title, number, dates, place } = roster.meeting
  const record: ResolutionsRecord = {
    annex: { number: annexNumber(state), name: annexName(state) },
    meeting: { title, number: number === undefined ? null : String(number), dates, place: place ?? null },
    body: { name: roster.body.name, short: roster.body.short },
    language,
    edition,
    version: {
      state: version.state,
      at: version.at === null ? null : isoInstant(version.at, roster.timezone),
      text: version.text,
    },
    resolutions: resolutionsOf(source).map((it) => ({
      number: it.number,
      withheld: it.withheld,
      title: it.withheld ? null : it.title,
      sponsors: it.sponsors.map((code) => ({ code, name: delegationNamed(state, code).name })),
      clauses: it.clauses.map((text, index) => ({ number: index + 1, text })),
      outcome: it.outcome,
      unanimous: it.ballot?.result?.reckoning.unanimous ?? null,
      result: it.told.length === 0 ? null : it.told.map(({ text }) => text).join(' '),
      statements: it.statements,
    })),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
