import { useEffect, type ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { MeetingZone, useText } from '../../i18n/I18n.tsx'
import { FollowLayout, FollowPanel } from '../../rooms/follow/FollowLayout.tsx'
import { InvitationPage } from '../../rooms/invitation/InvitationPage.tsx'
import { ExampleSection } from '../../rooms/lobby/ExampleSection.tsx'
import { LobbyPage } from '../../rooms/lobby/LobbyPage.tsx'
import { Clauses } from '../../features/motions/Clauses.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import { SpeakerCard } from '../../features/floor/SpeakerCard.tsx'
import { agenda, at, clauseTexts } from './example.ts'
import { ChairExample } from './ChairExample.tsx'
import { DelegationExample } from './DelegationExample.tsx'
import { MinutesExample } from './MinutesExample.tsx'
import { ScreenExample } from './ScreenExample.tsx'
import { SetupExample } from './SetupExample.tsx'
import { StatesExample } from './StatesExample.tsx'

/** `/gallery/chair?theme=dark&state=debate`: each room with the content of the design pages. */
export function Gallery() {
  const { page = 'states' } = useParams()
  const [search] = useSearchParams()
  const theme = search.get('theme')
  useEffect(() => {
    if (theme === null) return
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return <MeetingZone zone="Europe/Berlin">{show(page, search.get('state') ?? '')}</MeetingZone>
}

function show(page: string, state: string): ReactNode {
  switch (page) {
    case 'chair':
      return <ChairExample stage={state} />
    case 'delegation':
      return <DelegationExample single={state === 'single'} />
    case 'minutes':
      return <MinutesExample />
    case 'screen':
      return <ScreenExample scene={state} />
    case 'setup':
      return <SetupExample step={state} />
    case 'lobby':
      return <LobbyExample />
    case 'follow':
      return <FollowExample />
    case 'invitation':
      return (
        <InvitationPage
          state={{
            kind: 'ready',
            meeting: '2. Sitzung der Digitalministerkonferenz',
            person: 'Ines Fröhlich',
            role: 'Sachsen',
            onRedeem: () => {},
          }}
        />
      )
    default:
      return <StatesExample />
  }
}

function LobbyExample() {
  const t = useText()
  return (
    <>
      <PageTitle page={t('lobby.title')} />
      <LobbyPage
        onJoin={() => {}}
        insecure
        trial={<ExampleSection example={null} busy={null} onLoad={() => {}} onReset={() => {}} />}
      />
    </>
  )
}

function FollowExample() {
  const t = useText()
  return (
    <>
      <PageTitle page={t('room.follow')} />
      <FollowLayout
        bar={
          <RoomBar
            where="2. Sitzung der Digitalministerkonferenz"
            place="Gast: BMDV"
            short="2. Sitzung DMK"
            lamp={{ on: true, text: t('room.connected') }}
            read={at('11:30:00')}
          />
        }
        number="12"
        title="Bündelung digitalpolitischer Themen im Bundesrat"
        tag={{ tone: 'action', text: 'Aussprache' }}
        now={
          <>
            <SpeakerCard
              label={t('floor.speaks')}
              speaker={{
                code: 'BY',
                name: 'Dr. Fabian Mehring',
                office: 'Staatsminister, Bayern',
                read: at('11:30:00'),
                since: at('11:28:42')(),
                limitMs: 180_000,
              }}
            />
            <FollowPanel title={t('motion.text')}>
              <Clauses
                clauses={clauseTexts.map((text, place) => ({ id: String(place), number: `${place + 1}.`, text }))}
              />
            </FollowPanel>
          </>
        }
        agenda={agenda.map(([number, title], place) => ({
          id: number,
          number,
          title,
          state: place < 10 ? 'done' : place === 10 ? 'now' : 'todo',
          mark: place > 4 && place < 10 ? { sign: 'yes', word: 'angenommen' } : undefined,
        }))}
      />
    </>
  )
}
