import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { useMeeting } from '../../session/Session.tsx'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { resultView } from './result.ts'
import { earlierWords, firstWords, nthWords } from './series.ts'
import { ResultBody } from './ResultBody.tsx'
import { placedTitle, subjectView } from './subject.ts'
import s from './ResultCard.module.css'

/** What a closed ballot came to, with its sentence in the minutes; why it is void when it was cancelled. */
export function ResultCard({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { title, within } = subjectView(state, ballot, t)
  const result = resultView(state, ballot, t)
  const about = [...(within === null ? [] : [title]), nthWords(state, ballot, t)].filter((part) => part !== null)
  const aside = about.length === 0 ? undefined : <span className={s['what']}>{about.join(' · ')}</span>
  const plain = t(result ? 'ballot.result' : 'ballot.cancelled')
  const heading = ballot.written ? t('written.of', { what: plain, where: placedTitle(state, ballot, t) }) : plain
  const first = firstWords(state, ballot, t)
  return (
    <Panel title={heading} roomy aside={aside}>
      <div className={s['body']}>
        {result ? (
          <ResultBody
            sign={result.sign}
            word={result.word}
            sentence={result.sentence === '' ? undefined : result.sentence}
            groups={result.groups}
            sums={result.sums}
            earlier={[...earlierWords(state, ballot, { t, format }), ...(first === null ? [] : [first])]}
          />
        ) : (
          <p>
            {(ballot.cancelReason ?? '') === ''
              ? t('vote.cancelled')
              : t('ballot.cancelled.why', { reason: ballot.cancelReason ?? '' })}
          </p>
        )}
      </div>
    </Panel>
  )
}
