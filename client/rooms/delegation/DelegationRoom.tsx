import { useCallback, useEffect, useRef, useState } from 'react'
import { currentItem, whatIsNext } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { openBallots } from '../../../shared/features/ballots/select.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import { seatedInRoom } from '../../../shared/features/attendance/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { fullTitle, sponsorNames } from '../../features/agenda/items.ts'
import { ballotInView, writtenBallots } from '../../features/ballots/in-view.ts'
import { pastVotes } from '../../features/ballots/past.ts'
import { placedTitle, subjectView } from '../../features/ballots/subject.ts'
import { givenOf, votesOf } from '../../features/ballots/votes.ts'
import { speakerNow } from '../../features/floor/speakers.ts'
import { SpeakerCard } from '../../features/floor/SpeakerCard.tsx'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { useWithheld } from '../../session/use-outside.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import type { TagTone } from '../../ui/Tag.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { BallotPart } from './BallotPart.tsx'
import { DelegationLayout, type DelegationTab } from './DelegationLayout.tsx'
import { FloorPart } from './FloorPart.tsx'
import { ItemTitle } from './ItemTitle.tsx'
import { MinutesPart } from './MinutesPart.tsx'
import { SeatPart } from './SeatPart.tsx'
import { PastPanel } from './SidePanels.tsx'
import { TextPart } from './TextPart.tsx'
import { useSelf, type Self } from './use-self.ts'
import s from './DelegationRoom.module.css'

export function DelegationRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.delegation')}>
      <Place />
    </SeatRoom>
  )
}

function Place() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { link, person, clockOffset } = useSession()
  const self = useSelf()
  const [tab, setTab] = useState<DelegationTab>('vote')
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const missing = useMissingVotes()
  const menu = useSeatMenu()
  const live = link.state === 'live'
  useConnectionAlarm(live)
  const title = state.roster.convened ? state.roster.meeting.title : ''
  const place = t('room.delegationOf', { name: self.name })
  const call = missing.length > 0 && tab !== 'vote'
  const isOver = state.attendance.sitting.phase === 'closed'
  return (
    <>
      <PageTitle page={`${self.name} – ${title}`} />
      <DelegationLayout
        heading={place}
        tab={tab}
        onTab={setTab}
        newIn={call ? 'vote' : state.floor.speaking?.person === person ? 'floor' : undefined}
        bar={
          <RoomBar
            where={title}
            place={place}
            short={self.name}
            lamp={{ on: live, text: live ? t('room.connected') : t('room.connecting') }}
            read={read}
            groups={menu}
          >
            {person !== null && <span className={s['who']}>{personName(state, person)}</span>}
          </RoomBar>
        }
        banner={
          <>
            {link.state === 'lost' && <ConnectionBanner since={link.since} />}
            {call && (
              <div className={s['call']}>
                <Banner
                  label={t('delegation.tab.vote')}
                  tone="info"
                  icon="vote"
                  action={
                    <Button variant="primary" onClick={() => setTab('vote')}>
                      {t('delegation.toVote')}
                    </Button>
                  }
                >
                  {t('delegation.callsYou', { name: format.list(missing) })}
                </Banner>
              </div>
            )}
          </>
        }
        vote={
          <>
            <Happening self={self} read={read} />
            {(isOver || !self.hasVote) && <MinutesPart self={self} />}
          </>
        }
        text={<TextPart self={self} />}
        floor={
          <>
            <FloorPart self={self} />
            <SeatPart self={self} />
          </>
        }
        past={
          self.hasVote ? (
            <>
              {!isOver && <MinutesPart self={self} />}
              <PastPanel votes={pastVotes(state, self.code, { t, format })} />
            </>
          ) : undefined
        }
      />
    </>
  )
}

/** Names of the delegations whose vote is asked for here and not given yet; a new ballot is announced at once. */
function useMissingVotes(): readonly string[] {
  const t = useText()
  const state = useMeeting()
  const { person, pending } = useSession()
  const { alarm } = useAnnounce()
  const asking = openBallots(state).flatMap((ballot) => {
    const asked = votesOf(state, ballot, person, pending).filter((view) => view.standing.kind === 'open')
    return asked.length > 0 ? [{ ballot, asked }] : []
  })
  const announced = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = asking.filter(({ ballot }) => !announced.current.has(ballot.id))
    if (fresh.length === 0) return
    announced.current = new Set([...announced.current, ...fresh.map(({ ballot }) => ballot.id)])
    alarm(fresh.map(({ ballot }) => t('ballot.announced', { what: placedTitle(state, ballot, t) })).join(' '))
  })
  const names = asking
    .flatMap(({ asked }) => asked)
    .filter((view) => view.standing.kind === 'open' && view.standing.countsAs === null)
    .map((view) => delegationName(state, view.delegation))
  return [...new Set(names)]
}

/** Says aloud that the server is gone, and that it is back. */
function useConnectionAlarm(live: boolean): void {
  const t = useText()
  const { say, alarm } = useAnnounce()
  const was = useRef(live)
  useEffect(() => {
    if (was.current === live) return
    was.current = live
    if (live) say(t('room.online.again'))
    else alarm(t('room.offline.alarm'))
  }, [live, say, alarm, t])
}

/** What the conference is treating, who speaks, and the ballots. */
function Happening({ self, read }: { readonly self: Self; readonly read: () => number }) {
  const t = useText()
  const state = useMeeting()
  const { person, pending } = useSession()
  const ballot = ballotInView(state)
  const speaker = speakerNow(state, read)
  const { sitting } = state.attendance
  const item = (ballot?.item ? state.agenda.items[ballot.item] : undefined) ?? currentItem(state)
  const closed = useWithheld(item?.number ?? null)
  const votes = ballot ? votesOf(state, ballot, person, pending) : []
  return (
    <>
      {item ? (
        <ItemTitle
          number={item.number}
          title={ballot?.subject.kind === 'items' ? subjectView(state, ballot, t).title : fullTitle(item, t)}
          tag={tagOf(state, item, t)}
          method={ballot?.phase === 'open' ? t(`ballot.short.${ballot.method}`) : undefined}
          more={
            ballot?.phase === 'open' && votes.length > 1
              ? t('ballot.cast', { cast: givenOf(votes), all: votes.length })
              : undefined
          }
          origin={originOf(state, item, t)}
        />
      ) : (
        <Between />
      )}
      {sitting.phase === 'suspended' && (
        <Panel className={s['phase']}>
          <p>
            {sitting.until === null
              ? t('delegation.suspended')
              : t('delegation.suspendedUntil', { time: sitting.until })}
          </p>
        </Panel>
      )}
      {speaker && <SpeakerCard speaker={speaker} label={t('floor.speaks')} />}
      {ballot && <BallotPart key={ballot.id} ballot={ballot} />}
      {writtenBallots(state)
        .filter((written) => written.id !== ballot?.id)
        .map((written) => (
          <BallotPart key={written.id} ballot={written} />
        ))}
      {!ballot && !speaker && item && sitting.phase === 'open' && (
        <Panel>
          <Empty icon={closed ? 'lock' : 'vote'}>{t(closed ? 'follow.closed.text' : 'delegation.waiting')}</Empty>
        </Panel>
      )}
      {!ballot && <Part self={self} />}
    </>
  )
}

/** Why somebody has no buttons here. */
function Part({ self }: { readonly self: Self }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  if (self.onSeat) return null
  const members = seatedInRoom(state, self.code).map((person) => personName(state, person.id))
  const text = !self.hasVote
    ? t('delegation.noVote', { name: self.name })
    : members.length === 0
      ? t('delegation.staff.nobody', { name: self.name })
      : t('delegation.staff', { name: self.name, members: format.list(members) })
  return <p className={s['part']}>{text}</p>
}

function Between() {
  const t = useText()
  const state = useMeeting()
  const next = whatIsNext(state)
  const { phase } = state.attendance.sitting
  const title = state.roster.convened ? state.roster.meeting.title : ''
  const place = state.roster.convened ? state.roster.meeting.place : undefined
  const text =
    phase === 'convened' ? 'delegation.notOpen' : phase === 'closed' ? 'delegation.closed' : 'delegation.between'
  return (
    <header className={s['between']}>
      <h1>{title}</h1>
      {place !== undefined && <p>{place}</p>}
      <p>{t(text)}</p>
      {next && phase !== 'closed' && (
        <p>{t('delegation.next', { number: next.number, title: next.short || fullTitle(next, t) })}</p>
      )}
    </header>
  )
}

type T = ReturnType<typeof useText>

function tagOf(state: MeetingState, item: ItemState, t: T): { readonly tone: TagTone; readonly text: string } {
  const ballot = ballotInView(state)
  if (ballot?.phase === 'open') return { tone: 'action', text: t('ballot.running') }
  if (ballot) return { tone: 'plain', text: t(ballot.phase === 'closed' ? 'ballot.closed' : 'ballot.cancelled') }
  if (openDebate(state)?.item === item.number) return { tone: 'live', text: t('delegation.phase.debate') }
  return { tone: 'plain', text: t(item.phase === 'ended' ? 'delegation.phase.ended' : 'delegation.phase.called') }
}

function originOf(state: MeetingState, item: ItemState, t: T): string | undefined {
  const sponsors = sponsorNames(state, item)
  const clauses = textOf(state, item.number).length
  const parts = [
    item.approves === undefined ? null : t('agenda.approves', { what: item.approves }),
    sponsors.length > 0 ? t('delegation.motionOf', { names: sponsors }) : null,
    clauses > 0 ? t('delegation.clauses', { count: clauses }) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : undefined
}
