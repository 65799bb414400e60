import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readMeetingFile, type MeetingFile } from '../../server/import/read-meeting-file.ts'
import { playOnPaper, type Played } from './paper-meeting.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const reference = at('../shared/scenarios/dmk-2.yaml')

/** The meeting files that can be played whole: those of the tree, and the reference where it lies beside the checkout. */
export const meetingFiles: readonly string[] = [
  ...readdirSync(at('examples'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => at(`examples/${name}`)),
  at('tests/fixtures/dmk-own.yaml'),
  ...(existsSync(reference) ? [reference] : []),
]

/** A meeting file, read and played on paper. */
export function playedFile(path: string): {
  readonly source: string
  readonly file: MeetingFile
  readonly played: Played
} {
  const source = readFileSync(path, 'utf8')
  const reading = readMeetingFile(source, 'en')
  if (!reading.ok) throw new Error(reading.issues.map((it) => `${path}:${it.line}: ${it.message}`).join('\n'))
  return { source, file: reading.file, played: playOnPaper(reading.file) }
}
