import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { ResultBody } from '../../features/ballots/ResultBody.tsx'
import { resultView } from '../../features/ballots/result.ts'
import { earlierWords, firstWords, nthWords } from '../../features/ballots/series.ts'
import { placedTitle, subjectView } from '../../features/ballots/subject.ts'
import { choiceWord } from '../../features/ballots/tiles.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { ballotFacts } from './BallotStage.tsx'
import { useCockpit } from './cockpit.ts'
import { StagePanel } from './StagePanel.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import { Sayings } from './Sayings.tsx'
import s from './TextStage.module.css'

/** What a closed ballot came to, with its sentence in the minutes, what was corrected and what was said about it. */
export function ResultStage({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { ask, leads } = useCockpit()
  const result = resultView(state, ballot, t)
  if (!result) return null
  const { title, within } = subjectView(state, ballot, t)
  const together = ballot.subject.kind === 'items' && ballot.subject.items.length > 1
  const nth = nthWords(state, ballot, t)
  const first = firstWords(state, ballot, t)
  const sub = [
    ...(ballot.written ? [placedTitle(state, ballot, t)] : within === null && !together ? [] : [title]),
    ...(nth === null ? [] : [nth]),
    ...(ballot.closedAt === null ? [] : [t('chair.result.closedAt', { time: format.seconds(ballot.closedAt) })]),
    ballot.written ? t('ballot.written') : t(`ballot.method.${ballot.method}`),
  ]
  return (
    <StagePanel
      title={t('ballot.result')}
      views={<ViewSwitch here="ballot" />}
      sub={sub.join(' · ')}
      facts={ballotFacts(state, ballot, t)}
      aside={
        leads &&
        ballot.method !== 'secret' && (
          <Button variant="quiet" icon="pencil" onClick={() => ask({ kind: 'correct', ballot: ballot.id })}>
            {t('chair.correct.ask')}
          </Button>
        )
      }
    >
      <ResultBody
        sign={result.sign}
        word={result.word}
        sentence={result.sentence === '' ? undefined : result.sentence}
        groups={result.groups}
        sums={result.sums}
        earlier={[...earlierWords(state, ballot, { t, format }), ...(first === null ? [] : [first])]}
      />
      {ballot.corrections.length > 0 && (
        <ul className={s['said']} aria-label={t('chair.result.corrections')}>
          {ballot.corrections.map((correction) => (
            <li key={correction.seq}>
              <b>{t('chair.result.corrected', { time: format.time(correction.at) })}</b>{' '}
              {t('chair.result.correction', {
                name: delegationName(state, correction.delegation),
                answer: correction.choice === 'invalid' ? t('vote.invalid') : choiceWord(correction.choice, t),
                reason: correction.reason,
              }).trim()}
            </li>
          ))}
        </ul>
      )}
      {ballot.item !== null && <Sayings item={ballot.item} />}
    </StagePanel>
  )
}
