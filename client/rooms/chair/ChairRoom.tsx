import { itemOf } from '../../../shared/features/agenda/select.ts'
import { leading } from '../../../shared/features/attendance/select.ts'
import { delegationOf, personOf } from '../../../shared/features/roster/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { AgendaColumn } from '../../features/agenda/AgendaColumn.tsx'
import { fullTitle } from '../../features/agenda/items.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import type { SessionView } from '../../session/connection.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { StepsLine } from '../../ui/StepsLine.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { agendaGroups } from './agenda-groups.ts'
import { AskDialog } from './AskDialog.tsx'
import { ChairLayout } from './ChairLayout.tsx'
import { CockpitContext, useCockpit } from './cockpit.ts'
import { DeletionNotice } from './DeletionNotice.tsx'
import { FloorPart } from './FloorPart.tsx'
import { ItemHead } from './ItemHead.tsx'
import { JotPart } from './JotPart.tsx'
import { LiftNotice } from './LiftNotice.tsx'
import { NextStepPart } from './NextStepPart.tsx'
import { OwnVotes } from './OwnVote.tsx'
import { phasesOf } from './phases.ts'
import { Releases } from './Releases.tsx'
import { ScreenPart } from './ScreenPart.tsx'
import { StagePart } from './StagePart.tsx'
import { useCockpitState } from './use-cockpit.ts'
import { useNarrow } from './use-narrow.ts'
import { WrittenPart } from './WrittenPart.tsx'
import { useVoice } from './use-voice.ts'

export function ChairRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.chair')}>
      <Room />
    </SeatRoom>
  )
}

function Room() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { link, presence } = useSession()
  const { asked, closeAsk, busy, refused, ...cockpit } = useCockpitState()
  const menu = useSeatMenu()
  const narrow = useNarrow()
  useVoice()
  const title = state.roster.convened ? state.roster.meeting.title : ''
  const leader = leading(state)
  return (
    <CockpitContext value={cockpit}>
      <PageTitle page={t('chair.page', { meeting: title })} />
      <ChairLayout
        bar={
          <RoomBar
            where={title}
            place={state.roster.convened ? state.roster.meeting.place : undefined}
            short={t('room.chair')}
            lamp={{
              on: link.state === 'live',
              text:
                link.state === 'live'
                  ? cockpit.office && !narrow
                    ? t('room.connectedWith', { count: connectedDelegations(state, presence) })
                    : t('room.connected')
                  : t('room.connecting'),
            }}
            read={cockpit.read}
            clock={narrow ? 'minutes' : 'seconds'}
            groups={menu}
          >
            {narrow ? (
              <IconButton icon="search" label={t('chair.find')} onClick={() => cockpit.ask({ kind: 'palette' })} />
            ) : (
              <Button icon="search" keyHint={t('chair.key.find')} onClick={() => cockpit.ask({ kind: 'palette' })}>
                {t('chair.find')}
              </Button>
            )}
            {leader !== null && !narrow && <span>{t('room.chairIs', { name: personName(state, leader) })}</span>}
          </RoomBar>
        }
        banner={
          link.state === 'lost' ? (
            <ConnectionBanner since={link.since} />
          ) : (
            <>
              <LiftNotice />
              <DeletionNotice />
            </>
          )
        }
        agenda={
          <AgendaColumn
            title={t('agenda.title')}
            action={
              <Button variant="quiet" onClick={() => cockpit.ask({ kind: 'agenda' })}>
                {t('agenda.edit')}
              </Button>
            }
            groups={agendaGroups(state, cockpit.peeked, { t, format })}
            onSelect={(item) => cockpit.peek(item === state.agenda.current ? null : item)}
          />
        }
        head={<Head />}
        stage={<StagePart />}
        next={<NextStepPart refused={refused} busy={busy} />}
        side={
          <>
            <ScreenPart />
            <WrittenPart />
            <OwnVotes />
            <FloorPart />
            <JotPart />
          </>
        }
      />
      {asked && <AskDialog key={asked.kind} ask={asked} onClose={closeAsk} />}
    </CockpitContext>
  )
}

/** The item in the middle, whose motion it is, and how far it has come. */
function Head() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { peeked, step } = useCockpit()
  const number = peeked ?? state.agenda.current
  const item = number === null ? null : itemOf(state, number)
  if (!item) return <ItemHead title={placeTitle(state, t)} />
  const sponsors = item.sponsorsNow
  // Names as long as they fit beside the title.
  const named =
    sponsors.length > 2 ? format.list(sponsors) : format.list(sponsors.map((code) => delegationName(state, code)))
  return (
    <>
      <ItemHead
        number={item.number}
        title={fullTitle(item, t)}
        aside={
          <>
            {item.confidential && (
              <>
                <Tag tone="warn" icon="lock">
                  {t('agenda.confidential')}
                </Tag>
                <br />
              </>
            )}
            {sponsors.length > 0 ? (
              <>
                {t('agenda.motionOf')} <b>{named}</b>
              </>
            ) : (
              item.approves !== undefined && t('agenda.approves', { what: item.approves })
            )}
          </>
        }
      />
      <Releases item={item.number} />
      {peeked === null && (
        <StepsLine
          label={t('chair.phases')}
          doneWord={t('chair.phase.done')}
          steps={phasesOf(state, item, step).map(({ phase, state: standing }) => ({
            id: phase,
            label: t(`chair.phase.${phase}`),
            state: standing,
          }))}
        />
      )}
    </>
  )
}

/** What stands over the stage while no item is called. */
function placeTitle(state: MeetingState, t: ReturnType<typeof useText>): string {
  const { phase } = state.attendance.sitting
  if (phase === 'convened') return t('chair.head.before')
  if (phase === 'suspended') return t('chair.head.suspended')
  if (phase === 'closed') return t('chair.head.closed')
  return t('chair.head.between')
}

/** Delegations with a vote of which at least one device is connected. */
function connectedDelegations(state: MeetingState, presence: SessionView['presence']): number {
  const codes = presence.map((here) => personOf(state, here.person)?.delegation)
  return new Set(codes.filter((code) => code !== undefined && delegationOf(state, code)?.vote)).size
}
