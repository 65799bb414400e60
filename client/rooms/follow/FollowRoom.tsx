import { useCallback } from 'react'
import { whatIsNext } from '../../../shared/features/agenda/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { documentsOn, readableDocument } from '../../../shared/features/documents/select.ts'
import { pageShown } from '../../../shared/features/screen/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { ballotOutside } from '../../../shared/meeting/outside/openness.ts'
import { agendaRows } from '../../features/agenda/rows.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { ballotRuleWords } from '../../features/ballots/rule-words.ts'
import { DocumentList } from '../../features/documents/DocumentList.tsx'
import { ResultCard } from '../../features/ballots/ResultCard.tsx'
import { subjectView } from '../../features/ballots/subject.ts'
import { ballotTally, ballotTiles } from '../../features/ballots/tiles.ts'
import { Tally } from '../../features/ballots/Tally.tsx'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { SpeakerCard } from '../../features/floor/SpeakerCard.tsx'
import { speakerNow, waitingSpeakers } from '../../features/floor/speakers.ts'
import { amendmentViews } from '../../features/motions/amendment-views.ts'
import { AmendmentText } from '../../features/motions/AmendmentText.tsx'
import { DecidedAmendments } from '../../features/motions/DecidedAmendments.tsx'
import { DifferenceSwitch } from '../../features/motions/DifferenceSwitch.tsx'
import { MotionText } from '../../features/motions/MotionText.tsx'
import { statementRows } from '../../features/statements/rows.ts'
import { itemInScene, sceneOf, type Scene } from '../../features/screen/scene.ts'
import { absentLine, itemLine, mirrorText, presenceLine, saidTime } from '../../features/screen/words.ts'
import { presenceView } from '../../features/attendance/presence.ts'
import type { Text } from '../../i18n/text.ts'
import type { Format } from '../../i18n/format.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { useOutside, useWithheld } from '../../session/use-outside.ts'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Note } from '../../ui/Note.tsx'
import { Status } from '../../ui/Status.tsx'
import type { TagTone } from '../../ui/Tag.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { FollowLayout, FollowPanel } from './FollowLayout.tsx'
import s from './FollowRoom.module.css'

/** The same as the screen as a page to read: for guests and staff, and for whoever cannot see the screen. */
export function FollowRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.follow')}>
      <Reading />
    </SeatRoom>
  )
}

function Reading() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { link, clockOffset } = useSession()
  const menu = useSeatMenu()
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const live = link.state === 'live'
  const title = state.roster.convened ? state.roster.meeting.title : ''
  // a dark or frozen screen is the hall's matter, and a document on it is read here; whoever reads follows the meeting
  const scene = sceneOf({ ...state, screen: { ...state.screen, mode: 'live', page: null } })
  const shown = pageShown(state)
  const onScreen = shown && readableDocument(state, shown.document)
  const item = itemInScene(state, scene)
  const closed = useWithheld(item?.number ?? null)
  return (
    <>
      <PageTitle page={`${t('room.follow')} – ${title}`} />
      <FollowLayout
        bar={
          <RoomBar
            where={title}
            place={t('room.follow')}
            short={t('room.follow')}
            lamp={{ on: live, text: live ? t('room.connected') : t('room.connecting') }}
            read={read}
            groups={menu}
          />
        }
        banner={link.state === 'lost' ? <ConnectionBanner since={link.since} /> : undefined}
        number={item?.number}
        title={item ? fullTitle(item, t) : title}
        tag={closed ? { tone: 'warn', text: t('follow.closed.title') } : tagOf(state, scene, t, format)}
        now={
          <>
            {closed ? <p>{t('follow.closed.text')}</p> : <Now scene={scene} read={read} />}
            {onScreen && (
              <Note icon="monitor">{t('follow.document', { name: onScreen.file.name, page: shown.page })}</Note>
            )}
            {item && !closed && <TextOf item={item} />}
            <Attendance />
            <Status text={mirrorText(state, scene, { t, format })} />
          </>
        }
        agenda={agendaRows(state, t)}
      />
    </>
  )
}

function tagOf(
  state: MeetingState,
  scene: Scene,
  t: Text,
  format: Format,
): { readonly tone: TagTone; readonly text: string } {
  switch (scene.kind) {
    case 'vote':
      return { tone: 'action', text: t('ballot.running') }
    case 'result':
      return { tone: 'plain', text: t('ballot.closed') }
    case 'text':
    case 'now':
      return { tone: 'live', text: itemLine(state, scene.item, t) }
    case 'break':
      return {
        tone: 'warn',
        text:
          scene.until === null
            ? t('screen.break')
            : `${t('screen.break')}. ${t('screen.breakUntil', { time: saidTime(scene.until, format) })}`,
      }
    case 'before':
      return { tone: 'plain', text: t('delegation.notOpen') }
    case 'end':
      return { tone: 'plain', text: t('screen.end') }
    case 'speech':
      return { tone: 'live', text: t('screen.speech') }
    default:
      return { tone: 'plain', text: t('delegation.between') }
  }
}

function Now({ scene, read }: { readonly scene: Scene; readonly read: () => number }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const speaker = speakerNow(state, read)
  const waiting = waitingSpeakers(state, t)
  const next = whatIsNext(state)
  return (
    <>
      {scene.kind === 'vote' && <Voting scene={scene} />}
      {scene.kind === 'result' && <ResultCard ballot={scene.ballot} />}
      {speaker && <SpeakerCard speaker={speaker} label={t('floor.speaks')} />}
      {waiting.length > 0 && (
        <FollowPanel title={t('floor.list')}>
          <ol className={s['waiting']}>
            {waiting.map(({ id, code, delegation, name, about }) => (
              <li key={id}>
                <CodeBadge code={code} name={delegation} />
                <span>
                  {name}, {delegation} <small>{about}</small>
                </span>
              </li>
            ))}
          </ol>
        </FollowPanel>
      )}
      {(scene.kind === 'agenda' || scene.kind === 'break' || scene.kind === 'before') && next !== null && (
        <p>{t('delegation.next', { number: next.number, title: next.short || fullTitle(next, t) })}</p>
      )}
      {scene.kind === 'end' && state.attendance.closedAt !== null && (
        <p>{t('screen.closedAt', { time: format.time(state.attendance.closedAt) })}</p>
      )}
    </>
  )
}

function Voting({ scene: { ballot } }: { readonly scene: Extract<Scene, { kind: 'vote' }> }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const tiles = ballotTiles(state, ballot, { t, format })
  const { title, within } = subjectView(state, ballot, t)
  const nameless = useOutside() && ballotOutside(state, ballot)?.openness === 'nameless'
  return (
    <FollowPanel
      title={t(`ballot.method.${ballot.method}`)}
      aside={t('ballot.since', { time: format.time(ballot.openedAt) })}
    >
      {within !== null && <p className={s['what']}>{title}</p>}
      {nameless ? (
        <p>{t('follow.closed.votes')}</p>
      ) : (
        <>
          <Tally label={t('ballot.tally')} entries={ballotTally(tiles, t)} />
          <Tiles label={t('ballot.tiles', { count: tiles.length })} tiles={tiles} />
        </>
      )}
      <p className={s['hint']}>{t('rule.needs', { rule: ballotRuleWords(state, ballot, t) })}</p>
    </FollowPanel>
  )
}

function TextOf({ item }: { readonly item: ItemState }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const amendments = amendmentViews(state, item.number, t)
  const hasText = item.clauses.length > 0 || textOf(state, item.number).length > 0
  const statements = statementRows(state, item.number, null)
  return (
    <>
      {amendments.length > 0 && (
        <FollowPanel title={t('motion.amendments')} aside={<DifferenceSwitch />}>
          {amendments.map(({ id, title }) => (
            <section key={id} aria-label={title}>
              <h3>{title}</h3>
              <AmendmentText id={id} title={title} />
            </section>
          ))}
        </FollowPanel>
      )}
      {hasText && (
        <FollowPanel title={t('motion.text')}>
          <MotionText item={item.number} />
          <DecidedAmendments item={item.number} />
        </FollowPanel>
      )}
      {documentsOn(state, item.number).length > 0 && (
        <FollowPanel title={t('documents.title')}>
          <DocumentList item={item.number} />
        </FollowPanel>
      )}
      {statements.length > 0 && (
        <FollowPanel title={t('statement.list')}>
          {statements.map(({ id, by, text }) => (
            <div key={id}>
              <b>{format.list(by)}</b>
              <p>{text}</p>
            </div>
          ))}
        </FollowPanel>
      )}
    </>
  )
}

function Attendance() {
  const t = useText()
  const state = useMeeting()
  const absent = absentLine(presenceView(state).absent, t)
  return <p className={s['hint']}>{[presenceLine(state, t), absent].filter((part) => part !== null).join('. ')}.</p>
}
