import { useCallback, useState } from 'react'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { isOverdue } from '../../features/ballots/in-view.ts'
import { placedTitle } from '../../features/ballots/subject.ts'
import { choiceOf } from '../../features/ballots/choices.ts'
import { answeredBy, asksForObjections, type VoteView } from '../../features/ballots/votes.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useFormat, useLanguage, useText } from '../../i18n/I18n.tsx'
import { useCommand, useForget, useMeeting, useObjection, useSession } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { useAnnounce } from '../../ui/Status.tsx'
import { useNow } from '../../ui/use-now.ts'
import { VoteCard } from './VoteCard.tsx'
import { isGivenAway, offeredChoices, voteStateOf, type Late } from './vote-state.ts'

/** The server's time, ms: when a button was pressed. */
const now = (clockOffset: number): number => Date.now() + clockOffset

/** One vote of this delegation in a ballot: what may be pressed, and where what was pressed stands. */
export function VoteSlot({ ballot, view }: { readonly ballot: Ballot; readonly view: VoteView }) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const state = useMeeting()
  const { link, person, clockOffset } = useSession()
  const command = useCommand()
  const forget = useForget()
  const objection = useObjection()
  const { say, alarm } = useAnnounce()
  const [editing, setEditing] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [late, setLate] = useState<Late>()

  const read = useCallback(() => now(clockOffset), [clockOffset])
  const at = useNow(read, 5_000, ballot.deadline !== null && ballot.phase === 'open')
  const passed =
    ballot.deadline !== null && isOverdue(ballot, at)
      ? t('written.passedAt', { time: format.dateTime(ballot.deadline) })
      : undefined

  const name = delegationName(state, view.delegation)
  const words = { t, format, objections: asksForObjections(ballot) }
  const wish = (choice: string): MeetingCommand => {
    const held = view.held ? { for: view.delegation } : {}
    return choice === 'no' && words.objections
      ? { type: 'ballots.object', data: { ballot: ballot.id, ...held } }
      : { type: 'ballots.cast', data: { ballot: ballot.id, choice, ...held } }
  }

  const choose = async (choice: string) => {
    setEditing(false)
    setRefused(undefined)
    const at = now(clockOffset)
    const answer = await command(wish(choice))
    const { label } = choiceOf(choice, words)
    if (answer.ok) return say(t('vote.announce', { name, choice: label, time: format.seconds(now(clockOffset)) }))
    const why = refusalText(language, answer.rejection)
    alarm(`${t('vote.refused')} ${why}`)
    if (answer.rejection.code === 'ballot-closed') setLate({ label, at })
    else setRefused(why)
  }

  const first = view.choices[0] ?? 'yes'
  const objected = view.standing.kind === 'watching' ? objection(wish(first)) : null
  const holder = answeredBy(ballot, view.delegation)
  // that somebody else answers for the delegation matters more than who is in the room or on its seat
  const isGiven = holder !== null && isGivenAway(ballot, view)
  const whyNot = isGiven
    ? { code: 'vote-given-away', params: { delegation: name, holder: delegationName(state, holder) } }
    : objected
  return (
    <VoteCard
      kind={view.held ? 'proxy' : 'own'}
      name={name}
      about={ballot.written ? placedTitle(state, ballot, t) : undefined}
      eyebrow={view.heldSince === null ? undefined : t('vote.proxySince', { time: format.time(view.heldSince) })}
      choices={offeredChoices(ballot, view, editing, words)}
      state={voteStateOf({
        state,
        ballot,
        view,
        person,
        lost: link.state !== 'live',
        editing,
        refused,
        late,
        whyNot: whyNot ? refusalText(language, whyNot) : '',
        words,
        onEdit: () => setEditing(true),
        onKeep: () => setEditing(false),
        onDiscard: forget,
      })}
      reason={passed}
      onChoose={(choice) => void choose(choice)}
    />
  )
}
