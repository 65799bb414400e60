import { useCallback, useState } from 'react'
import { itemInHall } from '../../features/agenda/in-hall.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { useDownload } from '../parts/Downloads.tsx'
import { minutesFiles } from '../parts/minutes-files.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { useDesk } from './desk.ts'
import { Writers } from './Writers.tsx'

/** Which sitting these are the minutes of, what it is at, who writes, and the files to be had of them. */
export function MinutesBar() {
  const t = useText()
  const state = useMeeting()
  const { link, clockOffset } = useSession()
  const { draft, view, rights } = useDesk()
  const menu = useSeatMenu()
  const download = useDownload()
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const title = t('minutes.of', { meeting: state.roster.convened ? state.roster.meeting.title : '' })
  const now = itemInHall(state)
  const isLive = link.state === 'live'
  return (
    <>
      <PageTitle page={title} />
      <RoomBar
        where={title}
        place={now ? t('minutes.inHall', { what: t('room.item', { number: now.number }) }) : undefined}
        short={t('room.minutes')}
        lamp={{ on: isLive, text: isLive ? t('room.connected') : t('room.connecting') }}
        read={read}
        clock="seconds"
        groups={askingFirst(menu, rights.writes && view.lamp.state !== 'saved', setLeaving)}
      >
        <Writers draft={draft} />
        <Menu
          label={t('files.download')}
          icon="download"
          iconOnly
          groups={minutesFiles(t, download, state.minutes.version)}
        />
      </RoomBar>
      <ConfirmDialog
        open={leaving !== null}
        title={t('minutes.leave')}
        confirmLabel={t('room.leave')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => leaving?.()}
        onClose={() => setLeaving(null)}
      >
        {t('minutes.leave.text')}
      </ConfirmDialog>
    </>
  )
}

/** KEP4: leaving the seat takes what is on this device along, so it is asked about while the server has not all of it. */
const askingFirst = (
  groups: readonly MenuGroup[],
  unsaved: boolean,
  ask: (leave: () => () => void) => void,
): readonly MenuGroup[] =>
  groups.map((group) => ({
    ...group,
    items: group.items.map((item) =>
      item.id === 'leave' && unsaved ? { ...item, onSelect: () => ask(() => item.onSelect) } : item,
    ),
  }))
