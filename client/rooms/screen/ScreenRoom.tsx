import { useCallback, useMemo, type ReactNode } from 'react'
import { openAmendments } from '../../features/motions/clause-rows.ts'
import { DifferenceSwitch } from '../../features/motions/DifferenceSwitch.tsx'
import { isClosed, sceneOf } from '../../features/screen/scene.ts'
import { mirrorText } from '../../features/screen/words.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SettingsMenu } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { pictureOf } from './ScenePicture.tsx'
import { BlackScreen, Screen } from './Screen.tsx'
import { useFullScreen, useShownMeeting, useSomebodyThere, useStaleSince } from './use-screen.ts'
import s from './ScreenRoom.module.css'

/** The screen in the hall: what everybody in the room sees. It has nothing to press but its own settings. */
export function ScreenRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.screen')} watched>
      <Hall />
    </SeatRoom>
  )
}

function Hall() {
  const t = useText()
  const format = useFormat()
  const state = useShownMeeting()
  const { clockOffset } = useSession()
  const staleSince = useStaleSince()
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const scene = sceneOf(state)
  const picture = pictureOf(state, scene, { t, format, read })
  const title = state.roster.convened ? state.roster.meeting.title : ''
  return (
    <Stage amended={scene.kind === 'text' && openAmendments(state, scene.item.number).length > 0}>
      <PageTitle page={`${t('room.screen')} – ${title}`} />
      {picture ? (
        <Screen
          meeting={title}
          closed={isClosed(state, scene)}
          read={read}
          staleSince={staleSince}
          foot={picture.foot}
          mirror={mirrorText(state, scene, { t, format })}
        >
          {picture.body}
        </Screen>
      ) : (
        <BlackScreen label={t('screen.black')} />
      )}
    </Stage>
  )
}

/** Around the picture: full screen and settings, only while somebody moves a pointer. */
function Stage({ amended, children }: { readonly amended: boolean; readonly children: ReactNode }) {
  const t = useText()
  const isThere = useSomebodyThere()
  const full = useFullScreen()
  const toggle = full?.toggle
  useKeys(useMemo(() => (toggle ? { f: toggle } : {}), [toggle]))
  return (
    <div className={isThere ? undefined : s['alone']}>
      {children}
      <aside aria-label={t('app.settings')} className={isThere ? s['tools'] : s['hidden']}>
        {full && (
          <Button icon="maximize" onClick={full.toggle} keyHint="F">
            {t('screen.fullscreen')}
          </Button>
        )}
        {amended && <DifferenceSwitch />}
        <SettingsMenu />
      </aside>
    </div>
  )
}
