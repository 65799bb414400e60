import type { Ballot } from '../../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import type { VoteDoubt } from './finding.ts'

/** What the closed ballots of an item came to, as far as it is recorded. */
export interface Counts {
  readonly yes: number | null
  readonly no: number | null
  readonly abstain: number | null
  readonly unanimous: boolean
  /** Votes of each candidate, and other figures of the ballot that may be told. */
  readonly others: readonly number[]
}

/** The closed ballots that stand in an item's text or decide about it; a corrected one as it is and as it was first told. */
export function countsIn(state: MeetingState, item: string): readonly Counts[] {
  return Object.values(state.ballots.all)
    .filter((ballot) => ballot.phase === 'closed' && ballot.result !== null && isAbout(ballot, item))
    .flatMap(({ result, first, electorate }) => [result, first].map((told) => countsOf(told, electorate.length)))
}

const isAbout = ({ item, subject }: Ballot, number: string): boolean =>
  item === number ||
  (subject.kind === 'items' && subject.items.includes(number)) ||
  (subject.kind === 'admits' && subject.item === number)

function countsOf(result: Ballot['result'], voters: number): Counts {
  const reckoning = result?.reckoning
  const { yes = null, no = null, abstain = null, silent = 0, absent = 0 } = reckoning?.totals ?? {}
  const given = [yes, no, abstain].map((figure) => figure ?? 0)
  const others = [
    ...Object.values(result?.totals ?? {}),
    ...(reckoning?.conditions ?? []).flatMap((condition) =>
      Object.values(condition).flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? [Number(value)] : [],
      ),
    ),
    voters,
    silent,
    absent,
    given.reduce((sum, figure) => sum + figure, 0),
  ].filter((figure) => Number.isFinite(figure))
  // nobody on the other side, as far as that is recorded
  const oneSided = no === null || no === 0 || yes === 0
  return { yes, no, abstain, unanimous: (reckoning?.unanimous ?? false) || oneSided, others }
}

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ['eine', 1],
  ['einer', 1],
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    .split(' ')
    .map((word, value) => [word, value] as const),
])
const FIGURE = `(\\d{1,4}|${Object.keys(NUMBER_WORDS).join('|')})`

type Wanted = 'yes' | 'no' | 'abstain' | 'any'

/** What is said of one figure; `u` and `i`: the words begin sentences too. */
const phrases: readonly (readonly [RegExp, Wanted])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\d])${FIGURE}\\s(?:Ja-?Stimmen?|Stimmen?\\sdafür|Zustimmungen?|votes?\\s(?:in\\sfavou?r|for))(?![\\p{L}])`,
      'giu',
    ),
    'yes',
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])${FIGURE}\\s(?:Nein-?Stimmen?|Gegenstimmen?|Stimmen?\\sdagegen|votes?\\sagainst)(?![\\p{L}])`,
      'giu',
    ),
    'no',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${FIGURE}\\s(?:(?:Stimm)?Enthaltung(?:en)?|abstentions?)(?![\\p{L}])`, 'giu'),
    'abstain',
  ],
  [
    new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:mit|with)\\s)${FIGURE}\\s(?:Stimmen?|votes?)(?!\\s(?:dafür|dagegen|in\\sfavou?r|for|against)|-?\\p{L})`,
      'giu',
    ),
    'any',
  ],
]
/** `14:1:0`, `14 : 1 : 0`; a time of day with seconds has two figures each, an hour below 24. */
const triple = /(?<![\d:])(\d{1,4})\s?:\s?(\d{1,4})\s?:\s?(\d{1,4})(?![\d:])/gu
const unanimously = /(?<![\p{L}-])(?:einstimmig(?:e[nrms]?)?|unanimous(?:ly)?)(?![\p{L}])/giu
const denied =
  /(?:nicht|kein\p{L}*|statt|falls|sofern|ob|wenn|not|never|unless|if|would|könn\p{L}*|soll\p{L}*|würde\p{L}*|möglichst)(?:\s[\p{L}-]+){0,4}\s$/iu
const isTime = (parts: readonly string[]): boolean =>
  parts.every((part) => part.length === 2) && Number(parts[0]) < 24 && Number(parts[1]) < 60 && Number(parts[2]) < 60

/**
 * Figures of votes in a line that no closed ballot of its item knows, and a unanimity there was not. An item without a
 * closed ballot is not judged: what is told there may be a vote of another day (CHK3).
 */
export function voteDoubts(line: string, counts: readonly Counts[]): readonly VoteDoubt[] {
  if (counts.length === 0) return []
  const figures = [
    ...new Set(counts.map(({ yes, no, abstain }) => [yes, no, abstain].map((it) => it ?? '–').join(' : '))),
  ]
  const found: VoteDoubt[] = []
  const doubt = (match: RegExpMatchArray) => {
    const from = match.index ?? 0
    found.push({ kind: 'vote', from, to: from + match[0].length, words: match[0], figures })
  }
  for (const [pattern, wanted] of phrases)
    for (const match of line.matchAll(pattern)) {
      const figure = numberOf(match[1] ?? '')
      if (!counts.some((it) => fits(it, wanted, figure))) doubt(match)
    }
  for (const match of line.matchAll(triple)) {
    const parts = match.slice(1, 4)
    if (isTime(parts)) continue
    const [yes = 0, no = 0, abstain = 0] = parts.map(Number)
    if (!counts.some((it) => equal(it.yes, yes) && equal(it.no, no) && equal(it.abstain, abstain))) doubt(match)
  }
  for (const match of line.matchAll(unanimously)) {
    if (denied.test(line.slice(0, match.index))) continue
    if (!counts.some(({ unanimous }) => unanimous)) doubt(match)
  }
  return found.toSorted((a, b) => a.from - b.from)
}

const numberOf = (text: string): number => NUMBER_WORDS[text.toLowerCase()] ?? Number(text)

/** What is not recorded contradicts nothing. */
const equal = (recorded: number | null, told: number): boolean => recorded === null || recorded === told

function fits({ yes, no, abstain, others }: Counts, wanted: Wanted, figure: number): boolean {
  if (others.includes(figure) && wanted === 'any') return true
  switch (wanted) {
    case 'yes':
      return equal(yes, figure)
    case 'no':
      return equal(no, figure)
    case 'abstain':
      return equal(abstain, figure)
    case 'any':
      return [yes, no, abstain].some((recorded) => equal(recorded, figure))
  }
}
