import { conflictsOf, countedAnswers, lastCasts, nextInRollCall } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { weightWords } from './weights.ts'
import type { TileState } from './tile-sign.ts'
import type { Tile } from './Tiles.tsx'
import type { TallyEntry } from './Tally.tsx'
import { delegationName } from '../roster/names.ts'

type Words = { readonly t: Text; readonly format: Format }

/** Every delegation of the ballot at its place, with what this seat may know of its answer. */
export function ballotTiles(state: MeetingState, ballot: Ballot, { t, format }: Words): readonly Tile[] {
  const answers = new Map(countedAnswers(ballot).map((answer) => [answer.delegation, answer]))
  const last = new Map(lastCasts(ballot).map((cast) => [cast.delegation, cast]))
  const changed = new Set(
    ballot.casts
      .filter((cast, at) => ballot.casts.slice(0, at).some((it) => it.delegation === cast.delegation))
      .map((cast) => cast.delegation),
  )
  const next = nextInRollCall(ballot)
  const conflicts = new Set(conflictsOf(ballot))
  return ballot.electorate.map((voter): Tile => {
    const { code, represented, proxy } = voter
    const weight = weightWords(ballot.rule, voter, t)
    const common = {
      id: code,
      name: delegationName(state, code),
      ...(weight === null ? {} : { weight }),
      ...(proxy !== null && represented ? { proxy: t('vote.through', { name: delegationName(state, proxy) }) } : {}),
    }
    if (!represented) return { ...common, state: 'absent', word: t('vote.absent') }
    if (conflicts.has(code)) return { ...common, state: 'open', word: t('vote.twoWays') } // BAL18
    const cast = last.get(code)
    const choice = answers.get(code)?.choice
    const detail = cast && detailOf(cast.voice, ballot.written, changed.has(code), format.time(cast.at), t)
    if (choice === undefined)
      return cast
        ? { ...common, state: 'answered', word: t('vote.answered'), detail }
        : silentTile(ballot, common, code === next, t)
    return { ...common, state: stateOf(choice), word: choiceWord(choice, t), detail }
  })
}

/** Who said nothing (yet): assumed to agree, next in the roll call, or still open. */
function silentTile(
  ballot: Ballot,
  common: Pick<Tile, 'id' | 'name' | 'proxy' | 'weight'>,
  isNext: boolean,
  t: Text,
): Tile {
  if (ballot.method === 'exceptions') return { ...common, state: 'silent', word: t('vote.silent') }
  const presumed = presumedWord(ballot, common.id, t)
  if (presumed !== null) return { ...common, state: 'silent', word: presumed }
  if (ballot.phase === 'closed') return { ...common, state: 'open', word: t('vote.none') }
  return isNext
    ? { ...common, state: 'next', word: t('vote.next') }
    : { ...common, state: 'open', word: t('vote.open') }
}

/** What the rule made of silence, once a written ballot is closed. */
function presumedWord({ result }: Ballot, code: string, t: Text): string | null {
  if (!result?.reckoning.presumed.includes(code)) return null
  return result.reckoning.yes?.includes(code) ? t('vote.silent') : t('vote.abstain')
}

const detailOf = (voice: boolean, written: boolean, changed: boolean, time: string, t: Text): string =>
  voice ? t(written ? 'vote.entered' : 'vote.voice') : changed ? t('vote.corrected') : time

/** A candidate's name counts as a yes in colour and sign. */
const stateOf = (choice: string): TileState => (choice === 'no' || choice === 'abstain' ? choice : 'yes')

/** `Ja`, `Nein`, `Enthaltung`, or the candidate's name. */
export const choiceWord = (choice: string, t: Text): string =>
  choice === 'yes' ? t('vote.yes') : choice === 'no' ? t('vote.no') : choice === 'abstain' ? t('vote.abstain') : choice

/** `9 Ja, 2 Nein, 2 Enthaltung, 3 offen`; where choices are not to be seen, how many have answered. */
export function ballotTally(tiles: readonly Tile[], t: Text): readonly TallyEntry[] {
  const count = (...states: readonly TileState[]) => tiles.filter((tile) => states.includes(tile.state)).length
  const entries: readonly TallyEntry[] = [
    ...ayes(tiles),
    { kind: 'silent', count: count('silent'), word: t('vote.silent') },
    { kind: 'no', count: count('no'), word: t('vote.no') },
    { kind: 'abstain', count: count('abstain'), word: t('vote.abstain') },
  ]
  const answered = count('answered')
  if (answered > 0)
    return [
      ...entries.filter((entry) => entry.kind === 'silent' && entry.count > 0),
      { kind: 'answered', count: answered, word: t('vote.answeredShort', { count: answered }) },
      ...openOnes(count('open', 'next'), t),
    ]
  return [...entries.filter((entry) => entry.count > 0), ...openOnes(count('open', 'next'), t)]
}

/** Those in favour; in an election a line for each candidate who has votes, in the order of the tiles. */
const ayes = (tiles: readonly Tile[]): readonly TallyEntry[] =>
  [
    ...Map.groupBy(
      tiles.filter(({ state }) => state === 'yes'),
      ({ word }) => word,
    ),
  ].map(([word, those]) => ({
    kind: 'yes',
    count: those.length,
    word,
  }))

const openOnes = (count: number, t: Text): readonly TallyEntry[] =>
  count > 0 ? [{ kind: 'open', count, word: t('vote.openShort') }] : []
