import { useState } from 'react'
import { leading } from '../../../shared/features/attendance/select.ts'
import { peopleOf } from '../../../shared/features/roster/select.ts'
import { personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/Empty.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { LinkDialog } from '../parts/LinkDialog.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { useAct } from '../parts/use-act.ts'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import s from './Desk.module.css'
import { DocumentsDesk } from './DocumentsDesk.tsx'
import { LinksTable } from './LinksTable.tsx'
import { peopleAtDoor } from './people-at-door.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useDesk } from './use-desk.ts'

export function SetupRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.setup')}>
      <DoorDesk />
    </SeatRoom>
  )
}

/** The desk at the door: who is here, who sits where, everybody's way in, screens, and the chair's second device. */
function DoorDesk() {
  const t = useText()
  const state = useMeeting()
  const { link } = useSession()
  const desk = useDesk()
  const { act, refused } = useAct()
  const menu = useSeatMenu()
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<'people' | 'links'>('people')
  const [query, setQuery] = useState('')
  const found = peopleAtDoor(state, query, t).length
  const chair = leading(state)
  const title = state.roster.convened ? state.roster.meeting.title : ''
  return (
    <>
      <PageTitle page={`${t('room.setup')}, ${title}`} />
      <div className={s['page']}>
        <RoomBar
          where={title}
          place={t('room.setup')}
          short={t('room.setup')}
          lamp={{ on: link.state === 'live', text: link.state === 'live' ? t('room.connected') : t('room.connecting') }}
          groups={menu}
        />
        {link.state === 'lost' && <ConnectionBanner since={link.since} />}
        <main className={s['main']} id="main">
          <h1>{t('desk.title')}</h1>
          {[desk.refused, refused].map(
            (why) =>
              why && (
                <Note key={why} tone="warn" alert>
                  {why}
                </Note>
              ),
          )}
          <div className={s['ways']}>
            <Panel title={t('desk.doors')} className={s['way']}>
              {(['screen', 'follow'] as const).map((door) => {
                const count = desk.book?.doors.find((it) => it.door === door)?.seats.length ?? 0
                return (
                  <p key={door} className={s['row']}>
                    <span>
                      {t(`room.${door}`)}: {t('desk.doors.open', { count })}
                    </span>
                    <Button onClick={() => void desk.openDoor(door)}>{t('desk.doors.link')}</Button>
                    {count > 0 && (
                      <Button variant="quiet" onClick={() => void desk.closeDoor(door)}>
                        {t('desk.doors.end')}
                      </Button>
                    )}
                  </p>
                )
              })}
            </Panel>
            <Panel title={t('desk.devices')} className={s['way']}>
              <p className={s['row']}>
                <span>{t('desk.pair.text')}</span>
                <Button onClick={() => void desk.pair()}>{t('desk.pair')}</Button>
              </p>
              <p className={s['row']}>
                <span>{t('desk.takeover.text', { name: chair === null ? '–' : personName(state, chair) })}</span>
                <Button onClick={() => void desk.takeOver()}>{t('desk.takeover')}</Button>
              </p>
            </Panel>
            <TakeAlong />
          </div>
          <DocumentsDesk />
          <Panel
            title={t('desk.people.count', { count: peopleOf(state).length })}
            className={classNames(s['people'], s['printed'])}
            aside={
              <span className={s['switch']}>
                <span role="group" aria-label={t('links.view')} className={s['switch']}>
                  {(['people', 'links'] as const).map((each) => (
                    <Button key={each} aria-pressed={each === shown} onClick={() => setShown(each)}>
                      {t(`links.view.${each}`)}
                    </Button>
                  ))}
                </span>
                <Button icon="plus" onClick={() => setAdding(true)}>
                  {t('desk.person.add')}
                </Button>
              </span>
            }
          >
            <div className={s['find']}>
              <TextField
                type="search"
                label={t('desk.find')}
                hint={t('desk.find.hint')}
                value={query}
                onChange={(event) => setQuery(event.currentTarget.value)}
              />
              <p role="status">
                {query.trim() !== '' && t('desk.find.count', { count: found, all: peopleOf(state).length })}
              </p>
            </div>
            {found === 0 ? (
              <Empty icon="search">{t('desk.find.none')}</Empty>
            ) : shown === 'links' && desk.book ? (
              <LinksTable desk={desk} book={desk.book} query={query} />
            ) : (
              <PeopleTable desk={desk} query={query} onAct={(command) => void act(command)} />
            )}
          </Panel>
        </main>
      </div>
      {desk.link && <LinkDialog link={desk.link} onClose={desk.closeLink} />}
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </>
  )
}
