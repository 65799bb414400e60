import { nextInRollCall, outstanding } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { delegationOf, personOf } from '../../../shared/features/roster/select.ts'
import { ballotTiles } from '../../features/ballots/tiles.ts'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { ResultCard } from '../../features/ballots/ResultCard.tsx'
import { ballotRuleWords } from '../../features/ballots/rule-words.ts'
import { subjectView } from '../../features/ballots/subject.ts'
import { votesOf } from '../../features/ballots/votes.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { VoteSlot } from './VoteSlot.tsx'
import s from './BallotPart.module.css'

/** A ballot as this delegation sees it: what is asked, its cards, and how far it has come or what it came to. */
export function BallotPart({ ballot }: { readonly ballot: Ballot }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { person, pending } = useSession()
  const votes = votesOf(state, ballot, person, pending)
  const own = personOf(state, person)?.delegation
  const hasVote = own !== undefined && delegationOf(state, own)?.vote === true
  const { title, within } = subjectView(state, ballot, t)
  const { written, deadline, phase, method } = ballot
  const answered = ballot.electorate.filter((voter) => voter.represented).length - outstanding(ballot).length
  const next = nextInRollCall(ballot)
  return (
    <>
      {(within !== null || written) && (
        <p className={s['what']}>
          {written && <b>{t('ballot.written')}</b>} {title}
          {deadline !== null && <span> {t('ballot.written.until', { time: format.dateTime(deadline) })}</span>}
        </p>
      )}
      {phase === 'open' && (
        <p className={s['about']}>
          <span>{t('rule.needs', { rule: ballotRuleWords(state, ballot, t) })}</span>
          <span>
            {t('ballot.answered', {
              answered,
              all: ballot.electorate.filter((voter) => voter.represented).length,
            })}
          </span>
          {next !== null && <span>{t('vote.turnOf', { name: delegationName(state, next) })}</span>}
        </p>
      )}
      {phase !== 'open' && <ResultCard ballot={ballot} />}
      {votes.map((view) => (
        <VoteSlot key={`${ballot.id}-${view.delegation}`} ballot={ballot} view={view} />
      ))}
      {!hasVote && own !== undefined && (
        <Panel className={s['plain']}>
          <p>{t('delegation.noVote', { name: delegationName(state, own) })}</p>
        </Panel>
      )}
      {phase === 'open' && method === 'roll-call' && (
        <Panel title={t(`ballot.method.${method}`)} roomy>
          <div className={s['tiles']}>
            <Tiles
              label={t('ballot.tiles', { count: ballot.electorate.length })}
              tiles={ballotTiles(state, ballot, { t, format })}
            />
          </div>
        </Panel>
      )}
    </>
  )
}
