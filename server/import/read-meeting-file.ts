import { z } from 'zod'
import type { AgendaItem } from '../../shared/features/agenda/messages.ts'
import type { Convocation } from '../../shared/features/roster/messages.ts'
import { actProblems, readAct, type Act } from './acts.ts'
import { agendaItems, convocation } from './founding.ts'
import { writePath, type Issue, type Language, type LocatedProblem, type Problem } from './issue.ts'
import { list } from './loose.ts'
import { FileHead } from './meeting-file.ts'
import { referenceProblems } from './reference-problems.ts'
import { shapeProblems } from './shape-problems.ts'
import { textProblems } from './text-problems.ts'
import { wordNotice, wordProblem, type Notice } from './wording.ts'
import { readYaml, type Tree } from './yaml-tree.ts'

/** A meeting file that is sound: what founds the meeting, and the acts a rehearsal plays. */
export interface MeetingFile {
  readonly convocation: Convocation
  /** Flat, in the file's order, containers before their sub-items. */
  readonly agenda: readonly AgendaItem[]
  readonly acts: readonly Act[]
}

export type MeetingFileReading =
  | { readonly ok: true; readonly file: MeetingFile; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const Acts = z.array(z.unknown())
const START = { line: 1, column: 1 }

/** Null where the bytes are not UTF-8: a name read with the wrong letters would stand in the record for ever. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** More than this nobody reads at once; the next reading tells the rest. */
const MAX_ISSUES = 100

/**
 * Reads a meeting file (`FORMAT.md`): YAML 1.2 in UTF-8, at most 2 MiB. Refuses it with every defect found, each at its line and
 * worded in `language`; a file that cannot be read as YAML is told that alone. Acts are checked and returned; founding a
 * meeting leaves them aside, and a notice says so.
 */
export function readMeetingFile(source: string | Uint8Array, language: Language = 'de'): MeetingFileReading {
  const text = typeof source === 'string' ? source : decode(source)
  if (text === null) return { ok: false, issues: [issue({ code: 'text-unreadable' }, START, '', language)] }
  const yaml = readYaml(text)
  if (!yaml.ok)
    return {
      ok: false,
      issues: yaml.problems.map(({ line, column, ...it }) => issue(it, { line, column }, '', language)),
    }
  const { tree } = yaml
  if (typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value)) {
    return { ok: false, issues: [issue({ code: 'not-a-mapping' }, START, '', language)] }
  }
  const { acts, ...head } = tree.value as Readonly<Record<string, unknown>>
  const problems = [
    ...textProblems(tree.value),
    ...shapeProblems(FileHead, head),
    ...(acts === undefined ? [] : shapeProblems(Acts, acts, ['acts'])),
    ...list(acts).flatMap((act, index) => actProblems(act, ['acts', index])),
    ...referenceProblems(tree.value),
  ]
  if (problems.length > 0) return { ok: false, issues: issues(problems, tree, language) }
  const sound = FileHead.parse(head)
  const read = list(acts).map((act, index) => readAct(act, tree.locate(['acts', index]).line))
  return {
    ok: true,
    file: { convocation: convocation(sound), agenda: sound.agenda.flatMap(agendaItems), acts: read },
    notices: read.length === 0 ? [] : [wordNotice({ code: 'acts-ignored', params: { count: read.length } }, language)],
  }
}

/** A key that is missing because it was misspelt is told once, where it was misspelt (IMP5). */
function withoutEchoes(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const keyAt = (path: LocatedProblem['path'], key: unknown) => writePath([...path, String(key)])
  const meant = problems
    .filter(({ code }) => code === 'unknown-key')
    .map(({ path, params }) => keyAt(path.slice(0, -1), params?.['meant']))
  return problems.filter(
    ({ code, path, params }) => code !== 'missing-key' || !meant.includes(keyAt(path, params?.['key'])),
  )
}

function issues(problems: readonly LocatedProblem[], tree: Tree, language: Language): readonly Issue[] {
  const worded = withoutEchoes(problems).map(({ path, on, ...found }) =>
    issue(found, tree.locate(path, on), writePath(path), language),
  )
  const distinct = new Map(worded.map((it) => [`${it.line}:${it.column}:${it.path}:${it.message}`, it]))
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_ISSUES)
}

const issue = (
  found: Problem,
  position: { readonly line: number; readonly column: number },
  path: string,
  language: Language,
): Issue => ({ ...found, ...position, path, message: wordProblem(found, language) })
