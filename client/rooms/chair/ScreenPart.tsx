import { useState } from 'react'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { LEADS_NOTE, useCockpit } from './cockpit.ts'
import { PageTurning } from './PageTurning.tsx'
import { screenPreview } from './screen-preview.ts'
import { ScreenPreview } from './ScreenPreview.tsx'

/** What the hall sees, and the ways to hold it. A frozen screen keeps showing what it showed. */
export function ScreenPart() {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { presence } = useSession()
  const { act, office } = useCockpit()
  const { mode } = state.screen
  const [held, setHeld] = useState(state)
  if (mode !== 'frozen' && held !== state) setHeld(state)
  const shown = screenPreview(mode === 'frozen' ? held : state, { t, format })
  const screens = presence.filter((here) => here.room === 'screen').reduce((sum, here) => sum + here.devices, 0)
  return (
    <ScreenPreview
      {...shown}
      // who is connected is told to chair and secretariat alone
      screens={office ? screens : null}
      reason={office ? undefined : { shownIn: LEADS_NOTE }}
      mode={mode}
      more={<PageTurning />}
      onMode={(to) => void act({ type: 'screen.show', data: { mode: to } })}
    />
  )
}
