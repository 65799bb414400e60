import { allBallots, countedAnswers, lastCasts } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { outcomeWord } from '../agenda/items.ts'
import { delegationName } from '../roster/names.ts'
import { subjectView } from './subject.ts'
import { choiceWord } from './tiles.ts'

export interface PastVoteView {
  readonly id: string
  readonly sign: SignKind
  /** `TOP 12: Ja`, `TOP 16, für Sachsen: Enthaltung` */
  readonly text: string
  /** `gezählt um 11:42:25 · Quittung 214 · angenommen` */
  readonly note: string
}

/** How a delegation voted, and those whose vote it held, the latest first. Ballots that were cancelled are left out. */
export function pastVotes(
  state: MeetingState,
  own: string,
  { t, format }: { readonly t: Text; readonly format: Format },
): readonly PastVoteView[] {
  return allBallots(state)
    .filter((ballot) => ballot.phase === 'closed')
    .toReversed()
    .flatMap((ballot) =>
      ballot.electorate
        .filter((voter) => voter.code === own || voter.proxy === own)
        .map(({ code, represented }): PastVoteView => {
          const { number, title } = subjectView(state, ballot, t)
          const item = number === null ? title : t('room.item', { number })
          const where = code === own ? item : `${item}, ${t('vote.for', { name: delegationName(state, code) })}`
          const told = answerTold(ballot, code, represented, t)
          const cast = lastCasts(ballot).find((each) => each.delegation === code)
          const outcome = ballot.result?.reckoning.outcome
          const note = [
            cast ? t('vote.countedAt', { time: format.seconds(cast.at) }) : null,
            cast ? t('vote.receipt', { code: String(cast.seq) }) : null,
            outcome === undefined ? null : outcomeWord(outcome, t),
          ]
          return {
            id: `${ballot.id}-${code}`,
            sign: told.sign,
            text: `${where}: ${told.word}`,
            note: note.filter((part) => part !== null).join(' · '),
          }
        }),
    )
}

function answerTold(ballot: Ballot, code: string, represented: boolean, t: Text): { sign: SignKind; word: string } {
  if (!represented) return { sign: 'absent', word: t('vote.absent') }
  const answer = countedAnswers(ballot).find((each) => each.delegation === code)
  if (answer) {
    const word = answer.choice === 'invalid' ? t('vote.invalid') : choiceWord(answer.choice, t)
    const sign = answer.choice === 'no' || answer.choice === 'abstain' ? answer.choice : 'yes'
    return { sign: answer.choice === 'invalid' ? 'open' : sign, word }
  }
  if (ballot.method === 'secret' && ballot.casts.some((cast) => cast.delegation === code))
    return { sign: 'silent', word: t('vote.secret') }
  const presumed = ballot.result?.reckoning.presumed.includes(code) === true
  if (presumed && ballot.result?.reckoning.abstain?.includes(code)) return { sign: 'abstain', word: t('vote.abstain') }
  if (presumed || ballot.method === 'exceptions') return { sign: 'silent', word: t('vote.silent') }
  return { sign: 'open', word: t('vote.none') }
}
