import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { MeetingZone, useLanguage, useText } from '../../i18n/I18n.tsx'
import { Session, useSession } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Downloads } from './Downloads.tsx'
import { PageTitle } from './PageTitle.tsx'
import { RoomBar } from './RoomBar.tsx'
import { RoomPending } from './RoomPending.tsx'
import { SecondDevice } from './SecondDevice.tsx'
import { useCodeLetters } from './use-code-letters.ts'
import { useSeat } from './use-seat.ts'

/** A room as seen from this tab's seat: connected, in the meeting's time zone, shown once its first state has come. */
export function SeatRoom({
  name,
  watched,
  children,
}: {
  readonly name: string
  /** For a picture that many trust without touching it: a silent server is noticed within 2 s. */
  readonly watched?: boolean
  readonly children: ReactNode
}) {
  const seat = useSeat()
  const room = useLocation().pathname.split('/')[3] ?? ''
  return (
    <Session seat={seat} room={room} watched={watched}>
      <Admitted name={name}>{children}</Admitted>
    </Session>
  )
}

function Admitted({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { link, meeting, person } = useSession()
  useCodeLetters(meeting?.state)
  if (link.state === 'refused') return <TurnedAway name={name} code={link.code} />
  if (!meeting) return <RoomPending name={name} />
  const { roster } = meeting.state
  return (
    <MeetingZone zone={roster.convened ? roster.timezone : 'Europe/Berlin'}>
      <Downloads>
        <SecondDevice allowed={person !== null}>{children}</SecondDevice>
      </Downloads>
    </MeetingZone>
  )
}

/** The server does not want this seat (any more): why, and the ways out. */
function TurnedAway({ name, code }: { readonly name: string; readonly code: string }) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <>
      <PageTitle page={name} />
      <RoomBar where={name} />
      <main id="main">
        <Empty
          icon="lock"
          action={
            <>
              <Button variant="primary" onClick={() => window.location.reload()}>
                {t('app.reload')}
              </Button>{' '}
              <ButtonLink to="/">{t('app.toLobby')}</ButtonLink>
            </>
          }
        >
          {refusalText(language, { code })}
        </Empty>
      </main>
    </>
  )
}
