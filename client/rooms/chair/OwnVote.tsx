import { useState } from 'react'
import { openBallots } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { choiceOf } from '../../features/ballots/choices.ts'
import { asksForObjections, votesOf, type VoteView } from '../../features/ballots/votes.ts'
import { placedTitle } from '../../features/ballots/subject.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useForget, useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { useAct } from '../parts/use-act.ts'
import s from './OwnVote.module.css'

/** The chair keeps her vote: what her own delegation, and those whose vote it holds, may answer now. */
export function OwnVotes() {
  const state = useMeeting()
  const { person, pending } = useSession()
  const rows = openBallots(state).flatMap((ballot) =>
    votesOf(state, ballot, person, pending)
      .filter((view) => view.standing.kind !== 'watching')
      .map((view) => ({ ballot, view })),
  )
  return rows.map(({ ballot, view }) => <OwnVote key={`${ballot.id}-${view.delegation}`} ballot={ballot} view={view} />)
}

function OwnVote({ ballot, view }: { readonly ballot: Ballot; readonly view: VoteView }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { link } = useSession()
  const forget = useForget()
  const { say } = useAnnounce()
  const { act, refused } = useAct()
  const [changing, setChanging] = useState(false)
  const { standing } = view
  const name = delegationName(state, view.delegation)
  const words = { t, format, objections: asksForObjections(ballot) }
  const word = (choice: string) => choiceOf(choice, words).label
  const beside = ballot.written || openBallots(state).length > 1
  const vote = async (choice: string) => {
    setChanging(false)
    const held = view.held ? { for: view.delegation } : {}
    const command: MeetingCommand =
      choice === 'no' && words.objections
        ? { type: 'ballots.object', data: { ballot: ballot.id, ...held } }
        : { type: 'ballots.cast', data: { ballot: ballot.id, choice, ...held } }
    if (await act(command)) say(t('chair.own.said', { name, choice: word(choice) }))
  }
  const asked = standing.kind === 'open' || changing
  return (
    <Panel
      className={s['own']}
      aria-label={
        beside ? `${t('vote.choices', { name })}, ${placedTitle(state, ballot, t)}` : t('vote.choices', { name })
      }
    >
      <p className={s['head']}>
        <b>{t(view.held ? 'vote.proxy' : 'vote.own')}</b> {name}
        {beside && <span className={s['what']}>{placedTitle(state, ballot, t)}</span>}
        {standing.kind === 'open' && standing.countsAs === 'yes' && ` · ${t('vote.silent')}`}
      </p>
      {asked && (
        <div className={s['choices']}>
          {view.choices.map((choice) => (
            <Button key={choice} onClick={() => void vote(choice)}>
              {(choice === 'yes' || choice === 'no' || choice === 'abstain') && <Sign kind={choice} />}
              {word(choice)}
            </Button>
          ))}
        </div>
      )}
      {standing.kind === 'under-way' && (
        <p className={s['under-way']}>
          {word(standing.vote.choice)}: {t(link.state === 'live' ? 'vote.pending' : 'vote.notCounted')}
          {link.state !== 'live' && (
            <Button variant="quiet" onClick={() => forget(standing.vote.command)}>
              {t('vote.discard')}
            </Button>
          )}
        </p>
      )}
      {!asked && standing.kind === 'counted' && (
        <p className={s['counted']}>
          {(standing.choice === 'yes' || standing.choice === 'no' || standing.choice === 'abstain') && (
            <Sign kind={standing.choice} />
          )}
          <span>
            <b>{word(standing.choice)}</b> · {t('vote.countedAt', { time: format.seconds(standing.cast.at) })}
          </span>
          {!standing.final && (
            <Button variant="quiet" onClick={() => setChanging(true)}>
              {t('vote.change')}
            </Button>
          )}
        </p>
      )}
      {standing.kind === 'in-the-box' && (
        <p className={s['counted']}>
          <b>{t('vote.secret')}</b> · {format.seconds(standing.cast.at)}
        </p>
      )}
      {refused !== undefined && (
        <Note tone="warn" alert>
          {t('vote.refused')} {refused}
        </Note>
      )}
    </Panel>
  )
}
