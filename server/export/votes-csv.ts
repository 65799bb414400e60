import { delegationOf } from '../../shared/features/roster/select.ts'
import type { Ballot } from '../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { changedAnswers, closedBallots, type ClosedBallot } from './camps.ts'
import type { ExportSource } from './export-source.ts'
import { answerWord, methodWord, outcomeWord } from './vote-words.ts'

const words = {
  de: {
    head: 'TOP Abstimmung Gegenstand Verfahren Regel Kürzel Delegation Antwort Anzahl Vertretung mündlich geändert Ergebnis',
    separator: ';',
    yes: 'ja',
    items: 'Beschluss',
    amendment: 'Änderungsantrag',
    clause: 'Ziffer',
    question: 'Frage',
    candidates: 'Wahl',
    elected: 'gewählt',
    admits: 'Zulassung',
  },
  en: {
    head: 'Item Ballot Subject Method Rule Code Delegation Answer Count Proxy Voice Changed Outcome',
    separator: ',',
    yes: 'yes',
    items: 'decision',
    amendment: 'amendment',
    clause: 'clause',
    question: 'question',
    candidates: 'election',
    elected: 'elected',
    admits: 'admission',
  },
} as const

/**
 * The votes for a spreadsheet: a row a delegation and closed ballot; a secret ballot, and one whose names are not for
 * outsiders, has a row an answer, with how many gave it. UTF-8 with a byte order mark, since Excel reads umlauts wrongly without one.
 */
export function votesCsv({ state, edition }: ExportSource): string {
  const { language } = phrasebookOf(state)
  const { separator, head } = words[language]
  const rows = [head.split(' '), ...closedBallots(state, edition).flatMap((closed) => rowsOf(state, closed))]
  return `\u{FEFF}${rows.map((row) => `${row.map(written).join(separator)}\r\n`).join('')}`
}

function rowsOf(state: MeetingState, closed: ClosedBallot): readonly (readonly string[])[] {
  const phrasebook = phrasebookOf(state)
  const { language, itemWord } = phrasebook
  const { no, ballot, result, items, camps } = closed
  // with its word before it no spreadsheet takes `2.3` for a day in March
  const item = items.map((number) => `${itemWord} ${number}`).join(', ')
  const before = [item, String(no), subjectOf(language, ballot), methodWord(language, ballot.method), ballot.ruleName]
  const { elected, reckoning } = result
  const outcome = elected
    ? `${words[language].elected}: ${elected.join(', ')}`
    : outcomeWord(language, reckoning.outcome)
  if (camps.some(({ who }) => who === null)) {
    const total = (answer: string, votes: number) => [answerWord(language, answer), String(votes)]
    return camps.map(({ answer, votes }) => [...before, '', '', ...total(answer, votes), '', '', '', outcome])
  }
  const changed = changedAnswers(ballot)
  const flag = (is: boolean) => (is ? words[language].yes : '')
  return ballot.electorate.flatMap(({ code, proxy, represented }) => {
    const camp = camps.find(({ who }) => who?.includes(code))
    if (!camp) return []
    const voice = result.answers.some((it) => it.delegation === code && it.voice)
    const own = [code, delegationOf(state, code)?.name ?? code, answerWord(language, camp.answer), '1']
    return [[...before, ...own, represented ? (proxy ?? '') : '', flag(voice), flag(changed.has(code)), outcome]]
  })
}

function subjectOf(language: 'de' | 'en', { subject }: Ballot): string {
  const word = words[language][subject.kind]
  switch (subject.kind) {
    case 'clause':
      return `${word} ${subject.clause}`
    case 'question':
      return `${word}: ${subject.question}`
    case 'admits':
      return `${word}: ${subject.item}`
    default:
      return word
  }
}

/**
 * RFC 4180; and a cell that a spreadsheet would take for a formula (OWASP: = + - @, tab, line ends, their wide twins)
 * begins with an apostrophe, which makes it a text. Cells with a separator of another country stand in quotes too: a
 * program that splits there would find the beginning of a cell behind it.
 */
function written(cell: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
