import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { useMeeting } from '../../session/Session.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { resultView } from './result.ts'
import { ResultBody } from './ResultBody.tsx'
import { subjectView } from './subject.ts'
import s from './ResultCard.module.css'

/** What a closed ballot came to, with its sentence in the minutes; why it is void when it was cancelled. */
export function ResultCard({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const state = useMeeting()
  const { title, within } = subjectView(state, ballot, t)
  const result = resultView(state, ballot, t)
  const aside = within === null ? undefined : <span className={s['what']}>{title}</span>
  return (
    <Panel title={result ? t('ballot.result') : t('ballot.cancelled')} roomy aside={aside}>
      <div className={s['body']}>
        {result ? (
          <ResultBody
            sign={result.sign}
            word={result.word}
            sentence={result.sentence === '' ? undefined : result.sentence}
            groups={result.groups}
          />
        ) : (
          <p>{t('ballot.cancelled.why', { reason: ballot.cancelReason ?? '' })}</p>
        )}
      </div>
    </Panel>
  )
}
