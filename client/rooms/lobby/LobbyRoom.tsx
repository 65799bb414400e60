import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../i18n/I18n.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { roomPaths } from '../parts/seat.ts'
import { ExampleSection } from './ExampleSection.tsx'
import { pathOfCode } from './invitation-code.ts'
import { LobbyPage, type SeatView } from './LobbyPage.tsx'
import type { Meetings } from './lobby-api.ts'
import { useLobby } from './use-lobby.ts'

export function LobbyRoom() {
  const t = useText()
  const navigate = useNavigate()
  const lobby = useLobby()
  const [refused, setRefused] = useState<string>()
  const join = (typed: string) => {
    const path = pathOfCode(typed)
    if (path === null) setRefused(t('lobby.code.wrong'))
    else void navigate(path)
  }
  return (
    <>
      <PageTitle page={t('lobby.title')} />
      <LobbyPage
        onJoin={join}
        refused={refused}
        seats={seatViews(lobby.meetings, t)}
        unheard={lobby.unheard ? { onRetry: lobby.askAgain } : undefined}
        insecure={window.location.protocol === 'http:'}
        mayFound={lobby.meetings?.mayFound}
        trial={
          <ExampleSection
            example={lobby.example}
            busy={lobby.busy}
            refused={lobby.refused ?? undefined}
            onLoad={lobby.load}
            onReset={lobby.reset}
          />
        }
      />
    </>
  )
}

/** The places of real meetings first; those in the example have doors of their own below and stand behind them. */
function seatViews(meetings: Meetings | null, t: ReturnType<typeof useText>): readonly SeatView[] {
  const known = (meetings?.meetings ?? []).filter((meeting) => !meeting.example)
  return known.flatMap(({ title, seats }) =>
    seats.map(({ seat, name, door, rooms }) => ({
      id: seat,
      meeting: title,
      name: name ?? t(door === 'screen' ? 'room.screen' : 'room.follow'),
      rooms: roomPaths(seat, rooms).map(({ room, to }) => ({ to, label: t(`room.${room}`) })),
    })),
  )
}
