import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Edition } from '../../shared/meeting/outsiders.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { ExportVersion, PdfStandard } from './export-source.ts'

interface Wish {
  readonly edition: Edition
  readonly version: ExportVersion
  readonly standard: PdfStandard
}

const words = {
  de: {
    files: {
      minutes: 'Protokoll',
      resolutions: 'Beschlüsse',
      votes: 'Abstimmungen',
      record: 'Akte',
      log: 'Ereignisse',
      bundle: 'Sitzung',
    },
    versions: { draft: 'Entwurf', now: 'Stand', circulated: 'versandt', approved: 'genehmigt' },
    external: 'für-Außenstehende',
  },
  en: {
    files: {
      minutes: 'minutes',
      resolutions: 'resolutions',
      votes: 'votes',
      record: 'record',
      log: 'log',
      bundle: 'meeting',
    },
    versions: { draft: 'draft', now: 'current', circulated: 'circulated', approved: 'approved' },
    external: 'external',
  },
} as const

/** What every file is of that only grows, and has no versions. */
const ofTheRecord: ReadonlySet<string> = new Set(['votes', 'record', 'log', 'bundle'])

/**
 * The name under which an export is saved, in the language of the meeting: whose meeting, which, what, of when, for whom,
 * which text, which standard; `DMK-2-Protokoll-2024-10-18-Entwurf.pdf`. `file`: as the server names it, `minutes.pdf`.
 */
export function savedName(state: MeetingState, file: string, { edition, version, standard }: Wish): string {
  const [stem = '', ending = ''] = file.split('.')
  if (!state.roster.convened) return file
  const { body, meeting } = state.roster
  const own = words[phrasebookOf(state).language]
  const isData = ofTheRecord.has(stem) && version === 'now'
  const text = version === 'now' && state.minutes.version !== 'approved' ? 'draft' : version
  return [
    slug(body.short),
    slug(String(meeting.number ?? '')),
    Object.hasOwn(own.files, stem) ? own.files[stem as keyof typeof own.files] : stem,
    meeting.dates[0] ?? '',
    edition === 'external' ? own.external : '',
    isData ? '' : own.versions[text],
    ending === 'pdf' && standard === 'a-2a' ? 'PDFA' : '',
  ]
    .filter((part) => part !== '')
    .join('-')
    .concat('.', ending)
}

/** API9: letters and figures alone, whatever a title says. */
const slug = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 40)
    .toWellFormed()
    .replaceAll(/^-+|-+$|\uFFFD/g, '')

const spelt: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
}

/** The same name in ASCII: umlauts spelt out, accents dropped, `_` for every other letter. */
export const plainName = (name: string): string =>
  name
    .replaceAll(/[äöüÄÖÜßẞ]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.-]/gu, '_')
