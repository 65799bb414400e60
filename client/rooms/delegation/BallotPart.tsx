import { itemOf } from '../../../shared/features/agenda/select.ts'
import { nextInRollCall, outstanding } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { amendmentOf } from '../../../shared/features/motions/select.ts'
import { delegationOf, personOf } from '../../../shared/features/roster/select.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { ballotTiles } from '../../features/ballots/tiles.ts'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { ResultCard } from '../../features/ballots/ResultCard.tsx'
import { ballotRuleWords } from '../../features/ballots/rule-words.ts'
import { earlierWords, nthWords } from '../../features/ballots/series.ts'
import { subjectView, wordingVotedOn } from '../../features/ballots/subject.ts'
import { votesOf } from '../../features/ballots/votes.ts'
import { AmendmentText } from '../../features/motions/AmendmentText.tsx'
import { Clauses } from '../../features/motions/Clauses.tsx'
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
  const { title, within, number } = subjectView(state, ballot, t)
  const nth = nthWords(state, ballot, t)
  const isCalled = within === null && number === state.agenda.current // its title stands above already
  const { written, deadline, phase, method, subject } = ballot
  const what =
    written && number !== null && subject.kind === 'items' && subject.items.length === 1
      ? `${t('room.item', { number })} ${title}`
      : title
  // Where nothing is called, or only a part is put to the vote, the wording stands beside the answer.
  const wording = phase === 'open' && (written || subject.kind === 'clause') ? wordingVotedOn(state, ballot) : []
  const amendment = phase === 'open' && subject.kind === 'amendment' ? amendmentOf(state, subject.amendment) : null
  const answered = ballot.electorate.filter((voter) => voter.represented).length - outstanding(ballot).length
  const next = nextInRollCall(ballot)
  return (
    <>
      {(within !== null || written) && (
        <p className={s['what']}>
          {!isCalled && what}
          <span>
            {!isCalled && ' '}
            {[
              ...(written ? [t('ballot.written')] : []),
              ...(deadline === null ? [] : [t('ballot.written.until', { time: format.dateTime(deadline) })]),
            ].join(' · ')}
          </span>
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
          {nth !== null && <span>{nth}</span>}
          {next !== null && <span>{t('vote.turnOf', { name: delegationName(state, next) })}</span>}
        </p>
      )}
      {phase === 'open' && subject.kind === 'items' && subject.items.length > 1 && (
        <ul className={s['together']}>
          {subject.items.map((each) => {
            const item = itemOf(state, each)
            return <li key={each}>{`${t('room.item', { number: each })} ${item ? fullTitle(item, t) : ''}`}</li>
          })}
        </ul>
      )}
      {amendment && (
        <details className={s['wording']}>
          <summary>{t('written.text')}</summary>
          <AmendmentText id={amendment.id} title={title} />
        </details>
      )}
      {wording.length > 0 && (
        <details className={s['wording']}>
          <summary>{t('written.text')}</summary>
          <Clauses
            clauses={wording.map((text, at) => {
              const clause = subject.kind === 'clause' ? subject.clause : at + 1
              return { id: String(clause), number: `${clause}.`, text }
            })}
          />
        </details>
      )}
      {phase === 'open' &&
        earlierWords(state, ballot, { t, format }).map((line) => (
          <p key={line} className={s['about']}>
            {line}
          </p>
        ))}
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
