import { itemOf, parentOf } from '../../shared/features/agenda/select.ts'
import type { Minutes } from '../../shared/features/minutes/state.ts'
import { peopleWithDuty } from '../../shared/features/roster/select.ts'
import { statementsOn } from '../../shared/features/statements/select.ts'
import { foldRecorded } from '../../shared/meeting/meeting.ts'
import type { MeetingState } from '../../shared/meeting/state.ts'
import { isWithheld, type Edition } from '../../shared/meeting/outsiders.ts'
import { full, leaders } from '../../shared/phrases/head.ts'
import { nameAndOffice } from '../../shared/phrases/names.ts'
import type { HeadRow, Phrasebook } from '../../shared/phrases/phrasebook.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { weave, type WovenBlock, type WovenSection } from '../../shared/phrases/weave.ts'
import type { ExportSource } from './export-source.ts'
import { withRanks } from './heading-ranks.ts'

/** A document of a meeting, whole and worded, before it takes a form: every format prints this and nothing else. */
export interface Paper {
  readonly kind: 'minutes' | 'resolutions'
  readonly edition: Edition
  readonly language: 'de' | 'en'
  /** Words for what a format adds of its own: page numbers, column heads. */
  readonly words: PaperLabels
  /** `Ergebnisprotokoll: 2. Sitzung der Digitalministerkonferenz` */
  readonly title: string
  /** What it is: `Ergebnisprotokoll`, `Anlage 1 – Beschlüsse der DMK` */
  readonly name: string
  /** `2. Sitzung der Digitalministerkonferenz` */
  readonly meeting: string
  /** `Digitalministerkonferenz` */
  readonly body: string
  /** When, where, who led: each label with its text. */
  readonly head: readonly HeadRow[]
  /** Who was there, by standing; `label` of a line is the delegation’s code. Empty where it does not belong here. */
  readonly attendance: readonly HeadRow[]
  /** `Anlage 1`, `Beschlüsse der DMK`; null where there are none. */
  readonly annexes: HeadRow | null
  readonly sections: readonly PaperSection[]
  /** Whether a section is to stand on one page where it can: a resolution is not torn from its result. */
  readonly together: boolean
  /** Who signs: role and name. Empty where nobody does. */
  readonly signatures: readonly Signature[]
  readonly version: PaperVersion
  /** The last moment that the document tells of, ms since the epoch, UTC: its date, never that of the export. */
  readonly at: number
}

/** A paper is plain data, so that it can be sent to the thread that prints it. */
export type PaperLabels = ReturnType<typeof labelsOf>
const labelsOf = (words: Phrasebook['paper']) => {
  const { attendance, delegation, people, signatures, placeAndDate, version, noResolutions, page } = words
  return { attendance, delegation, people, signatures, placeAndDate, version, noResolutions, page }
}

export interface PaperSection {
  /** Agenda number as an id: letters, digits, dots. */
  readonly id: string
  /** `4`, `2.3` */
  readonly number: string
  /** Empty where the item has none, or outsiders may not read it. */
  readonly title: string
  /** What the heading begins with: `TOP 4` */
  readonly label: string
  /** The whole line: `TOP 4 Titel (BE)` */
  readonly heading: string
  /** 0 for an item of the agenda, 1 for what belongs to one … */
  readonly depth: number
  readonly blocks: readonly WovenBlock[]
  /** The statements for the record in it, quoted as the sentences quote them. */
  readonly statements: readonly string[]
}

export interface Signature {
  readonly role: string
  readonly name: string
}

export interface PaperVersion {
  /** `draft` for every text that is not the one that was circulated or approved. */
  readonly state: Minutes['version']
  /** Ms since the epoch; null for a draft. */
  readonly at: number | null
  /** `Entwurf`, `Entwurf nach der Fassung vom 5. Mai 2025`, `Genehmigt am 12. Mai 2025 · Fassung für Außenstehende` */
  readonly text: string
}

/** The minutes. */
export const minutesPaper = (source: ExportSource): Paper => ({
  ...outer(source),
  kind: 'minutes',
  together: false,
  ...minutesContent(source),
})

/** What the minutes say, whatever version they are. */
function minutesContent({ state, draft, sent, edition = 'internal' }: ExportSource) {
  const phrasebook = phrasebookOf(state)
  const rows = phrasebook.head(state)
  const asSent = edition === 'internal' ? sent?.sections : null // VRS3: what outsiders may read is asked of today
  return {
    title: phrasebook.title(state),
    name: phrasebook.paper.minutes,
    head: rows.filter((row) => row.kind === 'meeting'),
    attendance: rows.filter((row) => row.kind === 'attendance'),
    annexes: rows.find((row) => row.kind === 'annexes') ?? null,
    sections: (asSent ?? weave(state, draft, edition)).map((section) =>
      paperSection(state, edition, section.item, section.heading, section.blocks),
    ),
    signatures: signaturesOf(state),
  } as const
}

/** What every document of a meeting bears. */
export function outer(source: ExportSource) {
  const { state, edition = 'internal' } = source
  const { roster } = state
  const phrasebook = phrasebookOf(state)
  return {
    edition,
    language: phrasebook.language,
    words: labelsOf(phrasebook.paper),
    meeting: roster.convened ? roster.meeting.title : '',
    body: roster.convened ? roster.body.name : '',
    version: versionOf(source),
    at: momentOf(state),
  } as const
}

export function paperSection(
  state: MeetingState,
  edition: Edition,
  number: WovenSection['item'],
  heading: string,
  blocks: readonly WovenBlock[],
): PaperSection {
  const withheld = edition === 'external' && isWithheld(state, number)
  const title = withheld ? '' : (itemOf(state, number)?.title ?? '')
  const [word = '', second] = heading.split(' ')
  const label = second === number ? `${word} ${number}` : ''
  const { quoted } = phrasebookOf(state).paper
  return {
    id: number,
    number,
    label,
    title,
    heading,
    depth: depthOf(state, number),
    blocks: withRanks(blocks),
    statements: withheld ? [] : statementsOn(state, number).map((it) => quoted(it.text)),
  }
}

function depthOf(state: MeetingState, number: string): number {
  const parent = parentOf(state, number)
  return parent === null ? 0 : depthOf(state, parent) + 1
}

/** Whoever led signs, and whoever kept the minutes. */
function signaturesOf(state: MeetingState): readonly Signature[] {
  if (!state.roster.convened) return []
  const { chair, writer } = phrasebookOf(state).paper
  return [
    ...leaders(state).map((person) => ({ role: chair, name: nameAndOffice(person) })),
    ...peopleWithDuty(state, 'minutes').map((person) => ({ role: writer, name: full(person) })),
  ]
}

/**
 * VRS1: `Versandt am …` and `Genehmigt am …` stand over the text that was sent or approved, and over no other. What
 * anybody wrote or recorded since is a draft again, and says after which version.
 */
function versionOf(source: ExportSource): PaperVersion {
  const { state, sent, edition = 'internal' } = source
  const { paper } = phrasebookOf(state)
  const { version, circulatedAt, approvedAt } = state.minutes
  const at = version === 'draft' ? null : version === 'circulated' ? circulatedAt : approvedAt
  const day = at === null || !state.roster.convened ? null : paper.day(at, state.roster.timezone)
  const isIt = sent !== undefined || readsAsApproved(source)
  const named = isIt || day === null ? paper.versionIs(version, day) : paper.draftAfter(day)
  const text = [named, ...(edition === 'external' ? [paper.external] : [])].join(' · ')
  return isIt ? { state: version, at, text } : { state: 'draft', at: null, text }
}

/** Nobody writes in approved minutes: what stands is what was approved, unless something was recorded since. */
function readsAsApproved({ state, log, draft }: ExportSource): boolean {
  if (state.minutes.version !== 'approved') return false
  const act = log.findIndex(({ event }) => event.type === 'minutes.approved')
  if (act < 0) return false
  const then = foldRecorded(log.slice(0, act + 1))
  const reads = (read: MeetingState) => JSON.stringify(minutesContent({ state: read, log, draft }))
  return reads(then) === reads(state)
}

/** The close of the meeting, else what happened last, else the day it is convened for. */
function momentOf({ attendance, journal, roster }: MeetingState): number {
  const day = roster.convened ? Date.parse(roster.meeting.dates[0] ?? '') : NaN
  return attendance.closedAt ?? journal.at(-1)?.at ?? (Number.isNaN(day) ? 0 : day)
}
